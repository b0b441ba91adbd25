#include "report/workbook/worksheet_chart.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/check.hpp"
#include "report/workbook/workbook_file.hpp"

namespace retain::report::workbook {
namespace {

constexpr double line_width = 2.0;       // points
constexpr double thin_line_width = 1.0;  // points

lxw_chart_type type_of(ChartKind kind) {
  switch (kind) {
    case ChartKind::lines:
      return LXW_CHART_LINE;
    case ChartKind::stacked_areas:
      return LXW_CHART_AREA_STACKED;
    case ChartKind::stacked_columns:
      return LXW_CHART_COLUMN_STACKED;
  }
  return LXW_CHART_LINE;
}

/// The library keeps no results of formulas for charts, though programs that do not calculate draw
/// from what is kept; so the numbers of a range are kept here. The library frees them.
void keep_numbers(lxw_series_range& range, const std::vector<double>& numbers) {
  range.ignore_cache = LXW_TRUE;  // the library looks no further
  for (const double number : numbers) {
    auto* point =
        static_cast<lxw_series_data_point*>(std::calloc(1, sizeof(lxw_series_data_point)));
    expects(point != nullptr, "there is memory for a point of a chart");
    if (std::isnan(number)) {
      point->no_data = LXW_TRUE;
    } else {
      point->number = number;
    }
    STAILQ_INSERT_TAIL(range.data_cache, point, list_pointers);
  }
  range.num_data_points = static_cast<std::uint16_t>(numbers.size());
}

lxw_chart_line line_of(const SeriesLook& look) {
  lxw_chart_line line{};
  line.color = static_cast<lxw_color_t>(look.colour);
  line.width = static_cast<float>(look.is_dashed ? thin_line_width : line_width);
  if (look.is_dashed) line.dash_type = LXW_CHART_LINE_DASH_DASH;
  return line;
}

void fill(lxw_chart_series* series, const SeriesLook& look) {
  lxw_chart_fill area{};
  area.color = static_cast<lxw_color_t>(look.colour);
  area.transparency = look.transparency;
  area.none = look.is_hidden ? LXW_TRUE : LXW_FALSE;
  chart_series_set_fill(series, &area);
  lxw_chart_line border{};
  border.color = LXW_COLOR_WHITE;
  border.width = static_cast<float>(thin_line_width / 4);
  border.none = area.none;
  chart_series_set_line(series, &border);
}

void colour_points(lxw_chart_series* series, const std::vector<Colour>& colours) {
  std::vector<lxw_chart_fill> fills(colours.size());
  std::vector<lxw_chart_point> points(colours.size());
  std::vector<lxw_chart_point*> list;
  for (std::size_t i = 0; i < colours.size(); ++i) {
    fills[i].color = static_cast<lxw_color_t>(colours[i]);
    points[i].fill = &fills[i];
    list.push_back(&points[i]);
  }
  list.push_back(nullptr);
  expects(chart_series_set_points(series, list.data()) == LXW_NO_ERROR, "points have colours");
}

void add_series(lxw_chart* target, const WorksheetChart& chart, const ChartSeries& from) {
  lxw_chart_series* series = chart_add_series(target, nullptr, nullptr);
  const auto place = [&](auto set, const CellRange& range) {
    set(series, range.worksheet.c_str(), range.first_row, range.column, range.last_row,
        range.column);
  };
  place(chart_series_set_categories, chart.categories);
  place(chart_series_set_values, from.values);
  keep_numbers(*series->values, from.values.numbers);
  if (const auto* cell = std::get_if<CellRange>(&from.name)) {
    chart_series_set_name_range(series, cell->worksheet.c_str(), cell->first_row, cell->column);
  } else {
    chart_series_set_name(series, std::get<std::string>(from.name).c_str());
  }
  if (chart.kind == ChartKind::lines) {
    lxw_chart_line line = line_of(from.look);
    chart_series_set_line(series, &line);
  } else {
    fill(series, from.look);
    if (!from.look.points.empty()) colour_points(series, from.look.points);
    if (chart.kind == ChartKind::stacked_columns && !from.look.is_hidden) {
      chart_series_set_labels(series);
      chart_series_set_labels_num_format(
          series, (chart.number_format + ";-" + chart.number_format + ";").c_str());
    }
  }
}

void set_axes(lxw_chart* target, const WorksheetChart& chart) {
  lxw_chart_axis* categories = target->x_axis;
  lxw_chart_axis* values = target->y_axis;
  if (!chart.category_title.empty()) {
    chart_axis_set_name(categories, chart.category_title.c_str());
    chart_axis_set_num_format(categories, chart.category_format.c_str());
  }
  values->is_value = LXW_TRUE;  // the library forgets it of stacked areas
  if (!std::isnan(chart.highest)) chart_axis_set_max(values, chart.highest);
  chart_axis_set_interval_unit(categories, chart.label_every);
  chart_axis_set_interval_tick(categories, chart.label_every);
  chart_axis_set_label_position(categories, LXW_CHART_AXIS_LABEL_POSITION_LOW);
  if (chart.kind != ChartKind::stacked_columns) {
    chart_axis_set_position(categories, LXW_CHART_AXIS_POSITION_ON_TICK);
  }
  chart_axis_set_name(values, chart.value_title.c_str());
  chart_axis_set_num_format(values, chart.number_format.c_str());
  lxw_chart_line grid{};
  grid.color = shade::rule.on_light;
  grid.width = static_cast<float>(thin_line_width / 4);
  chart_axis_major_gridlines_set_line(values, &grid);
}

/// A legend of the series that are seen; none where colours say no more than the axis does.
void set_legend(lxw_chart* target, const WorksheetChart& chart) {
  const bool needs_none = std::ranges::all_of(chart.series, [](const ChartSeries& one) {
    return one.look.is_hidden || !one.look.points.empty();
  });
  if (needs_none) {
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

bool can_be_stacked(const std::vector<ChartSeries>& series) {
  return std::ranges::none_of(series, [](const ChartSeries& one) {
    return std::ranges::any_of(one.values.numbers, [](double number) { return number < 0.0; });
  });
}

void insert_chart(WorkbookFile& workbook, const Worksheet& worksheet, std::uint32_t row,
                  std::uint16_t column, const WorksheetChart& chart) {
  constexpr double width = 1.067;   // of 480 pixels: 8 columns
  constexpr double height = 1.667;  // of 288 pixels: 24 rows
  lxw_chart* target =
      workbook_add_chart(workbook.handle(), static_cast<std::uint8_t>(type_of(chart.kind)));
  chart_title_set_name(target, chart.title.c_str());
  lxw_chart_font font{};
  font.size = 12;
  font.bold = LXW_TRUE;
  chart_title_set_name_font(target, &font);
  for (const ChartSeries& series : chart.series) add_series(target, chart, series);
  set_axes(target, chart);
  set_legend(target, chart);
  if (chart.kind == ChartKind::stacked_columns) chart_set_series_overlap(target, 100);
  lxw_chart_options options{};
  options.x_scale = width;
  options.y_scale = height;
  std::string description = chart.title;
  options.description = description.data();
  const lxw_error error =
      worksheet_insert_chart_opt(worksheet.handle(), row, column, target, &options);
  expects(error == LXW_NO_ERROR, "a chart has a series");
}

}  // namespace retain::report::workbook
