#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "results/results.hpp"
#include "scenario/scenario_library.hpp"
#include "support/csv_table.hpp"
#include "support/golden_files.hpp"
#include "support/sample_size.hpp"
#include "support/shipped_study.hpp"
#include "support/temporary_folder.hpp"

// Golden results: summary.csv of every shipped scenario, from the expected engine and from a small
// run of the agents, as tests/golden/<scenario>.csv with the engine in place of the scenario.
// RETAIN_UPDATE_GOLDEN=1 writes the files anew; look at what changes before you commit it.

using namespace retain::results;
using namespace retain::test;

namespace {

namespace fs = std::filesystem;

fs::path golden_file(const std::string& scenario) {
  return fs::path(RETAIN_SOURCE_DIR) / "tests" / "golden" / (scenario + ".csv");
}

/// Lines of summary.csv that belong to the scenario, with the engine's name in its place.
std::string lines_of(const std::string& summary, const std::string& scenario,
                     const std::string& engine) {
  std::string lines;
  for (const std::string& line : retain::test::split(summary, '\n')) {
    if (line.starts_with(scenario + ",")) {
      lines += engine + line.substr(scenario.size()) + "\n";
    }
  }
  return lines;
}

std::string golden_text(const std::string& scenario) {
  std::string text = "engine,metric,unit,mean,se,p05,p25,p50,p75,p95\n";
  for (const auto& [engine, overrides] :
       {std::pair{"expected", std::vector<Override>{with_expected_engine}},
        {"agents", small_run(200, 20)}}) {
    const retain::test::TemporaryFolder folder;
    (void)write_results(shipped_study({scenario}, overrides), folder.path());
    text += lines_of(folder.read("summary.csv"), scenario, engine);
  }
  return text;
}

/// Every line in which two texts differ: results have the same digits everywhere.
std::vector<std::string> differences(const std::string& got, const std::string& wanted) {
  const std::vector<std::string> got_lines = retain::test::split(got, '\n');
  const std::vector<std::string> wanted_lines = retain::test::split(wanted, '\n');
  std::vector<std::string> differing;
  for (std::size_t i = 0; i < std::max(got_lines.size(), wanted_lines.size()); ++i) {
    const std::string ours = i < got_lines.size() ? got_lines[i] : "(nothing)";
    const std::string theirs = i < wanted_lines.size() ? wanted_lines[i] : "(nothing)";
    if (ours != theirs) differing.push_back(ours + "\n  golden: " + theirs);
  }
  return differing;
}

}  // namespace

TEST_CASE("every shipped scenario gives its golden results", "[slow]") {
  const std::vector<std::string> names = scenario_names_in(shipped_folder());
  for (std::size_t i = 0; i < names.size(); i += sample_step) {
    const std::string& scenario = names[i];
    const std::string got = golden_text(scenario);
    const fs::path file = golden_file(scenario);
    if (retain::test::updates_golden_files()) retain::test::write_text(file, got);
    INFO(file.string() << " is missing: RETAIN_UPDATE_GOLDEN=1 writes it");
    REQUIRE(fs::exists(file));
    for (const std::string& difference : differences(got, retain::test::text_of(file))) {
      UNSCOPED_INFO(difference);
    }
    CHECK(differences(got, retain::test::text_of(file)).empty());
  }
}

TEST_CASE("every golden file belongs to a shipped scenario") {
  for (const auto& entry : fs::directory_iterator(golden_file("").parent_path())) {
    if (entry.path().extension() != ".csv") continue;
    INFO(entry.path());
    CHECK(fs::exists(shipped_folder() / (entry.path().stem().string() + ".toml")));
  }
}

TEST_CASE("golden results are compared digit by digit") {
  const std::string golden = retain::test::text_of(golden_file("documents"));
  REQUIRE_FALSE(golden.empty());
  CHECK(differences(golden, golden).empty());
  const auto changed = [&](const std::string& from, const std::string& to) {
    std::string text = golden;
    const std::size_t place = text.find(from);
    REQUIRE(place != std::string::npos);
    return text.replace(place, from.size(), to);
  };
  CHECK(differences(
            changed("value_10y,yuan per customer,13970.38", "value_10y,yuan per customer,13970.39"),
            golden)
            .size() == 1);
  CHECK(differences(changed("survival_5y,share,0.5,", "survival_5y,share,0.500000000001,"), golden)
            .size() == 1);
  CHECK(differences(changed("payback_week,week,3.0,,", "payback_week,week,,,"), golden).size() ==
        1);
  CHECK(differences(changed("value_10y", "value_11y"), golden).size() == 1);
  CHECK_FALSE(differences(golden + "agents,new_metric,share,1.0,,,,,,\n", golden).empty());
  CHECK_FALSE(differences("", golden).empty());
}
