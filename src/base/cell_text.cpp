#include "base/cell_text.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.hpp"

namespace retain::base {
namespace {

constexpr char32_t ideographic_space = U'\u3000';

/// The character of ASCII for which a full-width form stands, in lower case; others as they are.
char32_t plain(char32_t character) {
  constexpr char32_t first_full_width = U'\uFF01';
  constexpr char32_t last_full_width = U'\uFF5E';
  if (character >= first_full_width && character <= last_full_width) {
    character = character - first_full_width + U'!';
  }
  return character >= U'A' && character <= U'Z' ? character - U'A' + U'a' : character;
}

bool is_blank(char32_t character) {
  constexpr std::u32string_view blanks = U" \t\r\n\u00A0\u200B\uFEFF";
  return character == ideographic_space || blanks.find(character) != std::u32string_view::npos;
}

bool is_letter(char32_t character) {
  return character >= U'a' && character <= U'z';
}

bool is_digit(char32_t character) {
  return character >= U'0' && character <= U'9';
}

/// What stands between the numbers of a date, a time or an amount.
bool is_separator(char32_t character) {
  constexpr std::u32string_view signs = U"年月日号时時分秒点點￥¥€£";
  const bool is_ascii_sign = character > U' ' && character < 0x7F && !is_letter(character);
  return is_blank(character) || is_ascii_sign || signs.find(character) != std::u32string_view::npos;
}

/// Whether a word beside digits is part of a date, a time or a number.
bool belongs_to_number(std::string_view word) {
  constexpr std::array<std::string_view, 27> words{
      "jan", "january", "feb", "february", "mar", "march",    "apr", "april", "may",
      "jun", "june",    "jul", "july",     "aug", "august",   "sep", "sept",  "september",
      "oct", "october", "nov", "november", "dec", "december", "am",  "pm",    "e"};
  return std::ranges::find(words, word) != words.end();
}

bool stands_for_no_text(std::string_view word) {
  constexpr std::array<std::string_view, 8> words{"nan",  "null",  "na",  "none",
                                                  "true", "false", "inf", "infinity"};
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

bool begins_like_formula(std::string_view text) {
  constexpr std::u32string_view starts = U"=+-@";
  constexpr std::string_view line_ends_and_tab = "\t\r\n";
  if (text.empty()) return false;
  if (line_ends_and_tab.find(text.front()) != std::string_view::npos) return true;
  for (std::size_t offset = 0; offset < text.size();) {
    const Character character = character_at(text, offset);
    offset += character.size;
    if (is_blank(character.code_point)) continue;
    return starts.find(plain(character.code_point)) != std::u32string_view::npos;
  }
  return false;
}

bool stays_text(std::string_view text) {
  bool has_digit = false;
  bool has_foreign_word = false;
  bool begins_with_exponent = false;
  std::string whole;  // without blanks
  std::string word;
  const auto end_word = [&] {
    if (!word.empty() && !belongs_to_number(word)) has_foreign_word = true;
    if (word == "e" && !has_digit) begins_with_exponent = true;
    word.clear();
  };
  for (std::size_t offset = 0; offset < text.size();) {
    const Character character = character_at(text, offset);
    offset += character.size;
    const char32_t symbol = plain(character.code_point);
    if (is_letter(symbol)) {
      word += static_cast<char>(symbol);
    } else {
      end_word();
      if (!is_digit(symbol) && !is_separator(symbol)) return true;
      has_digit = has_digit || is_digit(symbol);
    }
    if (!is_blank(symbol) && symbol < 0x7F) whole += static_cast<char>(symbol);
  }
  const bool ends_with_exponent = word == "e";
  end_word();
  if (stands_for_no_text(whole)) return false;
  return !has_digit || has_foreign_word || begins_with_exponent || ends_with_exponent;
}

}  // namespace retain::base
