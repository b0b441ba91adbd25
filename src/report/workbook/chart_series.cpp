#include "report/workbook/chart_series.hpp"

#include <cmath>
#include <cstdlib>

#include "base/check.hpp"

namespace retain::report::workbook {
namespace {

constexpr double thick_line = 2.25;  // points
constexpr double thin_line = 1.0;

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

void draw_line(lxw_chart_series* series, const SeriesLook& look) {
  lxw_chart_line line = plain_line(look.colour, look.pen == Pen::thick ? thick_line : thin_line);
  if (look.pen == Pen::dashed) {
    line.width = static_cast<float>(1.5 * thin_line);
    line.dash_type = LXW_CHART_LINE_DASH_DASH;
  }
  if (look.pen == Pen::dotted) line.dash_type = LXW_CHART_LINE_DASH_ROUND_DOT;
  line.none = look.pen == Pen::none ? LXW_TRUE : LXW_FALSE;
  chart_series_set_line(series, &line);
  chart_series_set_marker_type(series, LXW_CHART_MARKER_NONE);
}

void hatch(lxw_chart_series* series, Colour colour) {
  lxw_chart_pattern pattern{};
  pattern.fg_color = static_cast<lxw_color_t>(colour);
  pattern.bg_color = static_cast<lxw_color_t>(shade::paper.on_light);
  pattern.type = LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL;
  chart_series_set_pattern(series, &pattern);
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

/// The library draws one half-width for a whole series, which is why each bar with an interval is a
/// series of its own.
void draw_interval(lxw_chart_series* series, double half_width) {
  lxw_series_error_bars* bars = series->x_error_bars;
  chart_series_set_error_bars(bars, LXW_CHART_ERROR_BAR_TYPE_FIXED, half_width);
  lxw_chart_line line = plain_line(shade::ink.on_light, thin_line);
  chart_series_set_error_bars_line(bars, &line);
}

void draw_bars(lxw_chart_series* series, const SeriesLook& look) {
  lxw_chart_fill area{};
  area.color = static_cast<lxw_color_t>(look.colour);
  area.none = look.is_hidden ? LXW_TRUE : LXW_FALSE;
  lxw_chart_line border =
      plain_line(look.is_hatched ? look.colour : shade::paper.on_light, hair_line);
  border.none = area.none;
  chart_series_set_line(series, &border);
  if (look.is_hatched) {
    hatch(series, look.colour);
  } else {
    chart_series_set_fill(series, &area);
  }
  if (!look.points.empty()) colour_points(series, look.points);
  if (look.half_width > 0.0) draw_interval(series, look.half_width);
}

/// What the columns are, in numbers; a zero has none.
void label_columns(lxw_chart_series* series, const std::string& format) {
  chart_series_set_labels(series);
  chart_series_set_labels_num_format(series, (format + ";-" + format + ";").c_str());
}

void label_points(lxw_chart_series* series, const std::vector<PointLabel>& labels) {
  std::vector<std::string> texts;
  std::vector<lxw_chart_font> fonts(labels.size());
  std::vector<lxw_chart_data_label> points(labels.size());
  std::vector<lxw_chart_data_label*> list;
  for (const PointLabel& label : labels) texts.push_back(label.text);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    fonts[i].size = chart_label_size;
    fonts[i].color = static_cast<lxw_color_t>(labels[i].colour);
    points[i].value = texts[i].data();
    points[i].font = &fonts[i];
    list.push_back(&points[i]);
  }
  list.push_back(nullptr);
  chart_series_set_labels(series);
  chart_series_set_labels_position(series, LXW_CHART_LABEL_POSITION_RIGHT);
  expects(chart_series_set_labels_custom(series, list.data()) == LXW_NO_ERROR,
          "points have labels");
}

}  // namespace

lxw_chart_line plain_line(Colour colour, double width) {
  lxw_chart_line line{};
  line.color = static_cast<lxw_color_t>(colour);
  line.width = static_cast<float>(width);
  return line;
}

void add_series(lxw_chart* target, const WorksheetChart& chart, const ChartSeries& from) {
  lxw_chart_series* series = chart_add_series(target, nullptr, nullptr);
  const auto place = [&](auto set, const CellRange& range) {
    set(series, range.worksheet.c_str(), range.first_row, range.column, range.last_row,
        range.column);
  };
  const CellRange& categories = from.positions ? *from.positions : chart.categories;
  place(chart_series_set_categories, categories);
  place(chart_series_set_values, from.values);
  if (chart.kind == ChartKind::lines) keep_numbers(*series->categories, categories.numbers);
  keep_numbers(*series->values, from.values.numbers);
  if (const auto* cell = std::get_if<CellRange>(&from.name)) {
    chart_series_set_name_range(series, cell->worksheet.c_str(), cell->first_row, cell->column);
  } else {
    chart_series_set_name(series, std::get<std::string>(from.name).c_str());
  }
  if (chart.kind == ChartKind::lines) {
    draw_line(series, from.look);
    if (!from.labels.empty()) label_points(series, from.labels);
    return;
  }
  draw_bars(series, from.look);
  const bool is_labelled = chart.kind == ChartKind::columns && !from.look.is_hidden;
  if (is_labelled) label_columns(series, chart.number_format);
}

}  // namespace retain::report::workbook
