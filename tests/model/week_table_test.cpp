#include "model/week_table.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <vector>

#include "model/encounter.hpp"

using namespace retain::model;

namespace {

constexpr PerCause<double> some_hazards{0.001, 0.002, 0.003, 0.004, 0.005};

Scenario fractional_scenario() {
  Scenario scenario;
  scenario.service.visits_per_week = 0.6;
  scenario.service.level[index(Dimension::empathy)] = 4.0;
  scenario.complaints = {.complain = 0.5, .resolved = 0.7, .quickly = 0.4, .surprise = 0.3};
  scenario.loyalty.lowest = -9;
  scenario.loyalty.highest = 5;
  scenario.loyalty.memory_half_life = 3.0;
  scenario.loyalty.points = {0.75, -12.5, -6.25, -3.5, -0.5, 1.25};
  return scenario;
}

WeekTable table_of(const Scenario& scenario) {
  Baseline baseline = uncalibrated(Scenario{});
  baseline.baseline_hazard = some_hazards;
  return make_week_table(scenario, baseline);
}

/// An outcome of an encounter: how likely, and its points.
struct Outcome {
  double probability;
  double points;
};

/// Of an encounter that happens with the probability `visits`.
std::vector<Outcome> outcomes_of(const Scenario& scenario, double visits) {
  const Encounter visit = encounter(scenario, perception_sd(Scenario{}.service));
  const Complaints& tree = scenario.complaints;
  const OutcomePoints& points = scenario.loyalty.points;
  const double bad = visits * visit.dissatisfied;
  const double answered = bad * tree.complain * tree.resolved;
  return {{visits * visit.delighted, points.delighted},
          {visits * (1.0 - visit.delighted - visit.dissatisfied) + 1.0 - visits, 0.0},
          {bad * (1.0 - tree.complain), points.silent},
          {bad * tree.complain * (1.0 - tree.resolved), points.unresolved},
          {answered * (1.0 - tree.surprise) * (1.0 - tree.quickly), points.resolved},
          {answered * (1.0 - tree.surprise) * tree.quickly, points.quickly_resolved},
          {answered * tree.surprise, points.surprised}};
}

using Levels = std::map<int, double>;

/// Distribution of the level after an encounter, outcome by outcome and point by point.
Levels after_encounter(const Scenario& scenario, double visits, const Levels& before) {
  const auto lowest = static_cast<int>(scenario.loyalty.lowest);
  const auto highest = static_cast<int>(scenario.loyalty.highest);
  Levels after;
  for (const auto& [from, share_from] : before) {
    for (const Outcome& outcome : outcomes_of(scenario, visits)) {
      const int whole = static_cast<int>(std::floor(outcome.points));
      const double up = outcome.points - whole;
      for (const auto& [gain, share] : {std::pair{whole, 1.0 - up}, std::pair{whole + 1, up}}) {
        const int level = std::clamp(from + gain, lowest, highest);
        after[level] += share_from * outcome.probability * share;
      }
    }
  }
  return after;
}

/// Distribution of the level after a week: one encounter after the other, then fading.
Levels slow_week(const Scenario& scenario, int from) {
  Levels before_fading{{from, 1.0}};
  for (double visits = scenario.service.visits_per_week; visits > 0.0; visits -= 1.0) {
    before_fading = after_encounter(scenario, std::min(visits, 1.0), before_fading);
  }
  Levels distribution;
  for (const auto& [level, probability] : before_fading) {
    const double half_life = scenario.loyalty.memory_half_life;
    const double fades = std::min(1.0, (1.0 - std::pow(0.5, 1.0 / half_life)) * std::abs(level));
    const int sign = (level > 0) - (level < 0);
    distribution[level] += probability * (1.0 - fades);
    distribution[level - sign] += probability * fades;
  }
  return distribution;
}

void check_against_slow_week(const Scenario& scenario) {
  const WeekTable table = table_of(scenario);
  const Transition transition = table.transition();
  for (Eigen::Index from = 0; from < table.ladder.size(); ++from) {
    const std::map<int, double> distribution = slow_week(scenario, table.ladder.points(from));
    for (Eigen::Index to = 0; to < table.ladder.size(); ++to) {
      const auto found = distribution.find(table.ladder.points(to));
      const double expected = found == distribution.end() ? 0.0 : found->second;
      CHECK(transition(from, to) == Approx(expected).epsilon(1e-12).margin(1e-17));
    }
  }
}

}  // namespace

