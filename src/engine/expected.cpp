#include "engine/expected.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "engine/word_of_mouth.hpp"
#include "model/market.hpp"
#include "model/told.hpp"

namespace retain {
namespace {

/// Rows: the customers of week 0, and newcomers. Columns: positions on the ladder.
using Population = Eigen::Matrix<double, 2, Eigen::Dynamic, Eigen::RowMajor>;

/// How many of the listeners tell the story on, in the mean.
struct MeanRetellers {
  double probability;

  double operator()(double listeners, Cause, std::int64_t) const { return listeners * probability; }
};

class ExpectedBusiness {
 public:
  ExpectedBusiness(const Scenario& scenario, const WeekTable& table)
      : scenario_(scenario),
        table_(table),
        mean_told_(mean_told(scenario.word_of_mouth)),
        mean_retellers_{scenario.word_of_mouth.retell_probability},
        grapevine_(scenario.word_of_mouth),
        leaves_((1.0 - (-table.hazard.array()).exp()).matrix().transpose()),
        population_(Population::Zero(2, table.ladder.size())) {
    population_(0, table.ladder.position(0)) = static_cast<double>(scenario.cohort.customers);
  }

  WeekFlows step(std::int64_t week) {
    WeekFlows flows = state();
    for (const Event& event : scenario_.events) {
      if (event.happens_in(week)) force(event, week, flows);
    }
    flows.paying = headcount();
    move_points();
    const PerCause<double> leavers = leave(flows);
    spread(grapevine_.regular_round(week, telling(leavers), mean_retellers_), flows,
           flows.lost_after_payment);
    acquire(flows);
    taint_ = next_taint(taint_, flows.talkers, scenario_.word_of_mouth, scenario_.market,
                        scenario_.market_size());
    return flows;
  }

  /// A row that holds the state alone.
  [[nodiscard]] WeekFlows state() const {
    WeekFlows flows;
    flows.active = headcount();
    flows.taint = taint_;
    return flows;
  }

 private:
  [[nodiscard]] Whole<double> headcount() const {
    const double cohort = population_.row(0).sum();
    return {cohort, newcomers_ ? cohort + population_.row(1).sum() : cohort};
  }

  void force(const Event& event, std::int64_t week, WeekFlows& flows) {
    const Whole<double> before = headcount();
    if (before.business <= 0.0) return;
    const double share = std::min(1.0, static_cast<double>(event.customers) / before.business);
    const Whole<double> met{before.cohort * share, before.business * share};
    if (event.kind == EventKind::offence) complain(met, flows);
    if (event.leaves) {
      population_ *= 1.0 - share;
      flows.lost_before_payment[index(event.cause)][index(Channel::direct)] += met.business;
    } else {
      population_ = ((1.0 - share) * population_ + share * (population_ * table_.offence)).eval();
    }
    PerCause<double> tellers{};
    if (event.tells) tellers[index(event.cause)] = met.business;
    spread(grapevine_.event_round(week, telling(tellers), mean_retellers_), flows,
           flows.lost_before_payment);
  }

  /// Those who leave for a service cause, or are met by an event with one, tell others.
  [[nodiscard]] Tellers telling(const PerCause<double>& people) const {
    Tellers tellers;
    for (const Cause cause : {Cause::not_valued, Cause::poor_service}) {
      tellers.add(cause, people[index(cause)], people[index(cause)] * mean_told_);
    }
    return tellers;
  }

  void complain(const Whole<double>& met, WeekFlows& flows) const {
    for (std::size_t i = 0; i < recovery_count; ++i) {
      const auto end = static_cast<Recovery>(i);
      const double share = table_.recovery[i];
      if (end != Recovery::silent) flows.offence_complaints += met.business * share;
      if (is_handled(end)) {
        flows.offence_handled.cohort += met.cohort * share;
        flows.offence_handled.business += met.business * share;
      }
      if (end == Recovery::surprised) {
        flows.offence_surprised.cohort += met.cohort * share;
        flows.offence_surprised.business += met.business * share;
      }
    }
  }

  /// Encounters, complaints and fading (steps 2 and 3 of the week).
  void move_points() {
    if (newcomers_) {
      population_ = (population_ * table_.transition).eval();
    } else {
      population_.row(0) = (population_.row(0) * table_.transition).eval();
    }
  }

