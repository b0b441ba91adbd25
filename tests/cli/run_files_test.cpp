#include <catch2/catch.hpp>
#include <regex>

#include "support/documented.hpp"
#include "support/run_folder.hpp"

using namespace retain::test;

namespace {

constexpr std::size_t scenario_count = 4;  // a reference is added
constexpr std::size_t curves_of_lifetime_value = 6;
constexpr std::size_t causes_and_channels = 10;

}  // namespace

TEST_CASE("a run writes the files of the documentation, each with the header stated there") {
  const RunFolder run = run_of_three();
  std::set<std::string> wanted{"lifetime_value.csv", "loss.csv",    "departures.csv",
                               "summary.csv",        "compare.csv", "customers.csv",
                               "years.csv",          "levers.csv",  "beliefs.csv"};
  for (const std::string& file : wanted) {
    INFO(file);
    CHECK(run.table(file).header() == documented_header(file));
  }
  for (const std::string& file : documented_wide_files()) {
    INFO(file);
    wanted.insert(file);
    CHECK(run.table(file).header() ==
          "week,documents,replace-the-lost,gold-service,replace-the-lost-reference");
  }
  std::set<std::string> found;
  for (const auto& [name, text] : run.data_files()) found.insert(name);
  CHECK(found == wanted);
}

TEST_CASE("data files are ASCII with line feeds, without quotes, blanks at ends and dates") {
  for (const auto& [name, text] : run_of_three().data_files()) {
    INFO(name);
    CHECK(text.find_first_of("\r\"\t") == std::string::npos);
    CHECK(std::all_of(text.begin(), text.end(), [](char letter) {
      return letter == '\n' || (letter >= 32 && letter < 127);
    }));
    CHECK(text.find(" \n") == std::string::npos);
    CHECK(text.find("nan") == std::string::npos);
    CHECK(text.find("inf") == std::string::npos);
    CHECK(text.find(",-0,") == std::string::npos);
    CHECK_FALSE(std::regex_search(text, std::regex("\\d\\d:\\d\\d|20\\d\\d-\\d\\d-\\d\\d")));
  }
}

TEST_CASE("every curve of every scenario has a row for each week, the end included") {
  const RunFolder run = run_of_three();
  const std::size_t rows_of_curve = scenario_count * (quick_weeks + 1);
  CHECK(run.table("lifetime_value.csv").rows() == curves_of_lifetime_value * rows_of_curve);
  CHECK(run.table("loss.csv").rows() == (causes_and_channels + 6) * 2 * rows_of_curve);
  CHECK(run.table("departures.csv").rows() == (causes_and_channels + 9) * rows_of_curve);
  CHECK(run.table("summary.csv").rows() == scenario_count * documented_metrics().size());
  for (const std::string& file : documented_wide_files()) {
    const CsvTable table = run.table(file);
    REQUIRE(table.rows() == quick_weeks + 1);
    for (std::size_t week = 0; week <= quick_weeks; ++week) {
      CHECK(table.text(week, "week") == std::to_string(week));
    }
  }
}

TEST_CASE("with the expected engine standard errors and bands are empty") {
  const RunFolder run(quick({"documents", "gold-service"}, {"--engine", "expected"}));
  for (const char* file :
       {"lifetime_value.csv", "loss.csv", "departures.csv", "summary.csv", "compare.csv"}) {
    INFO(file);
    const CsvTable table = run.table(file);
    std::size_t means = 0;
    for (std::size_t row = 0; row < table.rows(); ++row) {
      for (const char* column : {"se", "p05", "p25", "p50", "p75", "p95"}) {
        CHECK(table.text(row, column).empty());
      }
      if (!table.text(row, "mean").empty()) ++means;
    }
    CHECK(means > 0);
  }
  const CsvTable compare = run.table("compare.csv");
  for (std::size_t row = 0; row < compare.rows(); ++row) {
    CHECK(compare.text(row, "probability_better").empty());
  }
}

TEST_CASE("with one replication the standard error alone is empty") {
  const RunFolder run({"documents", "--customers", "10", "--replications", "1", "--weeks", "10"});
  const CsvTable lifetime = run.table("lifetime_value.csv");
  for (std::size_t row = 0; row < lifetime.rows(); ++row) {
    CHECK(lifetime.text(row, "p05") == lifetime.text(row, "mean"));
  }
}

TEST_CASE("with one replication no file and no table has a standard error") {
  const std::vector<std::string> one{
      "documents", "gold-service", "replace-the-lost", "--customers", "10", "--replications", "1"};
  const auto with = [&](const std::string& format) {
    std::vector<std::string> arguments = one;
    arguments.insert(arguments.end(), {"--format", format});
    return RunFolder(arguments);
  };
  const RunFolder run = with("text");
  CHECK_THAT(run.finished().output, !Catch::Contains("±"));
  for (const char* file :
       {"lifetime_value.csv", "loss.csv", "departures.csv", "summary.csv", "compare.csv"}) {
    INFO(file);
    const CsvTable table = run.table(file);
    REQUIRE(table.rows() > 0);
    for (std::size_t row = 0; row < table.rows(); ++row) REQUIRE(table.text(row, "se").empty());
  }
  const CsvTable printed(with("csv").finished().output);
  for (const std::string& column : printed.columns()) {
    if (!column.ends_with("_half_width")) continue;
    for (std::size_t row = 0; row < printed.rows(); ++row) CHECK(printed.text(row, column).empty());
  }
  CHECK_THAT(with("json").finished().output,
             Catch::Contains("half_width\": null") && !Catch::Contains("half_width\": 0"));
}
