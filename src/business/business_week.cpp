#include "business/business_week.hpp"

#include <algorithm>

#include "business/acquisition.hpp"
#include "business/payment.hpp"
#include "model/market.hpp"

namespace retain::business {
namespace {

/// Customers of week 0, by segment, appended to `numbers`.
void append_cohort(const Plan& plan, std::span<const ByScope<double>> by_group,
                   std::vector<double>& numbers) {
  const std::size_t stages = plan.stages();
  for (std::size_t group = 0; group < by_group.size(); group += stages) {
    double cohort = 0.0;
    for (std::size_t stage = 0; stage < stages; ++stage) cohort += by_group[group + stage].cohort;
    numbers.push_back(cohort);
  }
}

void add_complaints(const PerRecovery<ByScope<double>>& by_end, WeekFlows& flows) {
  const auto add = [](ByScope<double>& sum, const ByScope<double>& part) {
    sum.cohort += part.cohort;
    sum.business += part.business;
  };
  for (std::size_t i = 0; i < recovery_count; ++i) {
    const auto end = static_cast<Recovery>(i);
    if (end != Recovery::silent) flows.offence_complaints += by_end[i].business;
    if (is_handled(end)) add(flows.offence_handled, by_end[i]);
    if (end == Recovery::surprised) add(flows.offence_surprised, by_end[i]);
  }
}

}  // namespace

BusinessWeek::BusinessWeek(const Plan& plan, Population& population, const Chance& chance)
    : plan_(plan),
      scenario_(plan.scenario),
      population_(population),
      chance_(chance),
      climate_(plan.scenario, plan.baseline),
      conditions_(climate_.conditions(0)),
      tables_(plan.first),
      grapevine_(scenario_.word_of_mouth),
      memory_(scenario_) {
  population_.use(tables_);
}

Path BusinessWeek::run(Path memory) {
  restart();
  Path path = std::move(memory);
  path.weeks.clear();
  path.cohort_start.clear();
  path.cohort_paying.clear();
  const auto weeks = static_cast<std::uint32_t>(scenario_.simulation.weeks);
  path.weeks.reserve(weeks + std::size_t{1});
  append_cohort(plan_, population_.headcounts(0), path.cohort_start);
  for (std::uint32_t week = 0; week < weeks; ++week) {
    path.weeks.push_back(step(week));
    append_cohort(plan_, paying_, path.cohort_paying);
  }
  path.weeks.push_back(state());
  return path;
}

void BusinessWeek::restart() {
  climate_ = Climate(scenario_, plan_.baseline);
  adopt(climate_.conditions(0));
  grapevine_ = Grapevine(scenario_.word_of_mouth);
  awareness_ = 0.0;
}

WeekFlows BusinessWeek::step(std::uint32_t week) {
  WeekFlows flows = begin(week);
  meet_events(week, flows);                        // 1
  everybody_pays(week, flows);                     // 2
  population_.live(week, quiet_until(week));       // 3 and 4
  recommend(week, flows);                          // (equation 43)
  const Originators leavers = leave(week, flows);  // 5
  tell(week, leavers, flows);                      // 6
  acquire(week, flows);                            // 7
  remember(week, flows);                           // 8
  return flows;
}

/// New conditions, new tables.
void BusinessWeek::adopt(const Conditions& conditions) {
  if (conditions == conditions_) return;
  conditions_ = conditions;
  if (!model_) model_.emplace(plan_.scenario, plan_.baseline);
  model_->update(tables_, conditions);
  population_.use(tables_);
}

WeekFlows BusinessWeek::state() const {
  const Standing standing = population_.standing();
  WeekFlows flows;
  flows.active = standing.active;
  flows.falsely_loyal = standing.falsely_loyal;
  flows.awareness = awareness_;
  flows.reputation = climate_.reputation();
  return flows;
}

WeekFlows BusinessWeek::begin(std::uint32_t week) {
  adopt(climate_.conditions(week));
  population_.begin(week);
  WeekFlows flows = state();
  flows.price = conditions_.price;
  return flows;
}

/// The first week after `week` whose conditions may be new or that begins with an event among
/// customers.
std::uint32_t BusinessWeek::quiet_until(std::uint32_t week) const {
  if (climate_.drifts()) return week + 1;
  std::int64_t until = climate_.next_change(week);
  for (const Event& event : scenario_.events) {
    if (!meets_customers(event.kind) || event.final_week() <= week) continue;
    until = std::min(until, std::max<std::int64_t>(event.week, week + 1));
  }
  return static_cast<std::uint32_t>(until);
}

void BusinessWeek::meet_events(std::uint32_t week, WeekFlows& flows) {
  const Losses lost{flows.lost_before_payment, flows.lost_spend_before};
  Round round{week};
  for (const Event& event : scenario_.events) {
    ++round.number;
    if (!event.happens_in(week)) continue;
    const EventImpact impact = population_.meet(event, round, lost);
    add_complaints(impact.complaints, flows);
    spread(impact.originators, round, lost, flows);
  }
}

void BusinessWeek::everybody_pays(std::uint32_t week, WeekFlows& flows) {
  const std::span<const ByScope<double>> by_group = population_.headcounts(week);
  paying_.assign(by_group.begin(), by_group.end());
  for (std::size_t group = 0; group < paying_.size(); ++group) {
    pay(paying_[group], tables_[group], flows);
  }
}

void BusinessWeek::recommend(std::uint32_t week, WeekFlows& flows) {
  flows.recommended_to = population_.recommended_to(week);
}

Originators BusinessWeek::leave(std::uint32_t week, WeekFlows& flows) {
  const Leaving leaving =
      population_.leave(week, {flows.lost_after_payment, flows.lost_spend_after});
  flows.attempts = leaving.attempts;
  return leaving.originators;
}

void BusinessWeek::tell(std::uint32_t week, const Originators& leavers, WeekFlows& flows) {
  spread(leavers, {week}, {flows.lost_after_payment, flows.lost_spend_after}, flows);
}

/// The stories of a round reach people, and some of the customers among them leave.
void BusinessWeek::spread(const Originators& originators, const Round& round, const Losses& lost,
                          WeekFlows& flows) {
  const Stories stories = grapevine_.tell(round, originators, chance_);
  const double told = stories.told();
  flows.told += told;
  flows.spreaders += stories.spreaders;
  if (told > 0.0) population_.lose_listeners(stories, round, lost);
}

void BusinessWeek::acquire(std::uint32_t week, WeekFlows& flows) {
  const Inflow newcomers = inflow(scenario_, flows, week, chance_);
  flows.joined = newcomers.joined;
  flows.acquired = newcomers.acquired;
  flows.recommended = newcomers.recommended;
  flows.joined_spend = population_.join(newcomers.joined, week);
}

/// The market remembers the stories of the week, and customers its conditions.
void BusinessWeek::remember(std::uint32_t week, const WeekFlows& flows) {
  if (scenario_.market.refusal > 0.0) {
    awareness_ = memory_.next_awareness(awareness_, flows.spreaders);
  }
  climate_.close(week, flows.recommended_to, flows.told);
}

}  // namespace retain::business
