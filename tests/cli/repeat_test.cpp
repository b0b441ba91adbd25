#include <catch2/catch.hpp>
#include <functional>
#include <nlohmann/json.hpp>

#include "support/run_folder.hpp"
#include "support/sample_size.hpp"

using namespace retain::test;
using Catch::Contains;
using Catch::EndsWith;
using Json = nlohmann::json;

namespace {

/// A small run in the folder `first`, and runs that repeat its manifest or a changed copy of it.
class Original {
 public:
  explicit Original(std::vector<std::string> arguments) {
    arguments = quick(std::move(arguments), {"--out", "first", "--quiet"});
    arguments.insert(arguments.begin(), "run");
    const Finished finished = run_retain(arguments, folder_.path());
    INFO(finished.errors);
    REQUIRE(finished.exit_code == 0);
  }

  [[nodiscard]] Json manifest() const { return Json::parse(folder_.read("first/manifest.json")); }
  [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

  [[nodiscard]] Finished repeat(const std::string& manifest,
                                const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments{"run", "--manifest", manifest, "--quiet"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_retain(arguments, folder_.path());
  }

  [[nodiscard]] Finished repeat_text(const std::string& text) const {
    folder_.write("changed.json", text);
    return repeat("changed.json", {"--out", "second"});
  }

  [[nodiscard]] bool wrote_nothing() const {
    return !std::filesystem::exists(folder_.path() / "second") &&
           !std::filesystem::exists(folder_.path() / ".second.retain");
  }

 private:
  TemporaryFolder folder_;
};

using Change = std::function<void(Json&)>;

struct Damage {
  std::string told;  ///< what the error says
  Change change;
};

Json& parameter(Json& manifest, const char* key) {
  return manifest["scenarios"][0]["parameters"][key];
}

}  // namespace

TEST_CASE("a manifest repeats its run byte by byte without the scenario files", "[slow]") {
  const std::vector<std::vector<std::string>> runs{
      {"documents", "gold-service"},
      {"timm", "replace-the-lost", "--seed", "9", "--set", "money.margin=0.4"},
      {"gold-service", "retention-desk", "--base", "evidence"},
      {"evidence-gold-service", "--engine", "expected"}};
  for (const std::vector<std::string>& arguments : runs) {
    INFO(arguments.front());
    const Original original(arguments);
    const Finished finished = original.repeat("first/manifest.json", {"--out", "second"});
    CHECK(finished.exit_code == 0);
    CHECK(finished.errors.empty());
    CHECK_THAT(finished.output,
               EndsWith("28 of 28 data files are the same as those of first/manifest.json.\n"));
    const auto first = contents(original.folder().path() / "first");
    for (const auto& [name, text] : contents(original.folder().path() / "second")) {
      INFO(name);
      if (is_data_file(name) && name != "manifest.json") CHECK(first.at(name) == text);
    }
    // A repeated run can be repeated.
    CHECK(original.repeat("second/manifest.json", {"--out", "third"}).exit_code == 0);
  }
}

TEST_CASE("a repeated run has the records and the given levels of the first") {
  const TemporaryFolder folder;
  folder.write("plan.toml",
               "extends = \"documents\"\n[service]\nempathy = 8.5\nreliability = 7\n"
               "affinity.patient = 9\n[lever.training]\nper_year = 20000\nresolved = 0.2\n"
               "[[segment]]\nname = \"regulars\"\nshare = 0.3\nloyalty = \"habitual\"\n"
               "[[segment]]\nname = \"others\"\nshare = 0.7\nneed = 0.5\n"
               "[[touchpoint]]\nname = \"counter\"\ntangibles = -0.5\n"
               "[[event]]\nkind = \"competitor\"\nweek = 3\nprice = 0.1\n");
  const auto run_plan = [&](const std::vector<std::string>& arguments) {
    const Finished finished = run_retain(arguments, folder.path());
    INFO(finished.errors);
    REQUIRE(finished.exit_code == 0);
  };
  run_plan(quick({"run", "plan.toml"}, {"--out", "first", "--quiet"}));
  std::filesystem::remove(folder.path() / "plan.toml");
  run_plan({"run", "--manifest", "first/manifest.json", "--out", "second", "--quiet"});
  const auto first = contents(folder.path() / "first");
  for (const auto& [name, text] : contents(folder.path() / "second")) {
    INFO(name);
    if (is_data_file(name) && name != "manifest.json") CHECK(first.at(name) == text);
  }
  const Json values =
      Json::parse(folder.read("second/manifest.json")).at("scenarios")[0].at("parameters");
  CHECK(values.at("service.given") == Json({"empathy", "reliability"}));
  CHECK(values.at("segment").size() == 2);
  CHECK(values ==
        Json::parse(folder.read("first/manifest.json")).at("scenarios")[0].at("parameters"));
}

TEST_CASE("a file of one's own that is gone is not needed to repeat its run") {
  const TemporaryFolder folder;
  folder.write("plan.toml", "extends = \"documents\"\n[service]\nempathy = 8.5\n");
  REQUIRE(run_retain({"run", "plan.toml", "--engine", "expected", "--weeks", "9"}, folder.path())
              .exit_code == 0);
  std::filesystem::remove(folder.path() / "plan.toml");
  const Finished finished =
      run_retain({"run", "--manifest", "results/plan/manifest.json"}, folder.path());
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.output, Contains("Results: results/plan-2\n"));
}

TEST_CASE("a repeated run that differs is exit code 5 and says in which files") {
  const Original original({"documents", "gold-service"});
  Json manifest = original.manifest();
  for (Json& file : manifest["files"]) {
    if (file["name"] == "loss.csv") file["sha256"] = std::string(64, '0');
    if (file["name"] == "summary.csv") file["name"] = "bygone.csv";
  }
  const Finished finished = original.repeat_text(manifest.dump());
  CHECK(finished.exit_code == 5);
  CHECK_THAT(finished.output, Contains("26 of 28 data files") && Contains("  loss.csv differs\n") &&
                                  Contains("  bygone.csv was not written this time\n") &&
                                  Contains("  summary.csv is not in the manifest\n"));
  CHECK(std::filesystem::exists(original.folder().path() / "second/manifest.json"));

  original.folder().write("changed.json", manifest.dump());
  const Finished as_json = original.repeat("changed.json", {"--out", "third", "--format", "json"});
  CHECK(as_json.exit_code == 5);
  CHECK_NOTHROW(Json::parse(as_json.output));
  CHECK_THAT(as_json.errors, Contains("26 of 28 data files"));
}

TEST_CASE("a manifest of another version or stream layout is told and repeated") {
  const Original original({"documents"});
  Json manifest = original.manifest();
  manifest["version"] = "0.0.9";
  manifest["commit"] = "old";
  manifest["stream_layout"] = 0;
  const Finished finished = original.repeat_text(manifest.dump());
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.errors,
             Contains("of retain 0.0.9 (commit old)") && Contains("another layout (0, now"));
}

