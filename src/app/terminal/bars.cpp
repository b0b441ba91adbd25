#include "app/terminal/bars.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace retain::app::terminal {
namespace {

constexpr std::string_view full_block = "█";

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

/// Length of a bar in parts of which the largest number has `parts`.
std::size_t length_of(double number, double largest, std::size_t parts) {
  const double length = std::round(static_cast<double>(parts) * number / largest);
  return std::max<std::size_t>(1, static_cast<std::size_t>(length));
}

}  // namespace

std::string bar(double number, double largest, std::size_t columns, const Terminal& terminal) {
  if (!(number > 0.0) || !(largest > 0.0)) return {};
  if (!terminal.has_blocks) return std::string(length_of(number, largest, columns), '#');
  constexpr std::array<std::string_view, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const std::size_t length = length_of(number, largest, eighths.size() * columns);
  return repeated(full_block, length / eighths.size()) +
         std::string(eighths[length % eighths.size()]);
}

std::string bar_from_zero(double number, double largest, const Terminal& terminal) {
  constexpr std::size_t columns = 5;  // on either side
  constexpr std::size_t halves = 2;   // of a block: there are no finer ones from the right
  if (!terminal.has_blocks || std::isnan(number) || !(largest > 0.0)) return {};
  const std::string empty_side(columns, ' ');
  if (number == 0.0) return empty_side + "│";
  const std::size_t length = length_of(std::abs(number), largest, halves * columns);
  const std::string blocks = repeated(full_block, length / halves);
  const bool has_half = length % halves == 1;
  if (number > 0.0) return empty_side + "│" + blocks + (has_half ? "▌" : "");
  return std::string(columns - (length + 1) / halves, ' ') + (has_half ? "▐" : "") + blocks + "│";
}

}  // namespace retain::app::terminal
