#include <catch2/catch.hpp>
#include <cmath>

#include "engine/agents/agents.hpp"
#include "study/summary.hpp"
#include "support/business.hpp"
#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

const SummaryRow& row_named(const std::vector<SummaryRow>& rows, const std::string& name) {
  return *std::ranges::find(rows, name, [](const SummaryRow& row) { return row.metric.name; });
}

Estimate summary_metric(const Outcome& outcome, const std::string& name) {
  return row_named(summary_of(outcome), name).estimate;
}

Difference difference_in(const Outcome& outcome, const std::string& name) {
  for (const ComparisonRow& row : comparison_of(outcome)) {
    if (row.metric.name == name) return row.difference;
  }
  throw std::runtime_error("no difference in " + name);
}

}  // namespace

TEST_CASE("the business total is the business value of all customers, over any horizon") {
  const Study ten = shipped_study({"replace-the-lost"}, small_run(60, 8));
  for (const Outcome& outcome : ten.outcomes) {
    const Estimate total = summary_metric(outcome, "business_total_end");
    const Estimate& value = metric(outcome, "business_value_10y");
    CHECK(total.mean == Approx(60.0 * value.mean).epsilon(1e-12));
    CHECK(total.standard_error == Approx(60.0 * value.standard_error).epsilon(1e-9));
    CHECK(total.band[1] == Approx(60.0 * value.band[1]).epsilon(1e-12));
  }
  const Study short_one = shipped_study({"gold-service"}, small_run(60, 8, 75));
  const Outcome& gold = short_one.outcomes[0];
  CHECK(summary_metric(gold, "business_total_end").mean ==
        Approx(gold.result.business_value[75]).epsilon(1e-12));
}

TEST_CASE("a business is better where its total is, replication by replication") {
  constexpr std::uint32_t replications = 40;
  const Study study = shipped_study({"complaint-desk"}, small_run(30, replications, 200));
  const Outcome& desk = study.outcomes[0];
  const Plan& plan = desk.member.plan;
  const Plan& other = study.outcomes[desk.member.comparator].member.plan;
  Moments differences;
  double wins = 0.0;
  for (std::uint32_t replication = 0; replication < replications; ++replication) {
    const double ours =
        book(AgentEngine(plan).run(replication), plan.scenario).business_value.back();
    const double theirs =
        book(AgentEngine(other).run(replication), other.scenario).business_value.back();
    differences.add(ours - theirs);
    wins += ours > theirs ? 1.0 : 0.0;
  }
  const Difference found = difference_in(desk, "business_total_end");
  CHECK(found.estimate.mean == Approx(differences.mean()).epsilon(1e-9));
  CHECK(found.estimate.standard_error == Approx(differences.standard_error()).epsilon(1e-9));
  CHECK(found.probability_better == wins / replications);
  CHECK(wins > 0.0);
  CHECK(wins < replications);
}

TEST_CASE("where nobody joins the better business is the one with the better first customers") {
  const Study study = shipped_study({"complaint-desk"}, small_run(40, 60));
  const Outcome& desk = study.outcomes[0];
  CHECK(difference_in(desk, "business_total_end").probability_better ==
        difference_in(desk, "value_10y").probability_better);
}

TEST_CASE("expected values and one replication do not say which business is better") {
  for (const std::vector<Override>& overrides :
       {std::vector<Override>{with_expected_engine}, small_run(20, 1, 60)}) {
    const Study study = shipped_study({"gold-service"}, overrides);
    const Difference found = difference_in(study.outcomes[0], "business_total_end");
    CHECK_FALSE(std::isnan(found.estimate.mean));
    CHECK(std::isnan(found.probability_better));
    CHECK(std::isnan(found.estimate.standard_error));
    CHECK(comparison_of(study.outcomes[1]).empty());
  }
}

TEST_CASE("the documents make four complaints a year of 1,000 customers and 0.2 % dissatisfied") {
  const Study study = shipped_study({"documents"}, {with_expected_engine});
  const Outcome& documents = study.outcomes[0];
  const double rate = summary_metric(documents, "complaints_per_1000_customers_a_year").mean;
  CHECK(rate == Approx(52'000.0 * documents.member.plan.table().complaints).epsilon(1e-10));
  CHECK(rate == Approx(4.2152).margin(5e-5));
  CHECK(summary_metric(documents, "dissatisfied_share").mean ==
        Approx(0.00202654481).epsilon(1e-8));
  CHECK(summary_metric(documents, "dissatisfied_share").mean +
            summary_metric(documents, "satisfaction_rate").mean ==
        Approx(1.0).epsilon(1e-15));
}

TEST_CASE("complaints of offences and newcomers count in the rate of complaints") {
  const Study study = shipped_study({"sized-surprise"}, small_run(50, 5, 80));
  for (const Outcome& outcome : study.outcomes) {
    const double complaints = outcome.result.curve(curve::complaints, 80).mean * 5.0;
    CHECK(summary_metric(outcome, "complaints_per_1000_customers_a_year").mean ==
          Approx(52'000.0 * complaints / outcome.result.customer_weeks).epsilon(1e-10));
  }
}
