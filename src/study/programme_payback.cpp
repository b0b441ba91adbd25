#include "study/programme_payback.hpp"

#include <cmath>

#include "base/check.hpp"

namespace retain::study {

double programme_payback_week(const RunResult& scenario, const RunResult& comparator) {
  constexpr double noise = 1e-11;  // relative: what rounding leaves of equal sums
  const std::vector<double>& ours = scenario.business_value;
  const std::vector<double>& theirs = comparator.business_value;
  expects(ours.size() == theirs.size(), "scenarios that are compared have the same horizon");
  const auto ahead = [&](std::size_t row) {
    const double size = noise * (std::abs(ours[row]) + std::abs(theirs[row]));
    const double difference = ours[row] - theirs[row];
    return std::abs(difference) <= size ? 0.0 : difference;
  };
  std::size_t row = ours.size() - 1;
  if (!(ahead(row) > 0.0)) return not_available;
  while (row > 0 && ahead(row - 1) >= 0.0) --row;
  return static_cast<double>(row);
}

}  // namespace retain::study
