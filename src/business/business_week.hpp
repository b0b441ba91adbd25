#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "business/acquisition.hpp"
#include "business/chance.hpp"
#include "business/group_tables.hpp"
#include "business/path.hpp"
#include "business/payment.hpp"
#include "business/plan.hpp"
#include "business/population.hpp"
#include "business/surroundings.hpp"
#include "business/week_reader.hpp"
#include "business/word_of_mouth.hpp"

namespace retain::business {

/// The week of a business, step by step as in section 1 of docs/model.md, for any population and
/// chance. It keeps what belongs to nobody in particular: the conditions, stories on their way, and
/// the bad name in the market.
template <class Customers = Population, class Luck = Chance>
class BusinessWeek {
 public:
  /// The plan, the population and the chance must outlive it.
  BusinessWeek(const Plan& plan, Customers& population, const Luck& chance);

  /// All weeks from the first on, for a population at its start.
  void run(WeekReader& reader);

  /// The same as a path. `memory` may be an old one.
  [[nodiscard]] Path run(Path memory = {});

  /// The next week, which comes right after the one before.
  [[nodiscard]] WeekFlows step(std::uint32_t week);

  /// Only what is so between two weeks; the rest is 0.
  [[nodiscard]] WeekFlows state() const;

  /// Who paid in the last week, by group, and the tables of that week.
  [[nodiscard]] const std::vector<ByScope<double>>& paying() const { return paying_; }
  [[nodiscard]] const std::vector<WeekTable>& tables() const { return tables_.tables(); }

 private:
  void restart();
  void adopt(const Conditions& conditions);
  [[nodiscard]] std::uint32_t quiet_until(std::uint32_t week) const;
  [[nodiscard]] WeekFlows begin(std::uint32_t week);
  void meet_events(std::uint32_t week, WeekFlows& flows);
  void everybody_pays(std::uint32_t week, WeekFlows& flows);
  void recommend(std::uint32_t week, WeekFlows& flows);
  [[nodiscard]] Leaving leave(std::uint32_t week, WeekFlows& flows);
  void tell(std::uint32_t week, const Originators& leavers, WeekFlows& flows);
  void spread(const Originators& originators, const Round& round, const Losses& lost,
              WeekFlows& flows);
  void acquire(std::uint32_t week, WeekFlows& flows);

