#include "model/week_outcome.hpp"

#include <algorithm>
#include <cstdlib>

namespace retain::model {

OutcomeDistribution::OutcomeDistribution(const Scenario& scenario)
    : ladder_(ladder_of(scenario.loyalty)),
      nothing_(gain_step(ladder_, 0.0)),
      delight_(gain_step(ladder_, scenario.loyalty.points.delighted)),
      fading_(fading_step(ladder_, scenario.loyalty.memory_half_life)) {
  const PerRecovery<double> points = recovery_points(outcome_points(scenario));
  for (std::size_t i = 0; i < recovery_count; ++i) recovery_[i] = gain_step(ladder_, points[i]);
}

/// All that may happen when there is an encounter with this probability.
std::vector<OutcomeDistribution::Meant> OutcomeDistribution::encounters(const WeekTable& table,
                                                                        double probability) const {
  std::vector<Meant> found{{{.probability = 1.0 - probability}, &nothing_}};
  for (std::size_t t = 0; t < table.kinds.size(); ++t) {
    const double delighted = probability * table.kinds[t].delighted;
    const double dissatisfied = probability * table.kinds[t].dissatisfied;
    WeekOutcome visit{.meeting = Meeting::as_expected, .touchpoint = t};
    visit.probability = probability * table.kinds[t].share - delighted - dissatisfied;
    found.push_back({visit, &nothing_});
    visit.meeting = Meeting::delighted;
    visit.probability = delighted;
    found.push_back({visit, &delight_});
    visit.meeting = Meeting::dissatisfied;
    for (std::size_t i = 0; i < recovery_count; ++i) {
      visit.recovery = static_cast<Recovery>(i);
      visit.probability = dissatisfied * table.recovery[i];
      found.push_back({visit, &recovery_[i]});
    }
  }
  return found;
}

std::vector<WeekOutcome> OutcomeDistribution::outcomes(const WeekTable& table, Eigen::Index from,
                                                       Eigen::Index to) const {
  std::vector<WeekOutcome> found;
  for (const Meant& last : encounters(table, table.visits.last)) {
    // Every way over a level between the gain and the fading.
    for (Eigen::Index between = std::max<Eigen::Index>(0, to - 1);
         between <= std::min(to + 1, ladder_.size() - 1); ++between) {
      WeekOutcome outcome = last.outcome;
      outcome.gained = static_cast<int>(between - from);
      outcome.faded = std::abs(static_cast<int>(to - between));
      outcome.probability =
          outcome.probability * (*last.gain)(from, between) * fading_(between, to);
      if (outcome.probability > 0.0) found.push_back(outcome);
    }
  }
  return found;
}

std::vector<WeekOutcome> OutcomeDistribution::outcomes_before(const Transition& rest,
                                                              const WeekTable& table,
                                                              Eigen::Index from,
                                                              Eigen::Index to) const {
  std::vector<WeekOutcome> found;
  for (const Meant& meant : encounters(table, 1.0)) {
    for (Eigen::Index between = 0; between < ladder_.size(); ++between) {
      WeekOutcome outcome = meant.outcome;
      outcome.gained = static_cast<int>(between - from);
      outcome.probability *= (*meant.gain)(from, between) * rest(between, to);
      if (outcome.probability > 0.0) found.push_back(outcome);
    }
  }
  return found;
}

}  // namespace retain::model
