#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/sentence.hpp"

namespace retain::tables {

/// An amount of money in ten-thousandths of its currency: exact for what firms write, so that sums
/// do not depend on their order and an amount and its refund are equal.
struct Amount {
  std::int64_t ten_thousandths = 0;

  [[nodiscard]] double value() const;
  auto operator<=>(const Amount&) const = default;
};

/// What the text of an amount says before it is known which sign stands for decimals.
struct AmountText {
  Amount amount;                     ///< where the sign is open, as if it stood between thousands
  std::optional<char> open;          ///< the only sign, with three digits behind it
  std::optional<char> decimal_sign;  ///< which sign the text shows to be the decimal one
  std::string currency;              ///< its code, empty when none is written
  bool is_rounded = false;           ///< it had more than four decimals
};

/// Reads 1234.5, -12, 12-, (12.00), ¥1,234.50, 1.234,50 €, 1 234,50, 1'234.50, USD 12. Digits that
/// are no amount give the reason.
[[nodiscard]] std::variant<AmountText, Sentence> read_amount_text(std::string_view written);

/// The amount of a number that a spreadsheet calculated.
[[nodiscard]] std::variant<AmountText, Sentence> amount_of_number(double number);

}  // namespace retain::tables
