#include "model/levers.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "support/lever_programme.hpp"

using namespace retain::model;
using namespace retain::test;

namespace {

constexpr double scale = 5e4;  ///< yuan a year, the default
constexpr double plenty = 100.0 * scale;

/// e at a spending of one scale.
const double one_scale = 1.0 - std::exp(-1.0);

Scenario pulled(LeverName lever, double yuan) {
  return pull_levers(spending_on(lever, yuan)).scenario;
}

PerDimension<double> shift(LeverName lever, double yuan) {
  return pull_levers(spending_on(lever, yuan)).shift;
}

double effect(LeverName lever, const Levers& levers) {
  return lever_effects(levers)[index(lever)];
}

}  // namespace

TEST_CASE("spending works by its scale: nothing for nothing and ever less for more") {
  for (std::size_t lever = 0; lever < lever_count; ++lever) {
    INFO(lever_names[lever]);
    Levers levers = known_levers();
    CHECK(lever_effects(levers)[lever] == 0.0);
    levers.per_year[lever] = scale;
    const double once = lever_effects(levers)[lever];
    CHECK(once == Approx(one_scale).epsilon(1e-14));
    levers.per_year[lever] = 2.0 * scale;
    const double twice = lever_effects(levers)[lever];
    CHECK(twice > once);
    CHECK(twice < 2.0 * once);
    CHECK(twice == Approx(1.0 - std::exp(-2.0)).epsilon(1e-14));
    levers.scale[lever] = 2.0 * scale;
    CHECK(lever_effects(levers)[lever] == Approx(one_scale).epsilon(1e-14));
  }
}

TEST_CASE("whatever is spent on one lever leaves the effects of the others at nothing") {
  for (std::size_t lever = 0; lever < lever_count; ++lever) {
    Levers levers = known_levers();
    levers.per_year[lever] = plenty;
    const PerLever<double> effects = lever_effects(levers);
    for (std::size_t other = 0; other < lever_count; ++other) {
      CHECK((effects[other] > 0.0) == (other == lever));
    }
  }
}

TEST_CASE("evaluation makes the scales of the other levers smaller but not its own") {
  Levers levers = known_levers();
  levers.per_year[index(LeverName::training)] = scale;
  levers.per_year[index(LeverName::evaluation)] = scale;
  CHECK(effect(LeverName::evaluation, levers) == Approx(one_scale).epsilon(1e-14));
  CHECK(effect(LeverName::training, levers) ==
        Approx(1.0 - std::exp(-1.0 / (1.0 - 0.1 * one_scale))).epsilon(1e-14));
  levers.effect.evaluation_scale_cut = 1.0;  // free of charge, and still no effect for nothing
  levers.per_year[index(LeverName::evaluation)] = plenty;
  CHECK(effect(LeverName::training, levers) == 1.0);
  CHECK(effect(LeverName::morale, levers) == 0.0);
}

TEST_CASE("each lever moves what it is for by its size times its effect") {
  const Scenario before;
  CHECK(pulled(LeverName::selection, scale).staff.self_test_mean ==
        Approx(70.0 + 15.0 * one_scale));
  CHECK(pulled(LeverName::training, scale).complaints.resolved == Approx(0.6 + 0.2 * one_scale));
  CHECK(pulled(LeverName::morale, scale).staff.turnover == Approx(0.3 * (1.0 - 0.5 * one_scale)));
  const Scenario intermediaries = pulled(LeverName::intermediaries, scale);
  CHECK(intermediaries.money.keep_cost == Approx(19.0 * (1.0 - 0.3 * one_scale)));
  CHECK(intermediaries.value.level[index(ValuePart::time)] ==
        Approx(4.0 * (1.0 - 0.3 * one_scale)));
  const Scenario feedback = pulled(LeverName::feedback, scale);
  CHECK(feedback.complaints.complain == Approx(0.04 + 0.16 * one_scale));
  CHECK(feedback.complaints.quickly == Approx(0.5 + 0.3 * one_scale));
  for (const double spread : pulled(LeverName::evaluation, scale).service.spread) {
    CHECK(spread == Approx(1.5 * (1.0 - 0.2 * one_scale)));
  }
  Scenario growing = spending_on(LeverName::facilities, scale);
  growing.acquisition = {.policy = AcquisitionPolicy::weekly, .per_week = 2.0};
  CHECK(pull_levers(growing).scenario.acquisition.per_week ==
        Approx(2.0 * (1.0 + 0.3 * one_scale)));
  CHECK(pulled(LeverName::facilities, scale).acquisition.per_week == before.acquisition.per_week);
}

