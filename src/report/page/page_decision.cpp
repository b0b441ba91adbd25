#include <algorithm>
#include <cmath>

#include "report/decision_texts.hpp"
#include "report/labels.hpp"
#include "report/numbers.hpp"
#include "report/page/page_body.hpp"
#include "report/study_texts.hpp"
#include "report/words.hpp"

namespace retain::report::page {
namespace {

/// The colour of a scenario in every chart of a decision.
Shade shade_of_choice(const Report& report, const std::string& scenario) {
  const std::array<Shade, 4> shades{shade::chosen, shade::better, shade::other, shade::ink};
  const std::vector<ReportFrontier>& rows = report.studies.decision.frontier;
  const auto found = std::ranges::find(rows, scenario, &ReportFrontier::scenario);
  return shades.at(std::min(static_cast<std::size_t>(found - rows.begin()), shades.size() - 1));
}

/// The plane of cost and effect: a dot for each scenario, and the frontier through those that are
/// best at some price.
Chart frontier_chart(const Report& report, std::vector<ReportFrontier> rows) {
  std::ranges::stable_sort(rows, {}, &ReportFrontier::cost);
  Chart chart{.title = say(message::decision_plane),
              .finding = decision_finding(report),
              .x_title = say(message::heading_cost_each) +
                         say(message::in_brackets, std::string(unit_label(yuan_per_customer))),
              .y_title = measure_label(rows.front().metric)};
  const std::vector<double> nowhere(rows.size(), not_available);
  Series frontier{say(frontier_place("frontier", {})), shade::soft, Stroke::path, nowhere};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const ReportFrontier& row = rows[i];
    chart.x.push_back(row.cost);
    Series dot{title_of_scenario(report, row.scenario), shade_of_choice(report, row.scenario),
               Stroke::dots, nowhere};
    dot.values[i] = row.effect;
    chart.series.push_back(std::move(dot));
    if (row.status == "frontier") frontier.values[i] = row.effect;
  }
  chart.series.push_back(std::move(frontier));
  return chart;
}

void add_frontier(const Report& report, PageBody& page) {
  const std::vector<ReportFrontier>& rows = report.studies.decision.frontier;
  const std::string yuan(unit_label(yuan_per_customer));
  HtmlTable table(
      say(message::decision_title),
      {text_cell(say(message::column_scenario)), number_head(say(message::heading_cost_each), yuan),
       number_head(say(message::heading_effect), measure_label(rows.front().metric)),
       number_head(say(message::heading_price_from)), text_cell(say(message::heading_place)),
       number_head(say(message::heading_on_frontier))});
  for (const ReportFrontier& row : rows) {
    table.add_row({text_cell(title_of_scenario(report, row.scenario)), number_cell(whole(row.cost)),
                   number_cell(fmt::format("{:.2f}", row.effect)),
                   number_cell(std::isnan(row.ratio) ? std::string() : whole(row.ratio)),
                   text_cell(place_of(report, row)), number_cell(whole_percent(row.probability))});
  }
  table.make_cards();
  page.table(table);
  const auto [cheapest, dearest] = std::ranges::minmax(rows, {}, &ReportFrontier::cost);
  if (cheapest.cost == dearest.cost) return;  // no plane
  HtmlTable points(
      say(message::decision_plane),
      {text_cell(say(message::column_scenario)), number_head(say(message::heading_cost_each), yuan),
       number_head(say(message::heading_effect), measure_label(rows.front().metric))});
  for (const ReportFrontier& row : rows) {
    points.add_row({text_cell(title_of_scenario(report, row.scenario)),
                    number_cell(whole(row.cost)), number_cell(fmt::format("{:.2f}", row.effect))});
  }
  page.figure(frontier_chart(report, rows), points);
}

void add_choices(const Report& report, PageBody& page) {
  const ReportChoices& choices = report.studies.decision.choices;
  if (choices.prices.size() < 2) return;
  Chart chart{.title = say(message::decision_best_title),
              .finding = {},
              .x_title = say(message::decision_price),
              .y_title = say(message::decision_probability),
              .x = choices.prices};
  chart.range = Range{0.0, 1.0};
  std::vector<HtmlCell> head{number_head(say(message::decision_price))};
  for (std::size_t i = 0; i < choices.scenarios.size(); ++i) {
    const std::string title = title_of_scenario(report, choices.scenarios[i]);
    head.push_back(number_head(title));
    chart.series.push_back({title, shade_of_choice(report, choices.scenarios[i]), Stroke::line,
                            choices.probability[i]});
  }
  chart.finding = decision_finding(report);
  HtmlTable table(chart.title, head);
  const std::size_t step = std::max<std::size_t>(1, choices.prices.size() / 10);
  for (std::size_t p = 0; p < choices.prices.size(); p += step) {
    std::vector<HtmlCell> row{number_cell(whole(choices.prices[p]))};
    for (const std::vector<double>& line : choices.probability) {
      row.push_back(number_cell(whole_percent(line[p])));
    }
    table.add_row(std::move(row));
  }
  page.figure(std::move(chart), table);
}

void add_worth(const Report& report, PageBody& page) {
  const std::vector<ReportInformation>& rows = report.studies.decision.information;
  if (rows.empty()) return;
  Chart chart{.title = say(message::decision_worth_title),
              .finding = decision_finding(report),
              .x_title = {},
              .y_title = std::string(unit_label(yuan_per_customer))};
  Series bars{say(message::heading_worth), shade::chosen, Stroke::bar, {}};
  HtmlTable table(
      chart.title,
      {text_cell(say(message::heading_known)),
       number_head(say(message::heading_worth), std::string(unit_label(yuan_per_customer))),
       number_head(say(message::heading_worth_all), std::string(unit_label("yuan")))});
  for (const ReportInformation& row : rows) {
    const std::string known = known_text(row);
    chart.categories.push_back(known);
    bars.values.push_back(row.per_customer);
    const double half = (row.high - row.low) / 2.0;
    table.add_row({text_cell(known), number_cell(interval_text({row.per_customer, half})),
                   number_cell(whole(row.business))});
  }
  const bool is_worth_something =
      std::ranges::any_of(bars.values, [](double worth) { return worth > 0.0; });
  if (!is_worth_something) {  // bars of nothing are an empty chart
    page.table(table);
    return;
  }
  chart.series.push_back(std::move(bars));
  page.figure(std::move(chart), table);
}

}  // namespace

