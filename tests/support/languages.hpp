#pragma once

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.hpp"
#include "support/retain_program.hpp"

namespace retain::test {

/// Runs the program where the environment asks for a language.
[[nodiscard]] inline Finished run_where(const std::map<std::string, std::string>& environment,
                                        const std::vector<std::string>& arguments,
                                        const std::filesystem::path& folder = {}) {
  std::vector<std::string> words{RETAIN_PROGRAM};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run({std::move(words), folder, environment});
}

[[nodiscard]] inline Finished run_in_chinese(const std::vector<std::string>& arguments,
                                             const std::filesystem::path& folder = {}) {
  return run_where({{"LC_ALL", "zh_CN.UTF-8"}}, arguments, folder);
}

/// Numbers of a text as they are written, in order.
[[nodiscard]] inline std::multiset<std::string> numbers_of(const std::string& text) {
  const std::regex number("-?[0-9]+([.,][0-9]+)*");
  return {std::sregex_token_iterator(text.begin(), text.end(), number),
          std::sregex_token_iterator()};
}

[[nodiscard]] inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

/// What each column of a terminal shows of a line; the second half of a wide character is '+'.
[[nodiscard]] inline std::string on_terminal(std::string_view line) {
  std::string columns;
  for (std::size_t offset = 0; offset < line.size();) {
    const std::size_t size = character_at(line, offset).size;
    const std::string_view character = line.substr(offset, size);
    offset += size;
    const std::size_t width = display_width(character);
    if (width > 0) columns += character == " " ? ' ' : 'x';
    if (width > 1) columns += '+';
  }
  return columns;
}

/// Lines of the tables of a text in which something stands between the columns. A rule of dashes
/// says where the columns are; a table ends with an empty line.
[[nodiscard]] inline std::vector<std::string> lines_out_of_column(const std::string& text) {
  constexpr std::size_t titles = 2;  // and units, above the rule
  const std::vector<std::string> lines = lines_of(text);
  std::vector<std::string> found;
  for (std::size_t rule = 0; rule < lines.size(); ++rule) {
    const std::string& dashes = lines[rule];
    if (!dashes.starts_with('-') || dashes.find_first_not_of("- ") != dashes.npos) continue;
    for (std::size_t i = rule > titles ? rule - titles : 0;
         i < lines.size() && (i < rule || !lines[i].empty()); ++i) {
      const std::string shown = on_terminal(lines[i]);
      for (std::size_t column = 0; column < std::min(shown.size(), dashes.size()); ++column) {
        if (dashes[column] == ' ' && shown[column] != ' ') {
          found.push_back(lines[i]);
          break;
        }
      }
    }
  }
  return found;
}

}  // namespace retain::test
