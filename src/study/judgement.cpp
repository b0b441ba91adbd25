#include "study/judgement.hpp"

#include <algorithm>
#include <cmath>

#include "base/check.hpp"
#include "stats/interval.hpp"
#include "study/summary.hpp"

namespace retain::study {
namespace {

/// Of a scenario that is the same as what it is compared with.
Estimate no_difference(Estimate own) {
  own.mean -= own.mean;
  own.standard_error -= own.standard_error;
  for (double& quantile : own.band) quantile -= quantile;
  return own;
}

Estimate estimate_of(const Figure& figure, const Outcome& outcome) {
  const auto is_it = [&](const auto& row) { return row.metric.name == figure.metric.name; };
  if (figure.is_difference) {
    const std::vector<ComparisonRow> compared = comparison_of(outcome);
    const auto found = std::ranges::find_if(compared, is_it);
    if (found != compared.end()) return found->difference.estimate;
  }
  const std::vector<SummaryRow> rows = summary_of(outcome);
  const auto found = std::ranges::find_if(rows, is_it);
  expects(found != rows.end(), "a condition is on a metric that the scenario has");
  return figure.is_difference ? no_difference(found->estimate) : found->estimate;
}

double statistic_of(Statistic statistic, const Estimate& estimate, std::int64_t replications) {
  switch (statistic) {
    case Statistic::none:
    case Statistic::mean:
      return estimate.mean;
    case Statistic::se:
      return estimate.standard_error;
    case Statistic::sd:
      return estimate.standard_error * std::sqrt(static_cast<double>(replications));
    case Statistic::lower:
      return estimate.mean - interval_width(replications) * estimate.standard_error;
    case Statistic::upper:
      return estimate.mean + interval_width(replications) * estimate.standard_error;
    default:
      // p05 .. p95 stand in the order of band_probabilities.
      return estimate.band.at(static_cast<std::size_t>(statistic) -
                              static_cast<std::size_t>(Statistic::p05));
  }
}

}  // namespace

bool Judgement::can_be_judged() const {
  return !std::isnan(value);
}

bool Judgement::holds() const {
  return study::holds(value, condition.relation, condition.number);
}

bool Judgement::fails() const {
  return holds() || !can_be_judged();
}

std::vector<Judgement> judge(const std::vector<Condition>& conditions,
                             std::span<const LoadedScenario> scenarios, const Study& study) {
  std::vector<Judgement> judgements;
  for (const Condition& condition : conditions) {
    for (const std::size_t scenario : condition.scenarios) {
      const std::string& name = scenarios[scenario].scenario.name;
      const auto outcome = std::ranges::find_if(
          study.outcomes, [&](const Outcome& one) { return one.member.is_called(name); });
      expects(outcome != study.outcomes.end(), "a study has the scenarios of its conditions");
      const Estimate estimate = estimate_of(condition.figure, *outcome);
      judgements.push_back({condition, scenario,
                            statistic_of(condition.figure.statistic, estimate,
                                         outcome->result.replications.count())});
    }
  }
  return judgements;
}

}  // namespace retain::study
