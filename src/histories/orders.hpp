#pragma once

#include <cstddef>
#include <vector>

#include "histories/log_row.hpp"

namespace retain::histories {

/// Gives further rows of an order, which many shop systems leave blank but for the item, the
/// customer, the date and the status of its first row.
void fill_down_orders(std::vector<LogRow>& rows);

/// Positions of rows that stand there once more.
struct DuplicateRows {
  std::vector<std::size_t> certain;   ///< the same order, or the same second
  std::vector<std::size_t> possible;  ///< equal, without order and time of day
};

/// All rows have a day and an amount. In a log with items of orders only whole orders can be
/// duplicates: two equal items of an order are two items.
[[nodiscard]] DuplicateRows duplicates_in(const std::vector<LogRow>& rows);

}  // namespace retain::histories
