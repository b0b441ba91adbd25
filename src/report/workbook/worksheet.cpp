#include "report/workbook/worksheet.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "base/check.hpp"
#include "base/utf8.hpp"
#include "report/workbook/workbook_file.hpp"
#include "stats/estimate.hpp"

namespace retain::report::workbook {
namespace {

constexpr double line_height = 15.0;  // points, of Excel's usual font

/// The library reports a call with arguments that it does not take; ours are always such.
void done(lxw_error error) {
  expects(error == LXW_NO_ERROR, lxw_strerror(error));
}

/// Height of a line beside one of Excel's usual font of 11 points.
double size_beside_usual(Style style) {
  constexpr double of_verdict = 16.0 / 11.0;
  constexpr double of_fact = 14.0 / 11.0;
  constexpr double of_note = 9.0 / 11.0;
  if (style == Style::verdict) return of_verdict;
  if (style == Style::note) return of_note;
  return is_fact(style) ? of_fact : 1.0;
}

}  // namespace

Worksheet::Worksheet(WorkbookFile& workbook, std::string name)
    : workbook_(&workbook),
      name_(std::move(name)),
      worksheet_(workbook_add_worksheet(workbook.handle(), name_.c_str())) {
  expects(worksheet_ != nullptr, "a worksheet has a legal name of its own");
  worksheet_set_landscape(worksheet_);
  constexpr std::uint8_t paper_a4 = 9;
  worksheet_set_paper(worksheet_, paper_a4);
  worksheet_fit_to_pages(worksheet_, 1, 0);
  done(worksheet_set_footer(worksheet_, "&L&A&R&P / &N"));
}

void Worksheet::set_widths(const std::vector<double>& widths) {
  for (const double width : widths) {
    const auto position = static_cast<std::uint16_t>(widths_.size());
    done(worksheet_set_column(worksheet_, position, position, width, nullptr));
    widths_.push_back(width);
  }
}

/// Neighbours of one group share a cell.
void Worksheet::add_groups(const std::vector<WorkbookColumn>& columns) {
  const std::uint32_t row = add_row({});
  for (std::size_t i = 0; i < columns.size();) {
    std::size_t end = i + 1;
    while (end < columns.size() && columns[end].group == columns[i].group) ++end;
    const auto count = static_cast<std::uint16_t>(end - i);
    if (columns[i].group.empty()) {
      for (; i < end; ++i) add_cell(row, {std::string(), Style::text});
    } else {
      add_wide_cell(row, count, columns[i].group, Style::group);
    }
    i = end;
  }
}

void Worksheet::set_columns(const std::vector<WorkbookColumn>& columns, std::uint16_t kept) {
  std::vector<WorksheetCell> titles;
  std::vector<double> widths;
  for (const WorkbookColumn& column : columns) {
    widths.push_back(column.width);
    titles.push_back({column.title, Style::heading});
  }
  set_widths(widths);
  const bool has_groups = std::ranges::any_of(
      columns, [](const WorkbookColumn& column) { return !column.group.empty(); });
  if (has_groups) add_groups(columns);
  title_row_ = add_row(titles);
  worksheet_freeze_panes(worksheet_, title_row_ + 1, kept);
  done(worksheet_repeat_rows(worksheet_, 0, title_row_));
}

void Worksheet::let_filter() {
  if (next_row_ > title_row_ + 1)
    done(worksheet_autofilter(worksheet_, title_row_, 0, next_row_ - 1,
                              static_cast<std::uint16_t>(widths_.size() - 1)));
}

std::uint32_t Worksheet::add_row(const std::vector<WorksheetCell>& cells) {
  const std::uint32_t row = next_row_++;
  numbers_.emplace_back();
  for (const WorksheetCell& cell : cells) add_cell(row, cell);
  return row;
}

void Worksheet::add_cell(std::uint32_t row, const WorksheetCell& cell) {
  std::vector<double>& numbers = numbers_[row];
  write(row, static_cast<std::uint16_t>(numbers.size()), cell);
  numbers.push_back(cell.number);
}

void Worksheet::add_wide_cell(std::uint32_t row, std::uint16_t columns, const std::string& text,
                              Style style) {
  std::vector<double>& numbers = numbers_[row];
  const std::size_t first = numbers.size();
  if (columns == 1) return add_cell(row, {text, style});
  done(worksheet_merge_range(worksheet_, row, static_cast<std::uint16_t>(first), row,
                             static_cast<std::uint16_t>(first + columns - 1), text.c_str(),
                             workbook_->format(style)));
  numbers.resize(first + columns, not_available);
  if (!has_lines(style)) return;
  const auto begin = widths_.begin() + static_cast<std::ptrdiff_t>(first);
  make_room(row, text, std::accumulate(begin, begin + columns, 0.0), style);
}

void Worksheet::add_paragraph(const std::string& text, std::uint16_t columns, Style style) {
  add_wide_cell(add_row({}), columns, text, style);
}

/// Not every program makes a row as high as its text: the lines are counted, and the row set. Words
/// that move to the next line and wider fonts leave a part of each line empty.
void Worksheet::make_room(std::uint32_t row, const std::string& text, double width, Style style) {
  constexpr double filled = 0.8;
  const double size = size_beside_usual(style);
  double lines = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const auto columns = display_width(std::string_view(text).substr(begin, end - begin));
    lines += std::max(1.0, std::ceil(size * static_cast<double>(columns) / (filled * width)));
    begin = end + 1;
  }
  double& height = heights_[row];
  if (size * lines <= std::max(height, 1.0)) return;
  height = size * lines;
  done(worksheet_set_row(worksheet_, row, line_height * height, nullptr));
}

