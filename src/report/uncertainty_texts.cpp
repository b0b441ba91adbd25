#include "report/uncertainty_texts.hpp"

#include <algorithm>
#include <cmath>

#include "report/decision_texts.hpp"
#include "report/numbers.hpp"

namespace retain::message {

constexpr Message uncertainty_says{
    "{}: nine times in ten between {} and {} yuan a customer, by what is not known.",
    "{}：就不知道的部分而言，十次中有九次在每位客户 {} 至 {} 元之间。"};
constexpr Message uncertainty_says_share{" {:.0f} % of the variance of a business is not knowing.",
                                         "一家企业的方差中有 {:.0f} % 来自不知道。"};

}  // namespace retain::message

namespace retain::report {

double UncertainRow::share_unknown() const {
  if (inputs == nullptr || chance == nullptr) return not_available;
  const double unknown = inputs->sd * inputs->sd;
  return unknown / (unknown + chance->sd * chance->sd);
}

std::vector<UncertainRow> uncertain_rows(const Report& report) {
  const std::vector<ReportUncertain>& figures = report.studies.uncertainty.figures;
  std::vector<UncertainRow> rows;
  for (const ReportUncertain& figure : figures) {
    if (figure.source != "inputs") continue;
    const bool is_compared = std::ranges::any_of(figures, [&](const ReportUncertain& other) {
      return other.scenario == figure.scenario && !other.base.empty();
    });
    if (is_compared && figure.base.empty()) continue;
    UncertainRow row;
    row.title = title_of_scenario(report, figure.scenario);
    if (!figure.base.empty()) row.title += " - " + title_of_scenario(report, figure.base);
    row.inputs = &figure;
    for (const ReportUncertain& other : figures) {
      if (other.scenario != figure.scenario || other.base != figure.base) continue;
      if (other.source == "chance") row.chance = &other;
      if (other.source == "both") row.both = &other;
    }
    rows.push_back(std::move(row));
  }
  std::ranges::stable_partition(rows,
                                [](const UncertainRow& row) { return !row.inputs->base.empty(); });
  return rows;
}

std::string uncertainty_finding(const Report& report) {
  const std::vector<UncertainRow> rows = uncertain_rows(report);
  if (rows.empty()) return {};
  const UncertainRow& first = rows.front();
  std::string text = say(message::uncertainty_says, first.title, grouped(whole(first.inputs->p05)),
                         grouped(whole(first.inputs->p95)));
  const double share = first.share_unknown();
  if (!std::isnan(share)) text += say(message::uncertainty_says_share, 100.0 * share);
  return text;
}

}  // namespace retain::report
