#include "scenario/resolved_values.hpp"

#include <catch2/catch.hpp>

#include "support/scenario_workshop.hpp"

using namespace retain::study;
using namespace retain::test;
using retain::test::ScenarioWorkshop;
using retain::test::set;

namespace {

ResolvedValue value_of(const LoadedScenario& loaded, const std::string& key) {
  for (const ResolvedValue& value : resolved_values(loaded)) {
    if (value.key == key) return value;
  }
  throw std::out_of_range(key);
}

}  // namespace

TEST_CASE("every parameter has a value, a unit, a mark and an origin") {
  const ScenarioWorkshop workshop;
  workshop.write("a.toml", "[money]\nmargin = 0.5\nspend_per_week = 50\n[[event]]\nweek = 2\n");
  const LoadedScenario a = workshop.load_one("a.toml", {set("churn.share_lost", "0.4")});
  CHECK(resolved_values(a).size() ==
        registry().size() + find_record_kind("event")->parameters.size());
  CHECK(value_of(a, "money.margin").mark == "scenario");
  CHECK(value_of(a, "money.margin").origin == "a.toml:2");
  CHECK(value_of(a, "money.spend_per_week").mark == "document");
  CHECK(value_of(a, "money.spend_per_week").origin == "a.toml:3");
  CHECK(value_of(a, "churn.share_lost").mark == "scenario");
  CHECK(value_of(a, "churn.share_lost").origin == "--set");
  CHECK(value_of(a, "churn.within_years").mark == "published");
  CHECK(value_of(a, "churn.within_years").unit == "year");
  CHECK(std::get<std::int64_t>(value_of(a, "event.1.week").value) == 2);
  CHECK(value_of(a, "event.1.week").origin == "a.toml:5");
}
