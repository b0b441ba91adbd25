#pragma once

#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "support/csv_table.hpp"
#include "support/namespaces.hpp"

namespace retain::test {

/// The characters of a line by the column of a terminal in which they stand; a wide one stands in
/// two.
[[nodiscard]] inline std::vector<std::string> by_column(const std::string& line) {
  std::vector<std::string> columns;
  for (std::size_t at = 0; at < line.size();) {
    const std::string character = line.substr(at, character_at(line, at).size);
    for (std::size_t i = 0; i < display_width(character); ++i) columns.push_back(character);
    at += character.size();
  }
  return columns;
}

/// The tables of a text: a rule of hyphens with the lines above and below it up to an empty line.
struct PrintedTables {
  std::size_t rules = 0;
  std::size_t rows = 0;
  std::vector<std::string> misaligned;  ///< lines with something between two columns

  explicit PrintedTables(const std::string& text, std::size_t most_rows = 1000) {
    const std::vector<std::string> lines = split(text, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const bool is_rule =
          lines[i].starts_with("--") && lines[i].find_first_not_of("- ") == std::string::npos;
      if (!is_rule) continue;
      ++rules;
      for (std::size_t j = i; j > 0 && i - j < 2 && !lines[j - 1].empty(); --j) {
        check(lines[j - 1], lines[i]);
      }
      for (std::size_t j = i + 1; j < lines.size() && !lines[j].empty() && j - i <= most_rows;
           ++j) {
        check(lines[j], lines[i]);
        ++rows;
      }
    }
  }

 private:
  void check(const std::string& line, const std::string& rule) {
    const std::vector<std::string> columns = by_column(line);
    bool aligned = columns.size() <= rule.size();
    for (std::size_t i = 0; i < columns.size() && i < rule.size(); ++i) {
      if (rule[i] == ' ' && columns[i] != " ") aligned = false;
    }
    if (!aligned) misaligned.push_back(line);
  }
};

}  // namespace retain::test
