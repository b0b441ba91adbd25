// What levers brought, from a run to its page and workbook.

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "files/sha256.hpp"
#include "report/lever_texts.hpp"
#include "report/numbers.hpp"
#include "report/page/html.hpp"
#include "report/report.hpp"
#include "support/in_chinese.hpp"
#include "support/run_folder.hpp"

using namespace retain::report;
using namespace retain::test;

namespace {

const RunFolder& lever_run() {
  static const RunFolder run(
      {"service-programme", "--engine", "expected", "--weeks", "130", "--quiet"});
  return run;
}

}  // namespace

TEST_CASE("levers.csv has a row for each lever on which a scenario spends, and one for all") {
  const CsvTable levers = lever_run().table("levers.csv");
  REQUIRE(levers.rows() == 9);
  for (std::size_t row = 0; row < levers.rows(); ++row) {
    CHECK(levers.text(row, "scenario") == "service-programme");
    CHECK(levers.text(row, "weeks") == "130");
    CHECK(levers.number(row, "bought") ==
          Approx(levers.number(row, "net") + levers.number(row, "cost")).margin(1e-5));
    CHECK(levers.number(row, "net_per_customer") ==
          Approx(levers.number(row, "net") / 1000.0).epsilon(1e-11));
  }
  CHECK(levers.text(0, "lever") == "leadership");
  CHECK(levers.text(0, "corner") == "strategy");
  CHECK(levers.text(8, "lever") == "together");
  CHECK(levers.text(8, "corner").empty());
  CHECK(levers.number(8, "per_year") == 200'000.0);
  // Without discount, the whole spending over 130 weeks.
  CHECK(levers.number(8, "cost") == Approx(500'000.0).epsilon(1e-10));
}

TEST_CASE("together the levers bring what sets the scenario apart from the documents") {
  const CsvTable levers = lever_run().table("levers.csv");
  const CsvTable compare = lever_run().table("compare.csv");
  for (std::size_t row = 0; row < compare.rows(); ++row) {
    if (compare.text(row, "metric") != "business_total_end") continue;
    CHECK(levers.number(8, "net") == Approx(compare.number(row, "mean")).epsilon(1e-9));
  }
}

TEST_CASE("terminal and page show the levers of the file") {
  const CsvTable levers = lever_run().table("levers.csv");
  const std::string page = lever_run().text("report.html");
  const std::string terminal = lever_run().finished().output;
  for (std::size_t row = 0; row < levers.rows(); ++row) {
    const std::string net = whole(levers.number(row, "net"));
    CHECK(page.find("<td>" + number_cell(net).html + "</td>") != std::string::npos);
    CHECK(terminal.find(grouped(net)) != std::string::npos);
  }
  CHECK(page.find("id=\"levers\"") != std::string::npos);
}

TEST_CASE("levers are called by their keys in English and by their names in Chinese") {
  LeverRow row;
  row.lever = "leadership";
  CHECK(lever_text(row) == "leadership");
  const InChinese chinese;
  CHECK(lever_text(row) == "领导以身作则");
  row.lever = all_levers;
  CHECK(lever_text(row) == "全部措施");
  row.lever = "of another version";
  CHECK(lever_text(row) == "of another version");
}

TEST_CASE("a run without levers has no rows of them and no section") {
  const RunFolder run({"gold-service", "--engine", "expected", "--weeks", "60"});
  CHECK(run.table("levers.csv").rows() == 0);
  CHECK(run.text("report.html").find("id=\"levers\"") == std::string::npos);
  CHECK(read_report(run.path()).levers.empty());
}

TEST_CASE("levers of a scenario that did not run are refused") {
  const RunFolder run({"gold-service", "--engine", "expected", "--weeks", "60", "--no-report"});
  const std::string whole_file = run.text("levers.csv");
  const std::string with_row = whole_file + "somebody,morale,people,60,1.0,1.0,1.0,0.0,0.0\n";
  std::ofstream(run.path() / "levers.csv") << with_row;
  std::string manifest = run.text("manifest.json");
  const std::string digest = sha256_of(whole_file);
  manifest.replace(manifest.find(digest), digest.size(), sha256_of(with_row));
  std::ofstream(run.path() / "manifest.json") << manifest;
  CHECK(run_retain({"report", run.path().string()}).exit_code == 4);
}
