#include "report/figures.hpp"

#include <algorithm>

#include "model/market.hpp"
#include "stats/interval.hpp"
#include "study/summary.hpp"

namespace retain::report {
namespace {

Cell found(const std::map<std::string, Estimate>& estimates, const std::string& name,
           double width) {
  const auto place = estimates.find(name);
  return place == estimates.end() ? Cell{} : cell_of(place->second, width);
}

Figures figures_of(const Study& study, std::size_t member) {
  const Outcome& outcome = study.outcomes[member];
  Figures figures{.scenario = study.scenario(member),
                  .comparator = {},
                  .kind = outcome.member.kind,
                  .compared = outcome.member.compared,
                  .stands_for = outcome.member.stands_for,
                  .metrics = {},
                  .differences = {},
                  .interval_width = interval_width(outcome.result.replications.count()),
                  .beliefs = outcome.beliefs};
  for (const SummaryRow& row : summary_of(outcome)) {
    figures.metrics.emplace(row.metric.name, row.estimate);
  }
  const std::size_t comparator = outcome.member.comparator;
  if (comparator == member) return figures;
  figures.comparator = study.scenario(comparator).name;
  for (const ComparisonRow& row : comparison_of(outcome)) {
    figures.differences.emplace(row.metric.name, row.difference.estimate);
    if (row.metric.name == measure_key(Quantity::business_total)) {
      figures.probability_better = row.difference.probability_better;
    }
  }
  return figures;
}

}  // namespace

Cell Figures::metric(const MeasureId& id) const {
  return found(metrics, measure_key(id), interval_width);
}

Cell Figures::difference(const MeasureId& id) const {
  return found(differences, measure_key(id), interval_width);
}

Cell Figures::touchpoint_loss(const std::string& touchpoint) const {
  return found(metrics, touchpoint_loss_key(touchpoint, end_of_horizon), interval_width);
}

std::vector<Figures> figures_of(const Study& study) {
  std::vector<Figures> all;
  for (std::size_t i = 0; i < study.outcomes.size(); ++i) all.push_back(figures_of(study, i));
  return all;
}

std::optional<std::size_t> comparator_index(const Figures& figures, std::span<const Figures> all) {
  const auto found = std::ranges::find_if(
      all, [&](const Figures& other) { return other.scenario.name == figures.comparator; });
  if (found == all.end()) return std::nullopt;
  return static_cast<std::size_t>(found - all.begin());
}

const Figures* comparator_of(const Figures& figures, std::span<const Figures> all) {
  const std::optional<std::size_t> index = comparator_index(figures, all);
  return index ? &all[*index] : nullptr;
}

bool counts_newcomers(const Figures& figures, std::span<const Figures> all) {
  const Figures* comparator = comparator_of(figures, all);
  return may_win_customers(figures.scenario) ||
         (comparator != nullptr && may_win_customers(comparator->scenario));
}

}  // namespace retain::report
