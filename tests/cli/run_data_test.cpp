#include <catch2/catch.hpp>
#include <cmath>

#include "support/run_folder.hpp"
#include "text/csv_number.hpp"

using namespace retain::test;

namespace {

constexpr double customers = 30.0;

const std::vector<std::string> scenarios{"documents", "replace-the-lost", "gold-service",
                                         "replace-the-lost-reference"};

/// Checks that two numbers are equal up to the rounding of a sum.
void check_equal(double one, double other) {
  CHECK(std::abs(one - other) <= 1e-9 * std::max({1.0, std::abs(one), std::abs(other)}));
}

/// Sum of the means of the rows of a week.
class SumByWeek {
 public:
  SumByWeek(const CsvTable& table, const std::vector<std::size_t>& rows)
      : sums_(quick_weeks + 1, 0.0) {
    for (const std::size_t row : rows) {
      sums_[static_cast<std::size_t>(table.number(row, "week"))] += table.number(row, "mean");
    }
  }
  [[nodiscard]] double operator[](std::size_t week) const { return sums_[week]; }

 private:
  std::vector<double> sums_;
};

}  // namespace

TEST_CASE("row 0 is the start: everybody there, the acquisition paid, and nothing else") {
  const RunFolder run = run_of_three();
  const CsvTable lifetime = run.table("lifetime_value.csv");
  for (const std::size_t row : lifetime.where({{"week", "0"}})) {
    const std::string& metric = lifetime.text(row, "metric");
    const double wanted = metric == "active"      ? customers
                          : metric == "survival"  ? 1.0
                          : metric == "net_value" ? -118.0
                                                  : 0.0;
    INFO(metric);
    CHECK(lifetime.number(row, "mean") == wanted);
    CHECK(lifetime.number(row, "p05") == wanted);
    CHECK(lifetime.number(row, "p95") == wanted);
    CHECK(lifetime.number(row, "se") == 0.0);
    CHECK(lifetime.text(row, "year") == "0.0");
  }
  for (const char* file : {"loss.csv", "departures.csv"}) {
    const CsvTable table = run.table(file);
    const auto first_rows = table.where({{"week", "0"}});
    CHECK(first_rows.size() * (quick_weeks + 1) == table.rows());
    for (const std::size_t row : first_rows) CHECK(table.number(row, "mean") == 0.0);
  }
}

TEST_CASE("row w holds the sums over the weeks before w, and row T those of all weeks") {
  const RunFolder run(quick({"documents-arithmetic"}));  // twelve leave in week 0, before they pay
  const CsvTable lifetime = run.table("lifetime_value.csv");
  const auto curve = [&](const char* metric) {
    return lifetime.numbers("mean", {{"scenario", "documents-arithmetic"}, {"metric", metric}});
  };
  const std::vector<double> active = curve("active");
  const std::vector<double> revenue = curve("revenue");
  REQUIRE(active.size() == quick_weeks + 1);
  for (std::size_t week = 0; week <= quick_weeks; ++week) {
    INFO(week);
    CHECK(active[week] == (week == 0 ? customers : customers - 12.0));
    check_equal(revenue[week], 50.0 * static_cast<double>(week) * (customers - 12.0) / customers);
  }
  const CsvTable loss = run.table("loss.csv");
  const std::vector<double> total = loss.numbers(
      "mean", {{"scenario", "documents-arithmetic"}, {"channel", "total"}, {"basis", "total"}});
  for (std::size_t week = 0; week <= quick_weeks; ++week) {
    check_equal(total[week], 600.0 * static_cast<double>(week));
  }
}

TEST_CASE("the year of a row is its week / 52") {
  const CsvTable lifetime = run_of_three().table("lifetime_value.csv");
  for (std::size_t row = 0; row <= quick_weeks; ++row) {
    CHECK(lifetime.text(row, "year") ==
          retain::text::csv_number(lifetime.number(row, "week") / 52.0));
  }
}

TEST_CASE("the total of the ledger is the sum of its parts in every week") {
  const CsvTable loss = run_of_three().table("loss.csv");
  for (const std::string& scenario : scenarios) {
    for (const char* basis : {"per_customer", "total"}) {
      std::vector<std::size_t> parts;
      std::vector<std::size_t> totals;
      for (const std::size_t row : loss.where({{"scenario", scenario}, {"basis", basis}})) {
        const std::string& channel = loss.text(row, "channel");
        if (channel == "total") {
          totals.push_back(row);
        } else if (channel != "memo") {
          parts.push_back(row);
        }
      }
      const SumByWeek sum(loss, parts);
      const SumByWeek total(loss, totals);
      for (std::size_t week = 0; week <= quick_weeks; ++week) check_equal(sum[week], total[week]);
      CHECK(total[quick_weeks] != 0.0);
    }
  }
}

