// --fail-if: what holds when all is written makes the exit code 6.

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/languages.hpp"
#include "support/study_folder.hpp"

using namespace retain::test;
using Catch::Contains;

namespace {

using Arguments = std::vector<std::string>;

const Arguments expected_run{"run",      "documents", "gold-service", "--weeks", "104",
                             "--engine", "expected",  "--no-report",  "--quiet"};

const Arguments agents_run = extended({"run"}, quick({"gold-service"}, {"--no-report", "--quiet"}));

Arguments with(const Arguments& arguments, const Arguments& conditions) {
  Arguments words = arguments;
  for (const std::string& condition : conditions) {
    words.insert(words.end(), {"--fail-if", condition});
  }
  return words;
}

/// A number in the way that data files and people write it: with all digits, without commas.
double value_in(const std::string& text, const std::string& behind) {
  const std::size_t at = text.find(behind);
  REQUIRE(at != std::string::npos);
  std::string number = text.substr(at + behind.size());
  std::erase(number, ',');
  return std::stod(number);
}

/// Exit code of a call with one condition.
int code_of(const Arguments& arguments, const std::string& condition) {
  const TemporaryFolder folder;
  return run_retain(with(arguments, {condition}), folder.path()).exit_code;
}

}  // namespace

TEST_CASE("a condition that holds makes the exit code 6 when all is written") {
  const TemporaryFolder folder;
  const Finished finished = run_retain(
      extended(
          with(expected_run, {"business_value_end.difference < 1e6", "documents.loss_end < 0"}),
          {"--out", "out"}),
      folder.path());
  CHECK(finished.exit_code == 6);
  CHECK_THAT(finished.output,
             Contains("\nResults: out\n") &&
                 Catch::EndsWith("\nFailed; conditions that hold or cannot be judged: 1 of 2.\n"));
  const CsvTable compared(folder.read("out/compare.csv"));
  const std::vector<std::size_t> rows =
      compared.where({{"scenario", "gold-service"}, {"metric", "business_value_end"}});
  REQUIRE(rows.size() == 1);
  const std::string line = "business_value_end.difference < 1e6  gold-service ";
  CHECK(value_in(finished.output, line) ==
        Approx(compared.number(rows.front(), "mean")).epsilon(1e-5));
  CHECK_THAT(finished.output, Contains("holds\n") && Contains("does not hold\n"));
  CHECK(contents(folder.path() / "out").count("manifest.json") == 1);
}

TEST_CASE("where no condition holds the exit code is 0") {
  const TemporaryFolder folder;
  const Finished finished = run_retain(
      with(expected_run, {"loss_end < 0", "gold-service.loss_end.difference>=0"}), folder.path());
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.output, Catch::EndsWith("\nNo condition holds.\n"));
}

TEST_CASE("a figure that is not reached cannot be judged") {
  const TemporaryFolder folder;
  const Finished finished =
      run_retain(with(expected_run, {"documents.half_life > 500"}), folder.path());
  CHECK(finished.exit_code == 6);
  CHECK_THAT(finished.output, Contains("cannot be judged\n"));
}

TEST_CASE("agents are judged by their limits, quantiles and paired differences") {
  const TemporaryFolder folder;
  REQUIRE(run_retain(extended(agents_run, {"--out", "out"}), folder.path()).exit_code == 0);
  const CsvTable summary(folder.read("out/summary.csv"));
  const std::size_t row =
      summary.where({{"scenario", "gold-service"}, {"metric", "loss_end"}}).front();
  const double mean = summary.number(row, "mean");
  const double se = summary.number(row, "se");
  const auto is_below = [&](const std::string& figure, double number) {
    const int code = code_of(agents_run, figure + " < " + std::to_string(number));
    CHECK((code == 0 || code == 6));
    return code == 6;
  };
  // Student's t with 11 degrees of freedom is beyond 2.201 with probability 0.05.
  for (const auto& [figure, value] : {std::pair{"loss_end", mean},
                                      {"loss_end.lower", mean - 2.201 * se},
                                      {"gold-service.loss_end.chance.upper", mean + 2.201 * se},
                                      {"loss_end.p05", summary.number(row, "p05")}}) {
    CAPTURE(figure, value);
    CHECK_FALSE(is_below(figure, value - 0.05 * se));
    CHECK(is_below(figure, value + 0.05 * se));
  }
  const CsvTable compared(folder.read("out/compare.csv"));
  const double difference = compared.number(
      compared.where({{"scenario", "gold-service"}, {"metric", "loss_end"}}).front(), "mean");
  CHECK_FALSE(is_below("loss_end.difference", difference - 0.01));
  CHECK(is_below("loss_end.difference", difference + 0.01));
}

TEST_CASE("tables for programs stay as they are, and conditions go to standard error") {
  for (const char* format : {"csv", "json"}) {
    const Arguments arguments = extended(expected_run, {"--format", format});
    const TemporaryFolder folder;
    const TemporaryFolder other_folder;
    const Finished plain = run_retain(arguments, folder.path());
    const Finished judged = run_retain(with(arguments, {"loss_end > 0"}), other_folder.path());
    CHECK(judged.exit_code == 6);
    CHECK(judged.output == plain.output);
    CHECK_THAT(judged.errors, Contains("loss_end > 0") && Contains("cannot be judged: 2 of 2."));
  }
}

