#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "base/message.hpp"
#include "report/boldest_figures.hpp"
#include "report/headline.hpp"
#include "report/sentence.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"
#include "report/workbook/workbook_tables.hpp"

namespace retain::report::workbook {
namespace {

constexpr std::uint16_t scenario_columns = 3;  // title, name, comparator
constexpr double scenario_width = 36.0;
constexpr double name_width = 18.0;
constexpr double estimate_width = 11.0;
constexpr std::uint32_t first_row = 2;  // below titles and their groups

Style style_of(const HeadlineColumn& column) {
  if (column.below_zero_is_none) return Style::break_even;
  return column.shown_times == 1.0 ? Style::yuan : Style::share;
}

/// A column of the comparison, and whether its intervals have one of their own behind it.
struct PlacedColumn {
  HeadlineColumn column;
  std::uint16_t position;
  bool shows_interval;
};

std::vector<PlacedColumn> placed_columns(const Report& report) {
  std::vector<PlacedColumn> placed;
  std::uint16_t position = scenario_columns;
  for (HeadlineColumn& column : headline_columns(report.scenarios)) {
    const bool shows_interval = std::ranges::any_of(report.scenarios, [&](const Figures& figures) {
      return column.has_interval && !std::isnan(column.read(figures).half_width);
    });
    placed.push_back({std::move(column), position, shows_interval});
    position = static_cast<std::uint16_t>(position + (shows_interval ? 2 : 1));
  }
  return placed;
}

std::vector<WorkbookColumn> head_of(const std::vector<PlacedColumn>& columns) {
  std::vector<WorkbookColumn> head{{say(message::column_scenario), scenario_width},
                                   {say(message::heading_scenario_name), name_width},
                                   {say(message::heading_comparator), name_width}};
  for (const auto& [column, position, shows_interval] : columns) {
    // Shares are numbers below one that the worksheet shows in per cent.
    const bool is_share = style_of(column) == Style::share;
    const std::string heading =
        is_share ? column.title : column.title + say(message::in_brackets, column.unit);
    head.push_back({heading, estimate_width, column.group});
    if (shows_interval) {
      head.push_back({say(message::heading_half_width, heading), estimate_width, column.group});
    }
  }
  return head;
}

/// Writes the rows; the difference to the comparator is a formula on the column of the value.
void add_figures(Worksheet& worksheet, const Report& report,
                 const std::vector<PlacedColumn>& columns) {
  const std::vector<std::string> titles = scenario_titles(report);
  const PlacedColumn& value = columns.front();
  const auto row_of = [&](const std::string& name) -> std::optional<std::uint32_t> {
    for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
      if (report.name(i) == name) return static_cast<std::uint32_t>(first_row + i);
    }
    return std::nullopt;
  };
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
    const Figures& figures = report.scenarios[i];
    const std::uint32_t row = worksheet.add_row({{titles[i], Style::text},
                                                 {report.name(i), Style::text},
                                                 {figures.comparator, Style::text}});
    const std::optional<std::uint32_t> comparator = row_of(figures.comparator);
    for (const auto& [column, position, shows_interval] : columns) {
      const Cell cell = column.read(figures);
      const bool is_difference = column.key == difference_key && comparator.has_value();
      if (is_difference) {
        const Figures& other = report.scenarios[*comparator - first_row];
        worksheet.add_cell(
            row, {Formula{"=" + cell_name(row, value.position) + "-" +
                              cell_name(*comparator, value.position),
                          value.column.read(figures).value - value.column.read(other).value},
                  Style::yuan});
      } else if (std::isnan(cell.value)) {
        worksheet.add_cell(row, {column.text(figures), Style::missing});
      } else {
        worksheet.add_cell(row, {cell.value, style_of(column)});
      }
      const Style style = column.shown_times == 1.0 ? Style::fine : Style::share;
      if (shows_interval) worksheet.add_cell(row, {cell.half_width, style});
    }
  }
}

}  // namespace

void add_comparison_worksheet(WorkbookFile& workbook, const Report& report) {
  const std::vector<PlacedColumn> columns = placed_columns(report);
  Worksheet worksheet(workbook, say(message::page_comparison));
  worksheet.set_columns(head_of(columns), 1);
  add_figures(worksheet, report, columns);
  worksheet.add_row({});
  const auto add_text = [&](const std::string& text) { worksheet.add_paragraph(text, 7); };
  for (const std::string& sentence : sentences_of(report.scenarios, short_titles(report))) {
    add_text(sentence);
  }
  worksheet.add_row({});
  const std::string boldest = boldest_figures(report.scenarios);
  if (!boldest.empty()) add_text(boldest);
  add_text(headline_note(report.scenarios));
}

}  // namespace retain::report::workbook
