// Studies beside the results of a run: what the report takes from their tables.

#include "report/studies.hpp"

#include <catch2/catch.hpp>
#include <regex>

#include "report/add_studies.hpp"
#include "report/report.hpp"
#include "support/run_folder.hpp"

using namespace retain::report;
using namespace retain::test;

namespace {

/// Results with tables of all studies, for one test after the other.
const RunFolder& results_with_studies() {
  static const RunFolder run({"documents", "--engine", "expected", "--weeks", "60", "--quiet"});
  static const bool added = (add_studies(run.path(), Ways::two), true);
  REQUIRE(added);
  return run;
}

/// What is told when a table of the studies holds another text.
std::string told_of(const std::string& file, const std::string& text) {
  const RunFolder& run = results_with_studies();
  const std::string whole = run.text(file);
  std::ofstream(run.path() / file) << text;
  const Finished finished = run_retain({"report", run.path().string()});
  std::ofstream(run.path() / file) << whole;
  return finished.exit_code == 4 ? finished.errors : "not refused";
}

/// The text with what stands for the first time behind `after` replaced.
std::string with_change(std::string text, const std::string& after, const std::string& from,
                        const std::string& to) {
  const std::size_t at = text.find(from, text.find(after));
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string without_last_line(const std::string& text) {
  return text.substr(0, text.rfind('\n', text.size() - 2) + 1);
}

bool includes(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the report has what the tables of studies say, without what has no effect") {
  const ReportStudies studies = read_report(results_with_studies().path()).studies;
  REQUIRE_FALSE(studies.bars.empty());
  for (const ReportBar& bar : studies.bars) CHECK(bar.swing > 0.0);
  const CsvTable tornado = results_with_studies().table("tornado.csv");
  CHECK(studies.bars.size() + tornado.where({{"shape", "flat"}}).size() == tornado.rows());
  CHECK(tornado.where({{"shape", "flat"}}).size() > 10);
  REQUIRE(studies.sweeps.size() == 2);
  CHECK(studies.sweeps[0].scenario == "documents");
  CHECK_FALSE(studies.sweeps[0].is_difference);
  CHECK(studies.sweeps[1].is_difference);
  CHECK(studies.sweeps[1].figures.size() == 25);
  REQUIRE(studies.goal.roots.size() == 1);
  CHECK(studies.goal.roots.front().status == "crossing");
  CHECK(studies.goal.x.size() >= 129);
  REQUIRE(studies.optimum.budgets.size() == 5);
  CHECK(studies.optimum.levers.size() == 8);
  const CsvTable levers = results_with_studies().table("optimum.csv");
  for (std::size_t row = 0; row < levers.rows(); ++row) {
    CHECK(studies.optimum.levers[row % 8] == levers.text(row, "lever"));
    const ReportBudget& budget = studies.optimum.budgets[row / 8];
    CHECK(budget.budget == levers.number(row, "budget"));
    CHECK(budget.per_year[row % 8] == levers.number(row, "per_year"));
    CHECK(budget.marginals[row % 8] == levers.number(row, "marginal"));
  }
}

TEST_CASE("a damaged table of a study is refused with file and line") {
  const std::string sweep = results_with_studies().text("sweep.csv");
  const std::string tornado = results_with_studies().text("tornado.csv");
  const std::string goal = results_with_studies().text("goal_seek.csv");
  const std::string curve = results_with_studies().text("goal_curve.csv");
  const std::string no_row = ": not a row of a results table";

  CHECK(includes(told_of("sweep.csv", ""), "sweep.csv:1" + no_row));
  CHECK(includes(told_of("sweep.csv", with_change(sweep, "\n", "1,ok", "x,ok")),
                 "sweep.csv:2" + no_row));
  CHECK(includes(told_of("sweep.csv", with_change(sweep, "\n", "1,ok", "0,ok")),
                 "sweep.csv:2" + no_row));
  CHECK(includes(told_of("sweep.csv", with_change(sweep, "\n", "1,ok", "9e18,ok")),
                 "sweep.csv:2" + no_row));
  CHECK(includes(told_of("sweep.csv", sweep + "27,ok,0.9,4000.0,a,,b,yuan,1.0,,\n"), no_row));
  CHECK(includes(told_of("sweep.csv", sweep + "26,ok,0.9,9000.0,a,,b,yuan,1.0,,\n"), no_row));
  CHECK(includes(told_of("sweep.csv", sweep.substr(0, sweep.size() - 3)), no_row));
  CHECK(includes(told_of("sweep.csv", with_change(sweep, "", "scenario", "scenery")), "scenario"));

  CHECK(includes(told_of("tornado.csv", with_change(tornado, "\n", ",belief,", ",belief,x")),
                 "tornado.csv:2" + no_row));
  CHECK(includes(told_of("tornado.csv", without_last_line(tornado) + "a,b\n"), no_row));
  CHECK(includes(told_of("tornado.csv", with_change(tornado, "", "swing", "swung")), "swing"));

  CHECK(includes(told_of("goal_seek.csv", with_change(goal, "\n", "crossing", "meeting")),
                 "goal_seek.csv:2" + no_row));
  CHECK(includes(told_of("goal_seek.csv", with_change(goal, "\n", "crossing", "none")),
                 "goal_seek.csv:2" + no_row));
  CHECK(includes(told_of("goal_curve.csv", "value,difference\n"), "goal_curve.csv:1" + no_row));
  CHECK(includes(told_of("goal_curve.csv", with_change(curve, "\n", "0.0,", ",")),
                 "goal_curve.csv:2" + no_row));

  const std::string budgets = results_with_studies().text("budgets.csv");
  const std::string optimum = results_with_studies().text("optimum.csv");
  CHECK(includes(told_of("budgets.csv", without_last_line(budgets)), no_row));
  CHECK(includes(told_of("budgets.csv", with_change(budgets, "\n", "0.0,", ",")),
                 "budgets.csv:2" + no_row));
  CHECK(includes(told_of("budgets.csv", with_change(budgets, "\n", "10000.0,", "0.0,")),
                 "budgets.csv:3" + no_row));
  CHECK(includes(told_of("budgets.csv", with_change(budgets, "", "spent", "kept")), "spent"));
  CHECK(includes(told_of("optimum.csv", without_last_line(optimum)), no_row));
  CHECK(includes(told_of("optimum.csv", optimum + "50000.0,morale,0.0,0.0,0.0\n"), no_row));
  CHECK(includes(told_of("optimum.csv", with_change(optimum, "20000.0,", "morale", "training")),
                 no_row));
  CHECK(includes(told_of("optimum.csv", "budget,lever,per_year,marginal,gross\n"),
                 "optimum.csv:1" + no_row));
  CHECK(run_retain({"report", results_with_studies().path().string()}).exit_code == 0);
}

TEST_CASE("the table of a study's own folder must be the one that the study wrote") {
  const TemporaryFolder folder;
  REQUIRE(run_retain({"sweep", "documents", "--weeks", "20", "--vary", "money.margin=0.1,0.2",
                      "--out", "out", "--quiet"},
                     folder.path())
              .exit_code == 0);
  const std::string sweep = folder.read("out/sweep.csv");
  folder.write("out/sweep.csv", with_change(sweep, "business_value_end", ",", ", "));
  const Finished finished = run_retain({"report", "out"}, folder.path());
  CHECK(finished.exit_code == 4);
  CHECK(includes(finished.errors, "sweep.csv: not the file that the run wrote"));
}

TEST_CASE("the page groups the thousands of a map and names the border of its signs") {
  const RunFolder& run = results_with_studies();
  REQUIRE(run_retain({"report", run.path().string(), "--lang", "en"}).exit_code == 0);
  const std::string page = run.text("report.html");
  for (const char* section : {"optimum", "goal", "sweep", "tornado"}) {
    CHECK(includes(page, std::string("id=\"") + section + "\""));
  }
  CHECK(includes(page, "class=\"cell gain"));
  CHECK(includes(page, "class=\"cell loss"));
  const std::size_t map = page.find("class=\"cell");
  const std::string cells = page.substr(map, page.find("</table>", map) - map);
  CHECK_FALSE(std::regex_search(cells, std::regex(">[+-]?[0-9]{4}")));
  CHECK(std::regex_search(cells, std::regex(">[+-][0-9],[0-9]{3}<")));
  CHECK(includes(page, "A thick line divides gain from loss."));
}

TEST_CASE("a new run shows the studies that stay in the folder, and none that it replaces") {
  const TemporaryFolder folder;
  const auto done = [&](const std::vector<std::string>& arguments) {
    const Finished finished = run_retain(arguments, folder.path());
    INFO(finished.errors);
    REQUIRE(finished.exit_code == 0);
  };
  const std::vector<std::string> sweep{"sweep", "documents", "--weeks",
                                       "20",    "--vary",    "money.margin=0.1,0.2",
                                       "--out", "out",       "--quiet"};
  const std::vector<std::string> run{"run",      "documents", "--weeks", "20",          "--engine",
                                     "expected", "--out",     "out",     "--overwrite", "--quiet"};
  done(sweep);
  done({"tornado", "documents", "--weeks", "20", "--keys", "money.margin", "--out", "out",
        "--quiet"});
  done(run);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "out/sweep.csv"));
  CHECK_FALSE(includes(folder.read("out/report.html"), "id=\"sweep\""));
  CHECK(includes(folder.read("out/report.html"), "id=\"tornado\""));
  done(sweep);
  done(run);
  CHECK(includes(folder.read("out/report.html"), "id=\"sweep\""));
  const Finished damaged = [&] {
    folder.write("out/sweep.csv", "point\n");
    return run_retain(run, folder.path());
  }();
  CHECK(damaged.exit_code == 4);
  CHECK(includes(damaged.errors, "sweep.csv"));
}
