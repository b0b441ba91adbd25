#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/languages.hpp"
#include "support/study_folder.hpp"
#include "support/unwrapped.hpp"

using namespace retain::test;
using Catch::Contains;

namespace {

const StudyCommand of_programme{
    {"optimize", "service-programme", "--weeks", "104", "--budget", "60000", "--steps", "2"},
    {"budgets.csv", "optimum.csv"},
    "optimum"};

/// optimize of the service programme over half a year, which is enough for what is refused.
RefusedCall optimize_refused(const std::vector<std::string>& more, const std::string& told,
                             int code = 2) {
  return {extended({"optimize", "service-programme", "--weeks", "26", "--quiet"}, more), code,
          told};
}

}  // namespace

TEST_CASE("optimize writes a frontier, and run gives its value with --set", "[slow]") {
  const TemporaryFolder folder;
  REQUIRE(run_retain(extended(of_programme.arguments, {"--out", "out"}), folder.path()).exit_code ==
          0);
  const CsvTable budgets(folder.read("out/budgets.csv"));
  CHECK(budgets.header() == "budget,spent,value,gain,marginal,starts_agreeing");
  REQUIRE(budgets.rows() == 3);
  const CsvTable levers(folder.read("out/optimum.csv"));
  CHECK(levers.header() == "budget,lever,per_year,marginal,gross");
  REQUIRE(levers.rows() == 3 * 8);
  for (std::size_t i = 0; i < budgets.rows(); ++i) {
    CHECK(budgets.number(i, "budget") == 30'000.0 * static_cast<double>(i));
    double spent = 0.0;
    std::vector<std::string> arguments{"service-programme", "--weeks", "104",        "--engine",
                                       "expected",          "--quiet", "--no-report"};
    for (const std::size_t row : levers.where({{"budget", budgets.text(i, "budget")}})) {
      spent += levers.number(row, "per_year");
      CHECK(levers.number(row, "gross") ==
            Approx(levers.number(row, "marginal") + 2.0).epsilon(1e-9));
      arguments.insert(arguments.end(), {"--set", "lever." + levers.text(row, "lever") +
                                                      ".per_year=" + levers.text(row, "per_year")});
    }
    CHECK(spent == Approx(budgets.number(i, "spent")).epsilon(1e-9));
    CHECK(spent <= budgets.number(i, "budget") * (1.0 + 1e-9));
    CHECK(budgets.number(i, "value") == Approx(mean_in(RunFolder(arguments), "summary.csv",
                                                       "service-programme", "business_value_end"))
                                            .epsilon(1e-8));
    if (i > 0) CHECK(budgets.number(i, "value") >= budgets.number(i - 1, "value"));
  }
}

TEST_CASE("optimize has a folder like that of a run, or adds its tables to one", "[slow]") {
  expect_folder_of_its_own(of_programme);
  expect_added(of_programme);
  expect_same_for_threads(of_programme);
}

TEST_CASE("optimize says what to spend on, and from where on nothing more is worth it", "[slow]") {
  const TemporaryFolder folder;
  const auto printed = [&](const std::vector<std::string>& more) {
    const Finished finished =
        run_retain(extended({"optimize", "service-programme", "--quiet", "--steps", "1"}, more),
                   folder.path());
    INFO(finished.errors);
    REQUIRE(finished.exit_code == 0);
    return unwrapped(finished.output);
  };
  CHECK_THAT(printed({"--budget", "50000"}),
             Contains("without spending") && Contains("starts agreeing") && Contains("50,000") &&
                 Contains("Of 50,000 yuan a year, give ") && Contains("to selection") &&
                 Contains("One yuan a year more brings 26.18 yuan"));
  CHECK_THAT(printed({"--budget", "1e6", "--levers", "training"}),
             Contains("yuan a year is not worth spending."));
  CHECK_THAT(printed({"--budget", "5000", "--levers", "intermediaries"}),
             Contains("Nothing is worth spending"));
}

TEST_CASE("optimize prints what programs read", "[slow]") {
  const TemporaryFolder folder;
  const auto printed = [&](const char* format) {
    return run_retain(extended(of_programme.arguments, {"--format", format, "--quiet"}),
                      folder.path())
        .output;
  };
  const CsvTable csv(printed("csv"));
  CHECK(csv.header() ==
        "budget,spent,value,gain,marginal,starts_agreeing,leadership,selection,training,morale,"
        "intermediaries,feedback,facilities,evaluation");
  const auto json = nlohmann::json::parse(printed("json"));
  REQUIRE(json.size() == 3);
  CHECK(json[2].at("selection").get<double>() == csv.number(2, "selection"));
  CHECK(json[0].at("spent") == 0.0);
}

TEST_CASE("a robust optimum is written, printed and shown with how it does elsewhere", "[slow]") {
  const std::vector<std::string> robust{
      "--robust", "--draws",   "64",      "--set", "money.margin={low=0.8, high=0.99}",
      "--levers", "selection", "--steps", "1"};
  const TemporaryFolder folder;
  // Sanitizers need the paths once; that threads change nothing is tested without them.
  const std::vector<std::string> runs = RETAIN_SAMPLE_DIVISOR > 1
                                            ? std::vector<std::string>{"2"}
                                            : std::vector<std::string>{"1", "2"};
  for (const std::string& threads : runs) {
    const Finished finished =
        run_retain(extended(extended(of_programme.arguments, robust),
                            {"--quiet", "--threads", threads, "--out", threads}),
                   folder.path());
    INFO(finished.errors);
    REQUIRE(finished.exit_code == 0);
    CHECK_THAT(unwrapped(finished.output),
               Contains("draws on which they were not sought") && Contains("better than nothing") &&
                   Contains("On other draws of what is not known it gains"));
  }
  for (const char* file : {"/budgets.csv", "/optimum.csv"}) {
    CHECK(folder.read(runs.front() + file) == folder.read("2" + std::string(file)));
  }
  const CsvTable budgets(folder.read("2/budgets.csv"));
  CHECK(budgets.header() ==
        "budget,spent,value,gain,marginal,starts_agreeing,robust_mean,robust_gain,robust_gain_se,"
        "robust_p05,robust_beats_nothing,robust_point_gain,robust_beats_point,robust_regret");
  CHECK(budgets.number(0, "robust_gain") == 0.0);
  CHECK(budgets.number(1, "robust_gain") ==
        Approx(budgets.number(1, "robust_mean") - budgets.number(0, "robust_mean")));
  CHECK(budgets.number(1, "robust_p05") < budgets.number(1, "robust_gain"));
  CHECK_THAT(folder.read("2/report.html"),
             Contains("better than the point&#39;s") || Contains("better than the point's"));
  expect_refusals({
      optimize_refused({"--budget", "1000", "--robust"}, "nothing is uncertain"),
      optimize_refused({"--budget", "1000", "--draws", "64"}, "are for --robust"),
  });
}

TEST_CASE("a dry run of optimize counts levers, budgets and searches") {
  CHECK_THAT(run_retain(extended(of_programme.arguments, {"--dry-run"})).output,
             Catch::StartsWith("8 levers, 2 budgets, 23 searches\n") && Contains(" here\n"));
}

TEST_CASE("optimize refuses what makes no sense, with the nearest name") {
  expect_refusals({
      {{"optimize", "--budget", "1000"}, 2, "needs a scenario"},
      {{"optimize", "documents", "gym", "--budget", "1000"}, 2, "takes one scenario"},
      {{"optimize", "documents", "--budget", "1000"}, 2, "extends = [\"documents\", \"levers\"]"},
      {{"optimize", "documents", "--budget", "1000", "--levers", "morale"}, 2, "[lever.morale]"},
      optimize_refused({}, "--budget 200000"),
      optimize_refused({"--budget", "0"}, "above 0"),
      optimize_refused({"--budget", "-5"}, "above 0"),
      optimize_refused({"--budget", "200,000"}, "without commas"),
      optimize_refused({"--budget", "nan"}, "above 0"),
      optimize_refused({"--budget", "inf"}, "above 0"),
      optimize_refused({"--budget", "1e10"}, "at most 1000000000"),
      optimize_refused({"--budget", "1000", "--steps", "0"}, "--steps 0"),
      optimize_refused({"--budget", "1000", "--steps", "101"}, "--steps 101"),
      optimize_refused({"--budget", "1000", "--levers", "trainig"}, "did you mean 'training'?"),
      optimize_refused({"--budget", "1000", "--levers", "morale,morale"}, "names morale twice"),
      optimize_refused({"--budget", "1000", "--metric", "loss_end"}, "--metric loss_end"),
      optimize_refused({"--budget", "1000", "--metric", "business_value_end.difference"},
                       "value of the business"),
      optimize_refused({"--budget", "1000", "--metric", "business_value_10y"}, "26 weeks"),
      optimize_refused({"--budget", "1000", "--engine", "agents"}, "--engine agents"),
      optimize_refused({"--budget", "1000", "--robust"}, "--robust"),
  });
}

TEST_CASE(
    "where a yuan would still be better spent elsewhere, optimize says so and writes nothing") {
  // Leadership and selection together reach the 100 points of the self-test: a kink along a curve.
  expect_refusals({{{"optimize", "service-programme", "--weeks", "260", "--budget", "20000",
                     "--steps", "1", "--levers", "leadership,selection", "--set",
                     "staff.self_test_mean=85", "--set", "lever.selection.self_test=60", "--set",
                     "lever.leadership.amplifies=2", "--set", "lever.leadership.scale=2000"},
                    5,
                    "no best spending was found for 20000 yuan a year"}});
}

TEST_CASE("optimize speaks Chinese, with the same numbers", "[slow]") {
  const TemporaryFolder folder;
  const TemporaryFolder other;
  const Finished english = run_retain(of_programme.arguments, folder.path());
  const Finished chinese = run_in_chinese(of_programme.arguments, other.path());
  CHECK(chinese.exit_code == 0);
  CHECK_THAT(chinese.output, Contains("选拔优秀员工") && Contains("不值得支出"));
  CHECK(numbers_of(english.output).size() > 30);
}
