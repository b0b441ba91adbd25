#include "model/told.hpp"

#include <algorithm>
#include <cmath>

#include "maths/beta.hpp"
#include "maths/elementary.hpp"

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

/// The negative binomial distribution with variance mean + mean^2 / size.
struct NegativeBinomial {
  double mean;
  double size;

  /// P(X = k + 1) / P(X = k).
  [[nodiscard]] double growth(double k) const {
    return (size + k) / (k + 1.0) * (mean / (size + mean));
  }
  [[nodiscard]] double mode() const {
    return size > 1.0 ? std::floor((size - 1.0) / size * mean) : 0.0;
  }
  [[nodiscard]] double probability(double k) const {
    return k == 0.0 ? maths::exp(-size * maths::log1p(mean / size))
                    : maths::beta_log_odds_density(size, k, size / mean) / k;
  }
};

double most_told(const WordOfMouth& word_of_mouth) {
  return std::ceil(word_of_mouth.circle);
}

}  // namespace

std::vector<double> told_distribution(const WordOfMouth& word_of_mouth) {
  if (word_of_mouth.dispersion == Dispersion::fixed) return rounded(word_of_mouth.told);
  const NegativeBinomial people{word_of_mouth.told, word_of_mouth.dispersion_size};
  const double most = most_told(word_of_mouth);
  // From the mode downwards, so that no term underflows before it is negligible.
  const double start = std::min(people.mode(), most - 1.0);
  std::vector<double> distribution(static_cast<std::size_t>(start) + 1);
  distribution.back() = people.probability(start);
  for (std::size_t k = distribution.size(); k-- > 1;) {
    distribution[k - 1] = distribution[k] / people.growth(static_cast<double>(k - 1));
  }
  double rest = 1.0;
  for (const double probability : distribution) rest -= probability;
  for (double k = start; k + 1.0 < most && rest >= negligible_tail; ++k) {
    distribution.push_back(distribution.back() * people.growth(k));
    rest -= distribution.back();
  }
  distribution.push_back(rest);
  return distribution;
}

/// Of a negative binomial distribution X with mean m and size s, bounded by c: k P(X = k) is m P(Y
/// = k - 1) for Y with size s + 1 and the same odds s / m of the beta distribution, so E min(X, c)
/// = m P(Y <= c - 2) + c P(X >= c), where P(X < c) is the beta distribution with shapes s and c.
double mean_told(const WordOfMouth& word_of_mouth) {
  const double mean = word_of_mouth.told;
  if (word_of_mouth.dispersion == Dispersion::fixed || mean == 0.0) return mean;
  const double most = most_told(word_of_mouth);
  const double size = word_of_mouth.dispersion_size;
  const double odds = size / mean;
  const double below =
      most < 2.0 ? 0.0 : mean * maths::beta_tails(size + 1.0, most - 1.0, odds).below;
  return below + most * maths::beta_tails(size, most, odds).above;
}

}  // namespace retain::model
