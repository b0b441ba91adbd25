#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::histories {

/// A row of a log of purchases, its cells read.
struct LogRow {
  std::int64_t line = 0;               ///< in the file, from 1
  std::string first_cell;              ///< as it is written
  std::string customer;                ///< empty: none
  std::optional<std::int64_t> day;     ///< since 1970-01-01
  std::optional<std::int64_t> second;  ///< of the day, where the file has times
  std::optional<std::int64_t> cents;   ///< hundredths of the currency
  std::string order;                   ///< empty: none
  std::string status;                  ///< empty: none
};

/// What a customer bought on a day.
struct PurchaseDay {
  std::int64_t day;
  std::int64_t cents;

  [[nodiscard]] auto operator<=>(const PurchaseDay&) const = default;
};

/// The purchases of a customer, by rising day, each day once.
struct CustomerLog {
  std::string customer;
  std::vector<PurchaseDay> days;
};

}  // namespace retain::histories
