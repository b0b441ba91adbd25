#include "decision/findings.hpp"

#include <algorithm>
#include <cmath>

#include "base/check.hpp"
#include "maths/beta.hpp"
#include "maths/elementary.hpp"

namespace retain::decision {
namespace {

/// Findings by counts from 0 to `last`, whose probabilities are proportional to `weight`.
template <class Weight, class After>
std::vector<Finding> counted(double last, Weight weight, After after) {
  constexpr double most = 16384.0;
  const double stride = std::max(1.0, std::ceil(last / most));
  std::vector<Finding> found;
  double sum = 0.0;
  for (double x = 0.0; x <= last; x += stride) {
    found.push_back({weight(x), after(x)});
    sum += found.back().probability;
  }
  for (Finding& finding : found) finding.probability /= sum;
  return found;
}

/// Beta-binomial: C(n, x) B(a + x, b + n - x), with both beta functions from densities at the odds
/// of the share that was seen.
std::vector<Finding> found(const ShareBelief& belief, double answers) {
  const auto weight = [&](double x) {
    const double odds = (x + 0.5) / (answers - x + 0.5);
    const double before =
        (belief.yes - 1.0) * maths::log(odds) + (2.0 - belief.yes - belief.no) * maths::log1p(odds);
    return maths::exp(before) * beta_log_odds_density(x + 1.0, answers - x + 1.0, odds) /
           beta_log_odds_density(belief.yes + x, belief.no + answers - x, odds);
  };
  return counted(answers, weight, [&](double x) {
    return NaturalLaw{belief.yes + x, belief.no + answers - x};
  });
}

/// Negative binomial: p^a q^x / (x B(a, x)) with p / q = per_unit / answers.
std::vector<Finding> found(const RateBelief& belief, double answers) {
  constexpr double smallest = 1e-18;
  const auto after = [&](double x) {
    return NaturalLaw{belief.shape + x, belief.per_unit + answers};
  };
  if (answers == 0.0) return {{1.0, after(0.0)}};
  const double odds = belief.per_unit / answers;
  const auto weight = [&](double x) {
    if (x == 0.0) return maths::exp(-belief.shape * maths::log1p(1.0 / odds));
    return beta_log_odds_density(belief.shape, x, odds) / x;
  };
  double last = std::ceil(belief.shape / odds) + 1.0;
  while (weight(last) > smallest) last *= 2.0;
  return counted(last, weight, after);
}

/// The mean of the belief after the survey is normal with a variance of 1 less that after it.
std::vector<Finding> found(const MeanBelief& belief, double answers) {
  constexpr double farthest = 8.5;
  constexpr int steps = 2048;  // to each side
  const double relative_error = belief.error_sd / belief.sd;
  const double precision = 1.0 + answers / (relative_error * relative_error);
  const double sd = std::sqrt(1.0 - 1.0 / precision);
  std::vector<Finding> means;
  double sum = 0.0;
  for (int k = -steps; k <= steps; ++k) {
    const double w = farthest * k / steps;
    means.push_back({maths::exp(-0.5 * w * w), {precision * sd * w, precision}});
    sum += means.back().probability;
  }
  for (Finding& finding : means) finding.probability /= sum;
  return means;
}

}  // namespace

std::vector<Finding> findings(const Belief& belief, std::int64_t answers) {
  expects(answers >= 0, "a survey has no fewer than 0 answers");
  (void)natural_law(belief);
  return std::visit([&](const auto& prior) { return found(prior, static_cast<double>(answers)); },
                    belief);
}

}  // namespace retain::decision
