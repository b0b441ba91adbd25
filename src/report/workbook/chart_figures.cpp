#include "report/workbook/chart_figures.hpp"

#include <algorithm>
#include <utility>

#include "base/check.hpp"
#include "base/message.hpp"
#include "base/utf8.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message worksheet_figures{"Figures of the charts", "图表数据"};
constexpr Message heading_end_labels{"{}: names of the lines", "{}：各线名称"};
constexpr Message heading_position{"position", "位置"};
constexpr Message heading_height{"height", "高度"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

constexpr double block_title_width = 44.0;
constexpr double number_width = 14.0;
constexpr std::size_t least_columns = 20;

}  // namespace

ChartFigures::ChartFigures(WorkbookFile& workbook, const Report& report)
    : worksheet_(workbook, say(message::worksheet_figures)) {
  std::vector<double> widths(std::max(least_columns, report.scenarios.size() + 2), number_width);
  widths.front() = block_title_width;
  worksheet_.set_widths(widths);
}

FigureBlock ChartFigures::add_block(const std::string& title,
                                    const std::vector<std::string>& columns,
                                    const std::vector<std::vector<WorksheetCell>>& rows) {
  if (worksheet_.next_row() > 0) worksheet_.add_row({});
  worksheet_.add_row({{title, Style::title}});
  std::vector<WorksheetCell> headings;
  for (const std::string& column : columns) headings.push_back({column, Style::heading});
  FigureBlock block{.title_row = worksheet_.add_row(headings), .first_row = 0, .last_row = 0};
  block.first_row = worksheet_.next_row();
  for (const std::vector<WorksheetCell>& row : rows) block.last_row = worksheet_.add_row(row);
  expects(!rows.empty(), "a block has rows");
  return block;
}

CellRange ChartFigures::column(const FigureBlock& block, std::size_t column) const {
  return worksheet_.range(static_cast<std::uint16_t>(column), block.first_row, block.last_row);
}

CellRange ChartFigures::heading(const FigureBlock& block, std::size_t column) const {
  return worksheet_.range(static_cast<std::uint16_t>(column), block.title_row, block.title_row);
}

void ChartFigures::label_ends(WorksheetChart& chart, double end, int height,
                              const std::vector<EndLabel>& labels) {
  constexpr int around_the_lines = 100;  // pixels for title, axis and margins
  constexpr double line_of_text = 14.0;
  constexpr std::size_t longest_line = 18;  // of a label, in columns of text
  if (labels.empty()) return;
  const bool has_two_lines = std::ranges::any_of(
      labels, [](const EndLabel& label) { return display_width(label.text) > longest_line; });
  const ChartAxis& axis = *chart.values;
  const double distance = (axis.high - axis.low) * line_of_text * (has_two_lines ? 2.0 : 1.0) /
                          (height - around_the_lines);
  std::vector<double> heights;
  for (const EndLabel& label : labels) heights.push_back(label.height);
  heights = apart(heights, distance, axis.low, axis.high);
  std::vector<std::vector<WorksheetCell>> rows;
  std::vector<PointLabel> points;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    rows.push_back(
        {{labels[i].text, Style::text}, {end, Style::plain}, {heights[i], Style::plain}});
    points.push_back({labels[i].text, labels[i].colour});
  }
  const std::string title = say(message::heading_end_labels, chart.title);
  const FigureBlock block =
      add_block(title,
                {say(message::heading_scenario_name), say(message::heading_position),
                 say(message::heading_height)},
                rows);
  chart.has_legend = false;
  ChartSeries names{.values = column(block, 2), .name = title};
  names.look.pen = Pen::none;
  names.positions = column(block, 1);
  names.labels = std::move(points);
  chart.series.push_back(std::move(names));
}

}  // namespace retain::report::workbook
