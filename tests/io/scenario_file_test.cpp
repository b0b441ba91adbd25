#include "io/scenario_file.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "model/reference.hpp"
#include "support/scenario_workshop.hpp"

using namespace retain;
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
  CHECK(plain.its_own_reference);
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
  CHECK_FALSE(gold.its_own_reference);
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

TEST_CASE("of a list of bases each file applies once, at its first place") {
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

TEST_CASE("the events of a file replace those of its bases") {
  const ScenarioWorkshop workshop;
  workshop.write("one.toml", "[[event]]\nweek = 3\n[[event]]\nweek = 4\ncustomers = 2\n");
  workshop.write("kept.toml", "extends = \"one.toml\"\n");
  workshop.write("replaced.toml", "extends = \"one.toml\"\n[[event]]\nkind = \"offence\"\n");
  workshop.write("none.toml", "extends = \"one.toml\"\nevent = []\n");
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
  CHECK(workshop.load_one("none.toml").scenario.events.empty());
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
