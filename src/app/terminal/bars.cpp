#include "app/terminal/bars.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "app/terminal/signs.hpp"

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
  if (!draws_blocks(terminal)) return std::string(length_of(number, largest, columns), '#');
  constexpr std::array<std::string_view, 8> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  const std::size_t length = length_of(number, largest, eighths.size() * columns);
  return repeated(full_block, length / eighths.size()) +
         std::string(eighths[length % eighths.size()]);
}

std::string bar_from_zero(double number, double largest, const Terminal& terminal) {
  constexpr std::size_t columns = 5;  // on either side
  if (!terminal.is_terminal || std::isnan(number) || !(largest > 0.0)) return {};
  const bool has_blocks = draws_blocks(terminal);
  const std::size_t parts = has_blocks ? 2 : 1;  // there are no finer blocks from the right
  const std::string_view line = has_blocks ? "│" : "|";
  const std::string empty_side(columns, ' ');
  if (number == 0.0) return empty_side + std::string(line);
  const std::size_t length = length_of(std::abs(number), largest, parts * columns);
  const bool has_half = length % parts == 1;
  std::string bar = repeated(has_blocks ? full_block : "#", length / parts);
  if (number > 0.0) return empty_side + std::string(line) + bar + (has_half ? "▌" : "");
  if (has_half) bar = "▐" + bar;
  return std::string(columns - (length + parts - 1) / parts, ' ') + bar + std::string(line);
}

}  // namespace retain::app::terminal
