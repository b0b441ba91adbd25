#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::histories {

/// A sale, or a refund with its amount below 0, of one customer.
struct Sale {
  std::int64_t line;
  std::int64_t day;
  std::int64_t second;  ///< of the day; 0 where not known
  std::int64_t cents;
  std::string order;
  std::int64_t rows = 1;      ///< of the file
  bool was_refunded = false;  ///< by its status
};

/// What became of the refunds of a customer, as lines of sales and refunds.
struct Refunded {
  std::vector<Sale> purchases;      ///< with what is left of them
  std::vector<Sale> whole;          ///< orders refunded in full
  std::vector<Sale> whole_refunds;  ///< what refunded them
  std::vector<Sale> partial;        ///< refunds that left something of an order
  std::vector<Sale> unmatched;      ///< with what could be set against nothing
};

/// Sets the refunds of a customer, in the order of time, against the order that they name; without
/// one against the latest earlier sale of the same amount; else against the latest earlier sales,
/// none of which falls below 0.
[[nodiscard]] Refunded set_against(std::vector<Sale> sales);

}  // namespace retain::histories
