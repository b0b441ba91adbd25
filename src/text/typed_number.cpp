#include "text/typed_number.hpp"

#include <charconv>
#include <cmath>
#include <system_error>

namespace retain::text {

std::string without_grouping(std::string_view typed) {
  const auto is_digit = [&](std::size_t i) {
    return i < typed.size() && typed[i] >= '0' && typed[i] <= '9';
  };
  std::string number;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const bool is_group = typed[i] == '_' && i > 0 && is_digit(i - 1) && is_digit(i + 1);
    const bool is_plus = i == 0 && typed[i] == '+' && is_digit(1);
    if (!is_group && !is_plus) number += typed[i];
  }
  return number;
}

std::optional<double> number_from(std::string_view text) {
  const std::string plain = without_grouping(text);
  double number = 0.0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number);
  if (end != plain.data() + plain.size() || error == std::errc::invalid_argument) return {};
  return error == std::errc() ? number : HUGE_VAL;
}

std::optional<double> typed_number(std::string_view text) {
  const std::optional<double> number = number_from(text);
  return number && std::isfinite(*number) ? number : std::nullopt;
}

}  // namespace retain::text
