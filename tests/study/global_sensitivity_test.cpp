#include "study/global_sensitivity.hpp"

#include <catch2/catch.hpp>

#include "support/scenario_workshop.hpp"
#include "support/uncertain_gold.hpp"

using namespace retain::study;
using namespace retain::test;

namespace {

const Sensitivity& row_of(const std::vector<Sensitivity>& rows, const std::string& key) {
  const auto row = std::ranges::find(rows, std::vector<std::string>{key}, &Sensitivity::keys);
  REQUIRE(row != rows.end());
  return *row;
}

/// Two half-widths of the stated interval.
double two_half_widths(const DrawMean& estimate) {
  return estimate.interval.high - estimate.interval.low;
}

}  // namespace

TEST_CASE("shares of the variance of the gold service agree with integration", "[slow][numbers]") {
  const PointStudy points(uncertain_gold(), std::nullopt);
  const UncertainInputs inputs(points.scenarios());
  const PointFigure difference{1, at_end(Quantity::business_value), true};
  const std::vector<Sensitivity> rows =
      global_sensitivity(points, inputs, difference, {.points = usual_sensitivity_points}, 2, {});
  REQUIRE(rows.size() == 3);
  CHECK(rows.front().keys == std::vector<std::string>{"money.margin"});
  struct Expected {
    const char* key;
    double first, total, by_rank;
  };
  for (const auto& [key, first, total, by_rank] :
       {Expected{"money.margin", 0.7603186960, 0.7823550808, 0.8025},
        Expected{"churn.share_lost", 0.1983356083, 0.2161724173, 0.1832},
        Expected{"service.reliability", 0.0184042409, 0.0246668614, 0.0143}}) {
    INFO(key);
    const Sensitivity& row = row_of(rows, key);
    CHECK(row.variance.first.value ==
          Approx(first).margin(two_half_widths(row.variance.first)).epsilon(0.0));
    CHECK(row.variance.total.value ==
          Approx(total).margin(two_half_widths(row.variance.total)).epsilon(0.0));
    CHECK(row.rank_share == Approx(by_rank).margin(0.004).epsilon(0.0));
  }
}

TEST_CASE("correlated numbers and the shares of a sample are one item") {
  const ScenarioWorkshop workshop;
  workshop.write("firm.toml",
                 "[simulation]\nweeks = 52\n"
                 "[money]\nmargin = { low = 0.2, high = 0.4 }\n"
                 "spend_per_week = { low = 40, high = 60 }\nkeep_cost = { low = 10, high = 30 }\n"
                 "[churn.causes]\nsample_size = 50\n"
                 "[[correlation]]\nbetween = [\"money.margin\", \"money.spend_per_week\"]\n"
                 "rank = 0.5\n");
  const PointStudy points(workshop.load({"firm.toml"}), std::nullopt);
  const UncertainInputs inputs(points.scenarios());
  const PointFigure value{0, at_end(Quantity::business_value), false};
  const std::vector<Sensitivity> rows =
      global_sensitivity(points, inputs, value, {.points = 4}, 1, {});
  REQUIRE(rows.size() == 3);
  CHECK(rows.front().keys == std::vector<std::string>{"money.margin", "money.spend_per_week"});
  CHECK(std::isnan(rows.front().rank.value));
  CHECK(row_of(rows, "money.keep_cost").rank_share <= 1.0);
}
