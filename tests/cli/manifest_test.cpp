#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "model/parameters/parameters.hpp"
#include "model/title.hpp"
#include "support/run_folder.hpp"

using namespace retain::test;
using Json = nlohmann::ordered_json;

namespace {

Json manifest_of(const RunFolder& run) {
  return Json::parse(run.text("manifest.json"));
}

/// What the system's own program says about a file.
std::string sha256sum(const std::filesystem::path& file) {
  return run({{"/usr/bin/sha256sum", file.string()}}).output.substr(0, 64);
}

}  // namespace

TEST_CASE("the manifest names every other file with its hash and tables with their rows") {
  const RunFolder run(quick({"documents", "gold-service"}));
  std::set<std::string> named;
  const Json manifest = manifest_of(run);
  for (const Json& file : manifest.at("files")) {
    const std::string name = file.at("name");
    INFO(name);
    named.insert(name);
    CHECK(file.at("sha256") == sha256sum(run.path() / name));
    if (name.ends_with(".csv")) {
      CHECK(file.at("rows") == run.table(name).rows());
    } else {
      CHECK_FALSE(file.contains("rows"));
    }
  }
  std::set<std::string> found;
  for (const auto& [name, text] : contents(run.path())) {
    if (is_data_file(name) && name != "wide" && name != "manifest.json") found.insert(name);
  }
  CHECK(named == found);
}

TEST_CASE("the manifest holds the command, the seed, the engine's size and every parameter") {
  const RunFolder run(
      quick({"gold-service"}, {"--seed", "42", "--threads", "3", "--set", "money.margin=0.5"}));
  const Json manifest = manifest_of(run);
  CHECK(manifest.at("command") ==
        Json({"run", "gold-service", "--customers", "30", "--replications", "12", "--weeks", "60",
              "--seed", "42", "--threads", "3", "--set", "money.margin=0.5", "--out", "out"}));
  CHECK(manifest.at("seed") == 42);
  CHECK(manifest.at("replications") == 12);
  CHECK(manifest.at("threads") == 3);
  CHECK(manifest.at("wall_seconds") > 0.0);
  const Json& scenarios = manifest.at("scenarios");
  REQUIRE(scenarios.size() == 2);
  CHECK(scenarios[0].at("name") == "gold-service");
  CHECK(scenarios[0].at("base") == scenarios[1].at("name"));
  CHECK(scenarios[0].at("files").size() == 2);
  CHECK(scenarios[1].at("files").empty());
  CHECK(scenarios[0].at("sha256") != scenarios[1].at("sha256"));
  for (const retain::model::Parameter& parameter : retain::model::registry()) {
    INFO(parameter.info.key);
    CHECK(scenarios[0].at("parameters").contains(parameter.info.key));
    CHECK(scenarios[1].at("parameters").contains(parameter.info.key));
  }
  CHECK(scenarios[0].at("parameters").at("money.margin") == 0.5);
  CHECK(scenarios[0].at("parameters").at("service.empathy") == 8.0);
  CHECK(scenarios[1].at("parameters").at("service.empathy") == 7.0);
}

TEST_CASE("the values of a manifest are enough to repeat the run") {
  const RunFolder first(quick({"gold-service"}, {"--seed", "7"}));
  std::vector<std::string> arguments{"documents"};
  const Json manifest = manifest_of(first);
  for (const auto& [key, value] : manifest.at("scenarios")[0].at("parameters").items()) {
    if (retain::model::is_title(key) || value.is_array()) continue;
    arguments.push_back("--set");
    arguments.push_back(key + "=" + (value.is_string() ? value.get<std::string>() : value.dump()));
  }
  const RunFolder second(arguments);
  INFO(second.finished().errors);
  REQUIRE(second.finished().exit_code == 0);
  const CsvTable wanted = first.table("lifetime_value.csv");
  const CsvTable got = second.table("lifetime_value.csv");
  const auto means = [](const CsvTable& table, const char* scenario) {
    return table.numbers("mean", {{"scenario", scenario}});
  };
  CHECK(means(got, "documents") == means(wanted, "gold-service"));
  CHECK(manifest_of(second).at("scenarios")[0].at("parameters").at("service.reliability") == 8.0);
}
