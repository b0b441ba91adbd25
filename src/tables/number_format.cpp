#include "tables/number_format.hpp"

#include <cstddef>
#include <string>

namespace retain::tables {
namespace {

/// What a format code means, in small letters, without what it only shows; nothing for a duration.
std::string meaning_of(std::string_view code) {
  std::string meaning;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == ';') break;
    if (c == '"') {
      i = code.find('"', i + 1);
    } else if (c == '[') {
      const std::size_t end = code.find(']', i);
      const std::string_view inside =
          code.substr(i + 1, end == std::string_view::npos ? end : end - i - 1);
      const bool is_duration =
          !inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos;
      if (is_duration) return {};
      i = end;
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else {
      meaning += 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    if (i == std::string_view::npos) break;
  }
  return meaning;
}

}  // namespace

bool is_built_in_date_format(int number_format) {
  constexpr int duration = 46;  // [h]:mm:ss
  const auto lies_in = [number_format](int first, int last) {
    return first <= number_format && number_format <= last;
  };
  return lies_in(14, 22) || lies_in(27, 36) || (lies_in(45, 47) && number_format != duration) ||
         lies_in(50, 58) || lies_in(71, 81);
}

bool is_date_format(std::string_view code) {
  std::string meaning = meaning_of(code);
  const std::size_t general = meaning.find("general");
  if (general != std::string::npos) return false;
  if (meaning.find_first_of("#?") != std::string::npos) return false;
  for (std::size_t i = 0; i < meaning.size(); ++i) {
    const char next = i + 1 < meaning.size() ? meaning[i + 1] : ' ';
    if (meaning[i] == 'e' && (next == '+' || next == '-')) continue;
    if (std::string_view("ymdhse").find(meaning[i]) != std::string_view::npos) return true;
  }
  return false;
}

}  // namespace retain::tables