TEST_CASE("a dry run of a manifest shows its values and where they come from") {
  const Original original({"timm", "--seed", "42"});
  const Finished finished = original.repeat("first/manifest.json", {"--dry-run"});
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.output,
             Contains(" 42 ") && Contains("event.1.week") && Contains("first/manifest.json"));
}

TEST_CASE("what decides about the results cannot stand beside a manifest") {
  const Original original({"documents"});
  for (const std::vector<std::string>& more : {std::vector<std::string>{"documents"},
                                               {"--seed", "2"},
                                               {"--set", "money.margin=0.5"},
                                               {"--base", "timm"},
                                               {"--engine", "expected"},
                                               {"--weeks", "9"},
                                               {"--customers", "9"},
                                               {"--replications", "9"}}) {
    const Finished finished = original.repeat("first/manifest.json", more);
    INFO(more.front());
    CHECK(finished.exit_code == 2);
    CHECK_THAT(finished.errors, Contains("--manifest"));
  }
}

TEST_CASE("a manifest that cannot be read is exit code 4") {
  const Original original({"documents"});
  for (const char* file : {"none.json", "first", "first/none/manifest.json"}) {
    const Finished finished = original.repeat(file);
    CHECK(finished.exit_code == 4);
    CHECK_THAT(finished.errors, Contains(std::string(file) + ": cannot be read"));
  }
}