void Worksheet::set_one_page() {
  worksheet_fit_to_pages(worksheet_, 1, 1);
}

void Worksheet::set_pages(std::uint16_t per_cent, std::vector<std::uint32_t> breaks) {
  constexpr double side = 0.35;  // inch
  constexpr double end = 0.5;    // room for the footer
  worksheet_set_margins(worksheet_, side, side, side, end);
  worksheet_set_print_scale(worksheet_, per_cent);
  worksheet_center_horizontally(worksheet_);
  if (breaks.empty()) return;
  breaks.push_back(0);  // the end of the library's list
  done(worksheet_set_h_pagebreaks(worksheet_, breaks.data()));
}

CellRange Worksheet::range(std::uint16_t column, std::uint32_t first_row,
                           std::uint32_t last_row) const {
  CellRange range{name_, first_row, last_row, column, {}};
  for (std::uint32_t row = first_row; row <= last_row; ++row) {
    range.numbers.push_back(number(row, column));
  }
  return range;
}

double Worksheet::number(std::uint32_t row, std::uint16_t column) const {
  return numbers_[row][column];
}

/// Text is always written as text, so that nothing in it is taken for a formula.
void Worksheet::write(std::uint32_t row, std::uint16_t column, const WorksheetCell& cell) {
  lxw_format* format = workbook_->format(cell.style);
  if (is_fact(cell.style)) make_room(row, "0", widths_[column], cell.style);
  if (!cell.text.empty()) {
    constexpr std::size_t longest_text = 32'000;  // Excel takes 32,767 characters
    done(worksheet_write_string(worksheet_, row, column, shortened(cell.text, longest_text).c_str(),
                                format));
    if (has_lines(cell.style)) make_room(row, cell.text, widths_[column], cell.style);
  } else if (std::isnan(cell.number)) {
    return;
  } else if (cell.formula.empty()) {
    done(worksheet_write_number(worksheet_, row, column, cell.number, format));
  } else {
    done(worksheet_write_formula_num(worksheet_, row, column, cell.formula.c_str(), format,
                                     cell.number));
  }
}

std::string Worksheet::outside_name(std::uint32_t row, std::uint16_t column) const {
  std::array<char, LXW_MAX_CELL_NAME_LENGTH> cell{};
  lxw_rowcol_to_cell_abs(cell.data(), row, column, LXW_TRUE, LXW_TRUE);
  return "'" + name_ + "'!" + cell.data();
}

std::string cell_name(std::uint32_t row, std::uint16_t column) {
  std::array<char, LXW_MAX_CELL_NAME_LENGTH> name{};
  lxw_rowcol_to_cell(name.data(), row, column);
  return name.data();
}

}  // namespace retain::report::workbook
