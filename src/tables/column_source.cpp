#include "tables/column_source.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"

namespace retain::message {

constexpr Message line_of_column{"{}:{}, column {} ({})", "{}:{}，第 {} 列（{}）"};
constexpr Message line_of_nameless_column{"{}:{}, column {}", "{}:{}，第 {} 列"};
constexpr Message cell_of_sheet{"{}, sheet '{}', cell {}", "{}，工作表“{}”，单元格 {}"};
constexpr Message column_of_file{"{}, column {} ({})", "{}，第 {} 列（{}）"};
constexpr Message column_of_sheet{"{}, sheet '{}', column {} ({})", "{}，工作表“{}”，{} 列（{}）"};
constexpr Message seen_in_cell{"{}: '{}' {}", "{}：“{}”{}"};
constexpr Message and_more_cells{"{} ({} more cells of this column cannot be read)",
                                 "{}（本列另有 {} 个单元格无法读取）"};

}  // namespace retain::message

namespace retain::tables {

std::string column_letters(std::size_t index) {
  constexpr std::size_t letters = 26;
  std::string name;
  for (std::size_t rest = index + 1; rest > 0; rest = (rest - 1) / letters) {
    name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % letters));
  }
  return name;
}

std::string shown_text(const std::string& text) {
  constexpr std::size_t longest_shown = 40;
  return shortened(printable(text), longest_shown);
}

Sentence cell_place(const ColumnSource& column, std::int64_t row) {
  const auto& [file, sheet] = column.table;
  if (!sheet.empty()) {
    return {message::cell_of_sheet, file, shown_text(sheet),
            column_letters(column.index) + std::to_string(row)};
  }
  if (column.header.empty()) return {message::line_of_nameless_column, file, row, column.index + 1};
  return {message::line_of_column, file, row, column.index + 1, shown_text(column.header)};
}

Sentence cell_objection(const ColumnSource& column, std::int64_t row, const std::string& text,
                        Sentence reason) {
  return {message::seen_in_cell, cell_place(column, row), shown_text(text), std::move(reason)};
}

Sentence column_place(const ColumnSource& column) {
  const auto& [file, sheet] = column.table;
  const std::string header = shown_text(column.header);
  if (sheet.empty()) return {message::column_of_file, file, column.index + 1, header};
  return {message::column_of_sheet, file, shown_text(sheet), column_letters(column.index), header};
}

void UnreadableCells::add(std::int64_t row, const std::string& text, Sentence reason) {
  constexpr std::size_t most_kept = 10;
  ++count;
  if (first.size() < most_kept) first.push_back({row, shown_text(text), std::move(reason)});
}

void refuse_unreadable(const UnreadableCells& cells, const ColumnSource& column) {
  if (cells.count == 0) return;
  const UnreadableCell& cell = cells.first.front();
  Sentence said = cell_objection(column, cell.row, cell.text, cell.reason);
  if (cells.count > 1) said = Sentence(message::and_more_cells, std::move(said), cells.count - 1);
  throw Error(ExitCode::scenario, std::move(said));
}

}  // namespace retain::tables
