#include <algorithm>
#include <cmath>
#include <span>

#include "base/message.hpp"
#include "base/utf8.hpp"
#include "business/measures/ledger.hpp"
#include "business/measures/measure.hpp"
#include "model/cause.hpp"
#include "report/labels.hpp"
#include "report/page/page_body.hpp"
#include "report/palette.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message page_losses{"Lost margin by cause, costs and gains",
                              "按原因损失的毛利、费用与收益"};
constexpr Message page_losses_text{
    "What is missing against a world in which nobody leaves, per customer of week 0, added up and "
    "discounted. Striped: customers who left because of what they heard, booked to the root cause "
    "of the teller.",
    "与无人流失的世界相比缺少的毛利，按第 0 周的客户平均，累计并贴现。条纹：因听到口碑而离开的客户"
    "，计入讲述者的流失原因。"};
constexpr Message page_losses_over_time{"Lost margin by cause over time", "损失毛利的时间变化"};
constexpr Message page_loss_finding{"{}: most is lost to {}, {} of {} yuan.",
                                    "{0}：损失最多的原因是{1}，{3} 元中占 {2} 元。"};
constexpr Message page_cost_finding{"{}: costs {} yuan, newcomers bring {} yuan.",
                                    "{0}：费用 {1} 元，新客户带来 {2} 元。"};
constexpr Message page_origin_of_loss{"source of the loss", "损失来源"};
constexpr Message page_moments_text{
    "The losses for poor service, divided among the places where customers met it, to the end of "
    "the run.",
    "因服务太差造成的损失，按客户遇到它的地点划分，累计到模拟结束。"};

}  // namespace retain::message

namespace retain::report::page {
namespace {

const Shade& shade_of(Channel channel) {
  return channel_shades[index(channel)].shade;
}

bool is_zero(const ReportCurve& curve) {
  for (const Estimate& point : curve.points) {
    if (point.mean != 0.0) return false;
  }
  return true;
}

/// A part of the loss of a scenario.
struct Part {
  std::string label;
  Shade shade;
  Channel channel;
  const ReportCurve* curve;
};

/// Causes by channel; parts that are never anything are left out.
std::vector<Part> causes_of(const Report& report, std::size_t scenario) {
  std::vector<Part> parts;
  for (const Cause cause : all_causes) {
    for (const Channel channel : all_channels) {
      const std::string_view name = channel_names[index(channel)];
      const ReportCurve* curve = find_loss(report, scenario, cause_names[index(cause)], name);
      if (curve == nullptr || is_zero(*curve)) continue;
      parts.push_back({capitalised(cause_label(cause_names[index(cause)])) +
                           say(message::in_brackets, channel_label(name)),
                       cause_shades[index(cause)], channel, curve});
    }
  }
  return parts;
}

/// Costs, and below zero what newcomers brought.
std::vector<Part> costs_of(const Report& report, std::size_t scenario) {
  std::vector<Part> parts;
  for (const ChannelShade& spending : std::span(channel_shades).subspan<channel_count>()) {
    const LedgerPart& part = ledger_part(spending.channel);
    const ReportCurve* curve = find_loss(report, scenario, {}, part.key);
    if (curve == nullptr || is_zero(*curve)) continue;
    parts.push_back({capitalised(say(part.label)), spending.shade, Channel::direct, curve});
  }
  return parts;
}

using PartsOf = std::vector<Part> (*)(const Report&, std::size_t);

double sum_of_ends(const std::vector<Part>& parts) {
  double sum = 0.0;
  for (const Part& part : parts) sum += part.curve->points.back().mean;
  return sum;
}

/// The scenarios that have such parts, the largest sum first.
std::vector<std::size_t> by_size(const Report& report, PartsOf parts_of) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
    if (!parts_of(report, i).empty()) order.push_back(i);
  }
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t i) { return sum_of_ends(parts_of(report, i)); });
  return order;
}

/// A bar for each scenario at the end of the run, of its parts.
Chart bars_of(const Report& report, const std::string& title, const std::vector<std::size_t>& order,
              PartsOf parts_of) {
  const std::vector<std::string> titles = short_titles(report);
  Chart chart{.title = title,
              .finding = title,
              .x_title = {},
              .y_title = unit_label(yuan_per_customer),
              .is_stacked = true};
  for (std::size_t row = 0; row < order.size(); ++row) {
    chart.categories.push_back(titles[order[row]]);
    for (const Part& part : parts_of(report, order[row])) {
      auto series = std::ranges::find(chart.series, part.label, &Series::label);
      if (series == chart.series.end()) {
        chart.series.push_back({part.label, part.shade,
                                part.channel == Channel::direct ? Stroke::bar : Stroke::hatched_bar,
                                std::vector<double>(order.size(), 0.0)});
        series = chart.series.end() - 1;
      }
      series->values[row] = part.curve->points.back().mean;
    }
  }
  return chart;
}

std::string shown(double yuan) {
  return grouped(whole(yuan));
}

void add_lost_margin(const Report& report, PageBody& page) {
  const std::string horizon = period_text(report.simulation().weeks);
  const std::vector<std::size_t> order = by_size(report, causes_of);
  if (order.empty()) return;
  Chart chart = bars_of(report, say(message::heading_lost_margin, horizon), order, causes_of);
  const std::vector<Part> most = causes_of(report, order.front());
  const Part& worst = *std::ranges::max_element(
      most, {}, [](const Part& part) { return part.curve->points.back().mean; });
  chart.finding = say(message::page_loss_finding, chart.categories.front(), worst.label,
                      shown(worst.curve->points.back().mean), shown(sum_of_ends(most)));
  page.chart(std::move(chart));
}

