#include "study/load_scenarios.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "model/reference.hpp"
#include "support/scenario_workshop.hpp"

using namespace retain::study;
using namespace retain::test;
using retain::test::ScenarioWorkshop;
using retain::test::set;

TEST_CASE("a file without extends starts from the defaults and is its own reference") {
  const ScenarioWorkshop workshop;
  workshop.write("plain.toml", "# What?\n[churn]\nshare_lost = 0.25\n");
  const LoadedScenario plain = workshop.load_one("plain.toml");
  CHECK(plain.scenario.name == "plain");
  CHECK(plain.scenario.title == "plain");
  CHECK(plain.scenario.churn.share_lost == 0.25);
  CHECK(plain.scenario.simulation.weeks == 520);
  CHECK(plain.firm == "plain");
  CHECK(plain.reference.name == "plain");
  CHECK(same_values(plain.scenario, plain.reference));
}

TEST_CASE("dotted keys, tables and inline tables say the same") {
  const ScenarioWorkshop workshop;
  workshop.write("a.toml", "cancellation.saved.not_valued = 0.5\n");
  workshop.write("b.toml", "[cancellation.saved]\nnot_valued = 0.5\n");
  workshop.write("c.toml", "[cancellation]\nsaved = { not_valued = 0.5 }\n");
  for (const char* name : {"a.toml", "b.toml", "c.toml"}) {
    CHECK(workshop.load_one(name).scenario.cancellation.saved[index(Cause::not_valued)] == 0.5);
  }
}

TEST_CASE("a whole number serves as a number, and a number without fraction as a whole number") {
  const ScenarioWorkshop workshop;
  workshop.write("a.toml", "[service]\nreliability = 8\n[cohort]\ncustomers = 2e3\n");
  const Scenario scenario = workshop.load_one("a.toml").scenario;
  CHECK(scenario.service.level[index(Dimension::reliability)] == 8.0);
  CHECK(scenario.cohort.customers == 2000);
}

TEST_CASE("a file names only what differs from what it extends, and the later file wins") {
  const ScenarioWorkshop workshop;
  workshop.write("base.toml", "extends = \"documents\"\n[money]\nmargin = 0.5\nkeep_cost = 20\n");
  workshop.write("levels/gold.toml", "extends = \"../base.toml\"\n[money]\nkeep_cost = 30\n");
  const LoadedScenario gold = workshop.load_one("levels/gold.toml");
  CHECK(gold.scenario.money.margin == 0.5);
  CHECK(gold.scenario.money.keep_cost == 30.0);
  CHECK(gold.chain ==
        std::vector<std::string>{"shipped/documents.toml", "base.toml", "levels/gold.toml"});
  CHECK(gold.firm == "documents");
  CHECK(gold.origins.at("money.margin") == "base.toml:3");
  CHECK(gold.origins.at("money.keep_cost") == "levels/gold.toml:3");
  CHECK(gold.origins.at("money.spend_per_week") == "default");
}

TEST_CASE("a title belongs to its own file") {
  const ScenarioWorkshop workshop;
  workshop.write("gold.toml", "extends = \"documents\"\n");
  workshop.write("silver.toml", "extends = \"documents\"\ntitle = \"银\"\n");
  CHECK(workshop.load_one("gold.toml").scenario.title == "gold");
  CHECK(workshop.load_one("silver.toml").scenario.title == "银");
  CHECK(workshop.load_one("documents").scenario.title == "The documents");
}

TEST_CASE("a Chinese title belongs to its own file as well") {
  const ScenarioWorkshop workshop;
  workshop.write("gold.toml", "extends = \"documents\"\ntitle = \"Gold\"\ntitle_zh = \"金\"\n");
  workshop.write("retitled.toml", "extends = \"gold.toml\"\ntitle = \"Other\"\n");
  workshop.write("only-chinese.toml", "extends = \"documents\"\ntitle_zh = \"银\"\n");
  CHECK(workshop.load_one("gold.toml").scenario.title_zh == "金");
  CHECK(workshop.load_one("retitled.toml").scenario.title_zh.empty());
  CHECK(workshop.load_one("only-chinese.toml").scenario.title == "only-chinese");
  CHECK(workshop.load_one("only-chinese.toml").scenario.title_zh == "银");
}

