#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "business/measures/metrics.hpp"
#include "study/compare.hpp"
#include "support/metric_named.hpp"
#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

/// The scenario again, with a programme that costs what breaks even. Its reference, and so its
/// calibration, stay the same.
Outcome with_programme(const Outcome& outcome, double yuan_per_customer_and_year) {
  Outcome again = outcome;
  Plan& plan = again.member.plan;
  plan.scenario.money.programme_per_customer = yuan_per_customer_and_year;
  again.result = run_plan(plan, 1, {});
  return again;
}

double business_value(const Outcome& outcome) {
  return metric(outcome, "business_value_10y").mean;
}

}  // namespace

TEST_CASE("at the break-even cost the business is worth exactly what its comparator is") {
  const Study study = shipped_study({"neglected-counter", "trained-front-line", "complaint-desk",
                                     "surprise-recovery", "retention-desk", "reliable-delivery",
                                     "replace-the-lost", "gold-service", "evidence-gold-service"},
                                    {with_expected_engine});
  int compared = 0;
  for (const Outcome& outcome : study.outcomes) {
    if (!outcome.break_even) continue;
    INFO(outcome.member.plan.scenario.name);
    ++compared;
    const double comparator = business_value(study.outcomes[outcome.member.comparator]);
    const Outcome again = with_programme(outcome, outcome.break_even->mean);
    CHECK(std::abs(business_value(again) - comparator) < 1e-9 * comparator);
    CHECK(std::isnan(outcome.break_even->standard_error));
    const Outcome dearer = with_programme(outcome, outcome.break_even->mean + 1.0);
    CHECK(business_value(dearer) < comparator - 1.0);
  }
  CHECK(compared == 9);
}

TEST_CASE("the same holds for the agents on common draws") {
  for (const char* name : {"gold-service", "evidence-gold-service", "replace-the-lost"}) {
    INFO(name);
    const Study study = shipped_study({name}, small_run(100, 50));
    const Outcome& outcome = study.outcomes[0];
    const Outcome& comparator = study.outcomes[outcome.member.comparator];
    const Outcome again = with_programme(outcome, outcome.break_even->mean);
    CHECK(std::abs(business_value(again) - business_value(comparator)) <
          1e-9 * business_value(comparator));
    CHECK(metric(again, "survival_10y").mean == metric(outcome, "survival_10y").mean);
  }
}

TEST_CASE("a programme that is paid already is part of the break-even cost") {
  const Study study = shipped_study({"gold-service"}, {with_expected_engine});
  const Outcome& paid = study.outcomes[0];
  const RunResult& comparator = study.outcomes[1].result;
  CHECK(paid.member.plan.scenario.money.programme_per_customer == 200.0);
  const Outcome free = with_programme(paid, 0.0);
  CHECK(break_even_programme(free.member.plan, free.result, comparator).mean ==
        Approx(paid.break_even->mean).epsilon(1e-12));
}

TEST_CASE("a programme that brings nothing breaks even at zero and not at a rounding error") {
  for (const std::vector<Override>& engine :
       {std::vector<Override>{with_expected_engine}, small_run(30, 10)}) {
    const Study study = shipped_study({"documents", "evidence"}, engine);
    for (const Outcome& comparator : study.outcomes) {
      for (const double cost : {0.1, 40.0, 123.7, 1e5}) {
        INFO(cost);
        const Outcome paid = with_programme(comparator, cost);
        CHECK(break_even_programme(paid.member.plan, paid.result, comparator.result).mean == 0.0);
        const Outcome cheaper = with_programme(comparator, cost - 1e-4);
        CHECK(break_even_programme(paid.member.plan, cheaper.result, comparator.result).mean ==
              Approx(1e-4).epsilon(1e-3));
      }
    }
  }
}

TEST_CASE("the standard error of the break-even cost is that of repeated studies") {
  const std::int64_t studies = 40;
  Moments means;
  Moments errors;
  for (std::int64_t seed = 1; seed <= studies; ++seed) {
    std::vector<Override> overrides = small_run(20, 20);
    overrides.push_back({"simulation.seed", std::to_string(seed), "--seed"});
    const Study study = shipped_study({"gold-service"}, overrides);
    means.add(study.outcomes[0].break_even->mean);
    errors.add(study.outcomes[0].break_even->standard_error);
  }
  // The spread of 40 studies is itself known to 11 %, that of 20 replications to 16 %.
  CHECK(errors.mean() == Approx(std::sqrt(means.variance())).epsilon(0.4));
}

TEST_CASE("the quantiles of the break-even cost are those of single businesses") {
  const Study study = shipped_study({"gold-service"}, small_run(50, 21));
  const Outcome& outcome = study.outcomes[0];
  const Sample& ours = outcome.result.replications;
  const Sample& theirs = study.outcomes[1].result.replications;
  const std::size_t value = metric_named("business_value_10y");
  const std::size_t years = metric_named("active_years_10y");
  std::vector<double> single;
  for (std::size_t i = 0; i < ours.kept(value).size(); ++i) {
    single.push_back(200.0 + (ours.kept(value)[i] - theirs.kept(value)[i]) / ours.kept(years)[i]);
  }
  std::sort(single.begin(), single.end());
  CHECK(outcome.break_even->band[0] == Approx(single[1]).epsilon(1e-12));
  CHECK(outcome.break_even->band[2] == Approx(single[10]).epsilon(1e-12));
  CHECK(outcome.break_even->band[4] == Approx(single[19]).epsilon(1e-12));
}

TEST_CASE("there is no break-even cost for a comparator, and one for every horizon") {
  const Study ten = shipped_study({"documents", "gold-service"}, {with_expected_engine});
  CHECK_FALSE(ten.outcomes[0].break_even.has_value());
  CHECK(ten.outcomes[0].differences.empty());
  const Study short_run = shipped_study({"documents", "gold-service"}, small_run(20, 5, 519));
  CHECK(short_run.outcomes[1].break_even->mean > 0.0);
  CHECK(short_run.outcomes[1].break_even->standard_error > 0.0);
  CHECK_FALSE(short_run.outcomes[0].break_even.has_value());
}
