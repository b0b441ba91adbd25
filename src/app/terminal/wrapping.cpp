#include "app/terminal/wrapping.hpp"

#include <algorithm>
#include <array>

#include "app/terminal/paint.hpp"
#include "app/terminal/signs.hpp"
#include "base/utf8.hpp"

namespace retain::app::terminal {
namespace {

/// Signs that no line begins with.
constexpr std::u32string_view closing_signs = U",.;:!?)%·。，、；：！？）》」』】”’…％";

/// Signs that no line ends with.
constexpr std::u32string_view opening_signs = U"(（《「『【“‘";

bool is_wide(char32_t code_point, std::string_view character) {
  constexpr char32_t first_beyond_ascii = 0x80;
  return code_point >= first_beyond_ascii && display_width(character) == 2;
}

std::string_view without_end_blanks(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

/// Whether a half-width follows, which stands beside its sign.
bool ends_with_plus_minus(std::string_view text) {
  const std::string_view before = without_end_blanks(text);
  return before.ends_with("±") || before.ends_with("+/-");
}

/// Units of large amounts, which stay whole and beside their number.
constexpr std::array<std::string_view, 4> amount_units{"万元", "亿元", "million yuan",
                                                       "billion yuan"};

/// Where the unit ends that begins at this place behind a number; the place itself without one.
std::size_t end_of_amount(std::string_view text, std::size_t at) {
  const std::string_view before = without_end_blanks(text.substr(0, at));
  if (before.empty() || before.back() < '0' || before.back() > '9') return at;
  for (const std::string_view unit : amount_units) {
    if (text.substr(at).starts_with(unit)) return at + unit.size();
  }
  return at;
}

/// Pieces that no line breaks, each with the blanks behind it.
std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  std::size_t amount_end = 0;
  bool was_blank = false;
  bool was_wide = false;
  bool was_opening = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const bool wide = is_wide(character.code_point, text.substr(at, character.size));
    const bool blank = character.code_point == U' ';
    const bool closes = closing_signs.find(character.code_point) != std::u32string_view::npos;
    const bool after_blank = was_blank && !ends_with_plus_minus(text.substr(0, at));
    const bool opens_quotation = character.code_point == U'“' || character.code_point == U'‘';
    const bool beside_wide = (wide || was_wide || opens_quotation) && !was_opening;
    amount_end = std::max(amount_end, end_of_amount(text, at));
    const bool may_break = !blank && !closes && at >= amount_end && (after_blank || beside_wide);
    if (at > begin && may_break) {
      pieces.push_back(text.substr(begin, at - begin));
      begin = at;
    }
    was_blank = blank;
    was_wide = wide;
    was_opening = opening_signs.find(character.code_point) != std::u32string_view::npos;
    at += character.size;
  }
  pieces.push_back(text.substr(begin));
  return pieces;
}

/// Columns that the text takes where every sign is two wide whose width is in doubt: those beyond
/// ASCII that count one.
std::size_t greatest_width(std::string_view text) {
  std::size_t width = painted_width(text);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = character_at(text, at).size;
    if (size > 1 && display_width(text.substr(at, size)) == 1) ++width;
    at += size;
  }
  return width;
}

using Measure = std::size_t (*)(std::string_view);

std::vector<std::string> wrapped_by(Measure width_of, std::string_view text, std::size_t width) {
  if (width_of(text) <= width) return {std::string(text)};
  std::vector<std::string> lines{""};
  for (const std::string_view piece : pieces_of(text)) {
    const std::size_t longer = width_of(lines.back()) + width_of(without_end_blanks(piece));
    if (!lines.back().empty() && longer > width) lines.emplace_back();
    lines.back() += piece;
  }
  for (std::string& line : lines) line = without_end_blanks(line);
  return lines;
}

/// Columns that count where each sign of doubtful width may be two wide.
Measure measure_of(const Terminal& terminal) {
  return are_signs_narrow(terminal) ? painted_width : greatest_width;
}

std::size_t room_behind(std::string_view beginning, const Terminal& terminal) {
  const std::size_t width = readable_width(terminal);
  return width - std::min(width, painted_width(beginning));
}

std::string behind(std::string_view beginning, const std::vector<std::string>& lines) {
  const std::string indent(painted_width(beginning), ' ');
  std::string text;
  for (const std::string& line : lines) {
    text += (text.empty() ? std::string(beginning) : indent) + line + "\n";
  }
  return text;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  return wrapped_by(painted_width, text, width);
}

std::size_t readable_width(const Terminal& terminal) {
  constexpr std::size_t comfortable = 96;
  return std::min(comfortable, terminal.width);
}

std::string paragraph(std::string_view text, const Terminal& terminal) {
  return hanging_paragraph({}, text, terminal);
}

std::string hanging_paragraph(std::string_view beginning, std::string_view text,
                              const Terminal& terminal) {
  return behind(beginning,
                wrapped_by(measure_of(terminal), with_sure_signs(std::string(text), terminal),
                           room_behind(beginning, terminal)));
}

std::string even_paragraph(std::string_view beginning, std::string_view text,
                           const Terminal& terminal) {
  const std::string sentence = with_sure_signs(std::string(text), terminal);
  const auto lines_in = [&](std::size_t width) {
    return wrapped_by(measure_of(terminal), sentence, width);
  };
  std::size_t width = room_behind(beginning, terminal);
  std::vector<std::string> lines = lines_in(width);
  while (width > 1 && lines_in(width - 1).size() == lines.size()) lines = lines_in(--width);
  return behind(beginning, lines);
}

std::size_t longest_piece(std::string_view text) {
  std::size_t longest = 0;
  for (const std::string_view piece : pieces_of(text)) {
    longest = std::max(longest, painted_width(without_end_blanks(piece)));
  }
  return longest;
}

}  // namespace retain::app::terminal
