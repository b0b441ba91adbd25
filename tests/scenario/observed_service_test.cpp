#include <catch2/catch.hpp>

#include "model/observed_service.hpp"
#include "support/scenario_workshop.hpp"

using namespace retain::study;
using namespace retain::test;
using retain::test::ScenarioWorkshop;
using retain::test::set;

using Catch::Contains;

namespace {

constexpr const char* counting_shop =
    "[service]\ndissatisfied_share = 0.05\n[complaints]\nper_1000_customers_a_year = 30\n";

}  // namespace

TEST_CASE("what a firm counts of its service holds in the firm, and moves with a plan") {
  const ScenarioWorkshop workshop;
  workshop.write("shop.toml", counting_shop);
  workshop.write("plan.toml", "extends = \"shop.toml\"\n[service]\nreliability = 9\n");
  const LoadedScenario shop = workshop.load_one("shop.toml");
  CHECK(dissatisfied_share(shop.scenario) == Approx(0.05).epsilon(1e-12));
  CHECK(complaints_per_1000_a_year(shop.scenario) == Approx(30.0).epsilon(1e-12));
  const LoadedScenario plan = workshop.load_one("plan.toml");
  CHECK(plan.scenario.expectation.zone_below == shop.scenario.expectation.zone_below);
  CHECK(plan.scenario.complaints.complain == shop.scenario.complaints.complain);
  CHECK(dissatisfied_share(plan.scenario) < 0.04);
  CHECK(plan.reference.name == "shop");
  REQUIRE(plan.comparator);
  CHECK(plan.comparator->name == "shop");
  CHECK(shop.origins.at("expectation.zone_below") == "shop.toml:2");
  CHECK(shop.origins.at("complaints.complain") == "shop.toml:4");
}

TEST_CASE("a later file and --set replace what was counted, or the belief it stands for") {
  const ScenarioWorkshop workshop;
  workshop.write("shop.toml", counting_shop);
  workshop.write("zone.toml", "extends = \"shop.toml\"\n[expectation]\nzone_below = 2\n");
  const LoadedScenario zone = workshop.load_one("zone.toml");
  CHECK(zone.scenario.expectation.zone_below == 2.0);
  CHECK(zone.scenario.service.dissatisfied_share == -1.0);
  const LoadedScenario again =
      workshop.load_one("zone.toml", {set("service.dissatisfied_share", "0.1")});
  CHECK(dissatisfied_share(again.scenario) == Approx(0.1).epsilon(1e-12));
  workshop.write("speak.toml", "extends = \"shop.toml\"\n[complaints]\ncomplain = 0.5\n");
  const LoadedScenario speak = workshop.load_one("speak.toml");
  CHECK(speak.scenario.complaints.complain == 0.5);
  CHECK(speak.reference.complaints.complain ==
        workshop.load_one("shop.toml").scenario.complaints.complain);
}

TEST_CASE("what is counted and the belief it stands for in one file are refused, as is nonsense") {
  const ScenarioWorkshop workshop;
  CHECK_THAT(workshop.complaint_about(
                 "[service]\ndissatisfied_share = 0.05\n[expectation]\nzone_below = 2\n"),
             Contains("'expectation.zone_below' states the same as 'service.dissatisfied_share' "
                      "in line 2"));
  CHECK_THAT(
      workshop.complaint_about("[complaints]\ncomplain = 0.1\nper_1000_customers_a_year = 3\n"),
      Contains("states the same as 'complaints.complain'"));
  CHECK_THAT(workshop.complaint_about("[service]\ndissatisfied_share = 0\n"),
             Contains("must be above 0"));
  CHECK_THAT(workshop.complaint_about("[service]\ndissatisfied_share = 0.6\n"),
             Contains("a.toml:2:1:") && Contains("no more than 0.5 of the encounters"));
  CHECK_THAT(workshop.complaint_about("[complaints]\nper_1000_customers_a_year = 1000\n"),
             Contains("a.toml:2:1:") && Contains("105.4 dissatisfied encounters a year"));
}