TEST_CASE("a damaged manifest is exit code 3 and names what is wrong") {
  const Original original({"timm", "gold-service"});
  const std::vector<Damage> damages{
      {"not a manifest of retain", [](Json& m) { m["program"] = "other"; }},
      {"'program' is missing", [](Json& m) { m.erase("program"); }},
      {"'version' is missing", [](Json& m) { m.erase("version"); }},
      {"version must be text", [](Json& m) { m["version"] = 1; }},
      {"stream_layout must be a whole number", [](Json& m) { m["stream_layout"] = 1.5; }},
      {"stream_layout must be a whole number",
       [](Json& m) { m["stream_layout"] = std::uint64_t{1} << 63U; }},
      {"rows must be a whole number", [](Json& m) { m["files"][0]["rows"] = UINT64_MAX; }},
      {"'base' is missing", [](Json& m) { m.erase("base"); }},
      {"no scenario 'none'", [](Json& m) { m["base"] = "none"; }},
      {"base must be text", [](Json& m) { m["base"] = 3; }},
      {"scenarios must be a list", [](Json& m) { m["scenarios"] = "x"; }},
      {"'scenarios[0]' is missing", [](Json& m) { m["scenarios"] = Json::array(); }},
      {"'references' is missing", [](Json& m) { m.erase("references"); }},
      {"'parameters' is missing", [](Json& m) { m["scenarios"][0].erase("parameters"); }},
      {"'name' is missing", [](Json& m) { m["scenarios"][0] = 7; }},
      {"no name for a scenario", [](Json& m) { m["scenarios"][0]["name"] = "../up"; }},
      {"a second time", [](Json& m) { m["scenarios"][1]["name"] = "timm"; }},
      {"no scenario 'none'", [](Json& m) { m["scenarios"][1]["reference"] = "none"; }},
      {"cannot be its reference", [](Json& m) { m["scenarios"][0]["reference"] = "timm"; }},
      {"asked_for must be", [](Json& m) { m["scenarios"][0]["asked_for"] = "yes"; }},
      {"compared_as must be none, file, without_events, as_file, whole",
       [](Json& m) { m["scenarios"][0]["compared_as"] = "x"; }},
      {"stands_for must be a list", [](Json& m) { m["scenarios"][0]["stands_for"] = "x"; }},
      {"'files[0]' is missing", [](Json& m) { m["scenarios"][0]["files"] = Json::array(); }},
      {"'money.margin' is missing",
       [](Json& m) { m["scenarios"][0]["parameters"].erase("money.margin"); }},
      {"money.margin = 7 (must be between 0 and 1",
       [](Json& m) { parameter(m, "money.margin") = 7; }},
      {"money.margin = \"x\" (must be a number",
       [](Json& m) { parameter(m, "money.margin") = "x"; }},
      {"money.margin = null (must be a number",
       [](Json& m) { parameter(m, "money.margin") = nullptr; }},
      {"money.margin = [...] (must be a number",
       [](Json& m) { parameter(m, "money.margin") = Json::array({1}); }},
      {"simulation.seed = 18446744073709551615",
       [](Json& m) { parameter(m, "simulation.seed") = UINT64_MAX; }},
      {"simulation.weeks = -1", [](Json& m) { parameter(m, "simulation.weeks") = -1; }},
      {"simulation.engine = \"magic\"",
       [](Json& m) { parameter(m, "simulation.engine") = "magic"; }},
      {"title = \"=1+1\"", [](Json& m) { parameter(m, "title") = "=1+1"; }},
      {"1 keys that are no parameters", [](Json& m) { parameter(m, "money.none") = 1; }},
      {"event = 1 (must be a list)", [](Json& m) { m["scenarios"][0]["parameters"]["event"] = 1; }},
      {"'event.1.kind' is missing",
       [](Json& m) { m["scenarios"][0]["parameters"]["event"][0].erase("kind"); }},
      {"event.1.week = -5",
       [](Json& m) { m["scenarios"][0]["parameters"]["event"][0]["week"] = -5; }},
      {"scenarios[0]: event.1.week = 5000 lies outside",
       [](Json& m) { m["scenarios"][0]["parameters"]["event"][0]["week"] = 5000; }},
      {"sum to", [](Json& m) { parameter(m, "churn.causes.other") = 0.5; }},
      {"their sha256 differs", [](Json& m) { parameter(m, "money.keep_cost") = 20.0; }},
      {"their sha256 differs", [](Json& m) { m["scenarios"][0]["sha256"] = "00"; }},
      {"files must be a list", [](Json& m) { m["files"] = Json::object(); }},
      {"no data files", [](Json& m) { m["files"] = Json::array(); }},
      {"'sha256' is missing", [](Json& m) { m["files"][0].erase("sha256"); }},
      {"rows must be a whole number", [](Json& m) { m["files"][0]["rows"] = "many"; }},
      {"control character", [](Json& m) { m["files"][0]["name"] = "\x1b[2J"; }}};
  for (const Damage& damage : damages) {
    Json manifest = original.manifest();
    damage.change(manifest);
    const Finished finished = original.repeat_text(manifest.dump());
    INFO(damage.told);
    CHECK(finished.exit_code == 3);
    CHECK(finished.output.empty());
    CHECK_THAT(finished.errors, Contains(damage.told) && EndsWith("nothing was simulated.\n"));
    CHECK(original.wrote_nothing());
  }
}

