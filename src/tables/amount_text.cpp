#include "tables/amount_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

#include "tables/text_scanner.hpp"

namespace retain::message {

constexpr Message no_amount{"is no amount; write for example 1234.50",
                            "不是金额；请写成例如 1234.50"};
constexpr Message amount_too_large{"is too large for an amount", "作为金额过大"};

}  // namespace retain::message

namespace retain::tables {
namespace {

constexpr std::int64_t units = 10'000;
constexpr std::size_t unit_digits = 4;
constexpr std::size_t most_whole_digits = 13;
constexpr double largest_amount = 1e13;

struct Currency {
  std::string_view sign;
  std::string_view code;
};

/// Longer signs come before those that they contain.
constexpr std::array currencies{
    Currency{"US$", "USD"}, Currency{"HK$", "HKD"}, Currency{"NT$", "TWD"},
    Currency{"A$", "AUD"},  Currency{"C$", "CAD"},  Currency{"S$", "SGD"},
    Currency{"$", "USD"},   Currency{"＄", "USD"},  Currency{"人民币", "CNY"},
    Currency{"CN¥", "CNY"}, Currency{"¥", "CNY"},   Currency{"￥", "CNY"},
    Currency{"元", "CNY"},  Currency{"圆", "CNY"},  Currency{"CNY", "CNY"},
    Currency{"RMB", "CNY"}, Currency{"JP¥", "JPY"}, Currency{"円", "JPY"},
    Currency{"JPY", "JPY"}, Currency{"€", "EUR"},   Currency{"EUR", "EUR"},
    Currency{"£", "GBP"},   Currency{"GBP", "GBP"}, Currency{"USD", "USD"},
    Currency{"HKD", "HKD"}, Currency{"TWD", "TWD"}, Currency{"SGD", "SGD"},
    Currency{"AUD", "AUD"}, Currency{"CAD", "CAD"}, Currency{"CHF", "CHF"},
    Currency{"SEK", "SEK"}, Currency{"NOK", "NOK"}, Currency{"DKK", "DKK"},
    Currency{"PLN", "PLN"}, Currency{"CZK", "CZK"}, Currency{"₩", "KRW"},
    Currency{"KRW", "KRW"}, Currency{"₹", "INR"},   Currency{"INR", "INR"},
    Currency{"BRL", "BRL"}, Currency{"R$", "BRL"},  Currency{"MXN", "MXN"}};

constexpr std::array<std::string_view, 3> minuses{"-", "\u2212", "\uFF0D"};
constexpr std::array<std::string_view, 5> thousands_blanks{" ", "\u00A0", "\u2009", "\u202F",
                                                           "\u3000"};
constexpr std::array<std::string_view, 2> apostrophes{"'", "\u2019"};

using Brackets = std::pair<std::string_view, std::string_view>;
constexpr std::array brackets{Brackets{"(", ")"}, Brackets{"（", "）"}};

/// Takes a piece off one of the ends.
bool take(std::string_view& text, std::string_view piece) {
  const bool in_front = text.starts_with(piece);
  if (!in_front && !text.ends_with(piece)) return false;
  if (in_front) text.remove_prefix(piece.size());
  if (!in_front) text.remove_suffix(piece.size());
  text = without_outer_blanks(text);
  return true;
}

/// The digits of an amount with what stands between them, and what stood around.
struct Parts {
  std::string_view body;
  std::string_view currency = {};
  int signs = 0;
  bool is_negative = false;
};

bool take_sign(Parts& parts) {
  for (const auto& [open, close] : brackets) {
    if (!parts.body.starts_with(open) || !parts.body.ends_with(close)) continue;
    parts.body.remove_prefix(open.size());
    parts.body.remove_suffix(close.size());
    parts.body = without_outer_blanks(parts.body);
    return parts.is_negative = true;
  }
  for (const std::string_view minus : minuses) {
    if (take(parts.body, minus)) return parts.is_negative = true;
  }
  return parts.body.starts_with('+') && take(parts.body, "+");
}

Parts parts_of(std::string_view text) {
  Parts parts{.body = without_outer_blanks(text)};
  for (bool goes_on = true; goes_on;) {
    goes_on = false;
    if (parts.signs < 2 && take_sign(parts)) {
      ++parts.signs;
      goes_on = true;
    }
    for (const auto& [sign, code] : currencies) {
      const bool is_other = !parts.currency.empty() && parts.currency != code;
      if (is_other || !take(parts.body, sign)) continue;
      parts.currency = code;
      goes_on = true;
      break;
    }
  }
  return parts;
}

/// Digits between signs: "1.234,5" is 1, 234, 5 with the signs . and ,
struct Groups {
  std::vector<std::string> digits{{}};
  std::string signs;  ///< blank, apostrophe, point or comma, one between two groups each
};

template <std::size_t count>
std::size_t size_of_first(std::string_view text, const std::array<std::string_view, count>& any) {
  const auto found = std::ranges::find_if(
      any, [text](std::string_view candidate) { return text.starts_with(candidate); });
  return found == any.end() ? 0 : found->size();
}

std::optional<Groups> groups_of(std::string_view body) {
  Groups groups;
  while (!body.empty()) {
    const char c = body.front();
    std::size_t size = 1;
    if ('0' <= c && c <= '9') {
      groups.digits.back() += c;
    } else {
      char sign = c;
      if (c != '.' && c != ',') {
        const std::size_t blank = size_of_first(body, thousands_blanks);
        size = std::max(blank, size_of_first(body, apostrophes));
        if (size == 0) return {};
        sign = blank > 0 ? ' ' : '\'';
      }
      groups.signs += sign;
      groups.digits.emplace_back();
    }
    body.remove_prefix(size);
  }
  return groups;
}

/// Whether the groups up to one are thousands: one to three digits, then three each.
bool are_thousands(const Groups& groups, std::size_t last) {
  for (std::size_t i = 0; i <= last; ++i) {
    const std::size_t size = groups.digits[i].size();
    if (i == 0 ? size < 1 || size > 3 : size != 3) return false;
    if (i > 0 && groups.signs[i - 1] != groups.signs.front()) return false;
  }
  return true;
}

char other_sign(char sign) {
  return sign == '.' ? ',' : '.';
}

/// The amount of whole digits and decimals, rounded half away from zero.
std::optional<AmountText> amount_of(const std::string& whole, std::string decimals) {
  const std::size_t first = std::min(whole.find_first_not_of('0'), whole.size());
  if (whole.size() - first > most_whole_digits) return {};
  AmountText text;
  for (std::size_t i = first; i < whole.size(); ++i) {
    text.amount.ten_thousandths = 10 * text.amount.ten_thousandths + (whole[i] - '0');
  }
  const bool rounds_up = decimals.size() > unit_digits && decimals[unit_digits] >= '5';
  text.is_rounded = decimals.size() > unit_digits &&
                    decimals.find_first_not_of('0', unit_digits) != std::string::npos;
  decimals.resize(unit_digits, '0');
  for (const char c : decimals) {
    text.amount.ten_thousandths = 10 * text.amount.ten_thousandths + (c - '0');
  }
  if (rounds_up) ++text.amount.ten_thousandths;
  return text;
}

std::variant<AmountText, Sentence> amount_of_groups(const Groups& groups) {
  const std::string& signs = groups.signs;
  const std::size_t last = groups.digits.size() - 1;
  const bool has_sign = !signs.empty();
  const bool may_be_decimal = has_sign && (signs.back() == '.' || signs.back() == ',') &&
                              std::ranges::count(signs, signs.back()) == 1;
  const bool all_thousands = are_thousands(groups, last);
  const bool may_be_both =
      last == 1 && may_be_decimal && all_thousands && groups.digits.front() != "0";
  // A decimal sign has thousands in front of it, or, as the only sign, digits of any number.
  const bool is_decimal = may_be_decimal && !may_be_both &&
                          (last == 1 || are_thousands(groups, last - 1)) &&
                          !(groups.digits.front().empty() && groups.digits.back().empty());
  const bool are_plain_thousands = has_sign && all_thousands && !may_be_both && !is_decimal;
  if (has_sign && !may_be_both && !is_decimal && !are_plain_thousands) return message::no_amount;

  std::string whole;
  for (std::size_t i = 0; i < groups.digits.size() - (is_decimal ? 1 : 0); ++i) {
    whole += groups.digits[i];
  }
  std::optional<AmountText> text = amount_of(whole, is_decimal ? groups.digits.back() : "");
  if (!text) return message::amount_too_large;
  if (may_be_both) text->open = signs.front();
  if (is_decimal) text->decimal_sign = signs.back();
  const bool by_sign = are_plain_thousands && (signs.front() == '.' || signs.front() == ',');
  if (by_sign) text->decimal_sign = other_sign(signs.front());
  return *text;
}

/// Digits and perhaps a point with one or two more, as most files have them: read at once.
std::optional<AmountText> plain_amount(std::string_view text) {
  const std::size_t point = std::min(text.find('.'), text.size());
  const std::string_view decimals = text.substr(std::min(point + 1, text.size()));
  const bool has_point = point < text.size();
  if (point == 0 || point > most_whole_digits || decimals.size() > 2) return {};
  if (has_point && (decimals.empty() || decimals.find('.') != std::string_view::npos)) return {};
  AmountText read;
  for (const char c : text) {
    if (c == '.') continue;
    if (c < '0' || c > '9') return {};
    read.amount.ten_thousandths = 10 * read.amount.ten_thousandths + (c - '0');
  }
  for (std::size_t i = decimals.size(); i < unit_digits; ++i) read.amount.ten_thousandths *= 10;
  if (has_point) read.decimal_sign = '.';
  return read;
}

}  // namespace

double Amount::value() const {
  return static_cast<double>(ten_thousandths) / static_cast<double>(units);
}

std::variant<AmountText, Sentence> read_amount_text(std::string_view written) {
  constexpr std::size_t longest = 60;
  if (const auto plain = plain_amount(written)) return *plain;
  const Parts parts = parts_of(written);
  const bool has_digits = parts.body.find_first_of("0123456789") != std::string_view::npos;
  if (written.size() > longest || !has_digits || parts.signs > 1) return message::no_amount;
  const std::optional<Groups> groups = groups_of(parts.body);
  if (!groups) return message::no_amount;
  std::variant<AmountText, Sentence> read = amount_of_groups(*groups);
  if (auto* text = std::get_if<AmountText>(&read)) {
    text->currency = parts.currency;
    if (parts.is_negative) text->amount.ten_thousandths *= -1;
  }
  return read;
}

std::variant<AmountText, Sentence> amount_of_number(double number) {
  if (!(std::abs(number) < largest_amount)) return message::amount_too_large;
  const double exact = number * static_cast<double>(units);
  const double nearest = std::round(exact);
  const double noise =
      std::max(1e-6, 8.0 * std::abs(exact) * std::numeric_limits<double>::epsilon());
  AmountText text;
  text.amount.ten_thousandths = std::llround(exact);
  text.is_rounded = std::abs(exact - nearest) > noise;
  return text;
}

}  // namespace retain::tables
