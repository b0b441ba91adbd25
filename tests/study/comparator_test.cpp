#include <catch2/catch.hpp>
#include <cmath>

#include "business/measures/metrics.hpp"
#include "engine/calibration.hpp"
#include "study/evaluate.hpp"
#include "study/study.hpp"
#include "support/metric_named.hpp"
#include "support/scenario_workshop.hpp"
#include "support/shipped.hpp"
#include "support/supermarket.hpp"

using namespace retain::study;
using namespace retain::test;
using retain::test::ScenarioWorkshop;
using retain::test::set;

namespace {

Study expected_study(const std::vector<LoadedScenario>& loaded) {
  std::vector<Member> members = plan_study(requests_of(loaded), std::nullopt);
  for (Member& member : members) member.plan.scenario.simulation.engine = EngineKind::expected;
  return run_study(std::move(members), 1, {});
}

/// What the whole business gains, yuan per customer of week 0.
double gain(const Study& study) {
  const Outcome& outcome = study.outcomes.front();
  REQUIRE(outcome.member.comparator != 0);
  return metric(outcome, "business_value_end").mean -
         metric(study.outcomes[outcome.member.comparator], "business_value_end").mean;
}

Study shipped(const std::string& name, const std::vector<Override>& overrides = {}) {
  return expected_study(load_scenarios({name}, overrides, shipped_folder()));
}

double lost_in_a_year(const LoadedScenario& loaded) {
  const Plan plan = make_plan(loaded.scenario, calibrate(loaded.reference));
  return 1.0 - evaluate(plan, {Quantity::survival, 1});
}

}  // namespace

TEST_CASE("a plan is compared with its firm, newcomers included") {
  const ScenarioWorkshop workshop;
  workshop.write("market.toml", supermarket);
  workshop.write("tills.toml", tills);
  const LoadedScenario loaded = workshop.load_one("tills.toml");
  CHECK(loaded.comparator->name == "market");
  const Study study = expected_study({loaded});
  CHECK(std::abs(gain(study) - -108.63) < 0.005);
  CHECK(study.outcomes.front().break_even->mean < 0.0);
  const Outcome& plan = study.outcomes.front();
  const auto value_of_first = [&](const Outcome& outcome) {
    return metric(outcome, "value_end").mean;
  };
  CHECK(value_of_first(plan) - value_of_first(study.outcomes[plan.member.comparator]) > 160.0);
}

TEST_CASE("a plan is compared with the nearest file that acts otherwise, with its own beliefs") {
  const ScenarioWorkshop workshop;
  workshop.write("firm.toml", "[churn]\nshare_lost = 0.2\n");
  workshop.write("first.toml", "extends = \"firm.toml\"\n[service]\nempathy = 8\n");
  workshop.write("belief.toml", "extends = \"first.toml\"\n[money]\nmargin = 0.3\n");
  workshop.write("second.toml", "extends = \"belief.toml\"\n[service]\nreliability = 8\n");
  const LoadedScenario second = workshop.load_one("second.toml");
  CHECK(second.comparator->name == "belief");
  CHECK(second.comparator->money.margin == 0.3);
  CHECK(second.reference.service.level_of(index(Dimension::empathy)) == 7.0);
  const LoadedScenario belief = workshop.load_one("belief.toml");
  CHECK(belief.compared == "firm");
  CHECK(belief.comparator->name == "belief-reference");
  CHECK(belief.comparator->money.margin == 0.3);
  CHECK(belief.comparator->service.level_of(index(Dimension::empathy)) == 7.0);
}

TEST_CASE("a firm alone is compared with nobody, and with events with itself without them") {
  const ScenarioWorkshop workshop;
  workshop.write("alone.toml", "[service]\nempathy = 6\n[acquisition]\npolicy = \"replace\"\n");
  workshop.write("hit.toml", "extends = \"alone.toml\"\n[[event]]\nweek = 9\ncustomers = 5\n");
  workshop.write("own.toml", "[acquisition]\npolicy = \"replace\"\n[[event]]\nweek = 9\n");
  const LoadedScenario alone = workshop.load_one("alone.toml");
  CHECK_FALSE(alone.comparator.has_value());
  CHECK(alone.kind == ComparatorKind::none);
  CHECK(expected_study({alone}).outcomes.size() == 1);
  CHECK(workshop.load_one("hit.toml").comparator->name == "alone");
  const LoadedScenario own = workshop.load_one("own.toml");
  CHECK(own.kind == ComparatorKind::without_events);
  CHECK(own.comparator->events.empty());
  CHECK(own.comparator->acquisition.policy == AcquisitionPolicy::replace);
}

TEST_CASE("levers of the command line are compared with the file as it stands") {
  const ScenarioWorkshop workshop;
  workshop.write("market.toml", supermarket);
  const LoadedScenario market =
      workshop.load_one("market.toml", {set("service.reliability", "8"), set("money.margin", "0.3"),
                                        set("acquisition.share", "0.5")});
  CHECK(market.kind == ComparatorKind::as_file);
  CHECK(market.comparator->service.level_of(index(Dimension::reliability)) == 7.0);
  CHECK(market.comparator->acquisition.share == 0.9);
  CHECK(market.comparator->money.margin == 0.3);
  workshop.write("tills.toml", tills);
  const LoadedScenario plan = workshop.load_one("tills.toml", {set("service.reliability", "8")});
  CHECK(plan.comparator->name == "market");
}

