#include "report/workbook/worksheet_chart.hpp"

#include "base/check.hpp"
#include "report/workbook/chart_series.hpp"
#include "report/workbook/workbook_file.hpp"

namespace retain::report::workbook {
namespace {

lxw_chart_type type_of(ChartKind kind) {
  switch (kind) {
    case ChartKind::lines:
      return LXW_CHART_SCATTER_STRAIGHT;
    case ChartKind::columns:
      return LXW_CHART_COLUMN_STACKED;
    case ChartKind::bars:
      return LXW_CHART_BAR_STACKED;
  }
  return LXW_CHART_SCATTER_STRAIGHT;
}

void set_ends(lxw_chart_axis* axis, const ChartAxis& ends) {
  chart_axis_set_min(axis, ends.low);
  chart_axis_set_max(axis, ends.high);
  chart_axis_set_major_unit(axis, ends.step);
}

void set_font(lxw_chart_axis* axis) {
  lxw_chart_font font{};
  font.size = chart_label_size;
  chart_axis_set_num_font(axis, &font);
  chart_axis_set_name_font(axis, &font);
}

void set_axes(lxw_chart* target, const WorksheetChart& chart) {
  // To the library the first axis is the horizontal one.
  const bool is_lying = chart.kind == ChartKind::bars;
  lxw_chart_axis* categories = is_lying ? target->y_axis : target->x_axis;
  lxw_chart_axis* values = is_lying ? target->x_axis : target->y_axis;
  if (!chart.category_title.empty()) {
    chart_axis_set_name(categories, chart.category_title.c_str());
  }
  if (chart.time) {
    set_ends(categories, *chart.time);
    chart_axis_set_num_format(categories, label_format(*chart.time).c_str());
    chart_axis_major_gridlines_set_visible(categories, LXW_FALSE);
  }
  if (chart.values) set_ends(values, *chart.values);
  chart_axis_set_label_position(categories, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  if (is_lying) {
    chart_axis_major_gridlines_set_visible(categories, LXW_FALSE);
    chart_axis_set_reverse(categories);
    chart_axis_set_label_position(values, LXW_CHART_AXIS_LABEL_POSITION_HIGH);
  }
  chart_axis_set_name(values, chart.value_title.c_str());
  chart_axis_set_num_format(values, chart.number_format.c_str());
  lxw_chart_line grid = plain_line(shade::rule.on_light, hair_line);
  chart_axis_major_gridlines_set_visible(values, LXW_TRUE);
  chart_axis_major_gridlines_set_line(values, &grid);
  set_font(categories);
  set_font(values);
}

/// A legend of the series that are seen and not labelled.
void set_legend(lxw_chart* target, const WorksheetChart& chart) {
  if (!chart.has_legend) {
    chart_legend_set_position(target, LXW_CHART_LEGEND_NONE);
    return;
  }
  chart_legend_set_position(target, LXW_CHART_LEGEND_BOTTOM);
  std::vector<std::int16_t> hidden;
  for (std::size_t i = 0; i < chart.series.size(); ++i) {
    if (chart.series[i].look.is_hidden) hidden.push_back(static_cast<std::int16_t>(i));
  }
  if (hidden.empty()) return;
  hidden.push_back(-1);  // the end of the library's list
  expects(chart_legend_delete_series(target, hidden.data()) == LXW_NO_ERROR, "a legend");
}

}  // namespace

void insert_chart(WorkbookFile& workbook, const Worksheet& worksheet, std::uint32_t row,
                  std::uint16_t column, ChartSize size, const WorksheetChart& chart) {
  constexpr double usual_width = 480.0;  // pixels
  constexpr double usual_height = 288.0;
  lxw_chart* target =
      workbook_add_chart(workbook.handle(), static_cast<std::uint8_t>(type_of(chart.kind)));
  chart_title_set_name(target, chart.title.c_str());
  lxw_chart_font font{};
  font.size = 11;
  font.bold = LXW_TRUE;
  chart_title_set_name_font(target, &font);
  for (const ChartSeries& series : chart.series) add_series(target, chart, series);
  set_axes(target, chart);
  set_legend(target, chart);
  if (chart.kind != ChartKind::lines) {
    constexpr std::uint16_t gap = 40;  // per cent of a bar
    chart_set_series_overlap(target, 100);
    chart_set_series_gap(target, gap);
  }
  lxw_chart_options options{};
  options.x_scale = size.width / usual_width;
  options.y_scale = size.height / usual_height;
  options.y_offset = size.down;
  std::string description = chart.title;
  options.description = description.data();
  const lxw_error error =
      worksheet_insert_chart_opt(worksheet.handle(), row, column, target, &options);
  expects(error == LXW_NO_ERROR, "a chart has a series");
}

}  // namespace retain::report::workbook
