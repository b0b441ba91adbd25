#include "study/programme_payback.hpp"

#include <cmath>

#include "base/check.hpp"
#include "study/rounding.hpp"

namespace retain::study {

double programme_payback_week(const RunResult& scenario, const RunResult& comparator) {
  const std::vector<double>& ours = scenario.business_value;
  const std::vector<double>& theirs = comparator.business_value;
  expects(ours.size() == theirs.size(), "scenarios that are compared have the same horizon");
  const auto ahead = [&](std::size_t row) {
    return without_noise(ours[row] - theirs[row], std::abs(ours[row]) + std::abs(theirs[row]));
  };
  std::size_t row = ours.size() - 1;
  if (!(ahead(row) > 0.0)) return not_available;
  while (row > 0 && ahead(row - 1) >= 0.0) --row;
  return static_cast<double>(row);
}

}  // namespace retain::study
