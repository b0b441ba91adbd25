#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "business/measures/years.hpp"
#include "report/amounts.hpp"
#include "report/headline.hpp"
#include "report/page/page_body.hpp"
#include "report/titles.hpp"
#include "report/verdict.hpp"
#include "report/verdict_facts.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message page_compared_each{"what it is compared with", "比较对象"};
constexpr Message page_finding{"{}: {} after {}.", "{0}：{2}后为 {1}。"};
constexpr Message page_look_at{"Look at", "查看"};

}  // namespace retain::message

namespace retain::report::page {
namespace {

std::string fact_html(const Fact& fact) {
  return fmt::format(
      "<div class=\"fact\"><span class=\"label\">{}</span><b>{}</b><span class=\"note\">{}</span>"
      "</div>\n",
      escaped(fact.label), escaped(fact.value), escaped(fact.note));
}

std::string verdict_html(const Verdict& verdict, std::size_t scenario, bool is_shown) {
  std::string html = fmt::format(
      "<div class=\"verdict {}\" data-scenario=\"{}\"{}>\n<h1>{}</h1>\n<div class=\"facts\">\n",
      sign_class(verdict.direction), scenario, is_shown ? "" : " hidden",
      escaped(verdict.sentence));
  for (const Fact& fact : verdict.facts) html += fact_html(fact);
  html += "</div>\n<ul class=\"grounds\">\n";
  for (const std::string& ground : verdict.grounds) {
    html += fmt::format("<li>{}</li>\n", escaped(ground));
  }
  return html + "</ul>\n</div>\n";
}

/// The other scenarios, for who wants to look at one of them; page_charts.js shows it. Those that
/// are compared with the same one stand together.
std::string choice_html(const Report& report, const std::vector<std::size_t>& scenarios,
                        const std::vector<std::string>& titles, std::size_t leading) {
  if (scenarios.size() < 2) return {};
  const bool has_groups = !note_on_comparators(report.scenarios).empty();
  std::string group;
  std::string html = fmt::format("<p class=\"choice\" hidden><label>{} <select id=\"choice\">\n",
                                 escaped(say(message::page_look_at)));
  for (const std::size_t scenario : scenarios) {
    const Figures& figures = report.scenarios[scenario];
    if (has_groups && figures.comparator != group) {
      // The end of an optgroup may be left out.
      html +=
          fmt::format("<optgroup label=\"{}\">\n", escaped(against_text(figures, report, titles)));
    }
    group = figures.comparator;
    html += fmt::format("<option value=\"{}\"{}>{}</option>\n", scenario,
                        scenario == leading ? " selected" : "", escaped(titles[scenario]));
  }
  return html + "</select></label></p>\n";
}

/// The whole business of a scenario at the start and at the end of each year, yuan so far.
std::vector<double> brought(const Report& report, std::size_t scenario) {
  std::vector<double> sums{0.0};
  for (const ReportYear& year : report.years) {
    if (year.scenario != scenario) continue;
    sums.push_back(year.estimates.figures[index(YearFigure::cumulative_discounted_cash)].mean);
  }
  return sums;
}

/// Where those ends lie on the axis.
std::vector<double> year_positions(const Report& report, const TimeAxis& axis) {
  std::vector<double> positions{0.0};
  std::int64_t week = 0;
  for (const ReportYear& year : report.years) {
    if (year.scenario != 0) continue;
    week += year.estimates.weeks;
    positions.push_back(axis.position(static_cast<double>(week)));
  }
  return positions;
}

Series gain_of(const Report& report, std::size_t scenario, const std::string& title,
               const TimeAxis& axis) {
  const Figures& figures = report.scenarios[scenario];
  Series series{title, shade::other, Stroke::scenario, brought(report, scenario)};
  series.scenario = scenario;
  const auto comparator = comparator_index(figures, report.scenarios);
  if (comparator) {
    const std::vector<double> before = brought(report, *comparator);
    for (std::size_t i = 0; i < before.size(); ++i) series.values[i] -= before[i];
  }
  const MeasureId total{Quantity::business_total};
  const Cell end = comparator ? figures.difference(total) : figures.metric(total);
  series.half_width = std::isnan(end.half_width) ? 0.0 : end.half_width;
  series.finding = say(message::page_finding, title, signed_amount_text(end.value),
                       period_text(figures.scenario.simulation.weeks));
  const double week = figures.metric({Quantity::programme_payback_week}).value;
  if (comparator && week > 0.0) {
    series.mark = ahead_text(week);
    series.mark_at = axis.position(week);
  }
  return series;
}

Chart first_chart(const Report& report, const std::vector<std::size_t>& compared,
                  const std::vector<std::string>& titles) {
  const TimeAxis axis(report);
  Chart chart{.title = say(message::heading_brought),
              .finding = {},
              .x_title = axis.title(),
              .y_title = unit_of_gain(report.scenarios),
              .x = year_positions(report, axis)};
  if (compared.empty()) {
    for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
      chart.series.push_back(gain_of(report, i, titles[i], axis));
    }
    return chart;
  }
  const std::optional<std::size_t> common = common_comparator(report.scenarios);
  const std::string comparator = common ? titles[*common] : std::string();
  chart.title =
      comparator.empty() ? say(message::heading_gain_each) : say(message::heading_gain, comparator);
  for (const std::size_t scenario : compared) {
    chart.series.push_back(gain_of(report, scenario, titles[scenario], axis));
  }
  chart.series.push_back({comparator.empty() ? say(message::page_compared_each) : comparator,
                          shade::ink, Stroke::reference, std::vector<double>(chart.x.size(), 0.0)});
  return chart;
}

}  // namespace

void add_first_screen(const Report& report, PageBody& page) {
  const std::vector<std::string> titles = short_titles(report);
  const std::vector<std::size_t> compared = ranked_scenarios(report.scenarios);
  const std::size_t leading = leading_scenario(report.scenarios);
  page.html("<header>\n");
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
    if (!compared.empty() && report.scenarios[i].comparator.empty()) continue;
    page.html(verdict_html(verdict_on(i, report.scenarios, titles), i, i == leading));
  }
  page.html(choice_html(report, compared, titles, leading));
  Chart chart = first_chart(report, compared, titles);
  const auto looked_at = std::ranges::find(chart.series, std::optional(leading), &Series::scenario);
  chart.finding = looked_at->finding;
  page.chart(std::move(chart));
  const std::string on_comparators = note_on_comparators(report.scenarios);
  if (!on_comparators.empty()) page.paragraph(on_comparators);
  page.html("</header>\n");
}

}  // namespace retain::report::page
