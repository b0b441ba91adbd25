#include "business/measures/years.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "engine/agents/agents.hpp"
#include "engine/year_sample.hpp"
#include "support/business.hpp"
#include "support/tangled_scenarios.hpp"

using namespace retain::engine;
using namespace retain::test;

namespace {

constexpr std::int64_t weeks = 130;  // two years and a half

/// A scenario with every kind of cash, by both engines.
Plan costly_plan(const std::string& name) {
  Scenario scenario;
  for (const Scenario& tangled : tangled_scenarios()) {
    if (tangled.name == name) scenario = tangled;
  }
  scenario.simulation.weeks = weeks;
  scenario.money.discount_rate = 0.08;
  scenario.money.margin = 0.35;
  scenario.money.programme_per_customer = 30.0;
  scenario.money.programme_fixed = 5'000.0;
  return calibrated_plan(scenario);
}

/// The figures of the weeks [first, last), added up one by one.
struct SlowYear {
  double margin = 0.0;
  double keeping = 0.0;
  double programme = 0.0;
  double replacement = 0.0;
  double discounted = 0.0;

  SlowYear(const Path& path, const Scenario& s, std::size_t first, std::size_t last) {
    for (std::size_t week = first; week < last; ++week) {
      const WeekFlows& flows = path.weeks[week];
      const double earned = (s.money.margin + flows.price) * flows.spend.business;
      const double kept =
          s.money.keep_cost *
              (flows.handled.business + flows.offence_handled.business + flows.attempts.business) +
          s.complaints.surprise_cost *
              (flows.surprised.business + flows.offence_surprised.business);
      const double planned =
          (s.money.programme_per_customer * flows.paying.business + s.money.programme_fixed) / 52.0;
      const double refusing = std::min(0.95, flows.awareness * s.market.refusal);
      const double won = s.money.acquisition_cost / (1.0 - refusing) * flows.acquired +
                         s.acquisition.advertising_per_week;
      margin += earned;
      keeping += kept;
      programme += planned;
      replacement += won;
      discounted +=
          (earned - kept - planned - won) * std::pow(1.08, -static_cast<double>(week) / 52.0);
    }
  }

  [[nodiscard]] double cash() const { return margin - keeping - programme - replacement; }
};

double figure(const YearEstimates& year, YearFigure which) {
  return year.figures[index(which)].mean;
}

/// Checks that the years are those of the path, to 1e-12 of the amounts.
void check_years(const std::vector<YearEstimates>& years, const Path& path, const Scenario& s) {
  REQUIRE(years.size() == 3);
  const std::vector<std::size_t> ends{0, 52, 104, 130};
  double cash = 0.0;
  double discounted = 0.0;
  for (std::size_t i = 0; i < years.size(); ++i) {
    INFO("year " << i + 1);
    const SlowYear slow(path, s, ends[i], ends[i + 1]);
    cash += slow.cash();
    discounted += slow.discounted;
    const auto close = [&](double wanted) {
      return Approx(wanted).epsilon(1e-12).margin(1e-12 * slow.margin);
    };
    CHECK(years[i].weeks == static_cast<std::int64_t>(ends[i + 1] - ends[i]));
    CHECK(figure(years[i], YearFigure::margin) == close(slow.margin));
    CHECK(figure(years[i], YearFigure::keeping) == close(slow.keeping));
    CHECK(figure(years[i], YearFigure::programme) == close(slow.programme));
    CHECK(figure(years[i], YearFigure::replacement) == close(slow.replacement));
    CHECK(figure(years[i], YearFigure::cash) == close(slow.cash()));
    CHECK(figure(years[i], YearFigure::cumulative_cash) == close(cash));
    CHECK(figure(years[i], YearFigure::discounted_cash) == close(slow.discounted));
    CHECK(figure(years[i], YearFigure::cumulative_discounted_cash) == close(discounted));
    const double stayed = path.weeks[ends[i + 1]].active.cohort / path.weeks[ends[i]].active.cohort;
    CHECK(figure(years[i], YearFigure::retention_rate) == Approx(stayed).epsilon(1e-12));
    CHECK(figure(years[i], YearFigure::churn_rate) == Approx(1.0 - stayed).epsilon(1e-10));
  }
}

}  // namespace

TEST_CASE("years begin every 52 weeks, and the horizon cuts the last one off") {
  CHECK(year_rows(520).size() == 11);
  CHECK(year_rows(520).back() == 520);
  CHECK(year_rows(130) == std::vector<std::size_t>{0, 52, 104, 130});
  CHECK(year_rows(52) == std::vector<std::size_t>{0, 52});
  CHECK(year_rows(1) == std::vector<std::size_t>{0, 1});
}

