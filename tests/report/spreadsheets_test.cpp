#include "report/spreadsheets/spreadsheets.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "report/small_report.hpp"
#include "results/foreign_files.hpp"
#include "text/csv_text.hpp"

using namespace retain::report;
using namespace retain::test;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

namespace {

/// A copy of the small run with its spreadsheets.
class Spreadsheets {
 public:
  Spreadsheets() {
    std::filesystem::copy(small_run().path(), folder_.path() / "out",
                          std::filesystem::copy_options::recursive);
    write_spreadsheets(read_report(path()), path());
  }

  [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "out"; }
  [[nodiscard]] std::string text(const std::string& name) const {
    return folder_.read("out/excel/" + name);
  }
  [[nodiscard]] std::string header(const std::string& name) const {
    return split(text(name), '\r').front();
  }

 private:
  TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("every file of excel is one for a double click") {
  const Spreadsheets spreadsheets;
  int files = 0;
  for (const auto& [name, text] : contents(spreadsheets.path() / "excel")) {
    INFO(name);
    ++files;
    CHECK_THAT(text, StartsWith(std::string(retain::text::byte_order_mark)));
    CHECK_THAT(text, EndsWith("\r\n"));
    for (std::size_t i = text.find('\n'); i != std::string::npos; i = text.find('\n', i + 1)) {
      REQUIRE(text[i - 1] == '\r');
    }
  }
  CHECK(files == 19 + 5);
}

TEST_CASE("every curve has weeks and years and a column for each title with its unit") {
  const Spreadsheets spreadsheets;
  CHECK_THAT(spreadsheets.header("survival.csv"),
             StartsWith(std::string(retain::text::byte_order_mark) +
                        "week,year,The documents' figures (share),Gold service (share),"
                        "Moments of truth (share),"));
  CHECK_THAT(spreadsheets.header("loss.csv"), Contains("Gold service (yuan per customer)"));
  CHECK_THAT(spreadsheets.header("people_told.csv"), Contains("Gold service (people)"));
  const CsvTable data(small_run().text("wide/survival.csv"));
  std::string row = "260,5";
  for (std::size_t i = 1; i < data.columns().size(); ++i) {
    row += "," + data.text(260, data.columns()[i]);
  }
  CHECK(split(spreadsheets.text("survival.csv"), '\n')[261] == row + "\r");
}

TEST_CASE("a title that looks like a number or a date is a text in a spreadsheet") {
  for (const char* title : {"618", "10%", "3/4", "5月1日", " =1"}) {
    const TemporaryFolder folder;
    Report report = small_report();
    report.scenarios[0].scenario.title = title;
    write_spreadsheets(report, folder.path());
    INFO(title);
    CHECK_THAT(folder.read("excel/comparison.csv"), Contains(std::string("'") + title));
    CHECK_THAT(folder.read("excel/summary.csv"), Contains(std::string("'") + title));
  }
}

TEST_CASE("a title that looks like a formula is a text in a spreadsheet") {
  Report report = small_report();
  report.scenarios[0].scenario.title = "=1+1";
  report.scenarios[1].scenario.title = "-2";
  const TemporaryFolder folder;
  write_spreadsheets(report, folder.path());
  const std::string text = folder.read("excel/comparison.csv");
  CHECK_THAT(text, Contains("\n'=1+1,documents,"));
  CHECK_THAT(text, Contains("\n'-2,gold-service,"));
}

TEST_CASE("a title with commas and quotes stands in quotes") {
  Report report = small_report();
  report.scenarios[1].scenario.title = "Gold, \"best\"";
  const TemporaryFolder folder;
  write_spreadsheets(report, folder.path());
  CHECK_THAT(folder.read("excel/value.csv"),
             Contains(",\"Gold, \"\"best\"\" (yuan per customer)\","));
}

TEST_CASE("a wide file that was changed is refused") {
  const Spreadsheets spreadsheets;
  std::ofstream(spreadsheets.path() / "wide/value.csv", std::ios::app) << "521,1,1,1\n";
  Report report = small_report();
  report.folder = spreadsheets.path();
  const TemporaryFolder folder;
  CHECK_THROWS_WITH(write_spreadsheets(report, folder.path()),
                    Contains("wide/value.csv") && Contains("sha256"));
}

TEST_CASE("a place where no folder can be is an error that names it") {
  const TemporaryFolder folder;
  folder.write("excel", "a file in the way");
  CHECK_THROWS_WITH(write_spreadsheets(small_report(), folder.path()), Contains("excel"));
}

TEST_CASE("every file of excel is known as made by retain") {
  const Spreadsheets spreadsheets;
  const TemporaryFolder fresh;
  carry_over_foreign_files(spreadsheets.path(), fresh.path());
  CHECK(contents(fresh.path() / "excel").empty());
  std::ofstream(spreadsheets.path() / "excel/mine.csv") << "mine\n";
  const TemporaryFolder another;
  carry_over_foreign_files(spreadsheets.path(), another.path());
  CHECK(contents(another.path() / "excel").count("mine.csv") == 1);
}
