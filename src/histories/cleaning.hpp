#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "histories/log_row.hpp"

namespace retain::histories {

/// The rules by which a log of purchases becomes histories of customers, in the order in which they
/// are applied.
enum class CleaningRule {
  total,               ///< no customer and no date, and a word such as Total or the sum of the rows
  undated,             ///< a customer and no date, or no amount
  anonymous,           ///< customers without a name of their own: blank, guest, walk-in
  test_customer,       ///< test customers, and those whom the user leaves out
  void_status,         ///< orders that were cancelled or never paid
  line_item,           ///< a further item of an order: added to it
  duplicate,           ///< the same order, or the same second, once more
  possible_duplicate,  ///< equal rows without order and time of day: kept
  refunded_order,      ///< an order that was refunded in full, and its refund: no purchase
  partial_refund,      ///< taken off an order
  unmatched_refund,    ///< a refund without a purchase before it
  zero_amount,         ///< a purchase without spend
  same_day,            ///< a further purchase of a customer on a day: added to it
  outside              ///< before the first or after the last day that was asked for
};
inline constexpr std::size_t cleaning_rule_count = 14;

/// "total", "anonymous", ...: as cleaning.csv has it.
[[nodiscard]] std::string_view name_of(CleaningRule rule);

/// What became of the rows.
enum class CleaningEffect { left_out, changed, kept };
[[nodiscard]] CleaningEffect effect_of(CleaningRule rule);
[[nodiscard]] std::string_view name_of(CleaningEffect effect);

/// What one rule did.
struct CleaningTally {
  std::int64_t rows = 0;
  std::int64_t cents = 0;       ///< of these rows
  std::int64_t first_line = 0;  ///< of the file; 0 for none
};

/// What a log says below itself, and what was kept above that line.
struct ControlTotal {
  std::int64_t line;
  std::int64_t stated;  ///< cents
  std::int64_t kept;
};

enum class ZeroAmount { keep, drop };

struct CleaningOptions {
  std::vector<std::string> excluded = {};  ///< customers left out; * stands for any text
  ZeroAmount zero_amount = ZeroAmount::keep;
  std::optional<std::int64_t> from = {};   ///< first day
  std::optional<std::int64_t> until = {};  ///< last day; none: that of the last purchase
};

/// A log after all rules.
struct CleanedLog {
  std::vector<CustomerLog> customers;  ///< by rising id
  std::array<CleaningTally, cleaning_rule_count> tallies = {};
  std::optional<ControlTotal> control;
  std::int64_t rows = 0;       ///< read
  std::int64_t purchases = 0;  ///< kept, before those of a day are added up
  std::int64_t cents = 0;      ///< of these
  std::int64_t until = 0;      ///< last day of the histories

  [[nodiscard]] const CleaningTally& tally(CleaningRule rule) const {
    return tallies[static_cast<std::size_t>(rule)];
  }
};

/// Applies the rules in their order. No row is lost: each is a purchase or in a tally.
[[nodiscard]] CleanedLog cleaned(std::vector<LogRow> rows, const CleaningOptions& options);

}  // namespace retain::histories
