#include "report/numbers.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "base/message.hpp"
#include "base/phrases.hpp"
#include "base/units.hpp"

namespace retain::message {

constexpr Message weeks{"{} weeks", "{} 周"};
constexpr Message one_week{"1 week", "1 周"};

}  // namespace retain::message

namespace retain::report {
namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

/// One, or so many that a half-width above 0 does not read as none.
int decimals_for(double half_width) {
  constexpr int most = 4;
  int decimals = 1;
  double smallest = 0.05;
  while (half_width > 0.0 && half_width < smallest && decimals < most) {
    ++decimals;
    smallest /= 10.0;
  }
  return decimals;
}

}  // namespace

Cell cell_of(const Estimate& estimate, double width) {
  return {estimate.mean, width * estimate.standard_error};
}

std::string period_text(std::int64_t weeks) {
  if (weeks % weeks_per_year != 0) {
    return weeks == 1 ? say(message::one_week) : say(message::weeks, weeks);
  }
  return say(so_many_years(weeks / weeks_per_year));
}

std::string whole(double number) {
  const double rounded = std::round(number);
  return fmt::format("{:.0f}", rounded == 0.0 ? 0.0 : rounded);
}

std::string written_out(double number, int digits) {
  constexpr double largest_written = 1e15;
  std::string text = fmt::format("{:.{}g}", number, digits);
  if (text.find("e+") == std::string::npos || std::abs(number) > largest_written) return text;
  double rounded = 0.0;
  std::from_chars(text.data(), text.data() + text.size(), rounded);
  return fmt::format("{:.0f}", rounded);
}

std::string whole_percent(double share) {
  return std::isnan(share) ? std::string() : fmt::format("{:.0f} %", 100.0 * share);
}

std::string number_text(double number, double half_width) {
  constexpr double small_number = 100.0;
  const bool is_fine = half_width > 0.0 ? half_width < 1.0 : std::abs(number) < small_number;
  if (!is_fine || number == 0.0) return whole(number);
  const std::string text = fmt::format("{:.{}f}", number, decimals_for(half_width));
  const bool is_minus_zero =
      text.front() == '-' && text.find_first_of("123456789") == std::string::npos;
  return is_minus_zero ? text.substr(1) : text;
}

std::string interval_text(const Cell& cell) {
  const std::string number = number_text(cell.value, cell.half_width);
  if (std::isnan(cell.half_width)) return number;
  return number + " ± " + number_text(cell.half_width, cell.half_width);
}

std::string count_text(std::int64_t count) {
  return grouped(fmt::format("{}", count));
}

std::string grouped(std::string_view text) {
  constexpr std::size_t group = 3;
  std::string result;
  bool is_fraction = false;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i;
    while (end < text.size() && is_digit(text[end])) ++end;
    for (std::size_t k = i; k < end; ++k) {
      if (!is_fraction && k > i && (end - k) % group == 0) result += ',';
      result += text[k];
    }
    if (end == text.size()) break;
    result += text[end];
    is_fraction = text[end] == '.';
    i = end + 1;
  }
  return result;
}

}  // namespace retain::report
