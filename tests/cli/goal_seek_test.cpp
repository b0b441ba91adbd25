#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/languages.hpp"
#include "support/study_folder.hpp"
#include "support/unwrapped.hpp"

using namespace retain::test;
using Catch::Contains;

namespace {

const StudyCommand margin_question{
    {"goal-seek", "gold-service", "--weeks", "260", "--question", "margin", "--no-agents"},
    {"goal_seek.csv", "goal_curve.csv"},
    "goal"};

/// goal-seek of gold-service over two years, without agents.
std::vector<std::string> of_gold(const std::vector<std::string>& more) {
  return extended({"goal-seek", "gold-service", "--weeks", "104", "--no-agents", "--quiet"}, more);
}

RefusedCall goal_refused(const std::vector<std::string>& more, const std::string& told,
                         int code = 2) {
  return {of_gold(more), code, told};
}

}  // namespace

TEST_CASE("at the root run gives a difference of nothing, and beside it one of each sign",
          "[slow]") {
  const TemporaryFolder folder;
  REQUIRE(
      run_retain(extended(margin_question.arguments, {"--out", "out"}), folder.path()).exit_code ==
      0);
  const CsvTable table(folder.read("out/goal_seek.csv"));
  CHECK(table.header() ==
        "scenario,key,target,status,root,slope,better_side,reach_low,reach_high,agents_mean,"
        "agents_half_width");
  REQUIRE(table.rows() == 1);
  CHECK(table.text(0, "status") == "crossing");
  CHECK(table.text(0, "better_side") == "above");
  CHECK(table.text(0, "agents_mean").empty());
  const auto difference_at = [&](double at) {
    const RunFolder run({"gold-service", "--weeks", "260", "--engine", "expected", "--no-report",
                         "--set", "money.margin=" + std::to_string(at)});
    return mean_in(run, "compare.csv", "gold-service", "business_value_end");
  };
  const double root = table.number(0, "root");
  CHECK(std::abs(difference_at(root)) < 1e-5 * table.number(0, "slope"));
  CHECK(difference_at(root - 0.01) < 0.0);
  CHECK(difference_at(root + 0.01) > 0.0);
  const CsvTable curve(folder.read("out/goal_curve.csv"));
  CHECK(curve.header() == "value,difference");
  CHECK(curve.rows() >= 129);
  CHECK(curve.number(0, "value") == 0.0);
  CHECK(curve.number(64, "difference") ==
        Approx(difference_at(curve.number(64, "value"))).epsilon(1e-6));
}

TEST_CASE("goal-seek has a folder like that of a run, or adds its tables to one", "[slow]") {
  expect_folder_of_its_own(margin_question);
  expect_added(margin_question);
  expect_same_for_threads(margin_question);
}

TEST_CASE("the agents confirm a root with their interval", "[slow]") {
  const TemporaryFolder folder;
  const Finished finished = run_retain({"goal-seek", "gold-service", "--weeks", "52", "--customers",
                                        "50", "--question", "programme-price", "--format", "json"},
                                       folder.path());
  REQUIRE(finished.exit_code == 0);
  const auto list = nlohmann::json::parse(finished.output);
  REQUIRE(list.size() == 1);
  CHECK(list[0].at("key") == "money.programme_per_customer");
  const double half_width = list[0].at("agents_half_width");
  CHECK(half_width > 0.0);
  CHECK(std::abs(list[0].at("agents_mean").get<double>()) < 4.5 / 1.96 * half_width);
}

TEST_CASE("without a value that makes both sides equal the exit code is 6") {
  const TemporaryFolder folder;
  const Finished none = run_retain(
      of_gold({"--vary", "money.margin", "--target", "business_value_end=1e9", "--out", "out"}),
      folder.path());
  CHECK(none.exit_code == 6);
  CHECK_THAT(none.output, Contains("There is none") && Contains("nearest") &&
                              Contains("money.margin = 1.") && Contains("Results: out\n"));
  const CsvTable table(folder.read("out/goal_seek.csv"));
  CHECK(table.text(0, "status") == "none");
  CHECK(table.text(0, "root").empty());
  CHECK(table.number(0, "reach_high") < 0.0);

  const Finished always =
      run_retain({"goal-seek", "documents", "--weeks", "52", "--question", "margin", "--quiet"},
                 folder.path());
  CHECK(always.exit_code == 0);
  CHECK_THAT(always.output, Contains("does not matter here"));
}

TEST_CASE("questions are listed under titles, in both languages") {
  const Finished english = run_retain({"goal-seek", "--questions"});
  CHECK(english.exit_code == 0);
  CHECK_THAT(english.output, Catch::StartsWith("question") && Contains("what it asks") &&
                                 Contains("promised-effect") && Contains("quality:DIMENSION"));
  CHECK_THAT(run_in_chinese({"goal-seek", "--questions"}).output,
             Catch::StartsWith("问题") && Contains("毛利率达到多少时才划算？"));
}