TEST_CASE("a total of the ledger is the same figure per customer, times the customers") {
  const CsvTable loss = run_of_three().table("loss.csv");
  for (std::size_t row = 0; row < loss.rows(); row += 2) {
    for (const char* column : {"mean", "se", "p05", "p50", "p95"}) {
      check_equal(customers * loss.number(row, column), loss.number(row + 1, column));
    }
  }
}

TEST_CASE("the files of wide/ hold the means of the long files") {
  const RunFolder run = run_of_three();
  const CsvTable lifetime = run.table("lifetime_value.csv");
  const CsvTable departures = run.table("departures.csv");
  const CsvTable loss = run.table("loss.csv");
  for (const std::string& scenario : scenarios) {
    const auto check = [&](const std::string& name, const CsvTable& table,
                           const std::vector<std::size_t>& rows) {
      INFO(scenario << " " << name);
      const CsvTable wide = run.table("wide/" + name + ".csv");
      const SumByWeek sum(table, rows);
      for (std::size_t week = 0; week <= quick_weeks; ++week) {
        check_equal(wide.number(week, scenario), sum[week]);
      }
    };
    for (const char* name : {"active", "survival", "revenue", "cost", "value", "net_value"}) {
      check(name, lifetime, lifetime.where({{"scenario", scenario}, {"metric", name}}));
    }
    for (const char* name : {"customers_lost", "customers_joined", "complaints", "people_told",
                             "people_reached", "refusing_share"}) {
      check(name, departures, departures.where({{"scenario", scenario}, {"metric", name}}));
    }
    const auto losses = [&](const std::vector<std::pair<std::string, std::string>>& wanted) {
      std::vector<std::size_t> rows;
      for (const auto& [column, text] : wanted) {
        const auto found =
            loss.where({{"scenario", scenario}, {"basis", "per_customer"}, {column, text}});
        rows.insert(rows.end(), found.begin(), found.end());
      }
      return rows;
    };
    check("loss", loss, losses({{"channel", "total"}}));
    check("loss_product_quality", loss,
          losses({{"root_cause", "better_product"}, {"root_cause", "cheaper_product"}}));
    check("loss_service_quality", loss,
          losses({{"root_cause", "not_valued"}, {"root_cause", "poor_service"}}));
  }
}

TEST_CASE("the summary is read at the row of its year") {
  const RunFolder run = run_of_three();
  const CsvTable summary = run.table("summary.csv");
  const CsvTable lifetime = run.table("lifetime_value.csv");
  for (const std::string& scenario : scenarios) {
    for (const char* metric : {"survival", "value"}) {
      const std::size_t in_summary =
          summary.where({{"scenario", scenario}, {"metric", metric + std::string("_1y")}}).at(0);
      const std::size_t in_curve =
          lifetime.where({{"scenario", scenario}, {"metric", metric}, {"week", "52"}}).at(0);
      for (const char* column : {"mean", "se", "p05", "p25", "p50", "p75", "p95"}) {
        CHECK(summary.text(in_summary, column) == lifetime.text(in_curve, column));
      }
    }
    CHECK(summary.numbers("mean", {{"scenario", scenario}, {"metric", "value_10y"}}).size() == 1);
    const std::size_t beyond =
        summary.where({{"scenario", scenario}, {"metric", "value_10y"}}).at(0);
    CHECK(summary.text(beyond, "mean").empty());
  }
}

TEST_CASE("a difference is the difference of the summaries, and quantiles rise") {
  const RunFolder run = run_of_three();
  const CsvTable compare = run.table("compare.csv");
  const CsvTable summary = run.table("summary.csv");
  const auto mean = [&](const std::string& scenario, const std::string& metric) {
    return summary.numbers("mean", {{"scenario", scenario}, {"metric", metric}}).at(0);
  };
  for (std::size_t row = 0; row < compare.rows(); ++row) {
    const std::string& metric = compare.text(row, "metric");
    if (!metric.ends_with("_1y")) continue;
    check_equal(compare.number(row, "mean") + mean(compare.text(row, "base"), metric),
                mean(compare.text(row, "scenario"), metric));
    CHECK(compare.number(row, "p05") <= compare.number(row, "p25"));
    CHECK(compare.number(row, "p25") <= compare.number(row, "p50"));
    CHECK(compare.number(row, "p50") <= compare.number(row, "p75"));
    CHECK(compare.number(row, "p75") <= compare.number(row, "p95"));
    CHECK(compare.number(row, "probability_better") >= 0.0);
    CHECK(compare.number(row, "probability_better") <= 1.0);
  }
}
