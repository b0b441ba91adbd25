#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/languages.hpp"
#include "support/study_folder.hpp"

using namespace retain::test;
using Catch::Contains;

namespace {

const StudyCommand two_ways{{"sweep", "gold-service", "--weeks", "104", "--vary",
                             "money.margin=0.2,0.4", "--vary", "churn.share_lost=0.3:0.7/3"},
                            {"sweep.csv"},
                            "sweep"};

Finished swept(const std::vector<std::string>& more) {
  const TemporaryFolder folder;
  return run_retain(extended({"sweep", "gold-service", "--weeks", "52", "--quiet"}, more),
                    folder.path());
}

RefusedCall sweep_refused(const std::vector<std::string>& more, const std::string& told,
                          int code = 2) {
  return {extended({"sweep", "gold-service"}, more), code, told};
}

}  // namespace

TEST_CASE("sweep writes every metric at every point, as run gives it with --set", "[slow]") {
  const TemporaryFolder folder;
  const Finished finished =
      run_retain(extended(two_ways.arguments, {"--out", "out", "--quiet"}), folder.path());
  REQUIRE(finished.exit_code == 0);
  const CsvTable table(folder.read("out/sweep.csv"));
  CHECK(table.header() ==
        "point,status,money.margin,churn.share_lost,scenario,base,metric,unit,value,difference,se");
  CHECK(table.where({{"metric", "business_value_end"}}).size() == 6);
  struct Point {
    const char* margin;
    const char* lost;
  };
  for (const Point& point : {Point{"0.2", "0.3"}, Point{"0.4", "0.7"}}) {
    const std::string margin = std::string("money.margin=") + point.margin;
    const std::string lost = std::string("churn.share_lost=") + point.lost;
    for (const std::string metric : {"business_value_end", "loss_end"}) {
      const auto rows = table.where(
          {{"money.margin", point.margin}, {"churn.share_lost", point.lost}, {"metric", metric}});
      REQUIRE(rows.size() == 1);
      CHECK(table.text(rows.front(), "status") == "ok");
      CHECK(table.text(rows.front(), "base") == "documents");
      CHECK(table.text(rows.front(), "se").empty());
      expect_as_run({"gold-service", "--weeks", "104", "--set", margin, "--set", lost},
                    "gold-service", metric, table.number(rows.front(), "value"),
                    table.number(rows.front(), "difference"));
    }
  }
}

TEST_CASE("sweep simulates every point with the agents, as run does, with its error", "[slow]") {
  const std::vector<std::string> small{
      "gold-service", "--weeks", "60",      "--engine",       "agents", "--seed", "5",
      "--customers",  "40",      "--quiet", "--replications", "20"};
  const TemporaryFolder folder;
  const Finished finished = run_retain(
      extended(extended({"sweep"}, small), {"--vary", "money.margin=0.2,0.4", "--out", "out"}),
      folder.path());
  INFO(finished.errors);
  REQUIRE(finished.exit_code == 0);
  CHECK_THAT(finished.output, Contains("±") && Contains("In 20 replications chance may move"));
  const CsvTable table(folder.read("out/sweep.csv"));
  for (const std::string margin : {"0.2", "0.4"}) {
    const RunFolder run(
        extended(small, {"--set", "money.margin=" + margin, "--no-report", "--format", "csv"}));
    const CsvTable summary = run.table("summary.csv");
    const CsvTable compared = run.table("compare.csv");
    for (const std::string metric : {"business_value_end", "loss_end"}) {
      CAPTURE(margin, metric);
      const std::size_t row = table.where({{"money.margin", margin}, {"metric", metric}}).at(0);
      const std::size_t own =
          summary.where({{"scenario", "gold-service"}, {"metric", metric}}).at(0);
      const std::size_t difference =
          compared.where({{"scenario", "gold-service"}, {"metric", metric}}).at(0);
      CHECK(table.text(row, "value") == summary.text(own, "mean"));
      CHECK(table.text(row, "difference") == compared.text(difference, "mean"));
      CHECK(table.text(row, "se") == compared.text(difference, "se"));
      CHECK(table.number(row, "se") > 0.0);
    }
  }
  CHECK_THAT(folder.read("out/report.html"), Contains("Its standard error is at most"));
}

