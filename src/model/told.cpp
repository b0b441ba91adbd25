#include "model/told.hpp"

#include <boost/math/distributions/negative_binomial.hpp>
#include <cmath>

namespace retain::model {
namespace {

/// Half of what one random word of 32 bits can tell apart.
constexpr double negligible_tail = 0x1p-33;

/// The mean itself, or one of its two neighbours with the right mean.
std::vector<double> rounded(double mean) {
  const double whole = std::floor(mean);
  std::vector<double> distribution(static_cast<std::size_t>(std::ceil(mean)) + 1, 0.0);
  distribution.back() = mean - whole;
  distribution[static_cast<std::size_t>(whole)] += 1.0 - (mean - whole);
  return distribution;
}

using NegativeBinomial = boost::math::negative_binomial_distribution<double>;

/// Variance mean + mean^2 / size.
NegativeBinomial negative_binomial(double mean, double size) {
  return {size, size / (size + mean)};
}

double most_told(const WordOfMouth& word_of_mouth) {
  return std::ceil(word_of_mouth.circle);
}

}  // namespace

std::vector<double> told_distribution(const WordOfMouth& word_of_mouth) {
  if (word_of_mouth.dispersion == Dispersion::fixed) return rounded(word_of_mouth.told);
  const NegativeBinomial people =
      negative_binomial(word_of_mouth.told, word_of_mouth.dispersion_size);
  std::vector<double> distribution;
  double rest = 1.0;
  for (double number = 0.0; number < most_told(word_of_mouth) && rest >= negligible_tail;
       ++number) {
    distribution.push_back(pdf(people, number));
    rest -= distribution.back();
  }
  distribution.push_back(rest);
  return distribution;
}

/// Of a negative binomial distribution X with mean m and size s, bounded by c: k P(X = k) is m P(Y
/// = k - 1) for Y with size s + 1 and the same success probability, so E min(X, c) = m P(Y <= c -
/// 2) + c P(X >= c).
double mean_told(const WordOfMouth& word_of_mouth) {
  const double mean = word_of_mouth.told;
  if (word_of_mouth.dispersion == Dispersion::fixed) return mean;
  const double most = most_told(word_of_mouth);
  const NegativeBinomial people = negative_binomial(mean, word_of_mouth.dispersion_size);
  const NegativeBinomial weighted(people.successes() + 1.0, people.success_fraction());
  const double below = most < 2.0 ? 0.0 : mean * cdf(weighted, most - 2.0);
  return below + most * cdf(complement(people, most - 1.0));
}

}  // namespace retain::model