  /// Wishes to leave and attempts to retain (steps 4 and 5). Returns who leaves, by cause.
  PerCause<double> leave(WeekFlows& flows) {
    PerCause<double> leavers{};
    const Eigen::Index zero = table_.ladder.position(0);
    for (int part = 0; part < (newcomers_ ? 2 : 1); ++part) {
      double lifted = 0.0;  // saved below 0 points: they stay with 0
      for (Eigen::Index at = 0; at < table_.ladder.size(); ++at) {
        const double wishing = population_(part, at) * leaves_(at);
        if (wishing <= 0.0) continue;
        const double attempts = wishing * table_.attempt;
        (part == 0 ? flows.attempts.cohort : flows.attempts.business) += attempts;
        double saved = 0.0;
        for (std::size_t c = 0; c < cause_count; ++c) {
          const double share = table_.cause_share[static_cast<std::size_t>(at)][c];
          const double kept = attempts * share * table_.saved[c];
          const double lost = wishing * share - kept;
          saved += kept;
          flows.lost_after_payment[c][index(Channel::direct)] += lost;
          leavers[c] += lost;
        }
        population_(part, at) -= wishing;
        (at < zero ? lifted : population_(part, at)) += saved;
      }
      population_(part, zero) += lifted;
    }
    flows.attempts.business += flows.attempts.cohort;
    return leavers;
  }

  /// The listeners who are customers hear the stories; some of them leave (step 6).
  void spread(const Stories& stories, WeekFlows& flows, Departures& lost) {
    flows.told += stories.told();
    flows.talkers += stories.talkers;
    const double places = stories.told() * scenario_.word_of_mouth.own_customers;
    if (places <= 0.0) return;
    const double remaining = headcount().business;
    if (remaining <= 0.0) return;
    const double heard = std::min(places, remaining);
    const double leaving = heard * scenario_.word_of_mouth.loss_probability;
    for (std::size_t c = 0; c < cause_count; ++c) {
      lost[c][index(Channel::word_of_mouth)] += leaving * stories.listeners[c] / stories.told();
    }
    population_ *= 1.0 - leaving / remaining;
  }

  /// New customers (step 7).
  void acquire(WeekFlows& flows) {
    const Acquisition& acquisition = scenario_.acquisition;
    double answers = 0.0;
    switch (acquisition.policy) {
      case AcquisitionPolicy::none:
        return;
      case AcquisitionPolicy::replace:
        flows.acquired = flows.lost() * acquisition.share;
        break;
      case AcquisitionPolicy::weekly:
        flows.acquired = acquisition.per_week;
        answers = answers_to_advertising(scenario_, flows.taint);
        break;
    }
    const double most = prospects(scenario_, flows.active.business);
    flows.joined = std::min(flows.acquired + answers, most);
    flows.acquired = std::min(flows.acquired, most);
    population_(1, table_.ladder.position(0)) += flows.joined;
    newcomers_ = newcomers_ || flows.joined > 0.0;
  }

  const Scenario& scenario_;
  const WeekTable& table_;
  double mean_told_;
  MeanRetellers mean_retellers_;
  Grapevine grapevine_;
  Eigen::RowVectorXd leaves_;  ///< probability to wish to leave in a week, by position
  Population population_;
  double taint_ = 0.0;
  bool newcomers_ = false;  ///< false while row 1 of the population is empty
};

}  // namespace

Path expected_path(const Scenario& scenario, const WeekTable& table) {
  ExpectedBusiness business(scenario, table);
  Path path;
  path.weeks.reserve(static_cast<std::size_t>(scenario.simulation.weeks) + 1);
  for (std::int64_t week = 0; week < scenario.simulation.weeks; ++week) {
    path.weeks.push_back(business.step(week));
  }
  path.weeks.push_back(business.state());
  return path;
}

PerCause<double> expected_losses(const Scenario& reference, const WeekTable& table,
                                 std::int64_t weeks) {
  ExpectedBusiness business(reference, table);
  PerCause<double> lost{};
  for (std::int64_t week = 0; week < weeks; ++week) {
    const WeekFlows flows = business.step(week);
    for (std::size_t c = 0; c < cause_count; ++c) {
      lost[c] += flows.lost_after_payment[c][index(Channel::direct)] +
                 flows.lost_after_payment[c][index(Channel::word_of_mouth)];
    }
  }
  for (double& share : lost) share /= static_cast<double>(reference.cohort.customers);
  return lost;
}

}  // namespace retain