TEST_CASE("the years of the expected engine are plain sums over its weeks") {
  const Plan plan = costly_plan(GENERATE("everything at once", "newcomers every week"));
  Plan expected = plan;
  expected.scenario.simulation.engine = EngineKind::expected;
  const RunResult result = run_plan(expected, 1, {});
  const Path path = expected_path(expected);
  check_years(result.years, path, plan.scenario);
  CHECK(std::isnan(result.years[0].figures[0].standard_error));
  CHECK(result.business_value.size() == weeks + 1);
  CHECK(result.business_value[weeks] ==
        figure(result.years.back(), YearFigure::cumulative_discounted_cash));
}

TEST_CASE("the years of one replication of the agents are plain sums over its weeks") {
  Plan plan = costly_plan(GENERATE("everything at once", "newcomers every week"));
  plan.scenario.simulation.replications = 1;
  check_years(run_plan(plan, 1, {}).years, AgentEngine(plan).run(0), plan.scenario);
}

TEST_CASE("figures of years over replications are means, rates ratios of means") {
  Plan plan = costly_plan("everything at once");
  constexpr std::int64_t replications = 70;  // more than a block
  plan.scenario.simulation.replications = replications;
  const RunResult result = run_plan(plan, 2, {});
  AgentEngine engine(plan);
  Moments cash;
  Moments start;
  std::vector<std::pair<double, double>> ends;
  double value = 0.0;
  for (std::uint32_t replication = 0; replication < replications; ++replication) {
    const Path path = engine.run(replication);
    cash.add(SlowYear(path, plan.scenario, 52, 104).cash());
    start.add(path.weeks[52].active.cohort);
    ends.emplace_back(path.weeks[104].active.cohort, path.weeks[52].active.cohort);
    value += SlowYear(path, plan.scenario, 0, 30).discounted / replications;
  }
  double stayed = 0.0;
  for (const auto& [end, begin] : ends) stayed += end / replications / start.mean();
  Moments residuals;
  for (const auto& [end, begin] : ends) residuals.add(end - stayed * begin);
  const YearEstimates& year = result.years[1];
  const Estimate& of_cash = year.figures[index(YearFigure::cash)];
  CHECK(of_cash.mean == Approx(cash.mean()).epsilon(1e-12));
  CHECK(of_cash.standard_error == Approx(cash.standard_error()).epsilon(1e-9));
  const Estimate& retention = year.figures[index(YearFigure::retention_rate)];
  const Estimate& churn = year.figures[index(YearFigure::churn_rate)];
  CHECK(retention.mean == Approx(stayed).epsilon(1e-12));
  CHECK(retention.standard_error ==
        Approx(residuals.standard_error() / start.mean()).epsilon(1e-9));
  CHECK(churn.mean == Approx(1.0 - stayed).epsilon(1e-10));
  CHECK(churn.standard_error == Approx(retention.standard_error).epsilon(1e-9));
  CHECK(result.business_value[30] == Approx(value).epsilon(1e-12));
}

TEST_CASE("discounted cash of all years is the business value, retention of all the survival") {
  for (const Scenario& tangled : tangled_scenarios()) {
    INFO(tangled.name);
    Scenario scenario = tangled;
    scenario.simulation.weeks = 540;
    scenario.money.discount_rate = 0.08;
    scenario.cohort.customers = 50;
    scenario.simulation.replications = 3;
    const RunResult result = run_plan(calibrated_plan(scenario), 1, {});
    double cash = 0.0;
    double retention = 1.0;
    for (std::size_t year = 0; year < 10; ++year) {
      cash += figure(result.years[year], YearFigure::discounted_cash);
      const double rate = figure(result.years[year], YearFigure::retention_rate);
      if (retention > 0.0) retention *= rate;
    }
    const double value =
        result.metrics[replication_metric(in_ten_years(Quantity::business_value))].mean * 50.0;
    CHECK(cash == Approx(value).epsilon(1e-9).margin(1e-9));
    CHECK(retention == Approx(result.curve(curve::survival, 520).mean).epsilon(1e-9));
  }
}

TEST_CASE("nobody left at the start of a year leaves its rates without a number") {
  YearSample sample(104);
  YearEnd start;
  start.present = 10.0;
  sample.add(std::vector<YearEnd>{start, YearEnd{}, YearEnd{}});
  const std::vector<YearEstimates> years = sample.years();
  CHECK(figure(years[0], YearFigure::retention_rate) == 0.0);
  CHECK(figure(years[0], YearFigure::churn_rate) == 1.0);
  CHECK(std::isnan(figure(years[1], YearFigure::retention_rate)));
  CHECK(std::isnan(figure(years[1], YearFigure::churn_rate)));
}