TEST_CASE("compare_with names what to compare with, for the file itself alone") {
  const ScenarioWorkshop workshop;
  workshop.write("firm.toml", "[churn]\nshare_lost = 0.2\n");
  workshop.write("a.toml", "extends = \"firm.toml\"\n[service]\nempathy = 8\n");
  workshop.write(
      "b.toml", "extends = \"a.toml\"\ncompare_with = \"firm.toml\"\n[service]\nreliability = 8\n");
  workshop.write("c.toml", "extends = \"b.toml\"\n[service]\nassurance = 8\n");
  CHECK(workshop.load_one("b.toml").comparator->name == "firm");
  CHECK(workshop.load_one("c.toml").comparator->name == "b");
  workshop.write("d.toml", "extends = \"a.toml\"\ncompare_with = \"nobody.toml\"\n");
  const std::string missing = workshop.failure({"d.toml"}).what();
  CHECK(missing.find("d.toml:2:1") != std::string::npos);
  CHECK(missing.find("nobody.toml") != std::string::npos);
  workshop.write("e.toml", "extends = \"firm.toml\"\ncompare_with = \"f.toml\"\n");
  workshop.write("f.toml", "extends = \"e.toml\"\n[service]\nempathy = 8\n");
  const std::string circle = workshop.failure({"e.toml"}).what();
  CHECK(circle.find("e.toml:2:1") != std::string::npos);
  CHECK(circle.find("one that extends it") != std::string::npos);
}

TEST_CASE("shipped scenarios are compared as their questions ask") {
  CHECK(std::abs(gain(shipped("competitor-enters")) - -458.5) < 0.05);
  CHECK(std::abs(gain(shipped("price-rise")) - 491.3) < 0.05);
  CHECK(std::abs(gain(shipped("gold-service", {set("money.margin", "0.3")})) - 344.6) < 0.05);
  const auto surprise = load_scenarios({"surprise-recovery"}, {}, shipped_folder()).front();
  CHECK(surprise.comparator->name == "documents");
}

TEST_CASE("a file that states churn on top of a firm is a firm itself") {
  const ScenarioWorkshop workshop;
  workshop.write("gym.toml",
                 "extends = \"documents\"\n[churn]\nshare_lost = 0.387\nwithin_years = 1\n"
                 "[service]\nempathy = 6\nresponsiveness = 6\n");
  const LoadedScenario gym = workshop.load_one("gym.toml");
  CHECK(gym.firm == "gym");
  CHECK_FALSE(gym.comparator.has_value());
  CHECK(std::abs(lost_in_a_year(gym) - 0.387) < 1e-12);
  workshop.write("plan.toml", "extends = \"gym.toml\"\n[service]\nresponsiveness = 7.5\n");
  const LoadedScenario plan = workshop.load_one("plan.toml");
  CHECK(plan.firm == "gym");
  CHECK(plan.comparator->name == "gym");
  CHECK(lost_in_a_year(plan) < 0.38);
  workshop.write("world.toml", "extends = \"gym.toml\"\n[word_of_mouth]\nown_customers = 0.5\n");
  CHECK(workshop.load_one("world.toml").firm == "gym");
  CHECK(std::abs(lost_in_a_year(workshop.load_one("world.toml")) - 0.387) < 1e-12);
}

TEST_CASE("churn on top of a plan is a belief about the firm beneath, unless the file says more") {
  const ScenarioWorkshop workshop;
  workshop.write("plan.toml", "extends = \"documents\"\n[service]\nreliability = 8\n");
  workshop.write("belief.toml", "extends = \"plan.toml\"\n[churn]\nshare_lost = 0.3\n");
  workshop.write("own.toml",
                 "extends = \"plan.toml\"\n[churn]\nshare_lost = 0.3\ndescribes = \"this\"\n");
  workshop.write("firm.toml",
                 "extends = \"documents\"\n[churn]\nshare_lost = 0.3\ndescribes = \"beneath\"\n");
  CHECK(workshop.load_one("belief.toml").firm == "documents");
  CHECK(workshop.load_one("own.toml").firm == "own");
  CHECK(workshop.load_one("firm.toml").firm == "documents");
  const std::string text = workshop.complaint_about("[churn]\ndescribes = \"beneath\"\n");
  CHECK(text.find("a.toml:2:1") != std::string::npos);
  CHECK(text.find("write extends") != std::string::npos);
}

TEST_CASE("churn stated in a file on top of a shipped plan is that of the documents") {
  const ScenarioWorkshop workshop;
  workshop.write("half.toml", "extends = \"" + (shipped_folder() / "gold-service.toml").string() +
                                  "\"\n[churn]\nshare_lost = 0.5\n");
  CHECK(std::abs(gain(expected_study({workshop.load_one("half.toml")})) - 4815.7) < 0.05);
}
