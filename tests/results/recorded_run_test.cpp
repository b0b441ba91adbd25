#include "results/recorded_run.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "base/error.hpp"
#include "model/reference.hpp"
#include "results/manifest.hpp"
#include "scenario/scenario_json.hpp"
#include "support/shipped_study.hpp"
#include "support/temporary_folder.hpp"

using namespace retain::results;
using namespace retain::test;
using retain::test::TemporaryFolder;

namespace {

/// A manifest of some scenarios whose references did not run.
Manifest manifest_of(const std::vector<ScenarioRequest>& requests) {
  Manifest manifest{.version = "1.2.3",
                    .commit = "abc",
                    .command = {"run"},
                    .comparator = requests.front().scenario.name,
                    .scenarios = {},
                    .references = {},
                    .files = {{"summary.csv", 28, "00ff"}, {"datapackage.json", std::nullopt, ""}}};
  for (const ScenarioRequest& request : requests) {
    manifest.scenarios.push_back({.scenario = request.scenario,
                                  .comparator = *manifest.comparator,
                                  .kind = ComparatorKind::whole,
                                  .compared = "",
                                  .reference = request.reference.name,
                                  .was_asked_for = true,
                                  .stands_for = {"twin"},
                                  .files = {"a.toml", request.scenario.name + ".toml"}});
    manifest.references.push_back(request.reference);
  }
  return manifest;
}

}  // namespace

TEST_CASE("what a manifest records is what was written") {
  const TemporaryFolder folder;
  const auto requests = shipped_requests({"timm", "replace-the-lost", "evidence-gold-service"});
  write_manifest(manifest_of(requests), folder.path());
  const RecordedRun run = read_manifest(folder.path() / "manifest.json");
  CHECK(run.version == "1.2.3");
  CHECK(run.commit == "abc");
  CHECK(run.comparator == "timm");
  REQUIRE(run.scenarios.size() == requests.size());
  for (std::size_t i = 0; i < requests.size(); ++i) {
    const LoadedScenario& loaded = run.scenarios[i];
    CHECK(loaded.scenario.name == requests[i].scenario.name);
    CHECK(loaded.scenario.title == requests[i].scenario.title);
    CHECK(same_values(loaded.scenario, requests[i].scenario));
    CHECK(loaded.reference.name == requests[i].reference.name);
    CHECK(same_values(loaded.reference, requests[i].reference));
    CHECK(loaded.chain.back() == loaded.scenario.name + ".toml");
  }
  for (const RecordedMember& member : run.members) {
    CHECK(member.kind == ComparatorKind::whole);
    CHECK(member.stands_for == std::vector<std::string>{"twin"});
  }
  REQUIRE(run.files.size() == 2);
  CHECK(run.files[0].rows == 28);
  CHECK(run.files[0].sha256 == "00ff");
  CHECK_FALSE(run.files[1].rows.has_value());
}

TEST_CASE("every parameter survives the way through JSON to the last bit") {
  Scenario scenario = shipped_requests({"timm"}).front().scenario;
  scenario.money.keep_cost = 0.1 + 0.2;
  scenario.loyalty.points.silent = -1.0 / 3.0;
  scenario.simulation.seed = 4'294'967'295;
  scenario.segments = {{.name = "a", .share = 1.0 / 3.0}, {.name = "b", .share = 2.0 / 3.0}};
  scenario.touchpoints = {{.name = "counter", .share = 1.0, .offset = {0.1 + 0.2}}};
  scenario.events.push_back({.week = 3, .kind = EventKind::service, .quality = -1.0 / 3.0});
  scenario.service.level[index(Dimension::assurance)] = 7.0;
  const std::string text = parameters_json(scenario).dump();
  const ReadScenario read = read_parameters(nlohmann::json::parse(text));
  CHECK(read.objections.empty());
  CHECK(same_values(read.scenario, scenario));
  CHECK(parameters_json(read.scenario).dump() == text);
  CHECK(parameters_hash(read.scenario) == parameters_hash(scenario));
}

TEST_CASE("every parameter of a manifest is asked for and checked like one of a scenario file") {
  const nlohmann::json whole = nlohmann::json::parse(parameters_json(Scenario{}).dump());
  REQUIRE(read_parameters(whole).objections.empty());
  for (const Parameter& parameter : registry()) {
    INFO(parameter.info.key);
    nlohmann::json missing = whole;
    missing.erase(parameter.info.key);
    CHECK(read_parameters(missing).objections.size() == 1);
    nlohmann::json wrong = whole;
    wrong[parameter.info.key] = nlohmann::json::array();
    CHECK(read_parameters(wrong).objections.size() == 1);
    if (parameter.field.type != ValueType::number && parameter.field.type != ValueType::count) {
      continue;
    }
    wrong[parameter.info.key] = parameter.info.highest + std::abs(parameter.info.highest) + 1.0;
    CHECK(read_parameters(wrong).objections.size() == 1);
  }
}

TEST_CASE("the records of a manifest are asked for and checked like its parameters") {
  Scenario scenario;
  for (const RecordKind& kind : record_kinds()) kind.append(scenario);
  scenario.segments[0].name = scenario.touchpoints[0].name = "all";
  const nlohmann::json whole = nlohmann::json::parse(parameters_json(scenario).dump());
  REQUIRE(read_parameters(whole).objections.empty());
  for (const RecordKind& kind : record_kinds()) {
    INFO(kind.name);
    nlohmann::json changed = whole;
    changed.erase(kind.name);
    const std::vector<Sentence> objections = read_parameters(changed).objections;
    REQUIRE(objections.size() == 1);
    CHECK(say(objections[0]) == "'" + kind.name + "' is missing");
    changed[kind.name] = "x";
    CHECK(read_parameters(changed).objections.size() == 1);
    changed[kind.name] = {1};
    CHECK(read_parameters(changed).objections.size() == 1);
    changed = whole;
    changed[kind.name][0].erase(whole[kind.name][0].begin().key());
    CHECK(read_parameters(changed).objections.size() == 1);
    changed = whole;
    changed[kind.name][0]["more"] = 1;
    CHECK(read_parameters(changed).objections.size() == 1);
    changed = whole;
    for (std::size_t i = 0; i < kind.most; ++i) changed[kind.name].push_back(whole[kind.name][0]);
    CHECK(read_parameters(changed).objections.size() == 1);
  }
}

TEST_CASE("a manifest names the levels that were given") {
  Scenario scenario;
  scenario.service.level = {std::nullopt, 7.0, std::nullopt, std::nullopt, 8.0};
  nlohmann::json values = nlohmann::json::parse(parameters_json(scenario).dump());
  CHECK(values.at("service.given") == nlohmann::json({"empathy", "reliability"}));
  CHECK(read_parameters(values).scenario.service.level == scenario.service.level);
  values["service.given"] = {"empaty", 3};
  CHECK(read_parameters(values).objections.size() == 2);
  values["service.given"] = true;
  CHECK(read_parameters(values).objections.size() == 1);
  values.erase("service.given");
  CHECK(read_parameters(values).objections.size() == 1);
}