TEST_CASE("goal-seek compares with the scenario of --base, or with that of the target") {
  const TemporaryFolder folder;
  const auto root_of = [&](const std::vector<std::string>& more) {
    const Finished finished =
        run_retain(of_gold(extended(more, {"--format", "csv"})), folder.path());
    INFO(finished.errors);
    REQUIRE(finished.exit_code == 0);
    return CsvTable(finished.output).number(0, "root");
  };
  const std::vector<std::string> sought_way{"--vary", "gold-service:money.programme_per_customer",
                                            "--between", "0:3000"};
  const double to_base =
      root_of(extended(sought_way, {"--base", "retention-desk", "--target", "parity"}));
  const double to_target =
      root_of(extended(sought_way, {"retention-desk", "--target", "parity:retention-desk"}));
  CHECK(to_base == Approx(to_target).epsilon(1e-9));
  CHECK(std::abs(to_base - root_of(extended(sought_way, {"--target", "parity"}))) > 1.0);
}

TEST_CASE("goal-seek refuses what makes no sense, with the nearest name") {
  const std::vector<std::string> sought_way{"--vary", "money.margin", "--target"};
  expect_refusals({
      goal_refused({}, "what is sought?"),
      goal_refused({"--vary", "money.margin"}, "what is sought?"),
      goal_refused({"--question", "margins"}, "did you mean 'margin'?"),
      goal_refused({"--question", "quality:relibility"}, "there is no question"),
      goal_refused({"--question", "margin", "--vary", "money.margin"},
                   "leave --vary and --target out"),
      goal_refused({"--vary", "money.margn", "--target", "parity"}, "did you mean 'money.margin'?"),
      goal_refused({"--vary", "churn.of", "--target", "parity"}, "cannot be varied"),
      goal_refused(extended(sought_way, {"business_valu_end=3"}),
                   "did you mean 'business_value_end'?"),
      goal_refused(extended(sought_way, {"business_value_end"}),
                   "--target business_value_end: write"),
      goal_refused(extended(sought_way, {"business_value_end="}), "no metric ''"),
      goal_refused(extended(sought_way, {"business_value_end=nan"}), "no metric 'nan'"),
      goal_refused(extended(sought_way, {"business_value_end=1e999"}), "write FIGURE=NUMBER"),
      goal_refused(extended(sought_way, {"business_value_end=business_value_end"}),
                   "the same figure"),
      goal_refused(extended(sought_way, {"business_value_end=business_value_end.mean"}),
                   "the same figure"),
      goal_refused(extended(sought_way, {"parity:nobody"}), "no scenario 'nobody'"),
      goal_refused(extended(sought_way, {"business_value_end.p05=3"}), "has no p05"),
      goal_refused(extended(sought_way, {"parity", "--between", "0.5:0.1"}),
                   "the smaller end first"),
      goal_refused(extended(sought_way, {"parity", "--between", "0.5:0.5"}),
                   "the smaller end first"),
      goal_refused(extended(sought_way, {"parity", "--between", "0.1"}), "write from:to"),
      goal_refused(extended(sought_way, {"parity", "--between", "nan:1"}), "write from:to"),
      goal_refused(extended(sought_way, {"parity", "--between", "0:1e999"}), "write from:to"),
      goal_refused(extended(sought_way, {"parity", "--between", "-5:0.5"}), "lies between 0 and 1"),
      goal_refused(extended(sought_way, {"parity", "--between", "0.5:7"}), "lies between 0 and 1"),
      goal_refused({"--vary", "money.spend_per_week", "--target", "parity"}, "--between"),
      {{"goal-seek", "documents", "--question", "promised-effect"}, 5, "compared with nothing"},
  });
}

TEST_CASE("goal-seek speaks Chinese, with the same numbers") {
  const TemporaryFolder folder;
  const TemporaryFolder other;
  const Finished english = run_retain(margin_question.arguments, folder.path());
  const Finished chinese = run_in_chinese(margin_question.arguments, other.path());
  CHECK_THAT(chinese.output, Contains("高于此值更优"));
  CHECK(numbers_of(english.output) == numbers_of(chinese.output));
}

TEST_CASE("a plan that never pays is said to be worse everywhere, and money on it worth nothing") {
  const TemporaryFolder folder;
  folder.write("trained.toml",
               "extends = [\"evidence\", \"levers\"]\n[money]\nmargin = 0.05\n"
               "[lever.training]\nper_year = 900000\n");
  const auto sought = [&](const std::string& question, int code) {
    const Finished finished = run_retain(
        {"goal-seek", "trained.toml", "--weeks", "104", "--no-agents", "--question", question},
        folder.path());
    CHECK(finished.exit_code == code);
    return unwrapped(finished.output);
  };
  CHECK_THAT(sought("fixed-price", 6),
             Contains("the comparator is better everywhere") && Contains("between 0 and 130,000"));
  CHECK_THAT(sought("promised-effect", 6), Contains("the comparator is better everywhere"));
  CHECK_THAT(sought("lever:training", 0),
             Contains("= 0 yuan per year; worse above it") && Contains("between 0 and 3,000,000"));
}
