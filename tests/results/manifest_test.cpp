#include "results/manifest.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "files/sha256.hpp"
#include "model/parameters/parameters.hpp"
#include "random/stream.hpp"
#include "support/shipped_study.hpp"
#include "support/temporary_folder.hpp"

using namespace retain::results;
using namespace retain::test;
using retain::test::TemporaryFolder;
using Json = nlohmann::ordered_json;

namespace {

Scenario scenario_of(const std::string& name) {
  return shipped_requests({name}).front().scenario;
}

Manifest example() {
  return {.version = "1.2.3",
          .commit = "abc",
          .command = {"run", "gold-service", "--set", "money.margin=0.5", "a \"b\" \n"},
          .comparator = std::nullopt,
          .scenarios = {{.scenario = scenario_of("gold-service"),
                         .comparator = "documents",
                         .kind = ComparatorKind::file,
                         .compared = "documents",
                         .reference = "documents",
                         .was_asked_for = true,
                         .stands_for = {"gold-again"},
                         .files = {"documents.toml", "g.toml"}},
                        {.scenario = scenario_of("timm"),
                         .comparator = "timm-reference",
                         .kind = ComparatorKind::without_events,
                         .compared = "",
                         .reference = "timm-reference",
                         .was_asked_for = false,
                         .stands_for = {},
                         .files = {}}},
          .references = {scenario_of("documents")},
          .threads = 7,
          .wall_seconds = 1.5,
          .files = {{"summary.csv", 28, "00ff"},
                    {"wide/active.csv", 521, "ff00"},
                    {"datapackage.json", std::nullopt, "0f0f"}}};
}

Json written(const Manifest& manifest) {
  const TemporaryFolder folder;
  write_manifest(manifest, folder.path());
  return Json::parse(folder.read("manifest.json"));
}

}  // namespace

TEST_CASE("the manifest says what ran, how, and what came of it") {
  const Json manifest = written(example());
  CHECK(manifest.at("program") == "retain");
  CHECK(manifest.at("version") == "1.2.3");
  CHECK(manifest.at("commit") == "abc");
  CHECK(manifest.at("command") == Json(example().command));
  CHECK(manifest.at("seed") == 1);
  CHECK(manifest.at("replications") == 1000);
  CHECK(manifest.at("stream_layout") == stream_layout_version);
  CHECK(manifest.at("threads") == 7);
  CHECK(manifest.at("wall_seconds") == 1.5);
  CHECK(manifest.at("base").is_null());
  CHECK(manifest.at("scenarios")[0].at("reference") == "documents");
  CHECK(manifest.at("scenarios")[0].at("asked_for") == true);
  CHECK(manifest.at("scenarios")[1].at("asked_for") == false);
  CHECK(manifest.at("scenarios")[0].at("stands_for") == Json::array({"gold-again"}));
  CHECK(manifest.at("scenarios")[0].at("compared_as") == "file");
  CHECK(manifest.at("scenarios")[0].at("compared_with") == "documents");
  CHECK(manifest.at("scenarios")[1].at("compared_as") == "without_events");
  REQUIRE(manifest.at("references").size() == 1);
  CHECK(manifest.at("references")[0].at("name") == "documents");
  CHECK(manifest.at("references")[0].at("parameters").size() ==
        registry().size() + record_kinds().size() + 1);
  CHECK(manifest.at("files") ==
        Json::parse(R"([{"name": "summary.csv", "rows": 28, "sha256": "00ff"},
                        {"name": "wide/active.csv", "rows": 521, "sha256": "ff00"},
                        {"name": "datapackage.json", "sha256": "0f0f"}])"));
}

TEST_CASE("the manifest holds every parameter of every scenario, with its value") {
  const Manifest manifest = example();
  const Json scenarios = written(manifest).at("scenarios");
  REQUIRE(scenarios.size() == manifest.scenarios.size());
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    const Json& values = scenarios[i].at("parameters");
    CHECK(scenarios[i].at("name") == manifest.scenarios[i].scenario.name);
    CHECK(scenarios[i].at("base") == manifest.scenarios[i].comparator);
    CHECK(scenarios[i].at("files") == Json(manifest.scenarios[i].files));
    CHECK(values.size() == registry().size() + record_kinds().size() + 1);
    for (const Parameter& parameter : registry()) {
      INFO(parameter.info.key);
      REQUIRE(values.contains(parameter.info.key));
      std::visit([&](const auto& value) { CHECK(values.at(parameter.info.key) == value); },
                 parameter.field.get(manifest.scenarios[i].scenario));
    }
  }
}

TEST_CASE("the manifest holds every event with all its values") {
  const Json scenarios = written(example()).at("scenarios");
  CHECK(scenarios[0].at("parameters").at("event").empty());
  CHECK(scenarios[1].at("parameters").at("event") ==
        Json::parse(R"([{"week": 0, "last_week": -1, "kind": "departure", "customers": 1,
                         "cause": "poor_service", "tells": true, "leaves": true,
                         "quality": 0.0, "product": 0.0, "price": 0.0}])"));
}

TEST_CASE("the hash of a scenario is that of its values and changes with any of them") {
  const Json before = written(example()).at("scenarios");
  CHECK(before[0].at("sha256") == sha256_of(before[0].at("parameters").dump()));
  CHECK(before[0].at("sha256") != before[1].at("sha256"));
  Manifest changed = example();
  changed.scenarios[0].scenario.loyalty.points.surprised = 1.0 + 1e-15;
  changed.scenarios[1].scenario.events[0].tells = false;
  const Json after = written(changed).at("scenarios");
  CHECK(after[0].at("sha256") != before[0].at("sha256"));
  CHECK(after[1].at("sha256") != before[1].at("sha256"));
}
