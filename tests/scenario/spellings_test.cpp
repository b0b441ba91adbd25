#include <catch2/catch.hpp>

#include "model/reference.hpp"
#include "scenario/resolved_values.hpp"
#include "scenario/scenario_json.hpp"
#include "support/scenario_workshop.hpp"

using namespace retain::study;
using namespace retain::test;
using retain::test::ScenarioWorkshop;
using retain::test::set;

using Catch::Contains;
using Catch::StartsWith;

TEST_CASE("spend of a month is stored as spend of a week, and both name the line") {
  const ScenarioWorkshop workshop;
  workshop.write("gym.toml", "[money]\nspend_per_month = 299\n[churn]\nper_month = 0.04\n");
  const LoadedScenario gym = workshop.load_one("gym.toml");
  CHECK(gym.scenario.money.spend_per_week == 69.0);
  CHECK(gym.scenario.churn.share_lost == Approx(0.38729).epsilon(1e-5));
  for (const char* key : {"money.spend_per_week", "money.spend_per_month"}) {
    CHECK(gym.origins.at(key) == "gym.toml:2");
  }
  for (const char* key : {"churn.share_lost", "churn.within_years", "churn.per_month"}) {
    CHECK(gym.origins.at(key) == "gym.toml:4");
  }
  CHECK(gym.origins.count("money.spend_per_year") == 0);
  CHECK(gym.firm == "gym");
  CHECK(stated_spelling("money.spend_per_week", gym).info.key == "money.spend_per_month");
  CHECK(stated_spelling("churn.within_years", gym).info.key == "churn.per_month");
  CHECK(stated_spelling("money.margin", gym).info.key == "money.margin");
}

TEST_CASE("resolved values hold what is stored, and a spelling where it is stated") {
  const ScenarioWorkshop workshop;
  workshop.write("gym.toml", "[money]\nspend_per_month = 299\n");
  std::vector<std::string> keys;
  for (const ResolvedValue& value : resolved_values(workshop.load_one("gym.toml"))) {
    if (value.key.starts_with("money.spend_per_")) keys.push_back(value.key);
    if (value.key == "money.spend_per_month") {
      CHECK(std::get<double>(value.value) == 299.0);
      CHECK(value.mark == mark_of_own_figure);
    }
  }
  CHECK(keys == std::vector<std::string>{"money.spend_per_week", "money.spend_per_month"});
}

TEST_CASE("two spellings of one thing in one file are refused, with both places") {
  const ScenarioWorkshop workshop;
  CHECK(workshop.complaint_about("[money]\nspend_per_month = 299\nspend_per_week = 69\n") ==
        "a.toml:3:1: 'money.spend_per_week' states the same as 'money.spend_per_month' in line 2; "
        "keep one of them\n"
        "    3 | spend_per_week = 69\n"
        "      | ^~~~~~~~~~~~~~\n"
        "1 error in 1 of 1 file; nothing was simulated.");
  CHECK_THAT(workshop.complaint_about("[money]\nspend_per_year = 1\nspend_per_month = 299\n"),
             StartsWith("a.toml:3:1: 'money.spend_per_month' states the same as "
                        "'money.spend_per_year' in line 2;") &&
                 Contains("\n1 error in"));
  CHECK_THAT(workshop.complaint_about("[churn]\nwithin_years = 2\nper_month = 0.04\n"),
             StartsWith("a.toml:3:1: 'churn.per_month' states the same as 'churn.within_years' in "
                        "line 2;"));
}

