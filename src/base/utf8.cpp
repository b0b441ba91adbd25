#include "base/utf8.hpp"

#include <algorithm>
#include <array>

namespace retain {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// Wide and full-width ranges of Unicode's EastAsianWidth.txt, joined over their small gaps.
constexpr std::array<Range, 9> wide_ranges{{{0x1100, 0x115F},
                                            {0x2E80, 0x303E},
                                            {0x3041, 0xA4CF},
                                            {0xA960, 0xA97C},
                                            {0xAC00, 0xD7A3},
                                            {0xF900, 0xFAFF},
                                            {0xFE30, 0xFE6F},
                                            {0xFF00, 0xFF60},
                                            {0x1F300, 0x3FFFD}}};

/// Combining marks, zero-width characters and the byte order mark.
constexpr std::array<Range, 5> zero_width_ranges{
    {{0x0300, 0x036F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}}};

template <class Ranges>
bool contains(const Ranges& ranges, char32_t code_point) {
  return std::ranges::any_of(ranges, [&](const Range& range) {
    return range.first <= code_point && code_point <= range.last;
  });
}

bool is_control(char32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0);
}

bool is_bidirectional_override(char32_t code_point) {
  return (code_point >= 0x202A && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

/// No character will ever have these code points, and XML allows none of them.
bool is_noncharacter(char32_t code_point) {
  return (code_point >= 0xFDD0 && code_point <= 0xFDEF) || (code_point & 0xFFFE) == 0xFFFE;
}

}  // namespace

Character character_at(std::string_view text, std::size_t offset) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const unsigned char lead = byte(0);
  const Character stray{lead, 1, false};
  if (lead < 0x80) return {lead, 1, true};

  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || offset + size > text.size()) return stray;
  char32_t code_point = lead & (0xFFU >> (size + 1));
  for (std::size_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return stray;
    code_point = (code_point << 6U) | (byte(i) & 0x3FU);
  }
  constexpr std::array<char32_t, 5> smallest_of_size{0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (code_point < smallest_of_size[size] || code_point > 0x10FFFF || surrogate) return stray;
  return {code_point, size, true};
}

std::size_t character_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size(); ++count) {
    offset += character_at(text, offset).size;
  }
  return count;
}

std::string shortened(std::string_view text, std::size_t most) {
  std::size_t offset = 0;
  for (std::size_t count = 0; offset < text.size(); ++count) {
    if (count == most) return std::string(text.substr(0, offset)) + "...";
    offset += character_at(text, offset).size;
  }
  return std::string(text);
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const Character character = character_at(text, offset);
    offset += character.size;
    if (contains(wide_ranges, character.code_point)) {
      width += 2;
    } else if (!contains(zero_width_ranges, character.code_point)) {
      width += 1;
    }
  }
  return width;
}

std::string printable(std::string_view text) {
  std::string safe;
  for (std::size_t offset = 0; offset < text.size();) {
    const Character character = character_at(text, offset);
    const bool harmful = !character.valid || is_control(character.code_point) ||
                         is_noncharacter(character.code_point) ||
                         is_bidirectional_override(character.code_point);
    if (character.code_point == '\t') {
      safe += ' ';
    } else if (harmful) {
      safe += '?';
    } else {
      safe += text.substr(offset, character.size);
    }
    offset += character.size;
  }
  return safe;
}

}  // namespace retain
