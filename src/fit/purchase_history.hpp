#pragma once

#include <cstdint>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::fit {

/// What is known of when a customer bought. Times in weeks of seven days from their first purchase.
struct PurchaseHistory {
  std::int64_t repeats = 0;  ///< days with a purchase after the first, x
  double last = 0.0;         ///< time of the last purchase, t_x; 0 exactly where x is 0
  double observed = 0.0;     ///< time until the end of the data, T >= t_x

  [[nodiscard]] bool operator==(const PurchaseHistory&) const = default;
};

/// Customers with equal histories.
struct HistoryGroup {
  PurchaseHistory history;
  std::int64_t customers = 0;
};

/// Equal histories counted once, in rising order of x, t_x and T.
[[nodiscard]] std::vector<HistoryGroup> grouped(std::vector<PurchaseHistory> histories);

}  // namespace retain::fit