TEST_CASE("churn of a month is that of the present customers, who then start the run") {
  const ScenarioWorkshop workshop;
  workshop.write("gym.toml", "[churn]\nof = \"present\"\nper_month = 0.04\n");
  const LoadedScenario gym = workshop.load_one("gym.toml");
  CHECK(gym.scenario.churn.of == ChurnOf::present_customers);
  CHECK(gym.scenario.cohort.start == CohortStart::established);
  CHECK(gym.reference.cohort.start == CohortStart::established);
  CHECK(gym.origins.at("cohort.start") == "gym.toml:3");
  CHECK_THAT(workshop.complaint_about("[churn]\nof = \"new\"\nper_month = 0.04\n"),
             Contains("'churn.per_month' states the same as 'churn.of' in line 2"));

  workshop.write("opening.toml",
                 "extends = \"gym.toml\"\n[cohort]\nstart = \"new\"\n[service]\nempathy = 8\n");
  CHECK(workshop.load_one("opening.toml").scenario.cohort.start == CohortStart::everyone_new);
  workshop.write("plan.toml", "extends = \"gym.toml\"\n[service]\nempathy = 8\n");
  CHECK(workshop.load_one("plan.toml").scenario.cohort.start == CohortStart::established);
  const LoadedScenario of_new = workshop.load_one("plan.toml", {set("churn.of", "new")});
  CHECK(of_new.scenario.cohort.start == CohortStart::everyone_new);
  CHECK(of_new.reference.cohort.start == CohortStart::everyone_new);
  CHECK(of_new.origins.at("cohort.start") == "default");
}

TEST_CASE("a later file and --set replace the spelling") {
  const ScenarioWorkshop workshop;
  workshop.write("gym.toml", "[money]\nspend_per_month = 299\n");
  workshop.write("dear.toml", "extends = \"gym.toml\"\n[money]\nspend_per_week = 80\n");
  workshop.write("year.toml", "extends = \"dear.toml\"\n[money]\nspend_per_year = 5200\n");
  const LoadedScenario dear = workshop.load_one("dear.toml");
  CHECK(dear.scenario.money.spend_per_week == 80.0);
  CHECK(dear.origins.at("money.spend_per_week") == "dear.toml:3");
  CHECK(dear.origins.count("money.spend_per_month") == 0);
  const LoadedScenario year = workshop.load_one("year.toml");
  CHECK(year.scenario.money.spend_per_week == 100.0);
  CHECK(year.origins.at("money.spend_per_year") == "year.toml:3");
  CHECK(year.origins.at("money.spend_per_week") == "year.toml:3");
  const LoadedScenario set_by_month =
      workshop.load_one("year.toml", {set("money.spend_per_month", "130")});
  CHECK(set_by_month.scenario.money.spend_per_week == 30.0);
  CHECK(set_by_month.origins.at("money.spend_per_week") == "--set");
  CHECK(set_by_month.origins.count("money.spend_per_year") == 0);
}

TEST_CASE("churn of a month on top of a firm makes the file a firm of its own") {
  const ScenarioWorkshop workshop;
  workshop.write("firm.toml",
                 "extends = \"documents\"\n[churn]\nper_month = 0.04\n"
                 "[service]\nempathy = 6\n");
  CHECK(workshop.load_one("firm.toml").firm == "firm");
  workshop.write("plan.toml", "extends = \"firm.toml\"\n[service]\nempathy = 8\n");
  CHECK(workshop.load_one("plan.toml", {set("churn.per_year", "0.2")}).firm == "firm");
}

TEST_CASE("a spelling out of range is told in its own unit") {
  const ScenarioWorkshop workshop;
  CHECK_THAT(workshop.complaint_about("[churn]\nper_month = 4\n"),
             Contains("churn.per_month = 4 (must be between 0 and 0.4; write 0.04 for 4 %)"));
  CHECK_THAT(workshop.complaint_about("[money]\nspend_per_moth = 4\n"),
             Contains("did you mean 'spend_per_month'?"));
}

TEST_CASE("a manifest restores what a spelling set bit for bit") {
  const ScenarioWorkshop workshop;
  workshop.write("gym.toml",
                 "[money]\nspend_per_month = 299.9\n[churn]\nper_month = 0.037\n"
                 "[service]\nvisits_per_month = 1.7\n");
  const Scenario gym = workshop.load_one("gym.toml").scenario;
  const std::string text = parameters_json(gym).dump();
  CHECK(text.find("per_month") == std::string::npos);
  const ReadScenario read = read_parameters(nlohmann::json::parse(text));
  CHECK(read.objections.empty());
  CHECK(same_values(read.scenario, gym));
}
