// What the firms that ship say of their plans, by the expected engine.

#include <catch2/catch.hpp>
#include <cmath>

#include "engine/expected/expected.hpp"
#include "model/observed_service.hpp"
#include "support/metric_named.hpp"
#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

/// A shipped plan beside its firm.
struct Verdict {
  explicit Verdict(const std::string& plan)
      : study(shipped_study({plan}, {with_expected_engine})), outcome(study.outcomes.front()) {
    REQUIRE(outcome.member.comparator != 0);
  }

  [[nodiscard]] double gain(const std::string& metric_name) const {
    return metric(outcome, metric_name).mean -
           metric(study.outcomes[outcome.member.comparator], metric_name).mean;
  }

  Study study;
  const Outcome& outcome;
};

}  // namespace

TEST_CASE("gym: what stands in its books comes out again") {
  const Scenario gym = shipped_requests({"gym"}).front().scenario;
  CHECK(gym.money.spend_per_week == 69.0);
  CHECK(gym.service.visits_per_week == 2.5);
  CHECK(gym.cohort.start == CohortStart::established);
  CHECK(dissatisfied_share(gym) == Approx(0.02).epsilon(1e-12));
  CHECK(complaints_per_1000_a_year(gym) == Approx(60.0).epsilon(1e-12));
  const Study study = shipped_study({"gym"}, {with_expected_engine});
  CHECK(metric(study.outcomes.front(), "survival_1y").mean ==
        Approx(std::pow(0.96, 12)).epsilon(1e-11));
}

TEST_CASE("quick answers pay for the gym") {
  const Verdict plan("gym-quick-answers");
  CHECK(plan.gain("business_value_10y") == Approx(390.879).margin(5e-4));
  CHECK(plan.outcome.break_even->mean > 60.0);
}

TEST_CASE("right answers cost first customers of the software firm more than they bring, and pay") {
  const Verdict plan("software-first-answer");
  CHECK(plan.gain("value_10y") < 0.0);
  CHECK(plan.gain("business_value_10y") == Approx(324.586).margin(5e-4));
}

TEST_CASE("open tills please the supermarket's customers and do not pay") {
  const Verdict plan("supermarket-tills");
  CHECK(plan.gain("value_10y") > 0.0);
  CHECK(plan.gain("business_value_10y") == Approx(-14.184).margin(5e-4));
}
