// A week in its order, for customers who do nothing but what the test says.

#include "business/business_week.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "model/market.hpp"

using namespace retain::business;

namespace {

/// Notes what it is asked for. Ten customers of the cohort and two newcomers; each round tells ten
/// people, and one customer leaves wherever somebody can.
class NotingPopulation final : public Population {
 public:
  void use(const std::vector<WeekTable>&) override { calls.emplace_back("use"); }
  void begin(std::uint32_t) override { calls.emplace_back("begin"); }
  [[nodiscard]] Standing standing() const override { return {{10.0, 12.0}, 3.0}; }
  [[nodiscard]] EventImpact meet(const Event& event, const Round& round,
                                 const Losses& lost) override {
    calls.push_back("meet " + std::to_string(round.number));
    lost.note(event.cause, Channel::direct, 1.0, 50.0);
    EventImpact impact;
    impact.originators.add(event.cause, 1.0, 10.0);
    impact.complaints[index(Recovery::silent)] = {4.0, 5.0};
    impact.complaints[index(Recovery::unresolved)] = {1.0, 2.0};
    impact.complaints[index(Recovery::surprised)] = {0.0, 1.0};
    return impact;
  }
  [[nodiscard]] std::span<const ByScope<double>> headcounts(std::uint32_t) override {
    calls.emplace_back("headcounts");
    return counts;
  }
  void live(std::uint32_t week, std::uint32_t until) override {
    calls.push_back("live " + std::to_string(until - week));
  }
  [[nodiscard]] double recommended_to(std::uint32_t) const override { return 0.0; }
  [[nodiscard]] Leaving leave(std::uint32_t, const Losses& lost) override {
    calls.emplace_back("leave");
    lost.note(Cause::not_valued, Channel::direct, 1.0, 50.0);
    Leaving leaving{.attempts = {1.0, 2.0}, .originators = {}};
    leaving.originators.add(Cause::not_valued, 1.0, 10.0);
    return leaving;
  }
  void lose_listeners(const Stories& stories, const Round& round, const Losses& lost) override {
    calls.push_back("lose_listeners " + std::to_string(round.number));
    heard += stories.told();
    lost.note(Cause::poor_service, Channel::word_of_mouth, 1.0, 50.0);
  }
  [[nodiscard]] double join(double people, std::uint32_t) override {
    calls.emplace_back("join");
    return 50.0 * people;
  }

  std::vector<ByScope<double>> counts{{10.0, 12.0}};
  std::vector<std::string> calls;
  double heard = 0.0;
};

Scenario eventful() {
  Scenario scenario;
  scenario.simulation.weeks = 20;
  scenario.acquisition = {.policy = AcquisitionPolicy::replace, .share = 1.0};
  scenario.market.refusal = 0.5;
  scenario.events = {{.week = 7}, {.week = 0, .kind = EventKind::offence}};
  return scenario;
}

Plan plan_of(const Scenario& scenario) {
  return make_plan(scenario, uncalibrated(scenario));
}

}  // namespace

TEST_CASE("the steps of a week come in the order of docs/model.md") {
  const Plan plan = plan_of(eventful());
  NotingPopulation population;
  const MeanChance chance;
  BusinessWeek week(plan, population, chance);
  population.calls.clear();
  static_cast<void>(week.step(0));
  CHECK(population.calls == std::vector<std::string>{"begin", "meet 2", "lose_listeners 2",
                                                     "headcounts", "live 7", "leave",
                                                     "lose_listeners 0", "join"});
}

TEST_CASE("what a week brings stands in its flows") {
  const Plan plan = plan_of(eventful());
  NotingPopulation population;
  const MeanChance chance;
  BusinessWeek week(plan, population, chance);
  const WeekFlows flows = week.step(0);
  CHECK(flows.active.business == 12.0);
  CHECK(flows.falsely_loyal == 3.0);
  CHECK(flows.paying.cohort == 10.0);
  CHECK(flows.spend.business == 12.0 * plan.table().spend);
  CHECK(total(flows.lost_before_payment) == 2.0);
  CHECK(total(flows.lost_after_payment) == 2.0);
  CHECK(total(flows.lost_spend_after) == 100.0);
  CHECK(flows.offence_complaints == 3.0);
  CHECK(flows.offence_handled.business == 1.0);
  CHECK(flows.offence_surprised.business == 1.0);
  CHECK(flows.attempts.cohort == 1.0);
  CHECK(flows.told == 20.0);
  CHECK(flows.spreaders == 2.0);
  CHECK(population.heard == 20.0);
  CHECK(flows.joined == 4.0);  // as many as are lost
  CHECK(flows.joined_spend == 200.0);
  CHECK(flows.awareness == 0.0);
  CHECK(week.step(1).awareness == MarketMemory(plan.scenario).next_awareness(0.0, 2.0));
}

TEST_CASE("a run has a row for each week and one for the end, and can be repeated") {
  const Plan plan = plan_of(eventful());
  NotingPopulation population;
  const MeanChance chance;
  BusinessWeek week(plan, population, chance);
  Path path = week.run();
  CHECK(path.weeks.size() == 21);
  CHECK(path.cohort_start == std::vector<double>{10.0});
  CHECK(path.cohort_paying == std::vector<double>(20, 10.0));
  CHECK(path.weeks[20].told == 0.0);
  const double awareness = path.weeks[20].awareness;
  CHECK(awareness > 0.0);
  path = week.run(std::move(path));
  CHECK(path.weeks.size() == 21);
  CHECK(path.weeks[0].awareness == 0.0);
  CHECK(path.weeks[20].awareness == awareness);
}
