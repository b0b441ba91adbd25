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

constexpr Message page_losses{"Losses and their causes", "损失与流失原因"};
constexpr Message page_losses_text{
    "What is missing against a world in which nobody leaves and nothing is spent, per customer of "
    "week 0, added up and discounted. Striped: customers who left because of what they heard, "
    "booked to the root cause of the teller. Below zero: margin that replacements brought.",
    "与无人流失、无支出的世界相比缺少的价值，按第 0 周的客户平均，累计并贴现。条纹：因听到口碑而"
    "离开的客户，计入讲述者的流失原因。零线以下：替补客户带来的毛利。"};
constexpr Message page_origin_of_loss{"source of the loss", "损失来源"};
constexpr Message page_moments_text{
    "The losses for poor service, divided among the places where customers met it, to the end of "
    "the run.",
    "因服务太差造成的损失，按客户遇到它的地点划分，累计到模拟结束。"};

}  // namespace retain::message

namespace retain::report::page {
namespace {

Colour colour_of(Channel channel) {
  return channel_colours[index(channel)].colour;
}

/// A part of the loss of a scenario.
struct Part {
  std::string label;
  Colour colour;
  Stroke stroke;
  const ReportCurve* curve;
};

bool is_zero(const ReportCurve& curve) {
  for (const Estimate& point : curve.points) {
    if (point.mean != 0.0) return false;
  }
  return true;
}

/// Causes by channel, then spending; parts that are never anything are left out.
std::vector<Part> parts_of(const Report& report, std::size_t scenario) {
  std::vector<Part> parts;
  const auto add = [&](std::string label, Colour colour, Stroke stroke, std::string_view cause,
                       std::string_view channel) {
    const ReportCurve* curve = find_loss(report, scenario, cause, channel);
    if (curve == nullptr || is_zero(*curve)) return;
    parts.push_back({std::move(label), colour, stroke, curve});
  };
  for (const Cause cause : all_causes) {
    for (const Channel channel : all_channels) {
      const std::string_view name = channel_names[index(channel)];
      add(cause_label(cause_names[index(cause)]) + say(message::in_brackets, channel_label(name)),
          cause_colours[index(cause)], channel == Channel::direct ? Stroke::area : Stroke::hatched,
          cause_names[index(cause)], name);
    }
  }
  for (const ChannelColour& spending : std::span(channel_colours).subspan<channel_count>()) {
    const LedgerPart& part = ledger_part(spending.channel);
    add(say(part.label), spending.colour, Stroke::area, {}, part.key);
  }
  return parts;
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
  for (const std::size_t point : axis.main_points()) {
    head.push_back({escaped(axis.text(point)), true});
  }
  return {caption, head};
}

void add_losses_of(const Report& report, std::size_t scenario, PageBody& page) {
  const TimeAxis axis(report);
  const std::string unit = unit_label(yuan_per_customer);
  const std::vector<Part> parts = parts_of(report, scenario);
  Chart chart{short_titles(report)[scenario], axis.title(), unit, axis.x(), {}, {}};
  HtmlTable table = table_of_losses(axis, means_caption(report, unit));
  const double width = report.scenarios[scenario].interval_width;
  for (const Part& part : parts) {
    chart.series.push_back(
        {part.label, css_colour(part.colour), part.stroke, means_of(*part.curve, 1.0)});
    table.add_row(row_of(part.label, *part.curve, width, axis.main_points()));
  }
  const ReportCurve* total = find_loss(report, scenario, LedgerChannel::total);
  if (total != nullptr) {
    table.add_row(
        row_of(say(ledger_part(LedgerChannel::total).label), *total, width, axis.main_points()));
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
  Chart chart{short_titles(report)[number], {}, unit, {}, {}, {}};
  std::vector<HtmlCell> head{text_cell(say(message::page_moment))};
  for (const Channel channel : all_channels) {
    const std::string label = channel_label(channel_names[index(channel)]);
    chart.series.push_back({label, css_colour(colour_of(channel)), Stroke::bar, {}});
    head.push_back({escaped(label), true});
  }
  HtmlTable table(unit, head);
  for (const Touchpoint& touchpoint : scenario.touchpoints) {
    constexpr std::size_t longest_name = 24;
    chart.categories.push_back(shortened(touchpoint.name, longest_name));
    std::vector<HtmlCell> row{text_cell(touchpoint.name)};
    for (const Channel channel : all_channels) {
      const double loss = loss_at(report, number, channel, touchpoint);
      chart.series[index(channel)].values.push_back(loss);
      row.push_back(number_cell(std::isnan(loss) ? "-" : whole(loss)));
    }
    table.add_row(row);
  }
  page.figure(std::move(chart), table);
}

}  // namespace

void add_losses(const Report& report, PageBody& page) {
  page.section("losses", say(message::page_losses), say(message::page_losses_text));
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
