#include "text/csv_number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace retain::text {
namespace {

__extension__ using Wide = unsigned __int128;

constexpr int most_digits = 12;
constexpr int largest_power = 22;  // 10^22 is the largest power of ten that is a double
constexpr int most_decimals = largest_power - 1;  // one more is the zero behind the point
constexpr int lowest_fixed = -4;                  // exponent of the first digit, as for %g
constexpr int lowest_scientific = 12;  // the same; with it fixed notation needs no further digits

/// digits * 10^exponent, without zeros at the end of the digits.
struct Decimal {
  std::uint64_t digits = 0;
  int exponent = 0;
};

Decimal without_end_zeros(Decimal decimal) {
  while (decimal.digits != 0 && decimal.digits % 10 == 0) {
    decimal.digits /= 10;
    ++decimal.exponent;
  }
  return decimal;
}

/// A number from zero on, rounded to so many digits.
Decimal in_digits(double number, int digits) {
  std::array<char, 32> text{};
  const char* end =
      std::to_chars(text.begin(), text.end(), number, std::chars_format::scientific, digits - 1)
          .ptr;
  Decimal decimal;
  const char* place = text.begin();
  for (; *place != 'e'; ++place) {
    if (*place != '.') decimal.digits = 10 * decimal.digits + static_cast<unsigned>(*place - '0');
  }
  const bool is_positive = *++place == '+';  // which from_chars does not read
  std::from_chars(is_positive ? place + 1 : place, end, decimal.exponent);
  decimal.exponent -= digits - 1;
  return decimal;
}

Decimal rounded(double number) {
  const Decimal decimal = in_digits(number, most_digits);
  const int digits = most_digits - std::max(0, -most_decimals - decimal.exponent);
  if (digits == most_digits) return decimal;
  return digits > 0 ? in_digits(number, digits) : Decimal{};
}

int bits_of(Wide number) {
  const auto high = static_cast<std::uint64_t>(number >> 64U);
  const auto low = static_cast<std::uint64_t>(number);
  return static_cast<int>(high != 0 ? 64 + std::bit_width(high) : std::bit_width(low));
}

/// The leading bits of a decimal above zero, at least 75 of them when it has as many.
Wide leading_bits(const Decimal& decimal) {
  Wide power_of_five = 1;
  for (int i = 0; i < std::abs(decimal.exponent); ++i) power_of_five *= 5;
  Wide bits = decimal.digits;
  if (decimal.exponent > 0) bits *= power_of_five;
  bits <<= static_cast<unsigned>(127 - bits_of(bits));
  return decimal.exponent < 0 ? bits / power_of_five : bits;
}

/// Whether a reader with long doubles, which rounds first to 64 bits and then to the 53 of a
/// double, may round the decimal to another double than one that rounds once: its bits behind the
/// 53rd are a half, give or take two units of the 64th bit.
bool may_be_rounded_twice(const Decimal& decimal) {
  if (decimal.exponent > largest_power) return false;  // here readers differ whatever is written
  constexpr int double_bits = 53;
  constexpr int long_double_bits = 64;
  const Wide bits = leading_bits(decimal);
  const int size = bits_of(bits);
  const Wide half = Wide{1} << static_cast<unsigned>(size - double_bits - 1);
  const Wide rest = bits & (2 * half - 1);
  const Wide distance = rest > half ? rest - half : half - rest;
  return distance <= Wide{2} << static_cast<unsigned>(size - long_double_bits);
}

/// The nearest decimal of as many digits that every reader rounds alike.
Decimal agreed(const Decimal& decimal) {
  for (const int step : {0, 1, -1, 2, -2}) {
    Decimal near = decimal;
    near.digits += static_cast<std::uint64_t>(static_cast<std::int64_t>(step));
    near = without_end_zeros(near);
    if (near.digits == 0 || !may_be_rounded_twice(near)) return near;
  }
  return without_end_zeros(decimal);
}

std::string notation(const Decimal& decimal) {
  if (decimal.digits == 0) return "0.0";
  std::string digits = fmt::format("{}", decimal.digits);
  const int first = decimal.exponent + static_cast<int>(digits.size()) - 1;
  if (first >= lowest_scientific || first < lowest_fixed) {
    if (digits.size() == 1) digits += '0';
    return fmt::format("{}.{}e{:+03}", digits.front(), digits.substr(1), first);
  }
  if (decimal.exponent >= 0) {
    return digits + std::string(static_cast<std::size_t>(decimal.exponent), '0') + ".0";
  }
  if (first < 0) return "0." + std::string(static_cast<std::size_t>(-first - 1), '0') + digits;
  return digits.insert(static_cast<std::size_t>(first) + 1, ".");
}

}  // namespace

std::string csv_number(double number) {
  if (std::isnan(number)) return {};
  if (std::isinf(number)) return fmt::format("{}", number);
  const std::string text = notation(agreed(rounded(std::abs(number))));
  return number < 0.0 && text != "0.0" ? "-" + text : text;
}

}  // namespace retain::text
