#include "base/utf8.hpp"

#include <utf8proc.h>

namespace retain::base {
namespace {

const utf8proc_property_t& property(char32_t code_point) {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(code_point));
}

bool is_bidirectional_override(char32_t code_point) {
  switch (property(code_point).bidi_class) {
    case UTF8PROC_BIDI_CLASS_LRE:
    case UTF8PROC_BIDI_CLASS_LRO:
    case UTF8PROC_BIDI_CLASS_RLE:
    case UTF8PROC_BIDI_CLASS_RLO:
    case UTF8PROC_BIDI_CLASS_PDF:
    case UTF8PROC_BIDI_CLASS_LRI:
    case UTF8PROC_BIDI_CLASS_RLI:
    case UTF8PROC_BIDI_CLASS_FSI:
    case UTF8PROC_BIDI_CLASS_PDI:
      return true;
    default:
      return false;
  }
}

/// No character will ever have these code points, and XML allows none of them.
bool is_noncharacter(char32_t code_point) {
  return (code_point >= 0xFDD0 && code_point <= 0xFDEF) || (code_point & 0xFFFE) == 0xFFFE;
}

/// Characters that can steer a terminal.
bool is_harmful(const Character& character) {
  return !character.valid || property(character.code_point).category == UTF8PROC_CATEGORY_CC ||
         is_noncharacter(character.code_point) || is_bidirectional_override(character.code_point);
}

/// Unicode's EastAsianWidth.txt calls these code points wide before they have a character; the rare
/// characters of Chinese names come there. utf8proc 2.8 takes them for narrow.
bool is_future_ideograph(char32_t code_point) {
  const bool planned = (code_point >= 0x20000 && code_point < 0x40000) ||
                       (code_point >= 0xF900 && code_point < 0xFB00);
  return planned && property(code_point).category == UTF8PROC_CATEGORY_CN;
}

}  // namespace

Character character_at(std::string_view text, std::size_t offset) {
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + offset;
  if (*bytes < 0x80) return {*bytes, 1, true};
  utf8proc_int32_t code_point = 0;
  const utf8proc_ssize_t size =
      utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - offset), &code_point);
  if (size < 1) return {*bytes, 1, false};
  return {static_cast<char32_t>(code_point), static_cast<std::size_t>(size), true};
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
    if (is_harmful(character)) {
      width += 1;
    } else if (is_future_ideograph(character.code_point)) {
      width += 2;
    } else {
      width += static_cast<std::size_t>(
          utf8proc_charwidth(static_cast<utf8proc_int32_t>(character.code_point)));
    }
  }
  return width;
}

std::string printable(std::string_view text) {
  std::string safe;
  for (std::size_t offset = 0; offset < text.size();) {
    const Character character = character_at(text, offset);
    if (character.code_point == '\t') {
      safe += ' ';
    } else if (is_harmful(character)) {
      safe += '?';
    } else {
      safe += text.substr(offset, character.size);
    }
    offset += character.size;
  }
  return safe;
}

}  // namespace retain::base