TEST_CASE("a text that is no manifest is exit code 3 in a moment, whatever it is") {
  const Original original({"documents"});
  const std::string whole = original.folder().read("first/manifest.json");
  std::string many_keys = "{\"program\": \"retain\"";
  std::string many_scenarios = "{\"program\": \"retain\", \"scenarios\": [0";
  std::string many_objects = many_scenarios;
  for (int i = 0; i < 300'000; ++i) {
    many_keys += ",\"" + std::to_string(i) + "\":1";
    many_scenarios += ",0";
    many_objects += ",{}";
  }
  const std::vector<std::string> texts{
      "",
      "null",
      "[]",
      "retain",
      "{\"program\": \"retain\"}",
      std::string("\0\0\0", 3),
      "\xff\xfe{",
      std::string(5'000'000, '['),
      "{\"program\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}",
      std::string(17 * 1024 * 1024, ' '),
      "{\"a\": 1e999}",
      many_keys + "}",
      many_scenarios + "]}",
      many_objects + "]}",
      whole.substr(0, whole.size() / 2),
      whole + whole};
  for (const std::string& text : texts) {
    INFO(text.substr(0, 40));
    const Finished finished = original.repeat_text(text);
    CHECK(finished.exit_code == 3);
    CHECK(finished.signal == 0);
    CHECK_THAT(finished.errors, Contains("changed.json"));
    CHECK(original.wrote_nothing());
  }
}

TEST_CASE("a manifest cut off or changed anywhere never crashes the program", "[slow]") {
  const Original original({"timm"});
  const std::string whole = original.folder().read("first/manifest.json");
  for (std::size_t i = 0; i < 60; i += sample_step) {
    std::string text = whole;
    const std::size_t position = whole.size() * i / 60;
    if (i % 2 == 0) {
      text[position] = static_cast<char>("0\"{}[],:x-"[i / 2 % 10]);
    } else {
      text.erase(position, 1 + i);
    }
    INFO(position);
    const Finished finished = original.repeat_text(text);
    CHECK(finished.signal == 0);
    CHECK((finished.exit_code == 0 || finished.exit_code == 3 || finished.exit_code == 5));
    std::filesystem::remove_all(original.folder().path() / "second");
  }
}
