#include "text/csv_separator.hpp"

#include <algorithm>
#include <string>

namespace retain::text {
namespace {

/// The first line that is more than blanks.
std::string_view first_line(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \r\n"), text.size());
  std::string_view line = text.substr(begin, text.find('\n', begin) - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool names_separator(std::string_view line) {
  constexpr std::string_view key = "sep=";
  return line.starts_with(key) && line.size() == key.size() + 1 && line.back() != '"';
}

char separator_of(std::string_view line) {
  std::string outside_quotes;
  bool quoted = false;
  for (const char symbol : line) {
    if (symbol == '"') quoted = !quoted;
    if (!quoted) outside_quotes += symbol;
  }
  for (const char separator : {'\t', ';'}) {
    if (outside_quotes.find(separator) != std::string::npos) return separator;
  }
  return ',';
}

}  // namespace

CsvStart csv_start(std::string_view text) {
  const std::string_view line = first_line(text);
  if (!names_separator(line)) return {.separator = separator_of(line)};
  const auto line_begin = static_cast<std::size_t>(line.data() - text.data());
  const std::size_t line_feed = text.find('\n', line_begin);
  return {line.back(), std::min(line_feed, text.size() - 1) + 1};
}

bool has_first_line(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \r\n");
  return begin != std::string_view::npos && text.find('\n', begin) != std::string_view::npos;
}

}  // namespace retain::text
