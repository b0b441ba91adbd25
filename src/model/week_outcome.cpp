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

/// Adds every way over a level between the gain and the fading.
void OutcomeDistribution::add(const WeekOutcome& visit, const Transition& gain, Eigen::Index from,
                              Eigen::Index to, std::vector<WeekOutcome>& found) const {
  for (Eigen::Index between = std::max<Eigen::Index>(0, to - 1);
       between <= std::min(to + 1, ladder_.size() - 1); ++between) {
    WeekOutcome outcome = visit;
    outcome.gained = static_cast<int>(between - from);
    outcome.faded = std::abs(static_cast<int>(to - between));
    outcome.probability = visit.probability * gain(from, between) * fading_(between, to);
    if (outcome.probability > 0.0) found.push_back(outcome);
  }
}

std::vector<WeekOutcome> OutcomeDistribution::outcomes(const WeekTable& table, Eigen::Index from,
                                                       Eigen::Index to) const {
  std::vector<WeekOutcome> found;
  const WeekOutcome none{.probability = 1.0 - table.encounters};
  add(none, nothing_, from, to, found);
  for (std::size_t t = 0; t < table.kinds.size(); ++t) {
    const double delighted = table.encounters * table.kinds[t].delighted;
    const double dissatisfied = table.encounters * table.kinds[t].dissatisfied;
    WeekOutcome visit{.meeting = Meeting::as_expected, .touchpoint = t};
    visit.probability = table.encounters * table.kinds[t].share - delighted - dissatisfied;
    add(visit, nothing_, from, to, found);
    visit.meeting = Meeting::delighted;
    visit.probability = delighted;
    add(visit, delight_, from, to, found);
    visit.meeting = Meeting::dissatisfied;
    for (std::size_t i = 0; i < recovery_count; ++i) {
      visit.recovery = static_cast<Recovery>(i);
      visit.probability = dissatisfied * table.recovery[i];
      add(visit, recovery_[i], from, to, found);
    }
  }
  return found;
}

}  // namespace retain::model
