#include "fit/survival_data.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "fit/survival_examples.hpp"

using namespace retain::fit;
using namespace retain::test;

TEST_CASE("customers are at risk after their entry and at their exit") {
  const std::vector<Subscription> all = small_file();
  const RiskTable table = risk_table(all, 3);
  for (const RiskRow& row : table.rows) {
    std::int64_t at_risk = 0;
    std::vector<std::int64_t> losses(3, 0);
    for (const Subscription& one : all) {
      if (one.entry < row.time && row.time <= one.exit) ++at_risk;
      if (one.cause && one.exit == row.time) ++losses[*one.cause];
    }
    INFO(row.time);
    CHECK(row.at_risk == at_risk);
    CHECK(row.losses == losses);
  }
  REQUIRE(table.rows.size() == 8);
  CHECK(table.rows.front().time == 1.0);
  CHECK(table.rows.back().time == 10.0);
  CHECK(table.last_exit == 12.0);
}

TEST_CASE("a table of late entries that once was empty is told") {
  const std::vector<Subscription> emptied{{0.0, 1.0, 0}, {2.0, 5.0, 0}, {2.0, 7.0, std::nullopt}};
  CHECK(emptied_at(risk_table(emptied, 1)) == 1.0);
  const std::vector<Subscription> all_lost{{0.0, 1.0, 0}, {0.0, 5.0, 0}};
  CHECK_FALSE(emptied_at(risk_table(all_lost, 1)));
  CHECK_FALSE(emptied_at(risk_table(small_file(), 3)));
}

TEST_CASE("times in the wrong order and unknown causes make no table") {
  const std::vector<Subscription> turned{{3.0, 3.0, 0}};
  CHECK_THROWS_AS(risk_table(turned, 1), retain::base::Error);
  const std::vector<Subscription> unknown{{0.0, 3.0, 1}};
  CHECK_THROWS_AS(risk_table(unknown, 1), retain::base::Error);
  CHECK(risk_table({}, 1).rows.empty());
}
