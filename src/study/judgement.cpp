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

/// What conditions ask of a figure.
struct Distribution {
  Estimate estimate;
  double sd;
  double half_width;  ///< of the 95 % interval of the mean
};

double statistic_of(Statistic statistic, const Distribution& distribution) {
  const Estimate& estimate = distribution.estimate;
  switch (statistic) {
    case Statistic::none:
    case Statistic::mean:
      return estimate.mean;
    case Statistic::se:
      return estimate.standard_error;
    case Statistic::sd:
      return distribution.sd;
    case Statistic::lower:
      return estimate.mean - distribution.half_width;
    case Statistic::upper:
      return estimate.mean + distribution.half_width;
    default:
      // p05 .. p95 stand in the order of band_probabilities.
      return estimate.band.at(static_cast<std::size_t>(statistic) -
                              static_cast<std::size_t>(Statistic::p05));
  }
}

Distribution drawn_distribution(const Figure& figure, std::size_t scenario,
                                std::span<const UncertainFigure> drawn) {
  const auto found = std::ranges::find_if(drawn, [&](const UncertainFigure& candidate) {
    return candidate.source == figure.source && candidate.figure == figure.of(scenario);
  });
  expects(found != drawn.end(), "what a condition is on was drawn");
  return {found->estimate, found->sd, found->half_width};
}

Distribution distribution_of(const Figure& figure, const std::string& scenario,
                             const Study& study) {
  const auto outcome = std::ranges::find_if(
      study.outcomes, [&](const Outcome& one) { return one.member.is_called(scenario); });
  expects(outcome != study.outcomes.end(), "a study has the scenarios of its conditions");
  const Estimate estimate = estimate_of(figure, *outcome);
  const std::int64_t count = outcome->result.replications.count();
  return {estimate, estimate.standard_error * std::sqrt(static_cast<double>(count)),
          interval_width(count) * estimate.standard_error};
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
                             std::span<const LoadedScenario> scenarios, const Study& study,
                             std::span<const UncertainFigure> drawn) {
  std::vector<Judgement> judgements;
  for (const Condition& condition : conditions) {
    const Figure& figure = condition.figure;
    for (const std::size_t scenario : condition.scenarios) {
      const Distribution distribution =
          figure.is_drawn() ? drawn_distribution(figure, scenario, drawn)
                            : distribution_of(figure, scenarios[scenario].scenario.name, study);
      judgements.push_back({condition, scenario, statistic_of(figure.statistic, distribution)});
    }
  }
  return judgements;
}

}  // namespace retain::study