TEST_CASE("levers that shift dimensions shift them by their size times their effect") {
  const auto check = [](LeverName lever, const PerDimension<double>& size) {
    INFO(lever_names[index(lever)]);
    const PerDimension<double> got = shift(lever, scale);
    for (std::size_t k = 0; k < dimension_count; ++k) {
      CHECK(got[k] == Approx(size[k] * one_scale).epsilon(1e-14));
    }
  };
  check(LeverName::leadership, {0.0, 0.0, 0.0, 0.0, 0.0});
  check(LeverName::selection, {0.0, 0.0, 0.0, 0.0, 0.0});
  check(LeverName::training, {0.0, 0.0, 1.0, 1.0, 0.0});
  check(LeverName::morale, {0.0, 0.5, 0.0, 0.0, 0.0});
  check(LeverName::intermediaries, {0.0, -0.5, 0.0, 0.0, 0.0});
  check(LeverName::feedback, {0.0, 0.0, 0.0, 0.0, 0.0});
  check(LeverName::facilities, {2.0, 0.0, 0.0, 0.0, 0.0});
  check(LeverName::evaluation, {0.0, 0.0, 0.0, 0.0, 0.0});
}

TEST_CASE("leadership multiplies the effects of the others and does nothing by itself") {
  Scenario scenario = spending_on(LeverName::leadership, scale);
  Scenario alone = pull_levers(scenario).scenario;
  CHECK(alone.money.programme_fixed == scale);
  alone.money.programme_fixed = 0.0;
  CHECK(alone.staff.turnover == Staff{}.turnover);
  CHECK(alone.service.spread == Service{}.spread);
  CHECK(alone.complaints.resolved == Complaints{}.resolved);

  for (const LeverName lever : {LeverName::training, LeverName::morale, LeverName::evaluation}) {
    scenario.levers.per_year[index(lever)] = scale;
  }
  const double amplified = one_scale * (1.0 + 0.2 * one_scale);
  scenario.levers.effect.evaluation_scale_cut = 0.0;
  const PulledLevers together = pull_levers(scenario);
  CHECK(together.scenario.complaints.resolved == Approx(0.6 + 0.2 * amplified));
  CHECK(together.scenario.staff.turnover == Approx(0.3 * (1.0 - 0.5 * amplified)));
  CHECK(together.scenario.service.spread.front() == Approx(1.5 * (1.0 - 0.2 * amplified)));
  CHECK(together.shift[index(Dimension::assurance)] == Approx(amplified));
}

TEST_CASE("no lever takes a value out of its range") {
  Scenario scenario;
  scenario.levers = known_levers();
  scenario.levers.per_year.fill(plenty);
  scenario.levers.effect.leadership_amplifies = 10.0;
  scenario.staff.self_test_mean = 95.0;
  const Scenario most = pull_levers(scenario).scenario;
  CHECK(most.staff.self_test_mean == 100.0);
  CHECK(most.staff.turnover == 0.0);
  CHECK(most.complaints.resolved == 1.0);
  CHECK(most.complaints.complain == 1.0);
  CHECK(most.complaints.quickly == 1.0);
  CHECK(most.money.keep_cost == 0.0);
  CHECK(most.value.level[index(ValuePart::time)] == 1.0);
  for (const double spread : most.service.spread) CHECK(spread == 0.0);
}

TEST_CASE("the yuan spent on levers become a programme and the levers are done with") {
  Scenario scenario;
  scenario.levers = known_levers();
  scenario.levers.per_year = {1e3, 2e3, 3e3, 4e3, 5e3, 6e3, 7e3, 8e3};
  scenario.money.programme_fixed = 500.0;
  const Scenario after = pull_levers(scenario).scenario;
  CHECK(after.money.programme_fixed == 36'500.0);
  CHECK(after.levers.per_year == PerLever<double>{});
}

TEST_CASE("staff who meet customers more often need more encouragement") {
  Scenario scenario;
  scenario.levers.per_year[index(LeverName::morale)] = 50'000.0;
  scenario.levers.effect.morale_empathy = 1.0;
  const auto empathy = [&](double visits) {
    scenario.service.visits_per_week = visits;
    return pull_levers(scenario).shift[index(Dimension::empathy)];
  };
  CHECK(empathy(1.0) == Approx(1.0 - std::exp(-1.0)).epsilon(1e-14));
  CHECK(empathy(0.5) == Approx(1.0 - std::exp(-2.0)).epsilon(1e-14));
  CHECK(empathy(0.0) == 1.0);
}

TEST_CASE("evaluation that counts numbers takes from empathy") {
  Scenario scenario;
  scenario.levers.per_year[index(LeverName::evaluation)] = 50'000.0;
  scenario.levers.effect.evaluation_empathy = -0.5;
  CHECK(pull_levers(scenario).shift[index(Dimension::empathy)] ==
        Approx(-0.5 * (1.0 - std::exp(-1.0))).epsilon(1e-14));
}
