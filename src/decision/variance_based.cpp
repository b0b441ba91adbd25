#include "decision/variance_based.hpp"

namespace retain::decision {
namespace {

/// Mean and variance of both halves together.
struct Pooled {
  double mean;
  double variance;
};

Pooled pooled(std::span<const double> at_a, std::span<const double> at_b) {
  const std::size_t draws = at_a.size();
  const double mean =
      mean_of_draws(draws, [&](std::size_t i) { return 0.5 * (at_a[i] + at_b[i]); }).value;
  const auto square = [&](std::size_t i) {
    const double a = at_a[i] - mean;
    const double b = at_b[i] - mean;
    return 0.5 * (a * a + b * b);
  };
  return {mean, mean_of_draws(draws, square).value};
}

}  // namespace

std::vector<VarianceShares> variance_shares(std::span<const double> at_a,
                                            std::span<const double> at_b, const DrawTable& at_ab) {
  expects_draws(at_ab);
  const std::size_t draws = at_ab.draws();
  expects(at_a.size() == draws && at_b.size() == draws, "all points have the same draws");
  const Pooled both = pooled(at_a, at_b);
  std::vector<VarianceShares> shares(at_ab.rows);
  if (!(both.variance > 0.0)) return shares;
  for (std::size_t k = 0; k < at_ab.rows; ++k) {
    const std::span<const double> moved = at_ab.row(k);
    shares[k].first = mean_of_draws(draws, [&](std::size_t i) {
      return (at_b[i] - both.mean) * (moved[i] - at_a[i]) / both.variance;
    });
    shares[k].total = mean_of_draws(draws, [&](std::size_t i) {
      const double change = at_a[i] - moved[i];
      return 0.5 * change * change / both.variance;
    });
  }
  return shares;
}

}  // namespace retain::decision