  const Plan& plan_;
  const Scenario& scenario_;
  Customers& population_;
  const Luck& chance_;
  Surroundings surroundings_;
  GroupTables tables_;
  Grapevine grapevine_;
  std::vector<ByScope<double>> paying_;
};

template <class Customers, class Luck>
BusinessWeek<Customers, Luck>::BusinessWeek(const Plan& plan, Customers& population,
                                            const Luck& chance)
    : plan_(plan),
      scenario_(plan.scenario),
      population_(population),
      chance_(chance),
      surroundings_(plan),
      tables_(plan),
      grapevine_(scenario_.word_of_mouth),
      paying_(plan.groups.size()) {
  population_.use(tables());
}

template <class Customers, class Luck>
void BusinessWeek<Customers, Luck>::run(WeekReader& reader) {
  restart();
  const auto weeks = static_cast<std::uint32_t>(scenario_.simulation.weeks);
  reader.start(population_.headcounts(0));
  for (std::uint32_t week = 0; week < weeks; ++week) {
    const WeekFlows flows = step(week);
    reader.week(flows, paying_);
  }
  reader.end(state(), population_.headcounts(weeks));
}

template <class Customers, class Luck>
Path BusinessWeek<Customers, Luck>::run(Path memory) {
  PathMaker maker(plan_, std::move(memory));
  run(maker);
  return std::move(maker).path();
}

template <class Customers, class Luck>
void BusinessWeek<Customers, Luck>::restart() {
  surroundings_ = Surroundings(plan_);
  adopt(surroundings_.conditions(0));
  grapevine_ = Grapevine(scenario_.word_of_mouth);
}

/// Flattened: what it calls becomes part of it where it is known.
template <class Customers, class Luck>
[[gnu::flatten]] WeekFlows BusinessWeek<Customers, Luck>::step(std::uint32_t week) {
  WeekFlows flows = begin(week);
  meet_events(week, flows);                   // 1
  everybody_pays(week, flows);                // 2
  population_.live(week, quiet_until(week));  // 3 and 4
  recommend(week, flows);                     // (equation 43)
  Leaving leaving = leave(week, flows);       // 5
  tell(week, leaving.originators, flows);     // 6
  acquire(week, flows);                       // 7
  surroundings_.remember(week, flows);        // 8
  return flows;
}

/// New conditions, new tables.
template <class Customers, class Luck>
void BusinessWeek<Customers, Luck>::adopt(const Conditions& conditions) {
  if (tables_.adopt(conditions)) population_.use(tables());
}

template <class Customers, class Luck>
WeekFlows BusinessWeek<Customers, Luck>::state() const {
  Standing standing = population_.standing();
  WeekFlows flows;
  flows.active = standing.active;
  flows.falsely_loyal = standing.falsely_loyal;
  surroundings_.describe(flows);
  return flows;
}

template <class Customers, class Luck>
WeekFlows BusinessWeek<Customers, Luck>::begin(std::uint32_t week) {
  if (!surroundings_.climate().is_constant()) adopt(surroundings_.conditions(week));
  population_.begin(week);
  WeekFlows flows = state();
  flows.price = tables_.conditions().price;
  return flows;
}

/// The first week after `week` whose conditions may be new or that begins with an event among
/// customers.
template <class Customers, class Luck>
std::uint32_t BusinessWeek<Customers, Luck>::quiet_until(std::uint32_t week) const {
  const Climate& climate = surroundings_.climate();
  if (climate.drifts()) return week + 1;
  std::int64_t until = climate.next_change(week);
  for (const Event& event : scenario_.events) {
    if (!meets_customers(event.kind) || event.final_week() <= week) continue;
    until = std::min(until, std::max<std::int64_t>(event.week, week + 1));
  }
  return static_cast<std::uint32_t>(until);
}

template <class Customers, class Luck>
void BusinessWeek<Customers, Luck>::meet_events(std::uint32_t week, WeekFlows& flows) {
  const Losses lost{flows.lost_before_payment, flows.lost_spend_before};
  Round round{week};
  for (const Event& event : scenario_.events) {
    ++round.number;
    if (!event.happens_in(week)) continue;
    EventImpact impact = population_.meet(event, round, lost);
    add_complaints(impact.complaints, flows);
    spread(impact.originators, round, lost, flows);
  }
}

template <class Customers, class Luck>
void BusinessWeek<Customers, Luck>::everybody_pays(std::uint32_t week, WeekFlows& flows) {
  const std::span<const ByScope<double>> by_group = population_.headcounts(week);
  for (std::size_t group = 0; group < paying_.size(); ++group) {
    paying_[group] = by_group[group];
    pay(paying_[group], tables()[group], flows);
  }
}

template <class Customers, class Luck>
void BusinessWeek<Customers, Luck>::recommend(std::uint32_t week, WeekFlows& flows) {
  flows.recommended_to = population_.recommended_to(week);
}

template <class Customers, class Luck>
Leaving BusinessWeek<Customers, Luck>::leave(std::uint32_t week, WeekFlows& flows) {
  Leaving leaving = population_.leave(week, {flows.lost_after_payment, flows.lost_spend_after});
  flows.attempts = leaving.attempts;
  return leaving;
}

template <class Customers, class Luck>
void BusinessWeek<Customers, Luck>::tell(std::uint32_t week, const Originators& leavers,
                                         WeekFlows& flows) {
  spread(leavers, {week}, {flows.lost_after_payment, flows.lost_spend_after}, flows);
}

/// The stories of a round reach people, and some of the customers among them leave.
template <class Customers, class Luck>
void BusinessWeek<Customers, Luck>::spread(const Originators& originators, const Round& round,
                                           const Losses& lost, WeekFlows& flows) {
  Stories stories = grapevine_.tell(round, originators, chance_);
  const double told = stories.told();
  flows.told += told;
  flows.spreaders += stories.spreaders;
  if (told > 0.0) population_.lose_listeners(stories, round, lost);
}

template <class Customers, class Luck>
void BusinessWeek<Customers, Luck>::acquire(std::uint32_t week, WeekFlows& flows) {
  Inflow newcomers = inflow(scenario_, flows, week, chance_);
  flows.joined = newcomers.joined;
  flows.acquired = newcomers.acquired;
  flows.recommended = newcomers.recommended;
  flows.joined_spend = population_.join(newcomers.joined, week);
}

}  // namespace retain::business
