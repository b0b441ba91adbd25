#include "app/terminal/wrapping.hpp"

#include <algorithm>

#include "app/terminal/paint.hpp"
#include "base/utf8.hpp"

namespace retain::app::terminal {
namespace {

/// Signs that no line begins with.
constexpr std::u32string_view closing_signs = U",.;:!?)%。，、；：！？）》」』】”’…％";

bool is_wide(char32_t code_point, std::string_view character) {
  constexpr char32_t first_beyond_ascii = 0x80;
  return code_point >= first_beyond_ascii && display_width(character) == 2;
}

/// Pieces that no line breaks, each with the blanks behind it.
std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  bool was_blank = false;
  bool was_wide = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const bool wide = is_wide(character.code_point, text.substr(at, character.size));
    const bool blank = character.code_point == U' ';
    const bool closes = closing_signs.find(character.code_point) != std::u32string_view::npos;
    const bool may_break = !blank && (was_blank || ((wide || was_wide) && !closes));
    if (at > begin && may_break) {
      pieces.push_back(text.substr(begin, at - begin));
      begin = at;
    }
    was_blank = blank;
    was_wide = wide;
    at += character.size;
  }
  pieces.push_back(text.substr(begin));
  return pieces;
}

std::string_view without_end_blanks(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  if (painted_width(text) <= width) return {std::string(text)};
  std::vector<std::string> lines{""};
  for (const std::string_view piece : pieces_of(text)) {
    const std::size_t longer =
        painted_width(lines.back()) + painted_width(without_end_blanks(piece));
    if (!lines.back().empty() && longer > width) lines.emplace_back();
    lines.back() += piece;
  }
  for (std::string& line : lines) line = without_end_blanks(line);
  return lines;
}

std::string paragraph(std::string_view text, const Terminal& terminal) {
  constexpr std::size_t comfortable = 96;
  std::string lines;
  for (const std::string& line : wrapped(text, std::min(comfortable, terminal.width))) {
    lines += line + "\n";
  }
  return lines;
}

std::size_t longest_piece(std::string_view text) {
  std::size_t longest = 0;
  for (const std::string_view piece : pieces_of(text)) {
    longest = std::max(longest, painted_width(without_end_blanks(piece)));
  }
  return longest;
}

}  // namespace retain::app::terminal
