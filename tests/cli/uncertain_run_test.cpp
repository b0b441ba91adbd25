#include <catch2/catch.hpp>
#include <cmath>

#include "support/study_folder.hpp"

using namespace retain::test;
using Catch::Contains;

namespace {

const std::vector<std::string> small_uncertain_run{
    "run", "documents",      "gold-service", "--weeks", "104", "--customers",
    "100", "--replications", "40",           "--draws", "64",  "--quiet"};

/// The row of uncertainty.csv of a scenario, compared with a base or not, with a source.
std::size_t row_of(const CsvTable& table, const std::string& scenario, const std::string& base,
                   const std::string& source) {
  const auto rows = table.where({{"scenario", scenario},
                                 {"base", base},
                                 {"metric", "business_value_end"},
                                 {"source", source}});
  REQUIRE(rows.size() == 1);
  return rows.front();
}

}  // namespace

TEST_CASE("a run with uncertain numbers has what it had, and chance and not knowing apart",
          "[slow]") {
  const TemporaryFolder folder;
  const Finished uncertain = run_retain(
      extended(small_uncertain_run, {"--set", "money.margin={low=0.2, high=0.5, value=0.3}",
                                     "--out", "out", "--nested", "4x4"}),
      folder.path());
  INFO(uncertain.errors);
  REQUIRE(uncertain.exit_code == 0);
  CHECK_THAT(uncertain.output, Contains("share not known") && Contains("of the variance") &&
                                   Contains("64 draws are few"));
  std::vector<std::string> certain{"run", "documents",   "gold-service", "--weeks",
                                   "104", "--customers", "100",          "--replications",
                                   "40",  "--quiet"};
  REQUIRE(run_retain(extended(certain, {"--set", "money.margin=0.3", "--out", "certain"}),
                     folder.path())
              .exit_code == 0);
  for (const char* file : {"summary.csv", "compare.csv", "lifetime_value.csv", "loss.csv"}) {
    INFO(file);
    CHECK(folder.read(std::string("out/") + file) == folder.read(std::string("certain/") + file));
  }
  const CsvTable table(folder.read("out/uncertainty.csv"));
  CHECK(table.header() == "scenario,base,metric,unit,source,n,mean,se,sd,p05,p25,p50,p75,p95");
  const std::size_t inputs = row_of(table, "gold-service", "documents", "inputs");
  const std::size_t chance = row_of(table, "gold-service", "documents", "chance");
  const std::size_t both = row_of(table, "gold-service", "documents", "both");
  CHECK(table.number(inputs, "n") == 64.0);
  CHECK(table.number(chance, "n") == 40.0);
  CHECK(table.number(both, "n") == 40.0);
  CHECK(table.number(chance, "mean") ==
        Approx(
            CsvTable(folder.read("out/compare.csv"))
                .number(CsvTable(folder.read("out/compare.csv"))
                            .where({{"scenario", "gold-service"}, {"metric", "business_value_end"}})
                            .front(),
                        "mean")));
  CHECK(table.number(inputs, "sd") > 0.0);
  const CsvTable curves(folder.read("out/lifetime_value_uncertain.csv"));
  CHECK(
      curves.where({{"scenario", "documents"}, {"metric", "value"}, {"source", "inputs"}}).size() ==
      105);
  CHECK(curves.where({{"scenario", "documents"}, {"metric", "value"}, {"source", "both"}}).size() ==
        105);
  CHECK(folder.read("out/report.html").find("id=\"uncertainty\"") != std::string::npos);
  CHECK_THAT(folder.read("out/datapackage.json"), Contains("\"uncertainty.csv\""));
  CHECK(run_retain({"report", "out"}, folder.path()).exit_code == 0);
  CHECK(run_retain({"run", "--manifest", "out/manifest.json"}, folder.path()).exit_code == 2);
}

TEST_CASE("conditions are judged by what was drawn, as uncertainty.csv has it", "[slow]") {
  const TemporaryFolder folder;
  const auto run = [&](const std::vector<std::string>& more) {
    return run_retain(
        extended(small_uncertain_run, extended({"--set", "money.margin={low=0.2, high=0.5}",
                                                "--no-report", "--out", "out", "--overwrite"},
                                               more)),
        folder.path());
  };
  REQUIRE(run({}).exit_code == 0);
  const CsvTable table(folder.read("out/uncertainty.csv"));
  for (const char* source : {"inputs", "both"}) {
    const std::size_t row = row_of(table, "gold-service", "documents", source);
    for (const char* column : {"mean", "sd", "p05", "p95"}) {
      const double value = table.number(row, column);
      const std::string figure =
          fmt::format("gold-service.business_value_end.difference.{}.{}", source, column);
      CAPTURE(figure);
      const Finished judged = run({"--fail-if", fmt::format("{} < {}", figure, value + 0.01),
                                   "--fail-if", fmt::format("{} > {}", figure, value + 0.01)});
      CHECK(judged.exit_code == 6);
      CHECK_THAT(judged.output, Contains("1 of 2."));
      CHECK(run({"--fail-if", fmt::format("{} < {}", figure, value - 0.01)}).exit_code == 0);
    }
  }
  // The limits of a mean over draws: Student's t with 15 degrees is beyond 2.1314 one time in 20.
  const std::size_t row = row_of(table, "gold-service", "documents", "inputs");
  const double lower = table.number(row, "mean") - 2.13145 * table.number(row, "se");
  const std::string figure = "business_value_end.difference.inputs.lower";
  CHECK(run({"--fail-if", fmt::format("{} < {}", figure, lower + 0.01)}).exit_code == 6);
  CHECK(run({"--fail-if", fmt::format("{} < {}", figure, lower - 0.01)}).exit_code == 0);
}

