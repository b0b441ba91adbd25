#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "fit/purchase_forecast.hpp"

namespace retain::fit {

/// A customer with what they did until a day, and the purchases that they made in the weeks after
/// it.
struct HeldOut {
  PurchaseHistory history;
  std::int64_t purchases = 0;
};

/// What was forecast of those weeks and what came, a place for each number of purchases until then;
/// the last is that of `most` and more.
struct HoldoutGroup {
  std::int64_t customers = 0;
  double expected = 0.0;  ///< purchases, in all
  std::int64_t actual = 0;
};

[[nodiscard]] std::vector<HoldoutGroup> holdout_by_count(const PurchaseForecast& forecast,
                                                         std::span<const HeldOut> customers,
                                                         double weeks, std::size_t most);

/// Purchases after the first that were to be expected in all by the ends of weeks, of customers who
/// came in at these times.
[[nodiscard]] std::vector<double> expected_track(const PurchaseForecast& forecast,
                                                 std::span<const double> came,
                                                 std::span<const double> ends);

}  // namespace retain::fit
