#include "app/text_table.hpp"

#include <algorithm>
#include <utility>

#include "base/check.hpp"
#include "base/utf8.hpp"

namespace retain {
namespace {

using Cells = std::vector<std::string>;

Cells titles_of(const std::vector<TableColumn>& columns) {
  Cells titles;
  for (const TableColumn& column : columns) titles.push_back(column.title);
  return titles;
}

Cells units_of(const std::vector<TableColumn>& columns) {
  Cells units;
  for (const TableColumn& column : columns) units.push_back(column.unit);
  return units;
}

std::string line_of(const Cells& cells, const std::vector<TableColumn>& columns,
                    const std::vector<std::size_t>& widths) {
  constexpr const char* gap = "  ";
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string blanks(widths[i] - display_width(cells[i]), ' ');
    if (i > 0) line += gap;
    line += columns[i].align == Align::right ? blanks + cells[i] : cells[i] + blanks;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  return line + '\n';
}

}  // namespace

TextTable::TextTable(std::vector<TableColumn> columns) : columns_(std::move(columns)) {}

void TextTable::add_row(std::vector<std::string> cells) {
  expects(cells.size() == columns_.size(), "a row has one cell per column");
  rows_.push_back(std::move(cells));
}

std::vector<std::size_t> TextTable::widths() const {
  std::vector<std::size_t> widths;
  for (const TableColumn& column : columns_) {
    widths.push_back(std::max(display_width(column.title), display_width(column.unit)));
  }
  for (const Cells& row : rows_) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      widths[i] = std::max(widths[i], display_width(row[i]));
    }
  }
  return widths;
}

std::string TextTable::to_text() const {
  const std::vector<std::size_t> width = widths();
  std::string text = line_of(titles_of(columns_), columns_, width);
  const bool has_units =
      std::ranges::any_of(columns_, [](const TableColumn& c) { return !c.unit.empty(); });
  if (has_units) text += line_of(units_of(columns_), columns_, width);
  Cells rule;
  for (const std::size_t columns : width) rule.emplace_back(columns, '-');
  text += line_of(rule, columns_, width);
  for (const Cells& row : rows_) text += line_of(row, columns_, width);
  return text;
}

}  // namespace retain
