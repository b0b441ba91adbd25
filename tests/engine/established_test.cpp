#include <catch2/catch.hpp>
#include <cmath>

#include "base/error.hpp"
#include "business/measures/curves.hpp"
#include "support/business.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

Scenario established() {
  Scenario scenario;
  scenario.cohort.start = CohortStart::established;
  return scenario;
}

double mean_points(const Eigen::MatrixXd& distribution, const Ladder& ladder) {
  double mean = 0.0;
  for (Eigen::Index group = 0; group < distribution.rows(); ++group) {
    for (Eigen::Index at = 0; at < distribution.cols(); ++at)
      mean += distribution(group, at) * ladder.points(at);
  }
  return mean;
}

}  // namespace

TEST_CASE("a business in which nobody leaves has the mean points of immigration and death") {
  // G rho / (1 - rho), G the mean weekly gain, while no bound is reached.
  Scenario scenario = established();
  scenario.churn.share_lost = 0.0;
  scenario.loyalty.lowest = -60;
  scenario.loyalty.highest = 60;
  const Baseline baseline = calibrate(scenario);
  const WeekTable table = make_week_table(scenario, baseline);
  const double dissatisfied = table.dissatisfied;
  const double gain =
      table.delighted + dissatisfied * (0.96 * -12.0 + 0.016 * -11.0 + 0.012 * -7.0 + 0.012 * -2.0);
  const double rho = std::exp2(-1.0 / 26.0);
  CHECK(mean_points(baseline.established, table.ladder) ==
        Approx(gain * rho / (1.0 - rho)).epsilon(1e-6));
  CHECK(baseline.established.sum() == Approx(1.0).epsilon(1e-12));
}

TEST_CASE("the steady state stays when every leaver is replaced") {
  Scenario scenario = established();
  scenario.segments = {{.name = "a", .share = 0.5, .hazard = 0.5},
                       {.name = "b", .share = 0.5, .hazard = 2.0}};
  const Baseline baseline = calibrate(scenario);
  scenario.acquisition.policy = AcquisitionPolicy::replace;
  const Path path = expected_path(make_plan(scenario, baseline));
  const WeekFlows& first = path.weeks.front();
  const WeekFlows& last = path.weeks[519];
  CHECK(first.lost() == Approx(last.lost()).epsilon(1e-8));
  CHECK(first.spend.business == Approx(last.spend.business).epsilon(1e-8));
  // Without the steady state the first weeks of new customers differ from the later ones.
  scenario.cohort.start = CohortStart::everyone_new;
  const Path fresh = expected_path(make_plan(scenario, calibrate(scenario)));
  CHECK(fresh.weeks[0].lost() != Approx(fresh.weeks[519].lost()).epsilon(1e-2));
}

TEST_CASE("the churn of a new cohort is as stated whatever the customers start with") {
  CHECK(calibrate(established()).baseline_hazard == calibrate(Scenario{}).baseline_hazard);
}

TEST_CASE("established customers stay longer and were won before") {
  const Accounts old = expected_accounts(calibrated_plan(established()));
  const Accounts fresh = expected_accounts(calibrated_plan(Scenario{}));
  CHECK(old.at(curve::survival, 260) > fresh.at(curve::survival, 260) + 0.03);
  CHECK(old.at(curve::net_value, 0) == 0.0);
  CHECK(fresh.at(curve::net_value, 0) == -118.0);
}

TEST_CASE("a business without an end to its steady state is told so") {
  Scenario scenario = established();
  scenario.churn.share_lost = 0.01;
  scenario.segments = {{.name = "stay", .share = 0.5, .hazard = 1e-5},
                       {.name = "go", .share = 0.5, .hazard = 1.0}};
  CHECK_THROWS_AS(calibrate(scenario), Error);
}