TEST_CASE("a lever of one scenario leaves what it is compared with as its file stands") {
  const TemporaryFolder folder;
  const Finished finished =
      run_retain({"sweep", "documents", "gold-service", "--weeks", "52", "--base", "documents",
                  "--vary", "gold-service:service.reliability=7,9", "--out", "out", "--quiet"},
                 folder.path());
  REQUIRE(finished.exit_code == 0);
  const CsvTable table(folder.read("out/sweep.csv"));
  CHECK(table.columns().at(2) == "gold-service:service.reliability");
  const auto of = [&](const char* scenario) {
    return table.where({{"scenario", scenario}, {"metric", "business_value_end"}});
  };
  REQUIRE(of("documents").size() == 2);
  CHECK(table.number(of("documents")[0], "value") == table.number(of("documents")[1], "value"));
  CHECK(table.text(of("documents")[0], "difference").empty());
  CHECK(table.number(of("gold-service")[0], "value") <
        table.number(of("gold-service")[1], "value"));
  const RunFolder run({"gold-service", "--engine", "expected", "--weeks", "52", "--set",
                       "service.reliability=9", "--no-report"});
  const double value = table.number(of("gold-service")[1], "value");
  CHECK(value ==
        Approx(mean_in(run, "summary.csv", "gold-service", "business_value_end")).epsilon(1e-8));
  CHECK(table.number(of("gold-service")[1], "difference") ==
        Approx(value - table.number(of("documents")[0], "value")).epsilon(1e-8));
}

TEST_CASE("sweep has a folder like that of a run, or adds its table to one", "[slow]") {
  expect_folder_of_its_own(two_ways);
  expect_added(two_ways);
  expect_same_for_threads(two_ways);
}

TEST_CASE("sweep over its own folder replaces it whole, with --overwrite alone") {
  const TemporaryFolder folder;
  const auto at = [&](const std::string& values, const std::vector<std::string>& more) {
    return run_retain(extended({"sweep", "documents", "--weeks", "20", "--quiet", "--out", "out",
                                "--vary", "money.margin=" + values},
                               more),
                      folder.path())
        .exit_code;
  };
  CHECK(at("0.1,0.2", {}) == 0);
  folder.write("out/notes.txt", "mine");
  CHECK(at("0.3,0.4", {}) == 4);
  CHECK(at("0.3,0.4", {"--overwrite"}) == 0);
  CHECK(CsvTable(folder.read("out/sweep.csv")).text(0, "money.margin") == "0.3");
  CHECK_THAT(folder.read("out/manifest.json"), Contains("money.margin=0.3,0.4"));
  CHECK(folder.read("out/notes.txt") == "mine");
  CHECK(run_retain({"report", "out"}, folder.path()).exit_code == 0);
}

TEST_CASE("sweep prints bars over one parameter and a map over two") {
  const Finished one = swept({"--vary", "money.margin=0.1:0.5:0.1"});
  CHECK(one.exit_code == 0);
  CHECK_THAT(one.output, Contains("money.margin") && Contains("largest with money.margin") &&
                             Contains("Results: results/gold-service-sweep\n"));
  const Finished two = swept({"--vary", "money.margin=0.1:0.5:0.1", "--vary",
                              "gold-service:money.programme_per_customer=0,400"});
  CHECK_THAT(two.output, Contains("money.margin down, gold-service:money.programme_per_customer") &&
                             !Contains("turns its sign"));
  CHECK_THAT(two.output, Contains("It is above zero at"));
}

