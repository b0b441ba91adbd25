#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "support/run_folder.hpp"

namespace retain::test {

/// What is run first, and what is added to it.
[[nodiscard]] inline std::vector<std::string> extended(std::vector<std::string> arguments,
                                                       const std::vector<std::string>& more) {
  arguments.insert(arguments.end(), more.begin(), more.end());
  return arguments;
}

/// A number of summary.csv or compare.csv of a results folder.
[[nodiscard]] inline double mean_in(const RunFolder& run, const std::string& file,
                                    const std::string& scenario, const std::string& metric) {
  const CsvTable table = run.table(file);
  const std::vector<std::size_t> rows = table.where({{"scenario", scenario}, {"metric", metric}});
  REQUIRE(rows.size() == 1);
  return table.number(rows.front(), "mean");
}

/// Checks a metric of a scenario and its difference as `retain run` gives them with --set.
inline void expect_as_run(const std::vector<std::string>& arguments, const std::string& scenario,
                          const std::string& metric, double value, double difference) {
  const RunFolder run(extended(arguments, {"--engine", "expected", "--no-report", "--quiet"}));
  REQUIRE(run.finished().exit_code == 0);
  CHECK(value == Approx(mean_in(run, "summary.csv", scenario, metric)).epsilon(1e-8));
  CHECK(difference == Approx(mean_in(run, "compare.csv", scenario, metric))
                          .margin(1e-8 * std::abs(value))
                          .epsilon(0.0));
}

/// A study that writes its tables: what is expected of each.
struct StudyCommand {
  std::vector<std::string> arguments;
  std::vector<std::string> tables;
  std::string section;  ///< of the page
};

/// A folder of its own has the tables, a run of the scenarios, page, workbook and data package.
inline void expect_folder_of_its_own(const StudyCommand& study) {
  const TemporaryFolder folder;
  const Finished finished = run_retain(extended(study.arguments, {"--out", "out"}), folder.path());
  INFO(finished.errors);
  REQUIRE(finished.exit_code == 0);
  CHECK_THAT(finished.output, Catch::EndsWith("\nResults: out\n"));
  const auto files = contents(folder.path() / "out");
  const std::string package = files.at("datapackage.json");
  const std::string manifest = files.at("manifest.json");
  for (const std::string& table : study.tables) {
    CHECK(files.count(table) == 1);
    CHECK(package.find("\"" + table + "\"") != std::string::npos);
    CHECK(manifest.find("\"" + table + "\"") != std::string::npos);
  }
  CHECK(files.count("summary.csv") == 1);
  CHECK(CsvTable(files.at("beliefs.csv")).rows() > 0);
  CHECK(files.at("report.html").find("id=\"" + study.section + "\"") != std::string::npos);
  CHECK(files.at("report.xlsx").size() > 1000);
  const Finished repeated = run_retain({"run", "--manifest", "out/manifest.json"}, folder.path());
  CHECK(repeated.exit_code == 2);
  CHECK_THAT(repeated.errors,
             Catch::Contains("this manifest is of 'retain " + study.arguments.front() + " "));
  CHECK(run_retain({"report", "out"}, folder.path()).exit_code == 0);
}

/// Into the results of a run the tables are added, and nothing is changed; not a second time.
inline void expect_added(const StudyCommand& study) {
  const TemporaryFolder folder;
  const auto at = [&](const std::vector<std::string>& more) {
    return run_retain(extended(extended(study.arguments, {"--quiet", "--out", "out"}), more),
                      folder.path());
  };
  REQUIRE(run_retain({"run", "documents", "--engine", "expected", "--out", "out", "--quiet"},
                     folder.path())
              .exit_code == 0);
  const auto before = contents(folder.path() / "out");
  CHECK(at({}).exit_code == 0);
  auto after = contents(folder.path() / "out");
  for (const std::string& table : study.tables) CHECK(after.erase(table) == 1);
  CHECK(after == before);
  const Finished again = at({});
  CHECK(again.exit_code == 4);
  CHECK_THAT(again.errors, Catch::Contains("the file 'out/" + study.tables.front() + "' exists") &&
                               Catch::Contains("--overwrite"));
  CHECK(at({"--overwrite"}).exit_code == 0);
  CHECK(run_retain({"report", "out"}, folder.path()).exit_code == 0);
  CHECK(folder.read("out/report.html").find("id=\"" + study.section + "\"") != std::string::npos);
}

/// The same tables for any number of threads, nothing for a dry run.
inline void expect_same_for_threads(const StudyCommand& study) {
  const TemporaryFolder folder;
  const auto at = [&](const std::vector<std::string>& more) {
    const Finished finished = run_retain(extended(study.arguments, more), folder.path());
    REQUIRE(finished.exit_code == 0);
    return finished.output;
  };
  static_cast<void>(at({"--dry-run", "--out", "none"}));
  CHECK(contents(folder.path()).empty());
  const std::string one = at({"--threads", "1", "--out", "one", "--format", "json"});
  CHECK(one == at({"--threads", "2", "--out", "two", "--format", "json"}));
  for (const std::string& table : study.tables) {
    CHECK(folder.read("one/" + table) == folder.read("two/" + table));
  }
}

/// How a command that is refused ends: nothing is written.
struct RefusedCall {
  std::vector<std::string> arguments;
  int exit_code;
  std::string told;
};

inline void expect_refusals(const std::vector<RefusedCall>& refusals) {
  for (const RefusedCall& refusal : refusals) {
    const TemporaryFolder folder;
    std::string typed;
    for (const std::string& argument : refusal.arguments) typed += argument + " ";
    CAPTURE(typed);
    const Finished finished = run_retain(refusal.arguments, folder.path());
    CHECK(finished.exit_code == refusal.exit_code);
    CHECK_THAT(finished.errors, Catch::Contains(refusal.told));
    CHECK(contents(folder.path()).empty());
  }
}

}  // namespace retain::test