TEST_CASE("conditions that make no sense are refused before anything is simulated") {
  const auto refused = [](const Arguments& arguments, const std::string& condition,
                          const std::string& told) {
    return RefusedCall{with(arguments, {condition}), 2, told};
  };
  expect_refusals(
      {refused(expected_run, "los_end > 3", "did you mean 'loss_end'?"),
       refused(expected_run, "loss_end = 3", "write FIGURE < NUMBER"),
       refused(expected_run, "loss_end.p05 > 3", "the expected engine has no p05"),
       refused(expected_run, "loss_end.se > 3", "the expected engine has no se"),
       refused(expected_run, "loss_end.lower > 3", "the expected engine has no lower"),
       refused(expected_run, "documents.loss_end.difference > 3", "compared with nothing"),
       refused(agents_run, "loss_end.inputs.p05 > 3", "leave inputs out"),
       refused(agents_run, "documents.loss_end > 3", "no scenario 'documents' in this call"),
       refused({"sweep", "gold-service", "--vary", "money.margin=0.2,0.3"}, "loss_end.upper > 3",
               "the expected engine has no upper"),
       refused({"tornado", "gold-service", "--dry-run"}, "loss_end >", "write FIGURE < NUMBER"),
       refused({"goal-seek", "gold-service", "--question", "margin"}, "loss_ende > 3",
               "did you mean 'loss_end'?"),
       refused({"run", "documents", "--dry-run"}, "loss_ende > 3", "did you mean 'loss_end'?")});
}

TEST_CASE("studies judge their scenarios as they stand", "[slow]") {
  const Arguments run{"run",      "gold-service", "--weeks",     "104",
                      "--engine", "expected",     "--no-report", "--quiet"};
  const double value = mean_in(RunFolder({run.begin() + 1, run.end()}), "compare.csv",
                               "gold-service", "business_value_end");
  const std::string above = "business_value_end.difference < " + std::to_string(value + 0.01);
  const std::string below = "business_value_end.difference < " + std::to_string(value - 0.01);
  struct OfStudy {
    Arguments arguments;
    const char* table;
  };
  for (const OfStudy& study :
       {OfStudy{{"sweep", "gold-service", "--vary", "money.margin=0.2,0.3"}, "sweep.csv"},
        OfStudy{{"tornado", "gold-service", "--keys", "money.margin"}, "tornado.csv"},
        OfStudy{{"goal-seek", "gold-service", "--question", "margin", "--no-agents"},
                "goal_seek.csv"}}) {
    CAPTURE(study.table);
    const Arguments words = extended(study.arguments, {"--weeks", "104", "--quiet"});
    CHECK(code_of(words, below) == 0);

    const TemporaryFolder folder;
    const Arguments out{"--out", "out"};
    const Finished own = run_retain(extended(with(words, {above}), out), folder.path());
    CHECK(own.exit_code == 6);
    CHECK_THAT(own.output, Contains("\nResults: out\n") && Contains("gold-service"));
    CHECK(contents(folder.path() / "out").count(study.table) == 1);

    const TemporaryFolder of_run;
    REQUIRE(run_retain(extended(run, out), of_run.path()).exit_code == 0);
    const Finished added = run_retain(
        extended(with(words, {above}), extended(out, {"--format", "csv"})), of_run.path());
    CHECK(added.exit_code == 6);
    CHECK_THAT(added.errors, Contains("cannot be judged: 1 of 1."));
    CHECK(contents(of_run.path() / "out").count(study.table) == 1);
  }
}

TEST_CASE("a repeated run is judged too, and a difference to its manifest counts first") {
  const TemporaryFolder folder;
  REQUIRE(run_retain(extended(agents_run, {"--out", "out"}), folder.path()).exit_code == 0);
  const Arguments repeated{"run", "--manifest", "out/manifest.json", "--quiet", "--no-report"};
  CHECK(run_retain(with(repeated, {"loss_end < 0"}), folder.path()).exit_code == 0);
  CHECK(run_retain(with(repeated, {"loss_end > 0"}), folder.path()).exit_code == 6);

  auto manifest = nlohmann::json::parse(folder.read("out/manifest.json"));
  for (auto& file : manifest["files"]) {
    if (file["name"] == "loss.csv") file["sha256"] = std::string(64, '0');
  }
  folder.write("out/manifest.json", manifest.dump());
  CHECK(run_retain(with(repeated, {"loss_end > 0"}), folder.path()).exit_code == 5);
}

TEST_CASE("conditions are told in Chinese, with the same numbers") {
  const Arguments words = with(
      expected_run, {"business_value_end.difference < 1e6", "half_life > 500", "loss_end < 0"});
  const TemporaryFolder folder;
  const TemporaryFolder other_folder;
  const Finished english = run_retain(extended(words, {"--format", "csv"}), folder.path());
  const Finished chinese =
      run_in_chinese(extended(words, {"--format", "csv"}), other_folder.path());
  CHECK(chinese.exit_code == 6);
  CHECK(numbers_of(english.errors) == numbers_of(chinese.errors));
  CHECK_THAT(chinese.errors, Contains("失败条件") && Contains("不成立\n") &&
                                 Contains("无法判断\n") &&
                                 Contains("未通过：5 项条件中有 3 项成立或无法判断。\n"));
}
