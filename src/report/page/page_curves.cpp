#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "business/measures/measure.hpp"
#include "report/labels.hpp"
#include "report/page/page_body.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message page_value_text{
    "What a customer of week 0 has brought by a time, on average: margin less the cost of keeping "
    "them and of programmes, discounted to week 0. Acquisition is not deducted.",
    "第 0 周的客户到某一时点平均带来的价值：毛利减去挽留成本和服务计划成本，贴现到第 0 周，"
    "未扣除获客成本。"};
constexpr Message page_value_newcomers{
    " Customers who join later are not in it; the comparison above counts them.",
    "不含后来加入的客户；上面的比较已将其计入。"};
constexpr Message page_all_scenarios{"All scenarios", "全部情景"};
constexpr Message page_bands{
    "The dark band holds the middle half of the repetitions, the light one nine in ten of them. "
    "The dashed line is the scenario compared with.",
    "深色分位带包含居中一半的重复结果，浅色分位带包含十分之九。虚线是比较对象。"};
constexpr Message page_band_50{"middle half of the repetitions", "居中一半的重复结果"};
constexpr Message page_band_90{"nine in ten repetitions", "十分之九的重复结果"};
constexpr Message page_survival{"Survival curve", "存续曲线"};
constexpr Message page_survival_text{
    "Share of the customers of week 0 who are still customers. How many stay from year to year, "
    "the "
    "retention rate, stands above.",
    "第 0 周的客户中仍是客户的比例。逐年的留存率见上。"};
constexpr Message page_reached{"People reached", "波及人数"};
constexpr Message page_reached_text{
    "People in the circles of 250 of those who tell what they suffered, added up; and the people "
    "told.",
    "讲述不愉快经历者各自 250 人圈子中的人数，累计；以及直接听说的人数。"};
constexpr Message page_after{"after", "经过"};
constexpr Message page_title_separator{": ", "："};
constexpr Message page_one_end{"after {} {} has {}.", "{0}后，{1} 为 {2}。"};
constexpr Message page_ends{"after {} {} is highest with {}, {} lowest with {}.",
                            "{0}后，{1} 最高，为 {2}；{3} 最低，为 {4}。"};
constexpr Message page_band_finding{"after {} nine in ten repetitions lie between {} and {} {}.",
                                    "{0}后，十分之九的重复结果在 {1} 到 {2} {3}之间。"};

}  // namespace retain::message

namespace retain::report::page {
namespace {

constexpr std::size_t p05 = 0;
constexpr std::size_t p25 = 1;
constexpr std::size_t p75 = 3;
constexpr std::size_t p95 = 4;

std::vector<double> quantiles_of(const ReportCurve& curve, std::size_t which) {
  std::vector<double> quantiles;
  for (const Estimate& point : curve.points) quantiles.push_back(point.band[which]);
  return quantiles;
}

bool has_bands(const ReportCurve& curve) {
  return !std::isnan(curve.points.back().band[p05]);
}

HtmlCell estimate_cell(const Figures& figures, const Estimate& estimate, double times) {
  const Cell cell = cell_of(estimate, figures.interval_width);
  return number_cell(interval_text({times * cell.value, times * cell.half_width}));
}

/// The means of one curve of every scenario, as a chart and as a table.
struct Overview {
  const std::vector<ReportCurve>* curves;
  Quantity quantity;
  std::string title;
  std::string unit;
  double shown_times = 1.0;
  bool from_zero = false;
};

/// Which scenario ends highest and which lowest.
std::string finding_of(const Chart& chart, const std::string& time) {
  const auto end = [](const Series& series) { return series.values.back(); };
  const Series& highest = *std::ranges::max_element(chart.series, {}, end);
  const Series& lowest = *std::ranges::min_element(chart.series, {}, end);
  const auto text = [&](const Series& series) {
    return grouped(number_text(end(series), not_available)) + " " + chart.y_title;
  };
  const std::string title = chart.title + say(message::page_title_separator);
  if (chart.series.size() == 1) {
    return title + say(message::page_one_end, time, highest.label, text(highest));
  }
  return title +
         say(message::page_ends, time, highest.label, text(highest), lowest.label, text(lowest));
}

void add_overview(const Report& report, const Overview& overview, PageBody& page) {
  const TimeAxis axis(report);
  const std::vector<std::string> titles = short_titles(report);
  Chart chart{.title = overview.title,
              .finding = {},
              .x_title = axis.title(),
              .y_title = overview.unit,
              .x = axis.x()};
  if (overview.from_zero) chart.range = Range{0.0, 0.0};
  std::vector<HtmlCell> head{text_cell(say(message::column_scenario))};
  for (const std::size_t point : axis.table_points()) head.push_back(number_head(axis.text(point)));
  HtmlTable table(means_caption(report, overview.unit), head);
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
    const ReportCurve* curve = find_curve(*overview.curves, i, overview.quantity);
    if (curve == nullptr) continue;
    chart.series.push_back({.label = titles[i],
                            .shade = shade::other,
                            .stroke = Stroke::scenario,
                            .values = means_of(*curve, overview.shown_times),
                            .scenario = i});
    std::vector<HtmlCell> row{scenario_cell(report.scenarios[i].scenario)};
    for (const std::size_t point : axis.table_points()) {
      row.push_back(estimate_cell(report.scenarios[i], curve->points[point], overview.shown_times));
    }
    table.add_row(std::move(row));
  }
  if (chart.series.empty()) return;
  chart.finding = finding_of(chart, axis.text(axis.table_points().back()));
  page.figure(std::move(chart), table);
}

/// The scale that the bands of all scenarios share: what is compared must have one.
Range range_of_bands(const Report& report) {
  Range range{0.0, 0.0};
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
    const ReportCurve* curve = find_curve(report.lifetime, i, Quantity::value);
    if (curve == nullptr) continue;
    for (const Estimate& point : curve->points) {
      range.include(point.band[p05]);
      range.include(point.band[p95]);
    }
  }
  return range;
}