void add_costs(const Report& report, PageBody& page) {
  const std::string horizon = period_text(report.simulation().weeks);
  const std::vector<std::size_t> order = by_size(report, costs_of);
  if (order.empty()) return;
  Chart chart = bars_of(report, say(message::heading_costs_and_gains, horizon), order, costs_of);
  double costs = 0.0;
  double gains = 0.0;
  for (const Part& part : costs_of(report, order.front())) {
    const double yuan = part.curve->points.back().mean;
    (yuan < 0.0 ? gains : costs) += std::abs(yuan);
  }
  chart.finding =
      say(message::page_cost_finding, chart.categories.front(), shown(costs), shown(gains));
  page.chart(std::move(chart));
}

std::vector<HtmlCell> row_of(const std::string& label, const ReportCurve& curve, double width,
                             const std::vector<std::size_t>& points) {
  std::vector<HtmlCell> row{text_cell(label)};
  for (const std::size_t point : points) {
    row.push_back(number_cell(interval_text(cell_of(curve.points[point], width))));
  }
  return row;
}

HtmlTable table_of_losses(const TimeAxis& axis, const std::string& caption) {
  std::vector<HtmlCell> head{text_cell(say(message::page_origin_of_loss))};
  for (const std::size_t point : axis.main_points()) head.push_back(number_head(axis.text(point)));
  return {caption, head};
}

/// The scale that the stacks of all scenarios share.
Range range_of_stacks(const Report& report) {
  Range range{0.0, 0.0};
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
    range.include(sum_of_ends(causes_of(report, i)));
  }
  return range;
}

void add_losses_of(const Report& report, std::size_t scenario, PageBody& page) {
  const TimeAxis axis(report);
  const std::string unit = unit_label(yuan_per_customer);
  const std::vector<Part> causes = causes_of(report, scenario);
  Chart chart{.title = short_titles(report)[scenario],
              .finding = {},
              .x_title = axis.title(),
              .y_title = unit,
              .x = axis.x(),
              .range = range_of_stacks(report)};
  chart.finding = chart.title;
  HtmlTable table = table_of_losses(axis, means_caption(report, unit));
  const double width = report.scenarios[scenario].interval_width;
  for (const Part& part : causes) {
    chart.series.push_back({part.label, part.shade,
                            part.channel == Channel::direct ? Stroke::area : Stroke::hatched,
                            means_of(*part.curve, 1.0)});
    table.add_row(row_of(part.label, *part.curve, width, axis.main_points()));
  }
  for (const Part& part : costs_of(report, scenario)) {
    table.add_row(row_of(part.label, *part.curve, width, axis.main_points()));
  }
  const ReportCurve* total = find_loss(report, scenario, LedgerChannel::total);
  if (total != nullptr) {
    table.add_row(row_of(capitalised(say(ledger_part(LedgerChannel::total).label)), *total, width,
                         axis.main_points()));
  }
  page.figure(std::move(chart), table);
}

/// The loss at a touchpoint at the end of the run, by one channel.
double loss_at(const Report& report, std::size_t scenario, Channel channel,
               const Touchpoint& touchpoint) {
  const std::string name = std::string(channel_names[index(channel)]) + "@" + touchpoint.name;
  const ReportCurve* curve =
      find_loss(report, scenario, cause_names[index(Cause::poor_service)], name);
  return curve == nullptr ? not_available : curve->points.back().mean;
}

void add_moments_of(const Report& report, std::size_t number, PageBody& page) {
  const Scenario& scenario = report.scenarios[number].scenario;
  const std::string unit = unit_label(yuan_per_customer);
  Chart chart{.title = short_titles(report)[number], .finding = {}, .x_title = {}, .y_title = unit};
  chart.finding = chart.title;
  std::vector<HtmlCell> head{text_cell(say(message::page_moment))};
  for (const Channel channel : all_channels) {
    const std::string label = capitalised(channel_label(channel_names[index(channel)]));
    chart.series.push_back({label, shade_of(channel), Stroke::bar, {}});
    head.push_back(number_head(label));
  }
  HtmlTable table(unit, head);
  for (const Touchpoint& touchpoint : scenario.touchpoints) {
    constexpr std::size_t longest_title = 24;
    chart.categories.push_back(shortened(touchpoint_title(touchpoint), longest_title));
    std::vector<HtmlCell> row{text_cell(touchpoint_title(touchpoint))};
    for (const Channel channel : all_channels) {
      const double loss = loss_at(report, number, channel, touchpoint);
      chart.series[index(channel)].values.push_back(loss);
      row.push_back(number_cell(std::isnan(loss) ? say(message::missing_number) : whole(loss)));
    }
    table.add_row(std::move(row));
  }
  page.figure(std::move(chart), table);
}

}  // namespace

void add_losses(const Report& report, PageBody& page) {
  page.section("losses", say(message::page_losses), say(message::page_losses_text));
  add_lost_margin(report, page);
  add_costs(report, page);
  page.heading(say(message::page_losses_over_time));
  page.open_small_figures();
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) add_losses_of(report, i, page);
  page.close_small_figures();
}

void add_moments_of_truth(const Report& report, PageBody& page) {
  bool is_first = true;
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
    if (report.scenarios[i].scenario.touchpoints.empty()) continue;
    if (is_first) {
      page.section("moments", say(message::page_moments), say(message::page_moments_text));
      page.open_small_figures();
    }
    is_first = false;
    add_moments_of(report, i, page);
  }
  if (!is_first) page.close_small_figures();
}

}  // namespace retain::report::page
