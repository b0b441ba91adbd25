#include "engine/expected.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/catalogue.hpp"
#include "base/error.hpp"
#include "engine/payment.hpp"
#include "engine/word_of_mouth.hpp"
#include "model/market.hpp"
#include "model/told.hpp"

namespace retain {
namespace {

/// Columns: positions on the ladder. Rows: two for each group, the customers of week 0 and those
/// who joined later.
using Population = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// How many of the listeners tell the story on, in the mean.
struct MeanRetellers {
  double probability;

  double operator()(double listeners, Cause, std::int64_t) const { return listeners * probability; }
};

class ExpectedBusiness {
 public:
  explicit ExpectedBusiness(const Plan& plan)
      : plan_(plan),
        scenario_(plan.scenario),
        tables_(plan.first),
        climate_(plan.scenario, plan.baseline),
        conditions_(climate_.conditions(0)),
        mean_told_(mean_told(scenario_.word_of_mouth)),
        mean_retellers_{scenario_.word_of_mouth.retell_probability},
        grapevine_(scenario_.word_of_mouth),
        population_(Population::Zero(2 * groups(), tables_.front().ladder.size())) {
    settle_hazards();
    const auto customers = static_cast<double>(scenario_.cohort.customers);
    if (plan.baseline.established.size() == 0) {
      add_newcomers(customers, 0);
    } else {
      for (Eigen::Index group = 0; group < groups(); ++group) {
        population_.row(2 * group) = customers * plan.baseline.established.row(group);
      }
    }
  }

  WeekFlows step(std::int64_t week) {
    adopt(climate_.conditions(week));
    WeekFlows flows = state();
    flows.price = conditions_.price;
    for (const Event& event : scenario_.events) {
      if (event.happens_in(week)) force(event, week, flows);
    }
    pay(flows);
    move_points();
    flows.recommended_to = recommendations();
    const PerCause<double> leavers = leave(flows);
    spread(grapevine_.regular_round(week, telling(leavers), mean_retellers_), flows,
           flows.lost_after_payment, flows.lost_spend_after);
    settle_newcomers();
    acquire(flows);
    taint_ = next_taint(taint_, flows.talkers, scenario_.word_of_mouth, scenario_.market,
                        scenario_.market_size());
    climate_.close(week, flows.recommended_to, flows.told);
    return flows;
  }

  /// A row that holds the state alone.
  [[nodiscard]] WeekFlows state() const {
    WeekFlows flows;
    flows.active = headcount();
    flows.taint = taint_;
    flows.reputation = climate_.reputation();
    for (Eigen::Index group = 0; group < groups(); ++group) {
      if (segment_of(group).loyalty != LoyaltyKind::genuine) {
        flows.falsely_loyal += population_.middleRows(2 * group, 2).sum();
      }
    }
    return flows;
  }

  /// Customers of week 0 who are still there, by segment, appended to `numbers`.
  void append_cohort(std::vector<double>& numbers) const {
    const auto stages = static_cast<Eigen::Index>(plan_.model.stages());
    for (Eigen::Index group = 0; group < groups(); group += stages) {
      double cohort = 0.0;
      for (Eigen::Index stage = 0; stage < stages; ++stage) {
        cohort += headcount(group + stage).cohort;
      }
      numbers.push_back(cohort);
    }
  }

  /// Customers of week 0 who paid in the last week, by segment.
  [[nodiscard]] const std::vector<double>& cohort_paying() const { return cohort_paying_; }

  /// The encounters of the week whose customers have just paid.
  [[nodiscard]] const WeekEncounters& encounters() const { return encounters_; }

  /// Shares of the customers by group and position.
  [[nodiscard]] Eigen::MatrixXd law() const {
    Eigen::MatrixXd shares(groups(), population_.cols());
    for (Eigen::Index group = 0; group < groups(); ++group) {
      shares.row(group) = population_.middleRows(2 * group, 2).colwise().sum();
    }
    return shares / shares.sum();
  }

 private:
  [[nodiscard]] Eigen::Index groups() const { return static_cast<Eigen::Index>(tables_.size()); }
  [[nodiscard]] const WeekTable& table(Eigen::Index group) const {
    return tables_[static_cast<std::size_t>(group)];
  }
  [[nodiscard]] const Segment& segment_of(Eigen::Index group) const {
    return plan_.model.groups()[static_cast<std::size_t>(group)].segment;
  }

