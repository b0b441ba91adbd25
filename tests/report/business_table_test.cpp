#include "report/business_table.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "report/small_report.hpp"

using namespace retain::report;
using namespace retain::test;
using Catch::Contains;

namespace {

std::vector<std::string> titles_of(std::span<const Figures> all) {
  std::vector<std::string> titles;
  for (const BusinessColumn& column : business_columns(all)) titles.push_back(column.title);
  return titles;
}

std::string cell(std::span<const Figures> all, const Figures& figures, const std::string& title) {
  const std::vector<BusinessColumn> columns = business_columns(all);
  return std::ranges::find(columns, title, &BusinessColumn::title)->text(figures);
}

Estimate spread(double mean, double standard_error) {
  Estimate estimate = exact(mean);
  estimate.standard_error = standard_error;
  return estimate;
}

/// A firm and a plan, by so many replications that ± is two standard errors.
std::vector<Figures> firm_and_plan() {
  Figures firm;
  firm.interval_width = 2.0;
  firm.scenario.name = "firm";
  firm.scenario.simulation.weeks = 104;
  firm.metrics = {{"business_total_end", spread(1e6, 500.0)},
                  {"complaints_per_1000_customers_a_year", exact(4.2152)},
                  {"dissatisfied_share", exact(0.0020265)}};
  Figures plan = firm;
  plan.scenario.name = "plan";
  plan.comparator = "firm";
  plan.metrics["programme_payback_week"] = exact(94.0);
  plan.metrics["dissatisfied_share"] = exact(0.000495);
  plan.differences = {{"business_total_end", spread(-25'000.0, 300.0)}};
  plan.probability_better = 0.125;
  return {plan, firm};
}

}  // namespace

TEST_CASE("the table of the business says what a firm is worth and whether that can be") {
  const std::vector<Figures> all = firm_and_plan();
  CHECK(titles_of(all) == std::vector<std::string>{"worth", "total difference", "better in",
                                                   "paid back", "complaints", "dissatisfied"});
  CHECK(cell(all, all[0], "worth") == "1000000 ± 1000");
  CHECK(cell(all, all[0], "total difference") == "-25000 ± 600");
  CHECK(cell(all, all[0], "better in") == "12.5");
  CHECK(cell(all, all[0], "paid back") == "94");
  CHECK(cell(all, all[0], "complaints") == "4.2");
  CHECK(cell(all, all[0], "dissatisfied") == "0.05");
  CHECK(cell(all, all[1], "dissatisfied") == "0.2");
  CHECK(cell(all, all[1], "total difference") == "base");
  CHECK(cell(all, all[1], "paid back") == "base");
  CHECK(business_heading(all) == "The whole business, 2 years");
  CHECK_THAT(business_note(all), Contains("chance only"));
}

TEST_CASE("a programme that does not pay back within the horizon says so") {
  std::vector<Figures> all = firm_and_plan();
  all[0].metrics["programme_payback_week"] = Estimate{};
  CHECK(cell(all, all[0], "paid back") == "not in 2 years");
  all[0].metrics["programme_payback_week"] = exact(0.0);
  CHECK(cell(all, all[0], "paid back") == "0");
}

TEST_CASE("columns that no scenario fills are left out of the table of the business") {
  std::vector<Figures> all = firm_and_plan();
  for (Figures& figures : all) figures.scenario.simulation.engine = EngineKind::expected;
  all[0].probability_better = not_available;
  CHECK(titles_of(all) == std::vector<std::string>{"worth", "total difference", "paid back",
                                                   "complaints", "dissatisfied"});
  CHECK_THAT(business_note(all), !Contains("chance"));
  const std::vector<Figures> alone{all[1]};
  CHECK(titles_of(alone) == std::vector<std::string>{"worth", "complaints", "dissatisfied"});
  CHECK_THAT(business_note(alone), !Contains("paid back"));
}

TEST_CASE("the table of the business is the same from a study and from its files") {
  const Report report = small_report();
  CHECK(cell(report.scenarios, report.scenarios[1], "better in") != "-");
  for (const Figures& figures : report.scenarios) {
    const auto row = std::ranges::find_if(report.comparison, [&](const ReportMetric& metric) {
      return report.name(metric.scenario) == figures.scenario.name &&
             metric.metric == "business_total_end";
    });
    REQUIRE((row == report.comparison.end()) == figures.comparator.empty());
    if (row != report.comparison.end()) {
      CHECK(row->probability_better == figures.probability_better);
    }
  }
}