TEST_CASE("the same uncertain run whatever the threads", "[slow]") {
  const TemporaryFolder folder;
  for (const char* threads : {"1", "2"}) {
    REQUIRE(run_retain(extended(small_uncertain_run,
                                {"--set", "money.margin={low=0.2, high=0.5}", "--threads", threads,
                                 "--no-report", "--out", std::string("out") + threads}),
                       folder.path())
                .exit_code == 0);
  }
  for (const char* file :
       {"uncertainty.csv", "draws.csv", "inputs.csv", "lifetime_value_uncertain.csv"}) {
    INFO(file);
    CHECK(folder.read(std::string("out1/") + file) == folder.read(std::string("out2/") + file));
  }
}

TEST_CASE("a dry run shows the laws") {
  const TemporaryFolder folder;
  const Finished finished = run_retain(
      {"run", "documents", "--set", "money.margin={low=0.2, high=0.5, value=0.3}", "--dry-run"},
      folder.path());
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.output,
             Contains("{ low = 0.2, high = 0.5 }") && Contains("uncertain number"));
}

TEST_CASE("replications double until the figure is as exact as asked", "[slow]") {
  const TemporaryFolder folder;
  const auto at = [&](const std::string& goal, const std::vector<std::string>& more) {
    return run_retain(
        extended({"run", "gold-service", "--weeks", "52", "--customers", "50", "--no-report",
                  "--quiet", "--precision", goal, "--out", "out", "--overwrite"},
                 more),
        folder.path());
  };
  const Finished reached = at("value_end +-100%", {});
  CHECK(reached.exit_code == 0);
  CHECK_THAT(reached.output, Contains("after 256"));
  const Finished missed = at("business_value_end.difference ±0.001", {"--most", "512"});
  CHECK(missed.exit_code == 6);
  CHECK_THAT(missed.output, Contains("after 512, not as exact as asked"));
  CHECK(folder.read("out/manifest.json").find("\"replications\": 512") != std::string::npos);
  CHECK(at("value_end.p05 ±20%", {}).exit_code == 0);
  const Finished drawn = at("business_value_end.inputs ±1%",
                            {"--set", "money.margin={low=0.2, high=0.5}", "--engine", "expected"});
  CHECK(drawn.exit_code == 0);
  CHECK_THAT(drawn.output, Contains("after 256"));
}

TEST_CASE("options for uncertain numbers are refused where there are none") {
  const TemporaryFolder folder;
  const auto refused = [&](const std::vector<std::string>& more, const char* told) {
    INFO(told);
    const Finished finished =
        run_retain(extended({"run", "documents", "--weeks", "52"}, more), folder.path());
    CHECK(finished.exit_code == 2);
    CHECK_THAT(finished.errors, Contains(told));
  };
  refused({"--draws", "64"}, "these have none");
  refused({"--nested", "4"}, "--nested 4: write DRAWSxREPLICATIONS");
  refused({"--nested", "4x4", "--engine", "expected", "--set", "money.margin={low=0.2, high=0.4}"},
          "--nested needs the agents");
  refused({"--precision", "value_end"}, "--precision 'value_end': write a figure");
  refused({"--precision", "value_end ±-2"}, "write a figure");
  refused({"--precision", "value_end.sd ±2"}, "means and quantiles");
  refused({"--precision", "value_end ±2", "--engine", "expected"}, "has no chance");
  refused({"--precision", "value_end.inputs ±2"}, "nothing is uncertain");
  refused({"--precision", "value_edn ±2"}, "did you mean");
  refused({"--precision", "value_end.difference ±2"}, "is compared with nothing");
  refused({"--most", "512"}, "--most is for --precision");
  refused({"--keep", "half_life", "--set", "money.margin={low=0.2, high=0.4}"}, "half_life");
}

TEST_CASE("tornado takes the laws where there are some, and all at once with --global", "[slow]") {
  const TemporaryFolder folder;
  const std::vector<std::string> laws{"--set",   "money.margin={low=0.2, high=0.5}",
                                      "--set",   "churn.share_lost={low=0.4, high=0.6}",
                                      "--weeks", "104"};
  const Finished finished = run_retain(
      extended({"tornado", "gold-service", "--global", "--draws", "64", "--out", "out"}, laws),
      folder.path());
  INFO(finished.errors);
  REQUIRE(finished.exit_code == 0);
  CHECK_THAT(finished.output, Contains("All uncertain numbers at once"));
  const CsvTable bars(folder.read("out/tornado.csv"));
  REQUIRE(bars.rows() == 2);
  CHECK(bars.text(0, "how") == "law");
  const CsvTable shares(folder.read("out/sensitivity.csv"));
  CHECK(shares.header() ==
        "scenario,metric,keys,mark,first,first_low,first_high,total,total_low,total_high,rank,"
        "rank_low,rank_high,rank_share");
  CHECK(shares.rows() == 2);
  CHECK(folder.read("out/report.html").find("id=\"sensitivity\"") != std::string::npos);
  const auto refused = [&](const std::vector<std::string>& more, const char* told) {
    INFO(told);
    const Finished ended =
        run_retain(extended({"tornado", "gold-service", "--weeks", "52"}, more), folder.path());
    CHECK(ended.exit_code == 2);
    CHECK_THAT(ended.errors, Contains(told));
  };
  refused({"--global"}, "--global: nothing is uncertain");
  refused({"--by", "law"}, "--by law: nothing is uncertain");
  refused({"--draws", "64"}, "--draws and --sampling are for --global");
  refused({"--by", "law", "--keys", "money.keep_cost", "--set", "money.margin={low=0.2, high=0.5}"},
          "money.keep_cost has no law");
}