TEST_CASE("sweep as CSV and JSON has a row per point") {
  const Finished csv = swept({"--vary", "money.margin=0.1,0.2", "--format", "csv"});
  CHECK_THAT(
      csv.output,
      Catch::StartsWith(
          "point,status,money.margin,gold-service.business_value_end.difference\n1,ok,0.1,"));
  const auto list = nlohmann::json::parse(
      swept({"--vary", "money.margin=0.1,0.2", "--format", "json", "--metric", "loss_end"}).output);
  REQUIRE(list.size() == 2);
  CHECK(list[1].at("money.margin") == 0.2);
  CHECK(list[1].at("gold-service.loss_end").is_number());
}

TEST_CASE("a point that cannot be keeps its row, and none that can is exit code 3") {
  const TemporaryFolder folder;
  const std::vector<std::string> arguments{"sweep",
                                           "documents",
                                           "--weeks",
                                           "52",
                                           "--quiet",
                                           "--out",
                                           "out",
                                           "--vary",
                                           "churn.causes.other=0.1,0.6",
                                           "--vary",
                                           "churn.causes.poor_service=0.3,0.6"};
  const Finished finished = run_retain(arguments, folder.path());
  INFO(finished.errors);
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.output, Contains("1 of 4 points cannot be"));
  const CsvTable table(folder.read("out/sweep.csv"));
  const auto invalid = table.where({{"status", "invalid"}});
  REQUIRE(invalid.size() == 1);
  CHECK(table.text(invalid.front(), "point") == "4");
  CHECK(table.text(invalid.front(), "scenario").empty());
  CHECK(run_retain({"report", "out"}, folder.path()).exit_code == 0);
  expect_refusals({{{"sweep", "documents", "--vary", "churn.causes.other=0.7,0.8", "--vary",
                     "churn.causes.poor_service=0.6,0.7"},
                    3,
                    "none of the 4 points is possible"}});
}

TEST_CASE("sweep refuses what makes no sense, with the nearest name") {
  expect_refusals({
      sweep_refused({}, "--vary KEY=from:to:step is missing"),
      sweep_refused({"--vary", "money.margn=0:1:0.5"}, "did you mean 'money.margin'?"),
      sweep_refused({"--vary", "gold-servise:money.margin=0:1:0.5"},
                    "did you mean 'gold-service'?"),
      sweep_refused({"--vary", "money.margin=0:1:0.5", "--metric", "business_valu_end"},
                    "did you mean 'business_value_end'?"),
      sweep_refused({"--vary", "money.margin=0:1:0.5", "--metric", "loss_end.p05"}, "has no p05"),
      sweep_refused({"--vary", "money.margin=0:1:0.5", "--metric", "loss_end.median"}, "'median'"),
      sweep_refused({"--vary", "money.margin"}, "KEY=from:to:step"),
      sweep_refused({"--vary", "money.margin="}, "KEY=from:to:step"),
      sweep_refused({"--vary", "=0:1:0.5"}, "unknown key ''"),
      sweep_refused({"--vary", "money.margin=0.1,,0.2"}, "money.margin = "),
      sweep_refused({"--vary", "money.margin=nan,0.1"}, "nan"),
      sweep_refused({"--vary", "money.margin=0:inf:0.1"}, "inf"),
      sweep_refused({"--vary", "money.margin=0:1:nan"}, "KEY=from:to:step"),
      sweep_refused({"--vary", "money.margin=0:1:inf"}, "KEY=from:to:step"),
      sweep_refused({"--vary", "money.margin=0:1:-0.1"}, "must be positive"),
      sweep_refused({"--vary", "money.margin=1:0:0.1"}, "lead from 1 to 0"),
      sweep_refused({"--vary", "money.margin=0:1:1e-300"}, "at most 100000"),
      sweep_refused({"--vary", "money.margin=0:1/99999999"}, "99999999 points, at most 100000"),
      sweep_refused({"--vary", "money.margin=0:1/1e300"}, "at most 100000"),
      sweep_refused({"--vary", "money.margin=0:1/2.5"}, "at least 2 points"),
      sweep_refused(
          {"--vary", "money.margin=0:1:0.001", "--vary", "churn.share_lost=0.1:0.9:0.001"},
          "801801 points, at most 100000"),
      sweep_refused({"--vary", "money.margin=0:1:0.1", "--most-points", "10"},
                    "11 points, at most 10"),
      sweep_refused({"--vary", "money.margin=0:1:0.1", "--most-points", "0"}, "--most-points"),
      sweep_refused({"--vary", "money.margin=0.2,0.2"}, "0.2 comes twice"),
      sweep_refused({"--vary", "money.margin=0.1:0.1000000000001:1e-15"}, "comes twice"),
      sweep_refused({"--vary", "money.margin=0:1:0.5", "--vary", "money.margin=0,1"},
                    "names money.margin twice"),
      sweep_refused({"--vary", "money.margin=0:1:0.5", "--vary", "gold-service:money.margin=0,1"},
                    "names money.margin twice"),
      sweep_refused({"--vary", "churn.of=customers,firm"}, "cannot be varied"),
      sweep_refused({"--vary", "event.1.week=1,2"}, "they count from 1"),
  });
  const Finished huge = swept({"--vary", "money.margin=0.5:1:1e308"});
  CHECK(huge.exit_code == 0);
  CHECK_THAT(huge.output, Contains("0.5"));
}

