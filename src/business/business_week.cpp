#include "business/business_week.hpp"

#include <algorithm>
#include <utility>

#include "business/acquisition.hpp"
#include "business/payment.hpp"

namespace retain::business {
namespace {

/// Writes down every week of a run.
class PathMaker final : public WeekReader {
 public:
  PathMaker(const Plan& plan, Path memory) : plan_(plan), path_(std::move(memory)) {
    path_.weeks.clear();
    path_.cohort_start.clear();
    path_.cohort_paying.clear();
    path_.weeks.reserve(static_cast<std::size_t>(plan.scenario.simulation.weeks) + 1);
  }

  void start(std::span<const ByScope<double>> by_group) override {
    path_.cohort_start = cohort_by_segment(plan_, by_group);
  }
  void week(const WeekFlows& flows, std::span<const ByScope<double>> paying) override {
    path_.weeks.push_back(flows);
    const std::vector<double> cohort = cohort_by_segment(plan_, paying);
    path_.cohort_paying.insert(path_.cohort_paying.end(), cohort.begin(), cohort.end());
  }
  void end(const WeekFlows& state, std::span<const ByScope<double>>) override {
    path_.weeks.push_back(state);
  }

  [[nodiscard]] Path path() && { return std::move(path_); }

 private:
  const Plan& plan_;
  Path path_;
};

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

std::vector<double> cohort_by_segment(const Plan& plan, std::span<const ByScope<double>> by_group) {
  const std::size_t stages = plan.stages();
  std::vector<double> cohort(by_group.size() / stages);
  for (std::size_t group = 0; group < by_group.size(); ++group) {
    cohort[group / stages] += by_group[group].cohort;
  }
  return cohort;
}

BusinessWeek::BusinessWeek(const Plan& plan, Population& population, const Chance& chance)
    : plan_(plan),
      scenario_(plan.scenario),
      population_(population),
      chance_(chance),
      surroundings_(plan),
      tables_(plan),
      grapevine_(scenario_.word_of_mouth) {
  population_.use(tables());
}

void BusinessWeek::run(WeekReader& reader) {
  restart();
  const auto weeks = static_cast<std::uint32_t>(scenario_.simulation.weeks);
  reader.start(population_.headcounts(0));
  for (std::uint32_t week = 0; week < weeks; ++week) {
    const WeekFlows flows = step(week);
    reader.week(flows, paying_);
  }
  reader.end(state(), population_.headcounts(weeks));
}

Path BusinessWeek::run(Path memory) {
  PathMaker maker(plan_, std::move(memory));
  run(maker);
  return std::move(maker).path();
}

void BusinessWeek::restart() {
  surroundings_ = Surroundings(plan_);
  adopt(surroundings_.conditions(0));
  grapevine_ = Grapevine(scenario_.word_of_mouth);
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
  surroundings_.remember(week, flows);             // 8
  return flows;
}

/// New conditions, new tables.
void BusinessWeek::adopt(const Conditions& conditions) {
  if (tables_.adopt(conditions)) population_.use(tables());
}

WeekFlows BusinessWeek::state() const {
  const Standing standing = population_.standing();
  WeekFlows flows;
  flows.active = standing.active;
  flows.falsely_loyal = standing.falsely_loyal;
  surroundings_.describe(flows);
  return flows;
}

WeekFlows BusinessWeek::begin(std::uint32_t week) {
  adopt(surroundings_.conditions(week));
  population_.begin(week);
  WeekFlows flows = state();
  flows.price = tables_.conditions().price;
  return flows;
}

/// The first week after `week` whose conditions may be new or that begins with an event among
/// customers.
std::uint32_t BusinessWeek::quiet_until(std::uint32_t week) const {
  const Climate& climate = surroundings_.climate();
  if (climate.drifts()) return week + 1;
  std::int64_t until = climate.next_change(week);
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
    pay(paying_[group], tables()[group], flows);
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

}  // namespace retain::business
