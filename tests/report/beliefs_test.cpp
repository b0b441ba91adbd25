// The beliefs below a verdict, from a run to its page, terminal and workbook.

#include <catch2/catch.hpp>
#include <fstream>

#include "report/belief_texts.hpp"
#include "report/page/html.hpp"
#include "report/report.hpp"
#include "support/in_chinese.hpp"
#include "support/run_folder.hpp"

using namespace retain::report;
using namespace retain::test;

namespace {

const RunFolder& belief_run() {
  static const RunFolder run({"gold-service", "--engine", "expected", "--weeks", "130", "--quiet"});
  return run;
}

/// A text however its lines are broken.
std::string without_blanks(std::string text) {
  std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
  return text;
}

}  // namespace

TEST_CASE("beliefs.csv has the beliefs of the scenario that is compared, with their marks") {
  const CsvTable beliefs = belief_run().table("beliefs.csv");
  REQUIRE(beliefs.rows() == 3);
  const CsvTable compare = belief_run().table("compare.csv");
  for (std::size_t row = 0; row < compare.rows(); ++row) {
    if (compare.text(row, "metric") != "business_value_end") continue;
    for (std::size_t belief = 0; belief < beliefs.rows(); ++belief) {
      CHECK(beliefs.text(belief, "scenario") == "gold-service");
      CHECK(beliefs.number(belief, "difference") ==
            Approx(compare.number(row, "mean")).epsilon(1e-9));
      CHECK(beliefs.number(belief, "low") <= beliefs.number(belief, "value"));
      CHECK(beliefs.number(belief, "value") <= beliefs.number(belief, "high"));
      CHECK_FALSE(beliefs.text(belief, "mark").empty());
    }
  }
}

TEST_CASE("terminal and page say the beliefs of the file below the verdict") {
  const Report report = read_report(belief_run().path());
  const std::vector<std::string> lines = belief_lines(report.scenarios.front());
  REQUIRE(lines.size() == 4);
  const std::string page = belief_run().text("report.html");
  const std::string terminal = without_blanks(belief_run().finished().output);
  for (const std::string& line : lines) {
    CHECK_THAT(page, Catch::Contains(page::escaped(line)));
    CHECK_THAT(terminal, Catch::Contains(without_blanks(line)));
  }
  CHECK_THAT(lines[1], Catch::Contains("here"));
  const InChinese chinese;
  for (const std::string& line : belief_lines(report.scenarios.front())) {
    CHECK_THAT(line, !Catch::Contains("here"));
  }
}

TEST_CASE("a damaged beliefs.csv is refused with its name") {
  const RunFolder run({"gold-service", "--engine", "expected", "--weeks", "60", "--quiet"});
  std::ofstream(run.path() / "beliefs.csv", std::ios::app) << "nobody,money.margin,,,,,,,,,\n";
  CHECK_THROWS_WITH(read_report(run.path()), Catch::Contains("beliefs.csv"));
}