TEST_CASE("a title of the command line takes the place of the Chinese one of a file") {
  const ScenarioWorkshop workshop;
  workshop.write("gold.toml", "extends = \"documents\"\ntitle = \"Gold\"\ntitle_zh = \"金\"\n");
  CHECK(workshop.load_one("gold.toml", {set("title", "New")}).scenario.title_zh.empty());
  for (const auto& overrides : {std::vector{set("title", "New"), set("title_zh", "新")},
                                std::vector{set("title_zh", "新"), set("title", "New")}}) {
    CHECK(workshop.load_one("gold.toml", overrides).scenario.title_zh == "新");
  }
}

TEST_CASE("of a list of parents each file applies once, at its first place") {
  const ScenarioWorkshop workshop;
  workshop.write("world.toml", "extends = \"documents\"\n[money]\nmargin = 0.1\nkeep_cost = 1\n");
  workshop.write("levers.toml", "extends = \"documents\"\n[money]\nkeep_cost = 2\n");
  workshop.write("both.toml", "extends = [\"world.toml\", \"levers.toml\"]\n");
  const LoadedScenario both = workshop.load_one("both.toml");
  CHECK(both.chain == std::vector<std::string>{"shipped/documents.toml", "world.toml",
                                               "levers.toml", "both.toml"});
  CHECK(both.scenario.money.margin == 0.1);
  CHECK(both.scenario.money.keep_cost == 2.0);
}

TEST_CASE("the events of a file replace those of its parents") {
  const ScenarioWorkshop workshop;
  workshop.write("one.toml", "[[event]]\nweek = 3\n[[event]]\nweek = 4\ncustomers = 2\n");
  workshop.write("kept.toml", "extends = \"one.toml\"\n");
  workshop.write("replaced.toml", "extends = \"one.toml\"\n[[event]]\nkind = \"offence\"\n");
  workshop.write("without.toml", "extends = \"one.toml\"\nevent = []\n");
  const LoadedScenario kept = workshop.load_one("kept.toml");
  REQUIRE(kept.scenario.events.size() == 2);
  CHECK(kept.scenario.events[1].customers == 2);
  CHECK(kept.origins.at("event.2.customers") == "one.toml:5");
  CHECK(kept.origins.at("event.1.customers") == "default");
  const LoadedScenario replaced = workshop.load_one("replaced.toml");
  REQUIRE(replaced.scenario.events.size() == 1);
  CHECK(replaced.scenario.events[0].kind == EventKind::offence);
  CHECK(replaced.origins.at("event.1.week") == "default");
  CHECK_FALSE(replaced.origins.contains("event.2.week"));
  CHECK(workshop.load_one("without.toml").scenario.events.empty());
}

TEST_CASE("segments and touchpoints are read, inherited and replaced like events") {
  const ScenarioWorkshop workshop;
  workshop.write("two.toml",
                 "[[segment]]\nname = \"regulars\"\nshare = 0.75\nloyalty = \"habitual\"\n"
                 "[[segment]]\nname = \"others\"\nshare = 0.25\nspend_per_week = 80\n"
                 "[[touchpoint]]\nname = \"counter\"\ntangibles = -0.5\n");
  workshop.write("kept.toml", "extends = \"two.toml\"\n[[event]]\nweek = 3\n");
  workshop.write("replaced.toml", "extends = \"kept.toml\"\n[[segment]]\nname = \"all\"\n");
  workshop.write("without.toml", "extends = \"two.toml\"\nsegment = []\ntouchpoint = []\n");
  const LoadedScenario kept = workshop.load_one("kept.toml");
  REQUIRE(kept.scenario.segments.size() == 2);
  CHECK(kept.scenario.segments[0].loyalty == LoyaltyKind::habitual);
  CHECK(kept.scenario.segments[1].spend_per_week == 80.0);
  REQUIRE(kept.scenario.touchpoints.size() == 1);
  CHECK(kept.scenario.touchpoints[0].offset[index(Dimension::tangibles)] == -0.5);
  CHECK(kept.origins.at("segment.2.share") == "two.toml:7");
  CHECK(kept.origins.at("touchpoint.1.share") == "default");
  const LoadedScenario replaced = workshop.load_one("replaced.toml");
  REQUIRE(replaced.scenario.segments.size() == 1);
  CHECK(replaced.scenario.segments[0].loyalty == LoyaltyKind::genuine);
  CHECK_FALSE(replaced.origins.contains("segment.2.share"));
  CHECK(replaced.scenario.touchpoints.size() == 1);
  CHECK(replaced.scenario.events.size() == 1);
  const LoadedScenario none = workshop.load_one("without.toml");
  CHECK((none.scenario.segments.empty() && none.scenario.touchpoints.empty()));
}

