#include "results/results.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "base/error.hpp"
#include "business/measures/metrics.hpp"
#include "business/measures/years.hpp"
#include "study/summary.hpp"
#include "support/csv_table.hpp"
#include "support/documented.hpp"
#include "support/shipped_study.hpp"
#include "support/temporary_folder.hpp"
#include "text/csv_number.hpp"

using namespace retain::results;
using namespace retain::test;
using retain::test::CsvTable;
using retain::test::TemporaryFolder;

namespace {

constexpr std::int64_t weeks = 60;

/// A study of two scenarios and an added reference, and its files.
class WrittenStudy {
 public:
  WrittenStudy()
      : study_(shipped_study({"retention-desk", "replace-the-lost"}, small_run(40, 6, weeks))),
        files_(write_results(study_, folder_.path())) {}

  [[nodiscard]] const Study& study() const { return study_; }
  [[nodiscard]] const std::vector<WrittenFile>& files() const { return files_; }
  [[nodiscard]] CsvTable table(const std::string& file) const {
    return CsvTable(folder_.read(file));
  }
  [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

 private:
  TemporaryFolder folder_;
  Study study_;
  std::vector<WrittenFile> files_;
};

void check_estimate(const CsvTable& table, std::size_t row, const Estimate& wanted) {
  CHECK(table.text(row, "mean") == csv_number(wanted.mean));
  CHECK(table.text(row, "se") == csv_number(wanted.standard_error));
  const std::array<const char*, 5> names{"p05", "p25", "p50", "p75", "p95"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    CHECK(table.text(row, names[i]) == csv_number(wanted.band[i]));
  }
}

}  // namespace

TEST_CASE("the files of a study are those that the documentation lists") {
  const WrittenStudy written;
  std::vector<std::string> documented{"lifetime_value.csv", "loss.csv",    "departures.csv",
                                      "summary.csv",        "compare.csv", "customers.csv",
                                      "years.csv",          "levers.csv",  "beliefs.csv"};
  for (const std::string& file : retain::test::documented_wide_files()) documented.push_back(file);
  std::vector<std::string> names;
  for (const WrittenFile& file : written.files()) {
    INFO(file.name);
    names.push_back(file.name);
    const std::string text = written.folder().read(file.name);
    CHECK(file.sha256 == sha256_of(text));
    CHECK(file.rows == static_cast<std::int64_t>(std::count(text.begin(), text.end(), '\n')) - 1);
  }
  CHECK(names == documented);
}

TEST_CASE("every header line is the one that the documentation states") {
  const WrittenStudy written;
  for (const char* file :
       {"lifetime_value.csv", "loss.csv", "departures.csv", "summary.csv", "compare.csv",
        "customers.csv", "years.csv", "levers.csv", "beliefs.csv"}) {
    INFO(file);
    CHECK(written.table(file).header() == retain::test::documented_header(file));
  }
}

TEST_CASE("curves are written in twelve digits, scenario by scenario, curve by curve") {
  const WrittenStudy written;
  const CsvTable lifetime = written.table("lifetime_value.csv");
  const CsvTable departures = written.table("departures.csv");
  std::size_t lifetime_row = 0;
  std::size_t departure_row = 0;
  for (const Outcome& outcome : written.study().outcomes) {
    for (std::size_t which = 0; which < curve::count; ++which) {
      const CurveName& name = curve_names()[which];
      if (name.topic == Topic::loss) continue;
      const CsvTable& table = name.topic == Topic::departures ? departures : lifetime;
      std::size_t& row = name.topic == Topic::departures ? departure_row : lifetime_row;
      for (std::size_t week = 0; week <= weeks; ++week, ++row) {
        REQUIRE(table.text(row, "scenario") == outcome.member.plan.scenario.name);
        REQUIRE(table.text(row, "week") == std::to_string(week));
        REQUIRE(table.text(row, "metric") == name.metric);
        REQUIRE(table.text(row, "unit") == name.unit);
        check_estimate(table, row, outcome.result.curve(which, week));
      }
    }
  }
  CHECK(lifetime.rows() == lifetime_row);
  CHECK(departures.rows() == departure_row);
}

TEST_CASE("each loss stands once per customer and once in total") {
  const WrittenStudy written;
  const CsvTable loss = written.table("loss.csv");
  std::size_t row = 0;
  for (const Outcome& outcome : written.study().outcomes) {
    for (std::size_t which = 0; which < curve::count; ++which) {
      const CurveName& name = curve_names()[which];
      if (name.topic != Topic::loss) continue;
      for (std::size_t week = 0; week <= weeks; ++week, row += 2) {
        REQUIRE(loss.text(row, "basis") == "per_customer");
        REQUIRE(loss.text(row, "unit") == "yuan per customer");
        REQUIRE(loss.text(row + 1, "basis") == "total");
        REQUIRE(loss.text(row + 1, "unit") == "yuan");
        REQUIRE(loss.text(row, "channel") == name.channel);
        REQUIRE(loss.text(row, "root_cause") ==
                (name.cause ? std::string(cause_names[index(*name.cause)]) : std::string()));
        check_estimate(loss, row + 1, outcome.result.curve(which, week));
        REQUIRE(loss.number(row, "p75") ==
                Approx(outcome.result.curve(which, week).band[3] / 40.0).epsilon(1e-11));
      }
    }
  }
  CHECK(loss.rows() == row);
}

TEST_CASE("the summary and the comparison hold what the study found") {
  const WrittenStudy written;
  const CsvTable summary = written.table("summary.csv");
  const CsvTable compare = written.table("compare.csv");
  std::size_t summary_row = 0;
  std::size_t compare_row = 0;
  for (const Outcome& outcome : written.study().outcomes) {
    for (const SummaryRow& wanted : summary_of(outcome)) {
      INFO(wanted.metric.name);
      CHECK(summary.text(summary_row, "metric") == wanted.metric.name);
      CHECK(summary.text(summary_row, "unit") == wanted.metric.unit);
      CHECK(summary.text(summary_row++, "mean") == csv_number(wanted.estimate.mean));
    }
    for (const ComparisonRow& wanted : comparison_of(outcome)) {
      CHECK(compare.text(compare_row, "metric") == wanted.metric.name);
      CHECK(compare.text(compare_row, "base") ==
            written.study().scenario(outcome.member.comparator).name);
      CHECK(compare.text(compare_row++, "mean") == csv_number(wanted.difference.estimate.mean));
    }
  }
  CHECK(summary.rows() == summary_row);
  CHECK(compare.rows() == compare_row);
  CHECK(compare_row == 2 * (replication_metrics().size() + 1));
}

TEST_CASE("each year of each scenario has a row, the last with the weeks that it has") {
  const WrittenStudy written;
  const CsvTable years = written.table("years.csv");
  std::size_t row = 0;
  for (const Outcome& outcome : written.study().outcomes) {
    for (const std::size_t year : {0U, 1U}) {
      CHECK(years.text(row, "scenario") == outcome.member.plan.scenario.name);
      CHECK(years.text(row, "year") == std::to_string(year + 1));
      CHECK(years.text(row, "weeks") == (year == 0 ? "52" : "8"));
      for (const YearFigureFacts& facts : year_figures()) {
        const Estimate& wanted = outcome.result.years[year].figures[index(facts.figure)];
        const std::string key(facts.key);
        CHECK(years.text(row, key) == csv_number(wanted.mean));
        CHECK(years.text(row, key + "_se") == csv_number(wanted.standard_error));
      }
      ++row;
    }
  }
  CHECK(years.rows() == row);
}

TEST_CASE("a study of comparators alone has a comparison with nothing but its header") {
  const TemporaryFolder folder;
  (void)write_results(shipped_study({"documents"}, small_run(10, 2, 4)), folder.path());
  CHECK(folder.read("compare.csv") == retain::test::documented_header("compare.csv") + "\n");
}

TEST_CASE("files that cannot be written are an error, and none is left by half") {
  const Study study = shipped_study({"documents"}, small_run(10, 2, 4));
  CHECK_THROWS_AS(write_results(study, "/proc"), Error);
  const TemporaryFolder folder;
  std::filesystem::create_directories(folder.path() / "loss.csv");
  CHECK_THROWS_AS(write_results(study, folder.path()), Error);
  std::set<std::string> left;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    left.insert(entry.path().filename());
  }
  CHECK(left == std::set<std::string>{"lifetime_value.csv", "loss.csv"});
}