void add_decision(const Report& report, PageBody& page) {
  if (report.studies.decision.frontier.empty()) return;
  page.open_section("decide", say(message::decision_title), decision_finding(report));
  add_frontier(report, page);
  add_choices(report, page);
  add_worth(report, page);
}

void add_sensitivities(const Report& report, PageBody& page) {
  const std::vector<ReportSensitivity>& rows = report.studies.sensitivities;
  if (rows.empty() || std::isnan(rows.front().total)) return;
  const ReportSensitivity& first = rows.front();
  const std::string title =
      say(message::sensitivity_title, title_of_scenario(report, first.scenario));
  page.open_section("sensitivity", title, say(message::sensitivity_text));
  HtmlTable table(figure_words(first.figure), {text_cell(say(message::column_parameter)),
                                               number_head(say(message::heading_alone), "%"),
                                               number_head(say(message::heading_with_others), "%"),
                                               number_head(say(message::heading_by_rank), "%"),
                                               labelled_head(say(message::heading_source))});
  Chart chart{.title = figure_words(first.figure), .finding = title, .x_title = {}, .y_title = "%"};
  Series alone{say(message::heading_alone), shade::chosen, Stroke::bar, {}};
  Series total{say(message::heading_with_others), shade::other, Stroke::bar, {}};
  for (const ReportSensitivity& row : rows) {
    const double half = 100.0 * (row.total_high - row.total_low) / 2.0;
    table.add_row(
        {{breakable(row.keys)},
         number_cell(number_text(100.0 * row.first, half)),
         number_cell(interval_text({100.0 * row.total, half})),
         number_cell(std::isnan(row.rank_share) ? std::string() : whole(100.0 * row.rank_share)),
         text_cell(mark_label(row.mark))});
    chart.categories.push_back(row.keys);
    alone.values.push_back(100.0 * row.first);
    total.values.push_back(100.0 * row.total);
  }
  chart.series = {std::move(alone), std::move(total)};
  table.make_cards();
  page.figure(std::move(chart), table);
}

}  // namespace retain::report::page
