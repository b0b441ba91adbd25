#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "model/parameters/parameters.hpp"
#include "model/reference.hpp"

using namespace retain::model;
using namespace retain::model::parameters;

namespace {

double number(const char* key, const Scenario& scenario) {
  return std::get<double>(find_parameter(key)->field.get(scenario));
}

Scenario with(const char* key, double value) {
  Scenario scenario;
  find_parameter(key)->field.set(scenario, value);
  return scenario;
}

}  // namespace

TEST_CASE("a spelling has what every parameter has, and spells what the registry stores") {
  std::set<std::string> keys;
  for (const Parameter& stored : registry()) {
    CHECK(is_stored(stored));
    keys.insert(stored.info.key);
  }
  for (const Parameter& spelling : spellings()) {
    INFO(spelling.info.key);
    CHECK(keys.insert(spelling.info.key).second);
    CHECK(find_parameter(spelling.info.key) == &spelling);
    CHECK(spelling.info.english.ends_with('.'));
    CHECK(spelling.info.chinese.ends_with("。"));
    CHECK_FALSE(is_stored(spelling));
    REQUIRE_FALSE(spelling.info.spells.empty());
    for (const std::string& key : spelling.info.spells) {
      const Parameter& stored = *find_parameter(key);
      CHECK(stored.info.spells.empty());
      CHECK(stored.info.role == spelling.info.role);
      CHECK(stored.info.mark == spelling.info.mark);
    }
  }
  CHECK(registry_with_spellings().size() == keys.size());
}

TEST_CASE("a spelling reads what it sets, keeps what it spells in range, moves nothing else") {
  for (const Parameter& spelling : spellings()) {
    for (const double share : {0.0, 0.1, 0.7, 1.0}) {
      const double value = std::lerp(spelling.info.lowest, spelling.info.highest, share);
      INFO(spelling.info.key << " = " << value);
      Scenario scenario = with(spelling.info.key.c_str(), value);
      CHECK(number(spelling.info.key.c_str(), scenario) == Approx(value).epsilon(1e-13));
      for (const std::string& key : spelling.info.spells) {
        const Parameter& stored = *find_parameter(key);
        const Value held = stored.field.get(scenario);
        CHECK(objection(stored.info, stored.field.type, stored.field.choices, held).empty());
        stored.field.set(scenario, stored.field.get(Scenario{}));
      }
      CHECK(same_values(scenario, Scenario{}));
    }
  }
}

TEST_CASE("figures of a month and of a year are those of so many weeks") {
  CHECK(with("money.spend_per_month", 299.0).money.spend_per_week == 69.0);
  CHECK(with("money.spend_per_year", 2600.0).money.spend_per_week == 50.0);
  CHECK(with("service.visits_per_month", 2.6).service.visits_per_week == Approx(0.6));
  CHECK(number("money.spend_per_year", Scenario{}) == 2600.0);
}

TEST_CASE("churn of a month is compounded over a year") {
  const Scenario monthly = with("churn.per_month", 0.04);
  CHECK(monthly.churn.share_lost == Approx(1.0 - std::pow(0.96, 12.0)).epsilon(1e-14));
  CHECK(monthly.churn.share_lost == Approx(0.38729).epsilon(1e-5));
  CHECK(monthly.churn.within_years == 1.0);
  const Scenario yearly = with("churn.per_year", 0.12);
  CHECK(yearly.churn.share_lost == 0.12);
  CHECK(yearly.churn.within_years == 1.0);
  // Half in five years, as the default says: the same rate in each year and month.
  CHECK(number("churn.per_year", Scenario{}) == Approx(1.0 - std::pow(0.5, 0.2)));
  CHECK(number("churn.per_month", Scenario{}) == Approx(1.0 - std::pow(0.5, 1.0 / 60.0)));
}

TEST_CASE("two parameters spell the same when one sets what the other sets") {
  const auto same = [](const char* one, const char* other) {
    return spell_the_same(find_parameter(one)->info, find_parameter(other)->info);
  };
  CHECK(same("money.spend_per_month", "money.spend_per_week"));
  CHECK(same("money.spend_per_week", "money.spend_per_month"));
  CHECK(same("money.spend_per_month", "money.spend_per_year"));
  CHECK(same("churn.within_years", "churn.per_month"));
  CHECK_FALSE(same("churn.share_lost", "churn.within_years"));
  CHECK_FALSE(same("money.spend_per_month", "money.spend_per_month"));
  CHECK_FALSE(same("money.spend_per_month", "service.visits_per_month"));
}
