#include <algorithm>
#include <catch2/catch.hpp>
#include <regex>

#include "support/run_folder.hpp"
#include "support/unwrapped.hpp"

using namespace retain::test;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

namespace {

/// What Python's own reader makes of a printed table.
Finished read_by_python(const std::string& code, const std::string& printed) {
  const TemporaryFolder folder;
  const std::string file = folder.write("printed", printed);
  return run({{"/usr/bin/python3", "-c", code, file}, folder.path()});
}

}  // namespace

TEST_CASE("a run begins with the verdict and ends with its page and folder") {
  const RunFolder run(quick({"documents", "gold-service"}));
  CHECK(run.finished().exit_code == 0);
  CHECK_THAT(run.finished().output, StartsWith("“Gold service” ") &&
                                        Contains("\n  Loss for the business, 60 weeks ") &&
                                        Contains("\n- It rests on margin 100 % of revenue") &&
                                        EndsWith("\n\nPage: out/report.html\nResults: out\n"));
  CHECK_THAT(unwrapped(run.finished().errors), StartsWith("Simulating") && EndsWith("\n"));
  CHECK(std::ranges::count(unwrapped(run.finished().errors), '\n') == 1);
}

TEST_CASE("a quiet run prints its results and nothing else") {
  const RunFolder run(quick({"documents", "gold-service"}, {"--quiet"}));
  CHECK(run.finished().exit_code == 0);
  CHECK(run.finished().errors.empty());
  CHECK_THAT(run.finished().output, StartsWith("“Gold service” "));
}

TEST_CASE("the expected engine says so and needs no replications") {
  const RunFolder run({"documents", "--engine", "expected"});
  CHECK(run.finished().exit_code == 0);
  CHECK_THAT(run.finished().errors, StartsWith("Computing") && !Contains("replications"));
  CHECK_THAT(run.finished().output, Contains("13,970") && !Contains("±"));
}

TEST_CASE("the printed table as JSON is a list that Python reads") {
  const RunFolder run(quick({"documents", "gold-service"}, {"--format", "json"}));
  const Finished python = read_by_python(
      "import json, sys\n"
      "rows = json.load(open(sys.argv[1]))\n"
      "print([row['scenario'] for row in rows], [row['base'] for row in rows])\n"
      "print(rows[1]['business_value_end'] > 0, rows[1]['difference_half_width'] > 0)\n"
      "print(rows[0]['difference'], rows[0]['loss_service_quality_end'] > 0)\n",
      run.finished().output);
  CHECK(python.errors.empty());
  CHECK(python.output ==
        "['documents', 'gold-service'] [None, 'documents']\nTrue True\nNone True\n");
}

TEST_CASE("the printed table as CSV is one that Python reads") {
  const RunFolder run(quick({"documents", "gold-service"}, {"--format", "csv"}));
  const Finished python = read_by_python(
      "import csv, sys\n"
      "rows = list(csv.DictReader(open(sys.argv[1]), strict=True))\n"
      "print([row['scenario'] for row in rows], [row['base'] for row in rows])\n"
      "print(float(rows[1]['business_value_end']) > 0, rows[0]['difference'] == '')\n"
      "print(any(None in row or None in row.values() for row in rows))\n",
      run.finished().output);
  CHECK(python.errors.empty());
  CHECK(python.output == "['documents', 'gold-service'] ['', 'documents']\nTrue True\nFalse\n");
}

TEST_CASE("all formats of the table show the same value") {
  const auto printed = [](const char* format) {
    return RunFolder({"documents", "--engine", "expected", "--format", format}).finished().output;
  };
  CHECK_THAT(printed("text"), Contains("13,970"));
  CHECK_THAT(printed("csv"), Contains("13970.3831"));
  CHECK_THAT(printed("json"), Contains("13970.3831"));
}

TEST_CASE("the option --base names the scenario that all are compared with") {
  const RunFolder run(quick({"gold-service", "retention-desk"}, {"--base", "retention-desk"}));
  CHECK(run.finished().exit_code == 0);
  const CsvTable compare = run.table("compare.csv");
  REQUIRE(compare.rows() > 0);
  CHECK(compare.where({{"scenario", "gold-service"}, {"base", "retention-desk"}}).size() ==
        compare.rows());
  CHECK(run.table("summary.csv").where({{"scenario", "documents"}}).empty());
}

