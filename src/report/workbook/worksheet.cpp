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
}

void Worksheet::set_columns(const std::vector<WorkbookColumn>& columns, std::uint16_t kept) {
  std::vector<WorksheetCell> titles;
  for (const WorkbookColumn& column : columns) {
    const auto position = static_cast<std::uint16_t>(widths_.size());
    done(worksheet_set_column(worksheet_, position, position, column.width, nullptr));
    widths_.push_back(column.width);
    titles.push_back({column.title, Style::heading});
  }
  const std::uint32_t row = add_row(titles);
  worksheet_freeze_panes(worksheet_, row + 1, kept);
  done(worksheet_repeat_rows(worksheet_, row, row));
}

void Worksheet::let_filter() {
  if (next_row_ > 1)
    done(worksheet_autofilter(worksheet_, 0, 0, next_row_ - 1,
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

void Worksheet::add_paragraph(const std::string& text, std::uint16_t columns) {
  const std::uint32_t row = add_row({});
  done(worksheet_merge_range(worksheet_, row, 0, row, columns - 1, text.c_str(),
                             workbook_->format(Style::paragraph)));
  make_room(row, text, std::accumulate(widths_.begin(), widths_.begin() + columns, 0.0));
}

/// Not every program makes a row as high as its text: the lines are counted, and the row set. Words
/// that move to the next line and wider fonts leave a part of each line empty.
void Worksheet::make_room(std::uint32_t row, const std::string& text, double width) {
  constexpr double filled = 0.8;
  double lines = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const auto columns = display_width(std::string_view(text).substr(begin, end - begin));
    lines += std::max(1.0, std::ceil(static_cast<double>(columns) / (filled * width)));
    begin = end + 1;
  }
  double& height = heights_[row];
  if (lines <= std::max(height, 1.0)) return;
  height = lines;
  done(worksheet_set_row(worksheet_, row, line_height * lines, nullptr));
}

void Worksheet::set_pages(std::uint16_t per_cent, std::vector<std::uint32_t> breaks) {
  constexpr double side = 0.35;  // inch
  worksheet_set_print_scale(worksheet_, per_cent);
  worksheet_set_margins(worksheet_, side, side, side, side);
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
  if (!cell.text.empty()) {
    constexpr std::size_t longest_text = 32'000;  // Excel takes 32,767 characters
    done(worksheet_write_string(worksheet_, row, column, shortened(cell.text, longest_text).c_str(),
                                format));
    const bool has_lines = cell.style == Style::heading || cell.style == Style::paragraph;
    if (has_lines) make_room(row, cell.text, widths_[column]);
  } else if (std::isnan(cell.number)) {
    return;
  } else if (cell.formula.empty()) {
    done(worksheet_write_number(worksheet_, row, column, cell.number, format));
  } else {
    done(worksheet_write_formula_num(worksheet_, row, column, cell.formula.c_str(), format,
                                     cell.number));
  }
}

std::string cell_name(std::uint32_t row, std::uint16_t column) {
  std::array<char, LXW_MAX_CELL_NAME_LENGTH> name{};
  lxw_rowcol_to_cell(name.data(), row, column);
  return name.data();
}

}  // namespace retain::report::workbook