HtmlTable table_of_bands(const Figures& figures, const ReportCurve& curve, const TimeAxis& axis) {
  std::vector<HtmlCell> head{text_cell(say(message::page_after)),
                             number_head(say(message::column_mean))};
  for (const double probability : band_probabilities) {
    head.push_back(number_head(fmt::format("p{:02.0f}", 100.0 * probability)));
  }
  HtmlTable table(unit_label(curve.unit), head);
  for (const std::size_t point : axis.table_points()) {
    const Estimate& estimate = curve.points[point];
    std::vector<HtmlCell> row{text_cell(axis.text(point)), estimate_cell(figures, estimate, 1.0)};
    for (const double quantile : estimate.band) row.push_back(number_cell(whole(quantile)));
    table.add_row(std::move(row));
  }
  return table;
}

/// The value of one scenario with its bands, beside its comparator.
void add_bands(const Report& report, std::size_t scenario, const ReportCurve& curve,
               PageBody& page) {
  constexpr double outer = 0.25;
  constexpr double inner = 0.45;
  const TimeAxis axis(report);
  const Figures& figures = report.scenarios[scenario];
  const Estimate& end = curve.points.back();
  Chart chart{.title = short_titles(report)[scenario],
              .finding = {},
              .x_title = axis.title(),
              .y_title = unit_label(curve.unit),
              .x = axis.x(),
              .range = range_of_bands(report)};
  chart.finding = chart.title + say(message::page_title_separator) +
                  say(message::page_band_finding, axis.text(axis.table_points().back()),
                      grouped(whole(end.band[p05])), grouped(whole(end.band[p95])), chart.y_title);
  chart.series = {{.label = say(message::page_band_90),
                   .shade = shade::chosen,
                   .stroke = Stroke::band,
                   .values = quantiles_of(curve, p95),
                   .low = quantiles_of(curve, p05),
                   .opacity = outer},
                  {.label = say(message::page_band_50),
                   .shade = shade::chosen,
                   .stroke = Stroke::band,
                   .values = quantiles_of(curve, p75),
                   .low = quantiles_of(curve, p25),
                   .opacity = inner},
                  {.label = say(message::column_mean),
                   .shade = shade::chosen,
                   .stroke = Stroke::line,
                   .values = means_of(curve, 1.0)}};
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
    const ReportCurve* comparator = find_curve(report.lifetime, i, curve.metric);
    if (report.name(i) != figures.comparator || comparator == nullptr) continue;
    chart.series.push_back({.label = short_titles(report)[i],
                            .shade = shade::ink,
                            .stroke = Stroke::reference,
                            .values = means_of(*comparator, 1.0)});
  }
  page.figure(std::move(chart), table_of_bands(figures, curve, axis));
}

}  // namespace

void add_value_curves(const Report& report, PageBody& page) {
  const bool has_newcomers = std::ranges::any_of(report.scenarios, [&](const Figures& figures) {
    return counts_newcomers(figures, report.scenarios);
  });
  page.section("value", say(message::page_value),
               say(message::page_value_text) +
                   (has_newcomers ? say(message::page_value_newcomers) : std::string()));
  const std::string unit = unit_label(yuan_per_customer);
  add_overview(report, {&report.lifetime, Quantity::value, say(message::page_all_scenarios), unit},
               page);
  const ReportCurve* first = find_curve(report.lifetime, 0, Quantity::value);
  if (first == nullptr || !has_bands(*first)) return;
  page.paragraph(say(message::page_bands));
  page.open_small_figures();
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
    if (const ReportCurve* curve = find_curve(report.lifetime, i, Quantity::value)) {
      add_bands(report, i, *curve, page);
    }
  }
  page.close_small_figures();
}

void add_survival(const Report& report, PageBody& page) {
  constexpr double per_cent = 100.0;
  page.section("survival", say(message::page_survival), say(message::page_survival_text));
  add_overview(report,
               {&report.lifetime, Quantity::survival, say(message::page_survival),
                say(message::unit_percent), per_cent, true},
               page);
}

void add_people_reached(const Report& report, PageBody& page) {
  page.section("reached", say(message::page_reached), say(message::page_reached_text));
  for (const Quantity quantity : {Quantity::people_reached, Quantity::people_told}) {
    const Measure& measure = measure_of(quantity);
    add_overview(report,
                 {&report.departures, quantity, capitalised(say(measure.label)),
                  unit_label(measure.curve->unit)},
                 page);
  }
}

}  // namespace retain::report::page