TEST_CASE("sweep shows the figure of the scenario that --metric names, and of no other") {
  const std::vector<std::string> arguments{"sweep",
                                           "documents",
                                           "gold-service",
                                           "--weeks",
                                           "52",
                                           "--vary",
                                           "money.margin=0.2,0.3",
                                           "--metric",
                                           "gold-service.loss_end"};
  const TemporaryFolder folder;
  const Finished csv = run_retain(extended(arguments, {"--format", "csv"}), folder.path());
  REQUIRE(csv.exit_code == 0);
  CHECK(CsvTable(csv.output).header() == "point,status,money.margin,gold-service.loss_end");
  const Finished text = run_retain(arguments, folder.path());
  CHECK_THAT(text.output, Contains("gold-service: ") && !Contains("documents: "));

  std::vector<std::string> map = arguments;
  map.insert(map.end(), {"--vary", "churn.share_lost=0.3,0.5"});
  CHECK_THAT(run_retain(map, folder.path()).output,
             Contains("gold-service: ") && !Contains("documents: "));
  // The file has every metric of every scenario.
  CHECK_THAT(folder.read("results/documents-sweep/sweep.csv"),
             Contains(",documents,") && Contains(",gold-service,"));
}

TEST_CASE("in Chinese no blank stands behind a full stop", "[slow]") {
  const TemporaryFolder folder;
  const auto expect_none = [&](const std::string& text) { CHECK_THAT(text, !Contains("。 ")); };
  const Finished turning = run_in_chinese({"sweep", "gold-service", "--weeks", "260", "--vary",
                                           "money.margin=0.1:0.9:0.1", "--out", "out"},
                                          folder.path());
  CHECK_THAT(turning.output, Contains("为正。在 money.margin = 0.4"));
  expect_none(turning.output);
  const Finished map =
      run_in_chinese({"sweep", "gold-service", "--weeks", "260", "--vary", "money.margin=0.1,0.6",
                      "--vary", "churn.share_lost=0.3,0.6", "--out", "map"},
                     folder.path());
  expect_none(map.output);
  const std::string page = folder.read("map/report.html");
  CHECK_THAT(page, Contains("。最大在 ") && !Contains("。 最大在 "));
}

TEST_CASE("sweep speaks Chinese, with the same numbers") {
  const std::vector<std::string> arguments{"sweep", "gold-service", "--weeks",
                                           "52",    "--vary",       "money.margin=0.1:0.5:0.1"};
  const TemporaryFolder folder;
  const TemporaryFolder other;
  const Finished english = run_retain(arguments, folder.path());
  const Finished chinese = run_in_chinese(arguments, other.path());
  CHECK_THAT(chinese.output, Contains("结果：results/gold-service-sweep"));
  CHECK(numbers_of(english.output) == numbers_of(chinese.output));
  CHECK(folder.read("results/gold-service-sweep/sweep.csv") ==
        other.read("results/gold-service-sweep/sweep.csv"));
}
