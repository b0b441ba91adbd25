#include "engine/expected/expected_population.hpp"

#include <algorithm>

#include "model/told.hpp"

namespace retain::engine::expected {

ExpectedPopulation::ExpectedPopulation(const Plan& plan)
    : plan_(plan),
      scenario_(plan.scenario),
      zero_(plan.table().ladder.position(0)),
      mean_told_(mean_told(scenario_.word_of_mouth)),
      counts_(Counts::Zero(2 * groups(), plan.table().ladder.size())) {
  const auto customers = static_cast<double>(scenario_.cohort.customers);
  if (plan.baseline.established.size() == 0) {
    add_newcomers(customers, 0);
  } else {
    for (Eigen::Index group = 0; group < groups(); ++group) {
      counts_.row(2 * group) = customers * plan.baseline.established.row(group);
    }
  }
}

void ExpectedPopulation::use(const std::vector<WeekTable>& tables) {
  tables_ = &tables;
  leaves_.resize(groups(), counts_.cols());
  for (Eigen::Index group = 0; group < groups(); ++group) {
    leaves_.row(group) = (1.0 - (-table(group).hazard.array()).exp()).matrix().transpose();
  }
}

Standing ExpectedPopulation::standing() const {
  Standing standing{headcount(), 0.0};
  for (Eigen::Index group = 0; group < groups(); ++group) {
    if (group_at(group).segment.loyalty == LoyaltyKind::genuine) continue;
    standing.falsely_loyal += counts_.middleRows(2 * group, 2).sum();
  }
  return standing;
}

ByScope<double> ExpectedPopulation::headcount(Eigen::Index group) const {
  const double cohort = counts_.row(2 * group).sum();
  return {cohort, newcomers_ ? cohort + counts_.row(2 * group + 1).sum() : cohort};
}

ByScope<double> ExpectedPopulation::headcount() const {
  ByScope<double> all;
  for (Eigen::Index group = 0; group < groups(); ++group) {
    const ByScope<double> part = headcount(group);
    all.cohort += part.cohort;
    all.business += part.business;
  }
  return all;
}

std::span<const ByScope<double>> ExpectedPopulation::headcounts(std::uint32_t) {
  headcounts_.clear();
  for (Eigen::Index group = 0; group < groups(); ++group) headcounts_.push_back(headcount(group));
  return headcounts_;
}

/// What the customers spend in a week, yuan at the usual price.
double ExpectedPopulation::spend() const {
  double sum = 0.0;
  for (Eigen::Index group = 0; group < groups(); ++group) {
    sum += headcount(group).business * table(group).spend;
  }
  return sum;
}

EventImpact ExpectedPopulation::meet(const Event& event, const Round&, const Losses& lost) {
  EventImpact impact;
  const ByScope<double> before = headcount();
  if (before.business <= 0.0) return impact;
  const double share = std::min(1.0, static_cast<double>(event.customers) / before.business);
  const ByScope<double> met{before.cohort * share, before.business * share};
  if (event.kind == EventKind::offence) {
    for (std::size_t end = 0; end < recovery_count; ++end) {
      const double ends_so = table(0).recovery[end];
      impact.complaints[end] = {met.cohort * ends_so, met.business * ends_so};
    }
  }
  if (event.leaves) {
    lost.note(event.cause, Channel::direct, met.business, share * spend());
    counts_ *= 1.0 - share;
  } else {
    counts_ = ((1.0 - share) * counts_ + share * (counts_ * table(0).offence)).eval();
  }
  PerCause<double> people{};
  if (event.tells) people[index(event.cause)] = met.business;
  impact.originators = telling(people);
  return impact;
}

/// Those who leave for a service cause, or are met by an event with one, tell others.
Originators ExpectedPopulation::telling(const PerCause<double>& people) const {
  Originators originators;
  for (const Cause cause : {Cause::not_valued, Cause::poor_service}) {
    originators.add(cause, people[index(cause)], people[index(cause)] * mean_told_);
  }
  return originators;
}

void ExpectedPopulation::live(std::uint32_t, std::uint32_t) {
  for (Eigen::Index group = 0; group < groups(); ++group) {
    if (newcomers_) {
      counts_.middleRows<2>(2 * group) =
          (counts_.middleRows<2>(2 * group) * table(group).transition).eval();
    } else {
      counts_.row(2 * group) = (counts_.row(2 * group) * table(group).transition).eval();
    }
  }
}

double ExpectedPopulation::recommended_to(std::uint32_t) const {
  const WordOfMouth& word_of_mouth = scenario_.word_of_mouth;
  if (word_of_mouth.recommend <= 0.0) return 0.0;
  const Ladder& ladder = table(0).ladder;
  const auto from = static_cast<int>(word_of_mouth.advocate_points);
  if (from > ladder.highest) return 0.0;
  double advocates = 0.0;
  for (Eigen::Index group = 0; group < groups(); ++group) {
    advocates += table(group).delighted *
                 counts_.middleRows(2 * group, 2).rightCols(ladder.highest - from + 1).sum();
  }
  return advocates * word_of_mouth.recommend * static_cast<double>(word_of_mouth.recommend_to);
}

Leaving ExpectedPopulation::leave(std::uint32_t, const Losses& lost) {
  Leaving leaving;
  PerCause<double> leavers{};
  const auto leave_from = [&](Eigen::Index group, Eigen::Index part, double& attempts) {
    const PerCause<double> left = leave_row(2 * group + part, attempts);
    for (const Cause cause : all_causes) {
      const double people = left[index(cause)];
      lost.note(cause, Channel::direct, people, people * table(group).spend);
      leavers[index(cause)] += people;
    }
  };
  for (Eigen::Index group = 0; group < groups(); ++group) {
    leave_from(group, 0, leaving.attempts.cohort);
    if (newcomers_) leave_from(group, 1, leaving.attempts.business);
  }
  leaving.attempts.business += leaving.attempts.cohort;
  leaving.originators = telling(leavers);
  return leaving;
}

/// Takes the leavers out of a row. Returns how many leave by cause; attempts to keep them are added
/// up.
PerCause<double> ExpectedPopulation::leave_row(Eigen::Index row, double& attempted) {
  const WeekTable& week = table(row / 2);
  double lifted = 0.0;  // saved below 0 points: they stay with 0
  PerCause<double> left{};
  for (Eigen::Index at = 0; at < counts_.cols(); ++at) {
    const double intending = counts_(row, at) * leaves_(row / 2, at);
    if (intending <= 0.0) continue;
    const double attempts = intending * week.attempt;
    attempted += attempts;
    double saved = 0.0;
    for (std::size_t c = 0; c < cause_count; ++c) {
      const double share = week.cause_share[static_cast<std::size_t>(at)][c];
      const double kept = attempts * share * week.saved[c];
      saved += kept;
      left[c] += intending * share - kept;
    }
    counts_(row, at) -= intending;
    (at < zero_ ? lifted : counts_(row, at)) += saved;
  }
  counts_(row, zero_) += lifted;
  return left;
}

void ExpectedPopulation::lose_listeners(const Stories& stories, const Round&, const Losses& lost) {
  const double places = stories.told() * scenario_.word_of_mouth.own_customers;
  if (places <= 0.0) return;
  const double remaining = headcount().business;
  if (remaining <= 0.0) return;
  const double heard = std::min(places, remaining);
  const double leaving = heard * scenario_.word_of_mouth.loss_probability;
  const double spend_of_one = spend() / remaining;
  for (const Cause cause : all_causes) {
    const double of_cause = leaving * stories.listeners[index(cause)] / stories.told();
    lost.note(cause, Channel::word_of_mouth, of_cause, of_cause * spend_of_one);
  }
  counts_ *= 1.0 - leaving / remaining;
}

double ExpectedPopulation::join(double people, std::uint32_t) {
  settle_newcomers();
  if (people <= 0.0) return 0.0;
  add_newcomers(people, 1);
  newcomers_ = true;
  return people * newcomer_spend();
}

/// Some newcomers are none any more (equation 33).
void ExpectedPopulation::settle_newcomers() {
  if (plan_.stages() == 1) return;
  for (Eigen::Index settled = 0; settled < groups(); settled += 2) {
    auto newcomers = counts_.middleRows<2>(2 * (settled + 1));
    counts_.middleRows<2>(2 * settled) += scenario_.service.settling * newcomers;
    newcomers *= 1.0 - scenario_.service.settling;
  }
}

void ExpectedPopulation::add_newcomers(double people, Eigen::Index part) {
  for (Eigen::Index group = 0; group < groups(); ++group) {
    counts_(2 * group + part, zero_) += people * group_at(group).share;
  }
}

/// What a newcomer spends in a week, yuan at the usual price.
double ExpectedPopulation::newcomer_spend() const {
  double sum = 0.0;
  for (Eigen::Index group = 0; group < groups(); ++group) {
    sum += group_at(group).share * table(group).spend;
  }
  return sum;
}

Eigen::MatrixXd ExpectedPopulation::shares() const {
  Eigen::MatrixXd shares(groups(), counts_.cols());
  for (Eigen::Index group = 0; group < groups(); ++group) {
    shares.row(group) = counts_.middleRows(2 * group, 2).colwise().sum();
  }
  return shares / shares.sum();
}

}  // namespace retain::engine::expected