TEST_CASE("a comparator that was not among the scenarios runs with them") {
  const RunFolder run(quick({"gold-service"}, {"--base", "evidence"}));
  CHECK(run.finished().exit_code == 0);
  CHECK_FALSE(run.table("summary.csv").where({{"scenario", "evidence"}}).empty());
  const CsvTable compare = run.table("compare.csv");
  CHECK(compare.where({{"scenario", "gold-service"}, {"base", "evidence"}}).size() ==
        compare.rows());
}

TEST_CASE("a comparator may be a file beside the scenarios") {
  const TemporaryFolder folder;
  folder.write("plan.toml", "extends = \"documents\"\n[service]\nempathy = 8\n");
  const Finished finished = run_retain(
      {"run", "gold-service", "--base", "plan.toml", "--engine", "expected"}, folder.path());
  CHECK(finished.exit_code == 0);
  CHECK_THAT(folder.read("results/gold-service/compare.csv"),
             Contains("\ngold-service,plan,value_10y,"));
}

TEST_CASE("a scenario is not compared with one that extends it") {
  const TemporaryFolder folder;
  const Finished finished =
      run_retain({"run", "gym", "--base", "gym-quick-answers"}, folder.path());
  CHECK(finished.exit_code == 2);
  CHECK_THAT(finished.errors,
             Contains("--base gym-quick-answers extends 'gym'") && Contains("leave --base out"));
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("an unknown comparator is wrong usage and nothing is written") {
  const TemporaryFolder folder;
  const Finished finished =
      run_retain({"run", "gold-service", "--base", "documnets"}, folder.path());
  CHECK(finished.exit_code == 2);
  CHECK_THAT(finished.errors, Contains("documents"));
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("figures that contradict each other end with exit code 5 and leave no folder") {
  const TemporaryFolder folder;
  folder.write("plan.toml",
               "[cancellation]\nattempt = 1.0\nreason_found = 1.0\n"
               "saved = { better_product = 1.0, cheaper_product = 0.3, not_valued = 0.3, "
               "poor_service = 0.3, other = 0.0 }\n");
  for (const std::vector<std::string>& out :
       {std::vector<std::string>{}, std::vector<std::string>{"--out", "a/b"}}) {
    std::vector<std::string> arguments{"run", "plan.toml"};
    arguments.insert(arguments.end(), out.begin(), out.end());
    const Finished finished = run_retain(arguments, folder.path());
    CHECK(finished.exit_code == 5);
    CHECK(finished.output.empty());
    CHECK_THAT(finished.errors, Contains("contradict") && Contains("better_product"));
    CHECK(contents(folder.path()).size() == 1);
  }
}

TEST_CASE("a run whose results cannot be printed has written its files all the same") {
  const TemporaryFolder folder;
  const Finished finished =
      run_retain({"run", "documents", "--engine", "expected"}, folder.path(), Output::full_device);
  CHECK(finished.exit_code == 4);
  CHECK(contents(folder.path() / "results/documents").contains("manifest.json"));
}

TEST_CASE(
    "a run tells what each lever bought below its table and is silent where none was pulled") {
  const TemporaryFolder folder;
  const Finished finished =
      run_retain({"run", "service-programme", "documents", "--engine", "expected", "--weeks", "75"},
                 folder.path());
  CHECK(finished.exit_code == 0);
  const auto has = [&](const char* pattern) {
    INFO(pattern);
    CHECK(std::regex_search(finished.output, std::regex(pattern)));
  };
  has("\nWhat the levers of service-programme brought to the whole business\n");
  has("\nlever +belongs to +spent +bought, 75 weeks +net +net\n");
  has("\nleadership +strategy +20,000 +[0-9,]+ +-[0-9,]+ +-[0-9.]+\n");
  has("\ntraining +people +50,000 ");
  has("\nall together +200,000 ");
  CHECK_THAT(finished.output, Contains("not add up"));
  CHECK_THAT(finished.output, !Contains("levers of documents"));
}

TEST_CASE("a run tells what the whole business is worth and which bold figures are in force") {
  const TemporaryFolder folder;
  const Finished finished =
      run_retain({"run", "evidence-gold-service", "--customers", "20", "--replications", "4",
                  "--set", "word_of_mouth.loss_probability=1"},
                 folder.path());
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.output, Contains("\nThe whole business, 10 years\n"));
  CHECK_THAT(finished.output, Contains("not in 10 years"));
  CHECK_THAT(finished.output, Contains("chance only"));
  CHECK_THAT(
      finished.output,
      Contains("\n- It rests on every one of them lost: the documents' figures, not yours.\n"));
}
