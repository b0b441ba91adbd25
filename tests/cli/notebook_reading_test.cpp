// The notebooks that read a results folder, executed.

#include <catch2/catch.hpp>

#include "support/notebook.hpp"
#include "support/run_folder.hpp"

using namespace retain::test;

namespace {

/// A run of the agents that the notebooks read.
RunFolder agents_run(const std::string& replications, const std::string& seed) {
  return RunFolder({"gold-service", "replace-the-lost", "moments-of-truth", "--customers", "60",
                    "--replications", replications, "--seed", seed});
}

ExecutedNotebook::Environment reading(const RunFolder& run, const std::string& language) {
  REQUIRE(run.finished().exit_code == 0);
  return {{"RETAIN_RESULTS", run.path().string()}, {"RETAIN_LANG", language}};
}

/// Makes the number behind these cells another one.
void change_number_behind(const RunFolder& run, const std::string& file, const std::string& cells) {
  std::string table = run.text(file);
  const std::size_t found = table.find(cells);
  REQUIRE(found != std::string::npos);
  std::ofstream(run.path() / file, std::ios::binary) << table.insert(found + cells.size(), "9");
}

/// Gives a scenario another name in the tables and the manifest of a run.
void rename_scenario(const RunFolder& run, const std::string& from, const std::string& to) {
  for (const std::string file :
       {"lifetime_value.csv", "loss.csv", "summary.csv", "compare.csv", "manifest.json"}) {
    std::string text = run.text(file);
    for (const auto& [before, after] : {std::pair{'\n', ','}, {',', ','}, {'"', '"'}}) {
      const std::string name = before + from + after;
      const std::string other = before + to + after;
      for (std::size_t place = 0; (place = text.find(name, place)) != std::string::npos;) {
        text.replace(place, name.size(), other);
      }
    }
    std::ofstream(run.path() / file, std::ios::binary) << text;
  }
}

}  // namespace

TEST_CASE("the notebook of curves draws a run of the agents in Chinese", "[slow]") {
  const RunFolder run = agents_run("10", "1");
  ExecutedNotebook("01-curves", reading(run, "zh")).check(3, true);
  // Positive control: a font without the characters is warned of.
  ExecutedNotebook::Environment without_font = reading(run, "zh");
  without_font["RETAIN_FONT"] = "DejaVu Sans";
  const ExecutedNotebook boxes("01-curves", without_font);
  CHECK_THAT(boxes.warnings(), Catch::Contains("missing from current font"));
}

TEST_CASE("the notebook of curves draws a shorter run of the expected engine in English",
          "[slow]") {
  const RunFolder run({"documents", "moments-of-truth", "--engine", "expected", "--weeks", "60"});
  ExecutedNotebook("01-curves", reading(run, "en")).check(3, false);
  change_number_behind(run, "loss.csv", "\ndocuments,60,,total,per_customer,yuan per customer,");
  const ExecutedNotebook refused("01-curves", reading(run, "en"));
  CHECK_THAT(refused.finished().errors, Catch::Contains("documents: parts and total differ"));
}

TEST_CASE("the notebook of comparisons reads runs of several replications in both languages",
          "[slow]") {
  const RunFolder run = agents_run("40", "1");
  const RunFolder longer = agents_run("160", "2");
  for (const std::string language : {"en", "zh"}) {
    ExecutedNotebook::Environment environment = reading(run, language);
    environment["RETAIN_OTHER_RESULTS"] = longer.path().string();
    ExecutedNotebook("02-compare", environment).check(1, language == "zh");
  }
}

TEST_CASE("notebooks read the names of scenarios as text, also 2027 and null", "[slow]") {
  const RunFolder run = agents_run("40", "1");
  rename_scenario(run, "gold-service", "2027");
  rename_scenario(run, "documents", "null");
  ExecutedNotebook("01-curves", reading(run, "en")).check(3, false);
  ExecutedNotebook("02-compare", reading(run, "en")).check(1, false);
}

TEST_CASE("the notebook of comparisons refuses a difference that is not that of the means",
          "[slow]") {
  const RunFolder run = agents_run("40", "1");
  change_number_behind(run, "compare.csv",
                       "\ngold-service,documents,business_value_end,yuan per customer,");
  const ExecutedNotebook refused("02-compare", reading(run, "en"));
  CHECK_THAT(refused.finished().errors,
             Catch::Contains("AssertionError: compare.csv and summary.csv differ"));
}

TEST_CASE("the notebook of comparisons refuses another run that is off the line", "[slow]") {
  const RunFolder run = agents_run("40", "1");
  const RunFolder longer = agents_run("160", "2");
  REQUIRE(longer.finished().exit_code == 0);
  std::string manifest = longer.text("manifest.json");
  const std::string count = "\"replications\": 160";
  const std::size_t found = manifest.find(count);
  REQUIRE(found != std::string::npos);
  std::ofstream(longer.path() / "manifest.json")
      << manifest.replace(found, count.size(), "\"replications\": 640");
  ExecutedNotebook::Environment environment = reading(run, "en");
  environment["RETAIN_OTHER_RESULTS"] = longer.path().string();
  const ExecutedNotebook refused("02-compare", environment);
  CHECK_THAT(refused.finished().errors, Catch::Contains("640 replications: off the line"));
}

TEST_CASE("the notebook of uncertain numbers draws a small run in Chinese", "[slow]") {
  const RunFolder run({"gym-uncertain", "--weeks", "104", "--customers", "100", "--replications",
                       "20", "--draws", "64", "--no-report", "--quiet"});
  REQUIRE(run.finished().exit_code == 0);
  ExecutedNotebook("05-uncertainty", reading(run, "zh")).check(2, true);
  change_number_behind(run, "uncertainty.csv",
                       "\ngym-uncertain,,business_value_end,yuan per customer,inputs,64,");
  CHECK(ExecutedNotebook("05-uncertainty", reading(run, "en")).finished().exit_code != 0);
}
