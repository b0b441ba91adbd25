#include "study/summary.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>

#include "support/documented.hpp"
#include "support/metric_named.hpp"
#include "support/shipped_study.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

/// A result with nothing but one curve.
RunResult with_curve(curve::Position which, const std::vector<double>& means) {
  RunResult result{.rows = means.size(),
                   .curves = std::vector<Estimate>(curve::count * means.size()),
                   .metrics = {},
                   .replications = Sample(1, 1),
                   .negative_share = 0.0,
                   .customer_weeks = 0.0};
  for (std::size_t row = 0; row < means.size(); ++row) {
    result.curves[which * means.size() + row] = exact(means[row]);
  }
  return result;
}

std::map<std::string, SummaryRow> by_name(const Outcome& outcome) {
  std::map<std::string, SummaryRow> rows;
  for (const SummaryRow& row : summary_of(outcome)) rows.insert({row.metric.name, row});
  return rows;
}

const char* word_for(Better better) {
  switch (better) {
    case Better::higher:
      return "higher";
    case Better::lower:
      return "lower";
    case Better::neither:
      return "neither";
  }
  return "";
}

}  // namespace

TEST_CASE("the half-life is where the survival curve first meets one half") {
  CHECK(half_life(with_curve(curve::survival, {1.0, 0.75, 0.5, 0.25})) == 2.0);
  CHECK(half_life(with_curve(curve::survival, {1.0, 0.8, 0.4, 0.2})) == Approx(1.75));
  CHECK(half_life(with_curve(curve::survival, {1.0, 0.0})) == 0.5);
  CHECK(half_life(with_curve(curve::survival, {1.0, 0.6, 0.6, 0.4, 0.6, 0.2})) == Approx(2.5));
  CHECK(std::isnan(half_life(with_curve(curve::survival, {1.0, 0.9, 0.51}))));
}

TEST_CASE("the payback week is the first row without a negative net value") {
  CHECK(payback_week(with_curve(curve::net_value, {-118.0, -68.0, -18.0, 32.0})) == 3.0);
  CHECK(payback_week(with_curve(curve::net_value, {-100.0, -50.0, 0.0, 50.0})) == 2.0);
  CHECK(payback_week(with_curve(curve::net_value, {0.0, 50.0})) == 0.0);
  CHECK(payback_week(with_curve(curve::net_value, {-10.0, 1.0, -1.0})) == 1.0);
  CHECK(std::isnan(payback_week(with_curve(curve::net_value, {-118.0, -68.0}))));
}

TEST_CASE("the summary holds the metrics that the documentation lists, and no others") {
  const Study study = shipped_study({"documents"}, {with_expected_engine});
  std::set<std::string> documented;
  const auto rows = by_name(study.outcomes[0]);
  for (const auto& [name, unit, better] : retain::test::documented_metrics()) {
    INFO(name);
    documented.insert(name);
    REQUIRE(rows.contains(name));
    CHECK(rows.at(name).metric.unit == unit);
    CHECK(word_for(rows.at(name).metric.better) == better);
  }
  for (const auto& [name, row] : rows) {
    INFO(name);
    CHECK(documented.contains(name));
  }
  CHECK(summary_of(study.outcomes[0]).size() == rows.size());
}

TEST_CASE("every scenario of a study has the same metrics in the same order") {
  const Study study = shipped_study({"gold-service", "replace-the-lost"}, small_run(20, 3, 60));
  const std::vector<SummaryRow> first = summary_of(study.outcomes[0]);
  for (const Outcome& outcome : study.outcomes) {
    const std::vector<SummaryRow> rows = summary_of(outcome);
    REQUIRE(rows.size() == first.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
      CHECK(rows[i].metric.name == first[i].metric.name);
    }
  }
}

TEST_CASE("what the documents say in short") {
  const auto rows = by_name(shipped_study({"documents"}, {with_expected_engine}).outcomes[0]);
  const auto mean = [&](const char* name) { return rows.at(name).estimate.mean; };
  CHECK(mean("half_life") == Approx(260.0).epsilon(1e-9));
  CHECK(mean("payback_week") == 3.0);  // 118 yuan at 50 a week
  CHECK(mean("satisfaction_degree") == Approx(5.0129731).epsilon(1e-7));
  CHECK(mean("satisfaction_rate") == Approx(1.0 - 0.00202654).epsilon(1e-7));
  CHECK(mean("avoidable_poor_service_10y") == Approx(4151.2024).epsilon(1e-7));
  CHECK(std::isnan(mean("probability_negative")));
  CHECK(std::isnan(mean("break_even_programme")));
}