TEST_CASE("a week on the ladder is encounter, complaint and fading, outcome by outcome") {
  SECTION("documents") {
    check_against_slow_week(Scenario{});
  }
  SECTION("fractional points, few visits, a short ladder") {
    check_against_slow_week(fractional_scenario());
  }
  SECTION("several visits, of which the last need not happen") {
    Scenario often = fractional_scenario();
    for (const double visits : {1.5, 2.0, 2.5, 14.0}) {
      often.service.visits_per_week = visits;
      check_against_slow_week(often);
    }
  }
}

TEST_CASE("2.5 visits are two and a third with probability a half") {
  CHECK(visits_of(2.5) == Visits{2, 0.5});
  CHECK(visits_of(2.0) == Visits{1, 1.0});
  CHECK(visits_of(1.0) == Visits{0, 1.0});
  CHECK(visits_of(0.3) == Visits{0, 0.3});
  CHECK(visits_of(0.0) == Visits{0, 0.0});
}

TEST_CASE("what is counted per week counts every visit") {
  Scenario often = fractional_scenario();
  const WeekTable seldom = table_of(often);
  often.service.visits_per_week = 6.0 * 0.6;
  const WeekTable table = table_of(often);
  CHECK(table.encounters == Approx(3.6).epsilon(1e-15));
  for (const auto member : {&WeekTable::delighted, &WeekTable::dissatisfied, &WeekTable::complaints,
                            &WeekTable::handled, &WeekTable::surprised}) {
    CHECK(table.*member == Approx(6.0 * seldom.*member).epsilon(1e-14));
  }
}

TEST_CASE("every row of the week table sums to 1") {
  Scenario often;
  often.service.visits_per_week = 2.5;
  for (const Scenario& scenario : {Scenario{}, fractional_scenario(), often}) {
    const WeekTable table = table_of(scenario);
    for (const Transition& step : {table.transition(), gain_step(table.ladder, table.offence)}) {
      for (Eigen::Index from = 0; from < step.rows(); ++from) {
        CHECK(step.row(from).sum() == Approx(1.0).epsilon(1e-14));
        CHECK(step.row(from).minCoeff() >= 0.0);
      }
    }
  }
}

TEST_CASE("an offence moves the points by the complaint tree alone, without fading") {
  const WeekTable table = table_of(Scenario{});
  const Transition offence = gain_step(table.ladder, table.offence);
  const auto at = [&](int from, int to) {
    return offence(table.ladder.position(from), table.ladder.position(to));
  };
  CHECK(at(5, -7) == Approx(0.960));
  CHECK(at(5, -6) == Approx(0.016));
  CHECK(at(5, -2) == Approx(0.012));
  CHECK(at(5, 3) == Approx(0.012));
  CHECK(at(-20, -24) == Approx(0.988));
  CHECK(at(-20, -22) == Approx(0.012));
}

TEST_CASE("the hazard of a cause falls by its sensitivity per point") {
  const Scenario scenario;
  const WeekTable table = table_of(scenario);
  for (const int points : {-24, -3, 0, 7, 24}) {
    const auto at = table.ladder.position(points);
    double total = 0.0;
    for (std::size_t c = 0; c < cause_count; ++c) {
      const double hazard = some_hazards[c] * std::exp(-scenario.churn.sensitivity[c] * points);
      CHECK(hazards_at(points, scenario, some_hazards)[c] == Approx(hazard).epsilon(1e-14));
      CHECK(table.hazard(at) * table.cause_share(at)[c] == Approx(hazard).epsilon(1e-13));
      total += hazard;
    }
    CHECK(table.hazard(at) == Approx(total).epsilon(1e-13));
  }
}

TEST_CASE("attention moves the hazard of not_valued alone") {
  Scenario attentive;
  attentive.attention.contacts_per_year = 12.0;
  const PerCause<double> with = hazards_at(3, attentive, some_hazards);
  const PerCause<double> without = hazards_at(3, Scenario{}, some_hazards);
  for (const Cause cause : all_causes) {
    const double factor = cause == Cause::not_valued ? std::exp(-0.1 * 8.0) : 1.0;
    CHECK(with[index(cause)] == Approx(factor * without[index(cause)]).epsilon(1e-14));
  }
}

