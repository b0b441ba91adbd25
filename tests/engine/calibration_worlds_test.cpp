#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/units.hpp"
#include "engine/calibration.hpp"
#include "engine/expected/stock.hpp"
#include "support/business.hpp"
#include "support/random_worlds.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

constexpr std::int64_t worlds = 200;

/// By how much the share lost for a cause misses what the world states, at most.
double miss(const DeliveredScenario& world, const PerCause<double>& baseline_hazard) {
  Baseline baseline = uncalibrated(world);
  baseline.baseline_hazard = baseline_hazard;
  Plan plan = make_plan(world, baseline);
  if (world.churn.of == ChurnOf::present_customers) {
    plan.baseline.established = Stock(plan).shares();
  }
  const PerCause<double> got =
      expected_losses(plan, std::llround(weeks_per_year * world.churn.within_years));
  double most = 0.0;
  for (std::size_t c = 0; c < cause_count; ++c) {
    const double off = std::abs(got[c] - world.churn.share_lost * world.churn.causes[c]);
    if (!(off <= most)) most = off;  // not a number: the miss is none either
  }
  return most;
}

/// The same world, of which a little more is lost and a little less told.
DeliveredScenario next_to(DeliveredScenario world) {
  world.churn.share_lost = std::min(0.999, 1.03 * world.churn.share_lost);
  world.word_of_mouth.told *= 0.97;
  return world;
}

/// Sweeps of many worlds.
struct Sweeps {
  std::vector<int> cold;
  std::vector<int> warm;
};

/// Solves all the worlds, each from the first guess and its neighbour from its hazards; checks that
/// they lose what they state.
Sweeps solve_all(Scenario (*world)(std::uint32_t)) {
  Sweeps sweeps;
  for (std::uint32_t number = 0; number < sample_size(worlds); ++number) {
    INFO("world " << number);
    const DeliveredScenario here = deliver(world(number));
    const SolvedHazards solved = solve_hazards(here, first_guess(here.churn));
    CHECK(miss(here, solved.baseline_hazard) < 1e-13);
    sweeps.cold.push_back(solved.sweeps);
    const DeliveredScenario there = next_to(here);
    const SolvedHazards next = solve_hazards(there, solved.baseline_hazard);
    CHECK(miss(there, next.baseline_hazard) < 1e-13);
    sweeps.warm.push_back(next.sweeps);
  }
  std::ranges::sort(sweeps.cold);
  std::ranges::sort(sweeps.warm);
  return sweeps;
}

/// The same worlds, whose churn is that of their present customers.
template <Scenario (*world)(std::uint32_t)>
Scenario of_present(std::uint32_t number) {
  Scenario scenario = world(number);
  scenario.churn.of = ChurnOf::present_customers;
  return scenario;
}

std::string contradiction_in(const Scenario& reference) {
  try {
    static_cast<void>(calibrate(reference));
  } catch (const Error& error) {
    CHECK(error.exit_code() == ExitCode::contradiction);
    return error.what();
  }
  return {};
}

}  // namespace

// The bounds are measured (docs/decisions/calibration-by-broyden.md), with room for another
// processor's last digits.

TEST_CASE("random worlds lose what they state, after few sweeps") {
  const Sweeps sweeps = solve_all(random_world);
  CHECK(sweeps.cold[sweeps.cold.size() / 2] <= 7);
  CHECK(sweeps.cold.back() <= 15);
  CHECK(sweeps.warm.back() <= 12);
}

TEST_CASE("hard worlds lose what they state, after a bounded number of sweeps") {
  const Sweeps sweeps = solve_all(hard_world);
  CHECK(sweeps.cold[sweeps.cold.size() / 2] <= 13);
  CHECK(sweeps.cold.back() <= 60);
  CHECK(sweeps.warm.back() <= 30);
}

TEST_CASE("random worlds lose of their present customers what they state, after few sweeps") {
  const Sweeps sweeps = solve_all(of_present<random_world>);
  CHECK(sweeps.cold[sweeps.cold.size() / 2] <= 7);
  CHECK(sweeps.cold.back() <= 15);
  CHECK(sweeps.warm.back() <= 12);
}

TEST_CASE("hard worlds lose of their present customers what they state") {
  // Strong stories make a stock of customers who stay and a stock of newcomers out of hazards that
  // differ little: one world needs all three searches.
  const Sweeps sweeps = solve_all(of_present<hard_world>);
  CHECK(sweeps.cold[sweeps.cold.size() / 2] <= 13);
  CHECK(sweeps.cold[sweeps.cold.size() - 2] <= 60);
  CHECK(sweeps.cold.back() <= 200);
}

TEST_CASE("worlds in which Broyden's method does not settle are solved by plain sweeps") {
  for (const std::uint32_t number : {1231U, 1324U, 1538U, 2150U}) {
    INFO("world " << number);
    const DeliveredScenario world = deliver(hard_world(number));
    CHECK(miss(world, solve_hazards(world, first_guess(world.churn)).baseline_hazard) < 1e-13);
  }
}

TEST_CASE("any start leads to the same shares lost, and nearly the same hazards") {
  const DeliveredScenario world = deliver(Scenario{});
  const Baseline cold = calibrate(world);
  for (const double start : {0.0, 1e-29, 1e-12, 1.0, 1e5, 1e9, -1.0, std::nan(""),
                             std::numeric_limits<double>::infinity()}) {
    INFO(start);
    Baseline near = cold;
    near.baseline_hazard.fill(start);
    const Baseline warm = calibrate(world, near);
    CHECK(miss(world, warm.baseline_hazard) < 1e-13);
    for (std::size_t c = 0; c < cause_count; ++c) {
      CHECK(warm.baseline_hazard[c] == Approx(cold.baseline_hazard[c]).epsilon(1e-10));
    }
  }
}

TEST_CASE("a start that is the solution takes one sweep and keeps every bit") {
  const DeliveredScenario world = deliver(Scenario{});
  const Baseline cold = calibrate(world);
  CHECK(solve_hazards(world, cold.baseline_hazard).sweeps == 1);
  CHECK(calibrate(world, cold).baseline_hazard == cold.baseline_hazard);
}

TEST_CASE("random worlds that save everybody for a cause are refused with that cause") {
  for (std::uint32_t number = 0; number < 20; ++number) {
    INFO("world " << number);
    Scenario world = random_world(number);
    const auto largest = std::ranges::max_element(world.churn.causes);
    const auto cause = static_cast<std::size_t>(largest - world.churn.causes.begin());
    world.cancellation.attempt = 1.0;
    world.cancellation.reason_found = 1.0;
    world.cancellation.saved[cause] = 1.0;
    const std::string text = contradiction_in(world);
    const std::string name(cause_names[cause]);
    CHECK(text.find("random-world: the figures contradict each other") == 0);
    CHECK(text.find("for the cause " + name) != std::string::npos);
    CHECK(text.find("cancellation.saved." + name) != std::string::npos);
  }
}

TEST_CASE("who keeps half of the leavers cannot lose nearly everybody within five weeks") {
  Scenario world;
  world.churn.share_lost = 0.999;
  world.churn.within_years = 0.1;
  world.word_of_mouth.loss_probability = 0.0;
  world.cancellation.attempt = 1.0;
  world.cancellation.reason_found = 1.0;
  world.cancellation.saved.fill(0.5);
  CHECK(contradiction_in(world).find("the figures contradict each other") != std::string::npos);
}
