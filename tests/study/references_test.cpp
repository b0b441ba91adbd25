#include "study/references.hpp"

#include <catch2/catch.hpp>

#include "model/reference.hpp"
#include "support/scenario_workshop.hpp"

using namespace retain::study;
using namespace retain::test;
using retain::test::ScenarioWorkshop;
using retain::test::set;

namespace {

double reliability(const Scenario& scenario) {
  return scenario.service.level_of(index(Dimension::reliability));
}

/// documents <- evidence (a world), documents <- gold (levers), [evidence, gold] <- both.
void write_family(const ScenarioWorkshop& workshop) {
  workshop.write("evidence.toml",
                 "title = \"Sober\"\nextends = \"documents\"\n[money]\nmargin = 0.1\n");
  workshop.write("gold.toml", "extends = \"documents\"\n[service]\nreliability = 9\n");
  workshop.write("both.toml", "title = \"Both\"\nextends = [\"evidence.toml\", \"gold.toml\"]\n");
}

}  // namespace

TEST_CASE("a lever's reference is the file whose levers it changes") {
  const ScenarioWorkshop workshop;
  write_family(workshop);
  const LoadedScenario gold = workshop.load_one("gold.toml");
  CHECK(reliability(gold.scenario) == 9.0);
  CHECK(reliability(gold.reference) == 7.0);
  CHECK(gold.reference.name == "documents");
  CHECK(gold.reference.title == "The documents");
}

TEST_CASE("a world is its own reference, and that of the levers applied to it") {
  const ScenarioWorkshop workshop;
  write_family(workshop);
  const LoadedScenario evidence = workshop.load_one("evidence.toml");
  CHECK(evidence.reference.name == "evidence");
  CHECK(same_values(evidence.reference, evidence.scenario));
  CHECK(evidence.firm == "documents");
  const LoadedScenario both = workshop.load_one("both.toml");
  CHECK(both.reference.name == "evidence");
  CHECK(both.reference.title == "Sober");
  CHECK(both.reference.money.margin == 0.1);
  CHECK(reliability(both.reference) == 7.0);
}

TEST_CASE("a reference that is no file gets a name and a title of its own") {
  const ScenarioWorkshop workshop;
  workshop.write("mixed.toml",
                 "extends = \"documents\"\ntitle = \"Mixed\"\n"
                 "[money]\nmargin = 0.2\n[service]\nreliability = 9\n");
  const LoadedScenario mixed = workshop.load_one("mixed.toml");
  CHECK(mixed.reference.name == "mixed-reference");
  CHECK(mixed.reference.title == "Reference of Mixed");
  CHECK(mixed.reference.title_zh == "Mixed（参照情景）");
  CHECK(mixed.reference.money.margin == 0.2);
  CHECK(reliability(mixed.reference) == 7.0);
}

TEST_CASE("a reference has the Chinese title of its file or one made of the scenario's") {
  const ScenarioWorkshop workshop;
  const std::string levers = "[money]\nmargin = 0.2\n[service]\nreliability = 9\n";
  workshop.write("base.toml", "title = \"Base\"\ntitle_zh = \"基础\"\n");
  workshop.write("lever.toml", "extends = \"base.toml\"\n[service]\nreliability = 9\n");
  workshop.write("mixed.toml", "extends = \"documents\"\ntitle_zh = \"混合\"\n" + levers);
  CHECK(workshop.load_one("base.toml").reference.title_zh == "基础");
  CHECK(workshop.load_one("lever.toml").reference.title_zh == "基础");
  CHECK(workshop.load_one("mixed.toml").reference.title_zh == "混合（参照情景）");
}

TEST_CASE("world and settings of the command line reach the reference, levers and title do not") {
  const ScenarioWorkshop workshop;
  write_family(workshop);
  const LoadedScenario gold =
      workshop.load_one("gold.toml", {set("money.margin", "0.3"), set("simulation.weeks", "52"),
                                      set("service.reliability", "10"), set("title", "Mine")});
  CHECK(reliability(gold.scenario) == 10.0);
  CHECK(gold.reference.name == "documents");
  CHECK(gold.reference.title == "The documents");
  CHECK(gold.reference.money.margin == 0.3);
  CHECK(gold.reference.simulation.weeks == 52);
  CHECK(reliability(gold.reference) == 7.0);
}

TEST_CASE("a lever of the command line changes the scenario, whose file remains the reference") {
  const ScenarioWorkshop workshop;
  const LoadedScenario documents =
      workshop.load_one("documents", {set("service.reliability", "9")});
  CHECK(documents.scenario.name == "documents");
  CHECK(documents.reference.name == "documents-reference");
  CHECK(reliability(documents.reference) == 7.0);
}

TEST_CASE("events and acquisition are no part of a reference") {
  const ScenarioWorkshop workshop;
  workshop.write("a.toml", "[acquisition]\npolicy = \"replace\"\n[[event]]\nweek = 1\n");
  const LoadedScenario a = workshop.load_one("a.toml");
  CHECK(a.firm == "a");
  CHECK(a.reference.name == "a-reference");
  CHECK(a.reference.events.empty());
  CHECK(a.reference.acquisition.policy == AcquisitionPolicy::none);
}

TEST_CASE("a name stands for one set of values in the whole run") {
  const ScenarioWorkshop workshop;
  write_family(workshop);
  const auto loaded = workshop.load({"gold.toml", "documents"}, {set("service.empathy", "8")});
  CHECK(loaded[1].scenario.name == "documents");
  CHECK(loaded[1].scenario.service.level[index(Dimension::empathy)] == 8.0);
  CHECK(loaded[0].reference.service.level_of(index(Dimension::empathy)) == 7.0);
  CHECK(loaded[0].reference.name == "gold-reference");
  CHECK(loaded[1].reference.name == "documents-reference");
}

TEST_CASE("references need no files") {
  Lineage gold;
  gold.scenario.name = "gold";
  gold.scenario.title = "Gold";
  gold.scenario.money.programme_per_customer = 12.0;
  Lineage with_file = gold;
  with_file.files.emplace_back().name = "plain";
  Lineage itself;
  itself.scenario = itself.firm = gold.scenario;
  itself.scenario.name = "itself";
  const std::vector<References> references = references_of({gold, with_file, itself});
  CHECK(references[0].reference.name == "gold-reference");
  CHECK(references[0].reference.title == "Reference of Gold");
  CHECK(references[0].reference.money.programme_per_customer == 0.0);
  CHECK(references[1].reference.name == "plain");
  CHECK(references[2].reference.name == "itself");
  CHECK(references[2].reference.money.programme_per_customer == 12.0);
}

TEST_CASE("parents of the same name in two folders do not share it") {
  const ScenarioWorkshop workshop;
  workshop.write("x/base.toml", "[money]\nmargin = 0.2\n");
  workshop.write("y/base.toml", "[money]\nmargin = 0.3\n");
  workshop.write("one.toml", "extends = \"x/base.toml\"\n[service]\nempathy = 8\n");
  workshop.write("two.toml", "extends = \"y/base.toml\"\n[service]\nempathy = 8\n");
  const auto loaded = workshop.load({"one.toml", "two.toml"});
  CHECK(loaded[0].reference.name == "base");
  CHECK(loaded[1].reference.name == "two-reference");
}
