#include <algorithm>
#include <cmath>

#include "report/decision_texts.hpp"
#include "report/labels.hpp"
#include "report/numbers.hpp"
#include "report/page/page_body.hpp"
#include "report/uncertainty_texts.hpp"
#include "report/words.hpp"

namespace retain::report::page {
namespace {

std::string spread_text(const ReportUncertain* row) {
  return row == nullptr || std::isnan(row->sd) ? std::string() : whole(row->sd);
}

void add_spreads(const Report& report, PageBody& page) {
  HtmlTable table(
      say(message::uncertainty_title),
      {text_cell(say(message::heading_what)), number_head(say(message::column_mean)),
       number_head(say(message::heading_band_of_draws)),
       number_head(say(message::heading_sd_inputs)), number_head(say(message::heading_sd_chance)),
       number_head(say(message::heading_sd_both)),
       number_head(say(message::heading_share_unknown))});
  for (const UncertainRow& row : uncertain_rows(report)) {
    const double share = row.share_unknown();
    table.add_row(
        {text_cell(row.title), number_cell(whole(row.inputs->mean)),
         text_cell(grouped(fmt::format("{} – {}", whole(row.inputs->p05), whole(row.inputs->p95)))),
         number_cell(spread_text(row.inputs)), number_cell(spread_text(row.chance)),
         number_cell(spread_text(row.both)), number_cell(whole_percent(share))});
  }
  table.make_cards();
  page.table(table);
}

/// Of one scenario, what is not known inside of what is not known and chance.
void add_fan(const Report& report, const std::string& scenario, PageBody& page) {
  constexpr double outer = 0.25;
  constexpr double inner = 0.45;
  const TimeAxis axis(report);
  Chart chart{.title = say(message::fan_title, title_of_scenario(report, scenario)),
              .finding = uncertainty_finding(report),
              .x_title = axis.title(),
              .y_title = unit_label(yuan_per_customer),
              .x = axis.x()};
  std::vector<HtmlCell> head{text_cell(axis.title())};
  std::vector<const ReportFan*> fans;
  for (const char* source : {"both", "inputs"}) {
    for (const ReportFan& fan : report.studies.uncertainty.fans) {
      if (fan.scenario != scenario || fan.source != source) continue;
      if (fan.mean.size() != axis.x().size()) continue;
      const bool is_both = fan.source == "both";
      const std::string label = say(is_both ? message::fan_both : message::fan_inputs);
      chart.series.push_back({.label = label,
                              .shade = shade::chosen,
                              .stroke = Stroke::band,
                              .values = fan.p95,
                              .low = fan.p05,
                              .opacity = is_both ? outer : inner});
      head.push_back(number_head(label));
      fans.push_back(&fan);
    }
  }
  if (fans.empty()) return;
  chart.series.push_back({.label = say(message::column_mean),
                          .shade = shade::chosen,
                          .stroke = Stroke::line,
                          .values = fans.back()->mean});
  HtmlTable table(chart.title, head);
  for (const std::size_t point : axis.table_points()) {
    std::vector<HtmlCell> row{text_cell(axis.text(point))};
    for (const ReportFan* fan : fans) {
      row.push_back(text_cell(
          grouped(fmt::format("{} – {}", whole(fan->p05[point]), whole(fan->p95[point])))));
    }
    table.add_row(std::move(row));
  }
  page.figure(std::move(chart), table);
}

}  // namespace

void add_uncertainty(const Report& report, PageBody& page) {
  if (report.studies.uncertainty.figures.empty()) return;
  page.open_section("uncertainty", say(message::uncertainty_title), uncertainty_finding(report));
  page.paragraph(say(message::uncertainty_text));
  add_spreads(report, page);
  std::vector<std::string> drawn;
  for (const ReportFan& fan : report.studies.uncertainty.fans) {
    if (std::ranges::count(drawn, fan.scenario) > 0) continue;
    drawn.push_back(fan.scenario);
    add_fan(report, fan.scenario, page);
  }
}

}  // namespace retain::report::page