TEST_CASE("the probability of a negative value is a share with a binomial standard error") {
  // A customer is acquired so dearly that about half of the small businesses never earn it back.
  std::vector<Override> overrides = small_run(5, 50);
  overrides.push_back({"money.acquisition_cost", "14000", "--set"});
  const Study study = shipped_study({"documents"}, overrides);
  const Outcome& outcome = study.outcomes[0];
  const std::size_t net_value = metric_named("net_value_10y");
  double negative = 0;
  for (const double value : outcome.result.replications.kept(net_value)) negative += value < 0.0;
  const double share = negative / 50.0;
  CHECK(share > 0.2);
  CHECK(share < 0.8);
  const Estimate estimate = by_name(outcome).at("probability_negative").estimate;
  CHECK(estimate.mean == share);
  CHECK(estimate.standard_error == Approx(std::sqrt(share * (1.0 - share) / 49.0)));
  CHECK(std::isnan(estimate.band[0]));
}

TEST_CASE("metrics of ten years are empty in a shorter run, those of its end are not") {
  const auto rows = by_name(shipped_study({"gold-service"}, small_run(20, 5, 519)).outcomes[0]);
  for (const auto& [name, row] : rows) {
    INFO(name);
    if (name.ends_with("_10y")) CHECK(std::isnan(row.estimate.mean));
    if (name.ends_with("_end") || name == "probability_negative") {
      CHECK(std::isfinite(row.estimate.mean));
    }
    if (name.ends_with("_5y") || name.ends_with("_1y")) CHECK(row.estimate.mean > 0.0);
  }
  CHECK(rows.at("break_even_programme").estimate.mean > 0.0);
  CHECK(rows.at("avoidable_poor_service_end").estimate.mean > 0.0);
}

TEST_CASE("metrics of the end are those of ten years in a run of ten years") {
  const auto rows = by_name(shipped_study({"moments-of-truth"}, small_run(20, 5)).outcomes[0]);
  int compared = 0;
  for (const auto& [name, row] : rows) {
    if (!name.ends_with("_10y")) continue;
    INFO(name);
    const std::string at_end = name.substr(0, name.size() - 3) + "end";
    REQUIRE(rows.contains(at_end));
    CHECK(rows.at(at_end).estimate.mean == row.estimate.mean);
    ++compared;
  }
  CHECK(compared > 20);
}

TEST_CASE("gold service is judged at the horizon asked") {
  for (const auto& [weeks, gain] : {std::pair{104, 37.8}, {156, 316.6}, {519, 4799.9}}) {
    INFO(weeks);
    const Study study = shipped_study(
        {"gold-service"},
        {with_expected_engine, {"simulation.weeks", std::to_string(weeks), "--weeks"}});
    const Outcome& outcome = study.outcomes[0];
    for (const ComparisonRow& row : comparison_of(outcome)) {
      const std::string& name = row.metric.name;
      if (name != "value_end" && name != "business_value_end") continue;
      INFO(name);
      CHECK(std::abs(row.difference.estimate.mean - gain) < 0.05);
    }
    // What is paid, and what is gained beyond it.
    const double years = by_name(outcome).at("active_years_end").estimate.mean;
    CHECK(outcome.break_even->mean == Approx(200.0 + gain / years).epsilon(1e-3));
  }
}

TEST_CASE("a comparison has the metrics of the replications, and a comparator has none") {
  const Study study = shipped_study({"gold-service"}, small_run(20, 5, 60));
  const std::vector<ComparisonRow> rows = comparison_of(study.outcomes[0]);
  REQUIRE(rows.size() == replication_metrics().size() + 1);
  CHECK(rows.back().metric.name == "business_total_end");
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    CHECK(rows[i].metric.name == replication_metrics()[i].name);
  }
  CHECK(comparison_of(study.outcomes[1]).empty());
}

TEST_CASE("what is told of the rows of a summary before a run is what they have") {
  const Study study = shipped_study({"moments-of-truth"}, small_run(30, 12, 520));
  const Outcome& outcome = study.outcomes.front();
  const std::vector<SummaryRow> rows = summary_of(outcome);
  const std::vector<MetricName> names = summary_metrics(outcome.member.scenario);
  REQUIRE(names.size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(names[i].name);
    CHECK(names[i].name == rows[i].metric.name);
    if (std::isnan(rows[i].estimate.mean)) continue;
    const Spread spread = spread_of(names[i].id);
    CHECK(std::isnan(rows[i].estimate.standard_error) == (spread == Spread::none));
    CHECK(std::isnan(rows[i].estimate.band.front()) == (spread != Spread::of_replications));
  }
  const std::vector<ComparisonRow> compared = comparison_of(outcome);
  const std::vector<MetricName> compared_names = compared_metrics();
  REQUIRE(compared_names.size() == compared.size());
  for (std::size_t i = 0; i < compared.size(); ++i) {
    CHECK(compared_names[i].name == compared[i].metric.name);
  }
}