TEST_CASE("a belief about a record reaches the reference and a lever of it does not") {
  const ScenarioWorkshop workshop;
  workshop.write("root.toml",
                 "[[segment]]\nname = \"a\"\nshare = 0.5\n[[segment]]\nname = \"b\"\nshare = 0.5\n"
                 "[[touchpoint]]\nname = \"counter\"\nempathy = 1\n");
  workshop.write("plan.toml", "extends = \"root.toml\"\n");
  const LoadedScenario plan =
      workshop.load_one("plan.toml", {set("segment.1.share", "0.3"), set("segment.2.share", "0.7"),
                                      set("segment.2.name", "c"), set("touchpoint.1.empathy", "2"),
                                      set("touchpoint.1.name", "desk")});
  CHECK(plan.scenario.segments[1].share == 0.7);
  CHECK(plan.reference.segments[1].share == 0.7);
  CHECK(plan.reference.segments[1].name == "c");
  CHECK(plan.scenario.touchpoints[0].offset[index(Dimension::empathy)] == 2.0);
  CHECK(plan.reference.touchpoints[0].offset[index(Dimension::empathy)] == 1.0);
  CHECK(plan.reference.name == "root");
  CHECK(plan.origins.at("segment.1.share") == "--set");
}

TEST_CASE("titles of records are inherited, and a new one takes the place of the Chinese one") {
  const ScenarioWorkshop workshop;
  workshop.write("root.toml",
                 "[[touchpoint]]\nname = \"desk\"\ntitle = \"Front desk\"\ntitle_zh = \"前台\"\n"
                 "[[segment]]\nname = \"all\"\ntitle = \"Everybody\"\ntitle_zh = \"所有人\"\n");
  workshop.write("plan.toml", "extends = \"root.toml\"\ntitle = \"Plan\"\n");
  const LoadedScenario kept = workshop.load_one("plan.toml");
  CHECK(kept.scenario.touchpoints[0].title == "Front desk");
  CHECK(kept.scenario.segments[0].title_zh == "所有人");
  const LoadedScenario renamed =
      workshop.load_one("plan.toml", {set("touchpoint.1.title", "Reception")});
  for (const Scenario& scenario : {renamed.scenario, renamed.reference}) {
    CHECK(scenario.touchpoints[0].title == "Reception");
    CHECK(scenario.touchpoints[0].title_zh.empty());
    CHECK(scenario.segments[0].title_zh == "所有人");
  }
  const LoadedScenario both = workshop.load_one(
      "plan.toml", {set("segment.1.title_zh", "大家"), set("segment.1.title", "All")});
  CHECK(both.scenario.segments[0].title_zh == "大家");
  CHECK(both.scenario.touchpoints[0].title_zh == "前台");
}

TEST_CASE("a lever is written as a table of a list or as a table of its own") {
  const ScenarioWorkshop workshop;
  workshop.write("a.toml",
                 "[[lever]]\nname = \"training\"\nper_year = 50000\nresolved = 0.1\n"
                 "[[lever]]\nper_year = 20000\nname = \"morale\"\nempathy = 0.5\n");
  workshop.write("b.toml",
                 "[lever.training]\nper_year = 50000\nresolved = 0.1\n"
                 "[lever.morale]\nper_year = 20000\nempathy = 0.5\n");
  const LoadedScenario a = workshop.load_one("a.toml");
  CHECK(a.scenario.levers.per_year[index(LeverName::training)] == 50000.0);
  CHECK(a.scenario.levers.per_year[index(LeverName::morale)] == 20000.0);
  CHECK(same_values(a.scenario, workshop.load_one("b.toml").scenario));
  CHECK(a.origins.at("lever.training.per_year") == "a.toml:3");
}