TEST_CASE("a table without hazards has no split by cause and no leavers") {
  const WeekTable table = make_week_table(Scenario{}, uncalibrated(Scenario{}));
  CHECK(table.hazard.maxCoeff() == 0.0);
  for (Eigen::Index at = 0; at < table.ladder.size(); ++at) {
    CHECK(table.cause_share(at) == PerCause<double>{});
  }
}

TEST_CASE("new hazards change the hazards of a table and nothing else") {
  const Scenario scenario;
  const WeekTable table = make_week_table(scenario, uncalibrated(scenario));
  const WeekTable made = table_of(scenario);
  CHECK(table.hazard != made.hazard);
  CHECK(table.transition() == made.transition());
}

TEST_CASE("complaints per customer and week follow the tree") {
  const Scenario scenario = fractional_scenario();
  const WeekTable table = table_of(scenario);
  const Encounter visit = encounter(scenario, perception_sd(Scenario{}.service));
  const double dissatisfied = 0.6 * visit.dissatisfied;
  CHECK(table.complaints == Approx(dissatisfied * 0.5).epsilon(1e-13));
  CHECK(table.handled == Approx(dissatisfied * 0.5 * 0.7).epsilon(1e-13));
  CHECK(table.surprised == Approx(dissatisfied * 0.5 * 0.7 * 0.3).epsilon(1e-13));
  CHECK(satisfaction_of(table.kinds).rate == Approx(1.0 - visit.dissatisfied).epsilon(1e-13));
  CHECK(satisfaction_of(table.kinds).degree == satisfaction_degree(visit.gap));
}

TEST_CASE("an attempt saves as often as the reason is found and the customer can be kept") {
  Scenario scenario;
  scenario.cancellation.attempt = 0.9;
  const WeekTable table = table_of(scenario);
  CHECK(table.attempt == 0.9);
  for (const Cause cause : all_causes) {
    CHECK(table.saved[index(cause)] == Approx(cause == Cause::other ? 0.0 : 0.24));
  }
}

TEST_CASE("without leaving the mean points follow immigration and death") {
  // While no clamp binds: m rho (1 - rho^t) / (1 - rho), m the mean weekly gain, gain before
  // fading. Several visits come to levels whose fading is clamped, ten times as often.
  const double visits = GENERATE(1.0, 2.5);
  const double tolerance = visits > 1.0 ? 1e-7 : 1e-8;
  Scenario scenario;
  scenario.service.visits_per_week = visits;
  scenario.loyalty.lowest = -60;
  scenario.loyalty.highest = 60;
  const WeekTable table = make_week_table(scenario, uncalibrated(scenario));
  const Transition transition = table.transition();
  double gain = 0.0;
  for (const Outcome& outcome : outcomes_of(scenario, 1.0)) {
    gain += visits * outcome.probability * outcome.points;
  }
  const double rho = std::exp2(-1.0 / 26.0);
  Eigen::RowVectorXd distribution = Eigen::RowVectorXd::Zero(table.ladder.size());
  distribution(table.ladder.position(0)) = 1.0;
  for (int week = 1; week <= 520; ++week) {
    distribution = (distribution * transition).eval();
    double mean = 0.0;
    for (Eigen::Index at = 0; at < distribution.size(); ++at)
      mean += distribution(at) * table.ladder.points(at);
    CHECK(mean ==
          Approx(gain * rho * (1.0 - std::pow(rho, week)) / (1.0 - rho)).epsilon(tolerance));
  }
}

TEST_CASE("three customers in four hundred become advocates when nobody leaves") {
  const WeekTable table = make_week_table(Scenario{}, uncalibrated(Scenario{}));
  const Transition transition = table.transition();
  Eigen::RowVectorXd distribution = Eigen::RowVectorXd::Zero(table.ladder.size());
  distribution(table.ladder.position(0)) = 1.0;
  for (int week = 0; week < 520; ++week) distribution = (distribution * transition).eval();
  CHECK(distribution.tail(13).sum() == Approx(0.0075).epsilon(0.01));  // 12 points and more
}