  void adopt(const Conditions& conditions) {
    if (conditions == conditions_) return;
    conditions_ = conditions;
    tables_ = plan_.model.tables(conditions);
    settle_hazards();
  }

  void settle_hazards() {
    leaves_.resize(groups(), tables_.front().ladder.size());
    for (Eigen::Index group = 0; group < groups(); ++group) {
      leaves_.row(group) = (1.0 - (-table(group).hazard.array()).exp()).matrix().transpose();
    }
  }

  [[nodiscard]] Whole<double> headcount(Eigen::Index group) const {
    const double cohort = population_.row(2 * group).sum();
    return {cohort, newcomers_ ? cohort + population_.row(2 * group + 1).sum() : cohort};
  }

  [[nodiscard]] Whole<double> headcount() const {
    Whole<double> all;
    for (Eigen::Index group = 0; group < groups(); ++group) {
      const Whole<double> part = headcount(group);
      all.cohort += part.cohort;
      all.business += part.business;
    }
    return all;
  }

  /// What the customers spend in a week, yuan at the usual price.
  [[nodiscard]] double spend() const {
    double sum = 0.0;
    for (Eigen::Index group = 0; group < groups(); ++group) {
      sum += headcount(group).business * table(group).spend;
    }
    return sum;
  }

  void force(const Event& event, std::int64_t week, WeekFlows& flows) {
    const Whole<double> before = headcount();
    if (before.business <= 0.0) return;
    const double share = std::min(1.0, static_cast<double>(event.customers) / before.business);
    const Whole<double> met{before.cohort * share, before.business * share};
    if (event.kind == EventKind::offence) complain(met, flows);
    if (event.leaves) {
      flows.lost_spend_before[index(event.cause)][index(Channel::direct)] += share * spend();
      population_ *= 1.0 - share;
      flows.lost_before_payment[index(event.cause)][index(Channel::direct)] += met.business;
    } else {
      population_ = ((1.0 - share) * population_ + share * (population_ * table(0).offence)).eval();
    }
    PerCause<double> tellers{};
    if (event.tells) tellers[index(event.cause)] = met.business;
    spread(grapevine_.event_round(week, telling(tellers), mean_retellers_), flows,
           flows.lost_before_payment, flows.lost_spend_before);
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
      const double share = table(0).recovery[i];
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

  /// Everybody pays, and has his encounters (step 2).
  void pay(WeekFlows& flows) {
    encounters_ = {};
    cohort_paying_.clear();
    append_cohort(cohort_paying_);
    for (Eigen::Index group = 0; group < groups(); ++group) {
      const WeekTable& week = table(group);
      const Whole<double> paying = headcount(group);
      retain::pay(paying, week, flows);
      const double encounters = paying.business * week.encounters;
      encounters_.encounters += encounters;
      encounters_.satisfaction += encounters * week.satisfaction_degree;
      encounters_.satisfaction_square += encounters * week.satisfaction_square;
      encounters_.satisfied += encounters * week.satisfaction_rate;
      encounters_.dissatisfied_at.resize(week.dissatisfied_at.size());
      for (std::size_t at = 0; at < week.dissatisfied_at.size(); ++at) {
        encounters_.dissatisfied_at[at] += paying.business * week.dissatisfied_at[at];
      }
    }
  }

  /// Encounters, complaints and fading (steps 2 and 3 of the week).
  void move_points() {
    for (Eigen::Index group = 0; group < groups(); ++group) {
      if (newcomers_) {
        population_.middleRows<2>(2 * group) =
            (population_.middleRows<2>(2 * group) * table(group).transition).eval();
      } else {
        population_.row(2 * group) = (population_.row(2 * group) * table(group).transition).eval();
      }
    }
  }

  /// People to whom delighted advocates recommend the firm (equation 43).
  [[nodiscard]] double recommendations() const {
    const WordOfMouth& word_of_mouth = scenario_.word_of_mouth;
    if (word_of_mouth.recommend <= 0.0) return 0.0;
    const Ladder& ladder = tables_.front().ladder;
    const auto from = static_cast<int>(word_of_mouth.advocate_points);
    if (from > ladder.highest) return 0.0;
    double advocates = 0.0;
    for (Eigen::Index group = 0; group < groups(); ++group) {
      advocates += table(group).delighted *
                   population_.middleRows(2 * group, 2).rightCols(ladder.highest - from + 1).sum();
    }
    return advocates * word_of_mouth.recommend * static_cast<double>(word_of_mouth.recommend_to);
  }

  /// Wishes to leave and attempts to retain (steps 4 and 5). Returns who leaves, by cause.
  PerCause<double> leave(WeekFlows& flows) {
    PerCause<double> leavers{};
    for (Eigen::Index group = 0; group < groups(); ++group) {
      leave(2 * group, table(group), leaves_.row(group), flows.attempts.cohort, leavers, flows);
      if (!newcomers_) continue;
      leave(2 * group + 1, table(group), leaves_.row(group), flows.attempts.business, leavers,
            flows);
    }
    flows.attempts.business += flows.attempts.cohort;
    return leavers;
  }

  void leave(Eigen::Index row, const WeekTable& week, const auto& leaves, double& attempted,
             PerCause<double>& leavers, WeekFlows& flows) {
    const Eigen::Index zero = week.ladder.position(0);
    double lifted = 0.0;  // saved below 0 points: they stay with 0
    PerCause<double> lost{};
    for (Eigen::Index at = 0; at < week.ladder.size(); ++at) {
      const double wishing = population_(row, at) * leaves(at);
      if (wishing <= 0.0) continue;
      const double attempts = wishing * week.attempt;
      attempted += attempts;
      double saved = 0.0;
      for (std::size_t c = 0; c < cause_count; ++c) {
        const double share = week.cause_share[static_cast<std::size_t>(at)][c];
        const double kept = attempts * share * week.saved[c];
        saved += kept;
        lost[c] += wishing * share - kept;
      }
      population_(row, at) -= wishing;
      (at < zero ? lifted : population_(row, at)) += saved;
    }
    population_(row, zero) += lifted;
    for (std::size_t c = 0; c < cause_count; ++c) {
      flows.lost_after_payment[c][index(Channel::direct)] += lost[c];
      flows.lost_spend_after[c][index(Channel::direct)] += lost[c] * week.spend;
      leavers[c] += lost[c];
    }
  }

  /// The listeners who are customers hear the stories; some of them leave (step 6).
  void spread(const Stories& stories, WeekFlows& flows, Departures& lost, Departures& lost_spend) {
    flows.told += stories.told();
    flows.talkers += stories.talkers;
    const double places = stories.told() * scenario_.word_of_mouth.own_customers;
    if (places <= 0.0) return;
    const double remaining = headcount().business;
    if (remaining <= 0.0) return;
    const double heard = std::min(places, remaining);
    const double leaving = heard * scenario_.word_of_mouth.loss_probability;
    const double spend_of_one = spend() / remaining;
    for (std::size_t c = 0; c < cause_count; ++c) {
      const double of_cause = leaving * stories.listeners[c] / stories.told();
      lost[c][index(Channel::word_of_mouth)] += of_cause;
      lost_spend[c][index(Channel::word_of_mouth)] += of_cause * spend_of_one;
    }
    population_ *= 1.0 - leaving / remaining;
  }

  /// Some newcomers are none any more (equation 33).
  void settle_newcomers() {
    if (plan_.model.stages() == 1) return;
    for (Eigen::Index settled = 0; settled < groups(); settled += 2) {
      auto newcomers = population_.middleRows<2>(2 * (settled + 1));
      population_.middleRows<2>(2 * settled) += scenario_.service.settling * newcomers;
      newcomers *= 1.0 - scenario_.service.settling;
    }
  }

  void add_newcomers(double count, Eigen::Index part) {
    const Eigen::Index zero = tables_.front().ladder.position(0);
    for (Eigen::Index group = 0; group < groups(); ++group) {
      population_(2 * group + part, zero) +=
          count * plan_.model.groups()[static_cast<std::size_t>(group)].share;
    }
  }

  /// What a newcomer spends in a week, yuan at the usual price.
  [[nodiscard]] double newcomer_spend() const {
    double sum = 0.0;
    for (Eigen::Index group = 0; group < groups(); ++group) {
      sum += plan_.model.groups()[static_cast<std::size_t>(group)].share * table(group).spend;
    }
    return sum;
  }

  /// New customers (step 7).
  void acquire(WeekFlows& flows) {
    const Acquisition& acquisition = scenario_.acquisition;
    double answers = 0.0;
    switch (acquisition.policy) {
      case AcquisitionPolicy::none:
        break;
      case AcquisitionPolicy::replace:
        flows.acquired = flows.lost() * acquisition.share;
        break;
      case AcquisitionPolicy::weekly:
        flows.acquired = acquisition.per_week;
        answers = answers_to_advertising(scenario_, flows.taint);
        break;
    }
    const double customers = flows.active.business;
    flows.recommended =
        flows.recommended_to * conversion_of_listeners(scenario_, flows.taint, customers);
    const double most = prospects(scenario_, customers);
    flows.joined = std::min(flows.acquired + answers + flows.recommended, most);
    flows.acquired = std::min(flows.acquired, most);
    flows.recommended = std::min(flows.recommended, flows.joined - flows.acquired);
    if (flows.joined <= 0.0) return;
    flows.joined_spend = flows.joined * newcomer_spend();
    add_newcomers(flows.joined, 1);
    newcomers_ = true;
  }

  const Plan& plan_;
  const Scenario& scenario_;
  std::vector<WeekTable> tables_;  ///< by group, under conditions_
  Climate climate_;
  Conditions conditions_;
  double mean_told_;
  MeanRetellers mean_retellers_;
  Grapevine grapevine_;
  Population leaves_;  ///< probability to wish to leave in a week, by group and position
  Population population_;
  WeekEncounters encounters_;
  std::vector<double> cohort_paying_;
  double taint_ = 0.0;
  bool newcomers_ = false;  ///< false while nobody has joined after week 0
};

}  // namespace

Path expected_path(const Plan& plan) {
  ExpectedBusiness business(plan);
  Path path;
  path.weeks.reserve(static_cast<std::size_t>(plan.scenario.simulation.weeks) + 1);
  business.append_cohort(path.cohort_start);
  for (std::int64_t week = 0; week < plan.scenario.simulation.weeks; ++week) {
    path.weeks.push_back(business.step(week));
    path.cohort_paying.insert(path.cohort_paying.end(), business.cohort_paying().begin(),
                              business.cohort_paying().end());
  }
  path.weeks.push_back(business.state());
  return path;
}

std::vector<WeekEncounters> expected_encounters(const Plan& plan) {
  ExpectedBusiness business(plan);
  std::vector<WeekEncounters> weeks;
  for (std::int64_t week = 0; week < plan.scenario.simulation.weeks; ++week) {
    static_cast<void>(business.step(week));
    weeks.push_back(business.encounters());
  }
  return weeks;
}

PerCause<double> expected_losses(const Plan& reference, std::int64_t weeks) {
  ExpectedBusiness business(reference);
  PerCause<double> lost{};
  for (std::int64_t week = 0; week < weeks; ++week) {
    const WeekFlows flows = business.step(week);
    for (std::size_t c = 0; c < cause_count; ++c) {
      lost[c] += flows.lost_after_payment[c][index(Channel::direct)] +
                 flows.lost_after_payment[c][index(Channel::word_of_mouth)];
    }
  }
  for (double& share : lost) share /= static_cast<double>(reference.scenario.cohort.customers);
  return lost;
}

Eigen::MatrixXd steady_state(const Plan& reference) {
  constexpr std::int64_t most_weeks = 200'000;
  constexpr double tolerance = 1e-12;  ///< of the law, in a week
  ExpectedBusiness business(reference);
  Eigen::MatrixXd law = business.law();
  for (std::int64_t week = 0; week < most_weeks; ++week) {
    static_cast<void>(business.step(week));
    const Eigen::MatrixXd next = business.law();
    const double moved = (next - law).cwiseAbs().sum();
    law = next;
    if (moved < tolerance) return law;
  }
  throw Error(ExitCode::contradiction, say(message::no_steady_state, reference.scenario.name));
}

}  // namespace retain
