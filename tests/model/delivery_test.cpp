#include "model/delivery.hpp"

#include <catch2/catch.hpp>

#include "model/parameters/parameters.hpp"
#include "model/reference.hpp"
#include "support/lever_programme.hpp"

using namespace retain::model;
using namespace retain::test;

namespace {

/// Everything at work at once.
Scenario busy() {
  Scenario scenario;
  scenario.service.affinity.score[index(SubScore::attentive)] = 9.0;
  scenario.service.timing.longest_silence = 60.0;
  scenario.staff = {.self_test_mean = 75.0, .turnover = 0.4};
  scenario.levers = known_levers();
  scenario.levers.per_year.fill(2e4);
  return scenario;
}

double level(const Scenario& scenario, Dimension dimension) {
  return scenario.service.level_of(index(dimension));
}

template <class Kind>
constexpr bool can_be_delivered = requires(const Kind& scenario) {
  deliver(scenario);
};

/// Keys of the parameters that differ.
std::vector<std::string> differing(const Scenario& one, const Scenario& other) {
  std::vector<std::string> keys;
  for (const Parameter& parameter : registry()) {
    if (parameter.field.get(one) != parameter.field.get(other)) keys.push_back(parameter.info.key);
  }
  return keys;
}

}  // namespace

TEST_CASE("a scenario without blocks and levers is delivered as it stands") {
  Scenario scenario;
  scenario.service.level = {6.1, 7.3, 8.7, 1.0, 10.0};
  scenario.service.spread = {0.3, 1.1, 1.7, 0.0, 2.9};
  scenario.money.programme_fixed = 1234.5;
  scenario.events.push_back(Event{});
  CHECK(differing(deliver(scenario), scenario).empty());
  CHECK(deliver(scenario).events.size() == 1);
  CHECK(differing(deliver(busy()), busy()).size() > 10);  // what finds a difference finds these
}

TEST_CASE("nothing is delivered twice") {
  STATIC_REQUIRE(can_be_delivered<Scenario>);
  STATIC_REQUIRE_FALSE(can_be_delivered<DeliveredScenario>);
  CHECK_FALSE(same_values(deliver(busy()), busy()));
}

TEST_CASE("what is delivered has plain levels and no blocks or levers left") {
  const Scenario delivered = deliver(busy());
  const Scenario defaults;
  CHECK(delivered.service.affinity.score == defaults.service.affinity.score);
  CHECK(delivered.service.timing.longest_silence == defaults.service.timing.longest_silence);
  CHECK(delivered.staff.self_test_mean == defaults.staff.self_test_mean);
  CHECK(delivered.staff.turnover == defaults.staff.turnover);
  CHECK(delivered.levers.per_year == defaults.levers.per_year);
  for (const std::optional<double>& level : delivered.service.level) CHECK(level.has_value());
  CHECK(delivered.money.programme_fixed == 8.0 * 2e4);
}

TEST_CASE("the parts of each level add up to what is delivered") {
  const Scenario delivered = deliver(busy());
  const PerDimension<LevelParts> parts = level_parts(busy());
  for (std::size_t k = 0; k < dimension_count; ++k) {
    INFO(dimension_names[k]);
    const LevelParts& of = parts[k];
    CHECK_FALSE(of.stated.has_value());
    CHECK(delivered.service.level_of(k) ==
          Approx(7.0 + of.affinity + of.timing + of.staff + of.levers).epsilon(1e-14));
  }
  const LevelParts& empathy = parts[index(Dimension::empathy)];
  CHECK(empathy.affinity == Approx(2.0 / 5.8));
  CHECK(empathy.timing == Approx(-0.5));
  CHECK(empathy.staff == staff_shift(busy().staff)[index(Dimension::empathy)]);
}

TEST_CASE("a stated level wins over blocks and levers") {
  Scenario scenario = busy();
  scenario.service.level[index(Dimension::empathy)] = 6.5;
  const Scenario delivered = deliver(scenario);
  CHECK(level(delivered, Dimension::empathy) == 6.5);
  CHECK(level(delivered, Dimension::assurance) == level(deliver(busy()), Dimension::assurance));
  CHECK(level(delivered, Dimension::assurance) != 7.0);
}

TEST_CASE("levels stay within the scale of 1 to 10") {
  Scenario scenario;
  scenario.service.affinity.score.fill(10.0);
  scenario.levers = known_levers();
  scenario.levers.effect.facilities_tangibles = 9.0;
  scenario.levers.per_year[index(LeverName::facilities)] = 1e6;
  CHECK(level(deliver(scenario), Dimension::tangibles) == 10.0);
  scenario.service.affinity.score.fill(0.0);
  scenario.service.timing.answered_within_5s = 0.0;
  CHECK(level(deliver(scenario), Dimension::responsiveness) == 1.0);
}

TEST_CASE("morale keeps staff and staff who stay serve better") {
  Scenario scenario = spending_on(LeverName::morale, 1e9);  // all of its effect
  scenario.levers.effect.morale_empathy = 0.0;
  const double quality = 3.0 * 0.3 * 0.5;  // points per turnover, turnover, share avoided
  const Scenario delivered = deliver(scenario);
  CHECK(level(delivered, Dimension::empathy) == Approx(7.0 + quality));
  CHECK(level(delivered, Dimension::assurance) == Approx(7.0 + quality));
  CHECK(level(delivered, Dimension::responsiveness) == Approx(7.0 + quality));
  CHECK(level(delivered, Dimension::tangibles) == 7.0);
  const LevelParts parts = level_parts(scenario)[index(Dimension::assurance)];
  CHECK(parts.staff == 0.0);  // the staff would have been the usual one
  CHECK(parts.levers == Approx(quality));
  scenario.staff.turnover_effect = 0.0;
  CHECK(level(deliver(scenario), Dimension::assurance) == 7.0);
}

TEST_CASE("more money on a lever never lowers what the lever raises") {
  double before = 0.0;
  for (const double yuan : {0.0, 1e3, 1e4, 5e4, 2e5, 1e6}) {
    double sum = 0.0;
    for (const LeverName lever :
         {LeverName::selection, LeverName::training, LeverName::morale, LeverName::facilities}) {
      const DeliveredScenario delivered = deliver(spending_on(lever, yuan));
      for (std::size_t k = 0; k < dimension_count; ++k) sum += delivered.service.level_of(k);
    }
    CHECK(sum > before);
    before = sum;
  }
}

TEST_CASE("moods that spread in the team make visits differ more") {
  Scenario scenario;
  scenario.staff.mood_spread = 0.25;
  CHECK(deliver(scenario).service.between_visits == 2.5);
}
