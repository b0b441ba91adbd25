#include "report/figures.hpp"

#include <fmt/format.h>

#include "base/units.hpp"
#include "stats/interval.hpp"
#include "study/summary.hpp"

namespace retain::report {
namespace {

Cell found(const std::map<std::string, Estimate>& estimates, const std::string& name,
           double width) {
  const auto place = estimates.find(name);
  return place == estimates.end() ? Cell{} : cell_of(place->second, width);
}

Estimate value_at_end(const Outcome& outcome) {
  return outcome.result.curve(curve::value, outcome.result.rows - 1);
}

Figures figures_of(const Study& study, std::size_t member) {
  const Outcome& outcome = study.outcomes[member];
  Figures figures{.scenario = study.scenario(member),
                  .comparator = {},
                  .metrics = {},
                  .differences = {},
                  .value_at_end = value_at_end(outcome),
                  .interval_width = interval_width(outcome.result.replications.count())};
  for (const SummaryRow& row : summary_of(outcome)) {
    figures.metrics.emplace(row.metric.name, row.estimate);
  }
  const std::size_t comparator = outcome.member.comparator;
  if (comparator == member) return figures;
  figures.comparator = study.scenario(comparator).name;
  figures.gain_at_end = figures.value_at_end.mean - value_at_end(study.outcomes[comparator]).mean;
  for (const ComparisonRow& row : comparison_of(outcome)) {
    figures.differences.emplace(row.metric.name, row.difference.estimate);
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
  return found(metrics, touchpoint_loss_key(touchpoint), interval_width);
}

std::vector<Figures> figures_of(const Study& study) {
  std::vector<Figures> all;
  for (std::size_t i = 0; i < study.outcomes.size(); ++i) all.push_back(figures_of(study, i));
  return all;
}

ValuePeriod::ValuePeriod(std::int64_t weeks) : weeks_(weeks) {
  for (const int year : measure_of(Quantity::value).metric->years) {
    if (weeks_ >= std::int64_t{year} * weeks_per_year) years_ = year;
  }
}

std::string ValuePeriod::key() const {
  return years_ > 0 ? measure_key(value_id())
                    : fmt::format("{}_{}w", measure_key(Quantity::value), weeks_);
}

std::string ValuePeriod::text() const {
  return period_text(years_ > 0 ? std::int64_t{years_} * weeks_per_year : weeks_);
}

Cell ValuePeriod::value(const Figures& figures) const {
  return years_ > 0 ? figures.metric(value_id())
                    : cell_of(figures.value_at_end, figures.interval_width);
}

Cell ValuePeriod::gain(const Figures& figures) const {
  if (years_ > 0) return figures.difference(value_id());
  return {figures.gain_at_end, not_available};
}

}  // namespace retain::report
