#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace retain::test {

/// The parts of a text between the separators, empty ones included.
[[nodiscard]] inline std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t end = 0; end != std::string_view::npos; text.remove_prefix(end + 1)) {
    end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
  }
  return parts;
}

/// The cells of a line; a comma in quotes belongs to its cell, and two quotes there are one.
[[nodiscard]] inline std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells(1);
  bool is_quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char character = line[i];
    if (is_quoted && character == '"' && line.substr(i + 1, 1) == "\"") {
      cells.back() += line[++i];
    } else if (character == '"') {
      is_quoted = !is_quoted;
    } else if (character == ',' && !is_quoted) {
      cells.emplace_back();
    } else {
      cells.back() += character;
    }
  }
  return cells;
}

/// A CSV file as the program writes it: one header line, every line ended.
class CsvTable {
 public:
  using Wanted = std::vector<std::pair<std::string, std::string>>;  ///< column and its text

  explicit CsvTable(std::string_view text) {
    std::vector<std::string> lines = split(text, '\n');
    if (lines.size() < 2 || !lines.back().empty()) throw std::runtime_error("no lines that end");
    lines.pop_back();
    header_ = lines.front();
    columns_ = split(header_, ',');
    for (std::size_t i = 1; i < lines.size(); ++i) {
      rows_.push_back(cells_of(lines[i]));
      if (rows_.back().size() != columns_.size()) {
        throw std::runtime_error("another number of cells than of columns: " + lines[i]);
      }
    }
  }

  [[nodiscard]] const std::string& header() const { return header_; }
  [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }
  [[nodiscard]] std::size_t rows() const { return rows_.size(); }

  [[nodiscard]] std::size_t column(std::string_view name) const {
    const auto found = std::find(columns_.begin(), columns_.end(), name);
    if (found == columns_.end()) throw std::runtime_error("no column " + std::string(name));
    return static_cast<std::size_t>(found - columns_.begin());
  }

  [[nodiscard]] const std::string& text(std::size_t row, std::string_view name) const {
    return rows_[row][column(name)];
  }

  /// The number in a cell; NaN for an empty cell.
  [[nodiscard]] double number(std::size_t row, std::string_view name) const {
    const std::string& cell = text(row, name);
    if (cell.empty()) return std::numeric_limits<double>::quiet_NaN();
    std::size_t used = 0;
    const double value = std::stod(cell, &used);
    if (used != cell.size()) throw std::runtime_error("not a number: " + cell);
    return value;
  }

  /// Rows whose cells hold the wanted texts.
  [[nodiscard]] std::vector<std::size_t> where(const Wanted& wanted) const {
    std::vector<std::pair<std::size_t, std::string>> cells;
    for (const auto& [name, value] : wanted) cells.emplace_back(column(name), value);
    std::vector<std::size_t> found;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      const bool fits = std::all_of(cells.begin(), cells.end(), [&](const auto& cell) {
        return rows_[row][cell.first] == cell.second;
      });
      if (fits) found.push_back(row);
    }
    return found;
  }

  /// Numbers of a column in the rows that hold the wanted texts, in their order.
  [[nodiscard]] std::vector<double> numbers(std::string_view name, const Wanted& wanted) const {
    std::vector<double> values;
    for (const std::size_t row : where(wanted)) values.push_back(number(row, name));
    return values;
  }

 private:
  std::string header_;
  std::vector<std::string> columns_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace retain::test