TEST_CASE("a level of service is given by any file of the chain and by the command line") {
  const ScenarioWorkshop workshop;
  workshop.write("root.toml", "[service]\nempathy = 7\nweight.empathy = 0.16\n");
  workshop.write("plan.toml", "extends = \"root.toml\"\nservice.reliability = 8\n");
  const LoadedScenario plan = workshop.load_one("plan.toml", {set("service.assurance", "7")});
  using Levels = PerDimension<std::optional<double>>;
  CHECK(plan.scenario.service.level == Levels{std::nullopt, 7.0, 7.0, std::nullopt, 8.0});
  CHECK(plan.reference.service.level == Levels{std::nullopt, 7.0});
  CHECK(workshop.load_one("documents").scenario.service.level == Levels{});
}

TEST_CASE("files of the folder data are known by name, after the scenarios") {
  const ScenarioWorkshop workshop;
  workshop.write("shipped/data/levers.toml", "[lever.training]\nresolved = 0.2\n");
  workshop.write("shipped/data/documents.toml", "[money]\nmargin = 0.5\n");
  workshop.write("plan.toml",
                 "extends = [\"documents\", \"levers\"]\nlever.training.per_year = 1000\n");
  const LoadedScenario plan = workshop.load_one("plan.toml");
  CHECK(plan.scenario.levers.effect.training_resolved == 0.2);
  CHECK(plan.scenario.money.margin == 1.0);
  CHECK(plan.chain == std::vector<std::string>{"shipped/documents.toml", "shipped/data/levers.toml",
                                               "plan.toml"});
  CHECK(workshop.load_one("levers").scenario.levers.effect.training_resolved == 0.2);
  CHECK_THAT(workshop.complaint_about("extends = \"lever\"\n"),
             Catch::Contains("did you mean 'levers'?"));
}

TEST_CASE("options of the command line beat every file, the last one the others") {
  const ScenarioWorkshop workshop;
  workshop.write("a.toml", "[simulation]\nweeks = 100\n[[event]]\nweek = 3\n");
  const LoadedScenario a = workshop.load_one("a.toml", {set("simulation.weeks", "200"),
                                                        set("event.1.customers", "7"),
                                                        set("event.1.leaves", "false"),
                                                        set("event.1.kind", "offence"),
                                                        set("simulation.engine", "expected"),
                                                        set("title", "A = B"),
                                                        {"simulation.weeks", "300", "--weeks"}});
  CHECK(a.scenario.simulation.weeks == 300);
  CHECK(a.scenario.simulation.engine == EngineKind::expected);
  CHECK(a.scenario.events[0].customers == 7);
  CHECK_FALSE(a.scenario.events[0].leaves);
  CHECK(a.scenario.title == "A = B");
  CHECK(a.origins.at("simulation.weeks") == "--weeks");
  CHECK(a.origins.at("event.1.customers") == "--set");
}

TEST_CASE("a file named twice, by name or by path, is loaded once") {
  const ScenarioWorkshop workshop;
  workshop.write("a.toml", "");
  const auto loaded = workshop.load({"a.toml", "documents", "./a.toml", "shipped/documents.toml"});
  REQUIRE(loaded.size() == 2);
  CHECK(loaded[0].scenario.name == "a");
  CHECK(loaded[1].scenario.name == "documents");
}

TEST_CASE("eight steps of extends are followed") {
  const ScenarioWorkshop workshop;
  workshop.write("s0.toml", "[money]\nkeep_cost = 5\n");
  for (int i = 1; i <= 8; ++i) {
    workshop.write(fmt::format("s{}.toml", i), fmt::format("extends = \"s{}.toml\"\n", i - 1));
  }
  CHECK(workshop.load_one("s8.toml").scenario.money.keep_cost == 5.0);
}
