#include <catch2/catch.hpp>

#include "support/languages.hpp"
#include "support/study_folder.hpp"
#include "support/uncertain_gold.hpp"
#include "support/unwrapped.hpp"

using namespace retain::test;
using Catch::Contains;

namespace {

const StudyCommand of_pair{
    {"decide", "documents", "gold-service", "--weeks", "104", "--draws", "64", "--set",
     "money.margin={law=\"uniform\", min=0.1, max=0.6}"},
    {"frontier.csv", "best.csv", "information.csv", "decide_inputs.csv", "decide_draws.csv"},
    "decide"};

}  // namespace

TEST_CASE("decide says what to choose, how surely, and what knowing is worth", "[slow]") {
  const TemporaryFolder folder;
  folder.write("gold.toml", gold_with_uncertain_reliability);
  const Finished finished = run_retain(
      {"decide", "documents", "gold.toml", "--weeks", "260", "--draws", "256", "--set",
       "money.margin={low=0.2, high=0.5}", "--set", "churn.share_lost={law=\"beta\", a=10, b=10}",
       "--survey", "churn.share_lost:n=200:cost=5", "--out", "out"},
      folder.path());
  CHECK(finished.exit_code == 0);
  CHECK_THAT(unwrapped(finished.output),
             Contains("Choose ") && Contains("everything would be worth") &&
                 Contains("Asking 200 about churn.share_lost is worth") &&
                 Contains("The best number to ask is") && Contains("Results: out\n"));
  const CsvTable inputs(folder.read("out/decide_inputs.csv"));
  CHECK(inputs.header() == "key,scenario,law,unit,role,mark,point,mean,sd,p05,p50,p95,group");
  REQUIRE(inputs.rows() == 3);
  const auto margin = inputs.where({{"key", "money.margin"}});
  REQUIRE(margin.size() == 1);
  CHECK(inputs.text(margin.front(), "scenario").empty());
  CHECK(inputs.number(margin.front(), "p05") == Approx(0.2));
  CHECK(inputs.number(margin.front(), "p95") == Approx(0.5));

  const CsvTable draws(folder.read("out/decide_draws.csv"));
  REQUIRE(draws.rows() == 256);
  CHECK(draws.text(0, "status") == "ok");
  CHECK(draws.text(255, "randomisation") == "16");
  // A draw is the run with these numbers.
  const auto typed = [&](const char* key) { return std::string(key) + "=" + draws.text(7, key); };
  folder.write("certain.toml", "extends = \"gold-service\"\n[service]\nreliability = " +
                                   draws.text(7, "service.reliability") + "\n");
  const RunFolder run({(folder.path() / "certain.toml").string(), "--weeks", "260", "--engine",
                       "expected", "--no-report", "--set", typed("money.margin"), "--set",
                       typed("churn.share_lost")});
  CHECK(draws.number(7, "gold.business_value_end") ==
        Approx(mean_in(run, "summary.csv", "certain", "business_value_end")).epsilon(1e-8));
  CHECK(draws.number(7, "gold.spending_end") ==
        Approx(mean_in(run, "summary.csv", "certain", "spending_end")).epsilon(1e-8));

  const CsvTable best(folder.read("out/best.csv"));
  CHECK(best.rows() == 202);
  double sum = 0.0;
  for (const std::size_t row : best.where({{"price", best.text(100, "price")}})) {
    sum += best.number(row, "probability");
  }
  CHECK(sum == Approx(1.0));
  const CsvTable information(folder.read("out/information.csv"));
  CHECK(information.header() ==
        "what,inputs,price,n,per_customer,low,high,raw,plug_in,business,cost,net");
  CHECK(information.where({{"what", "everything"}}).size() == 1);
  CHECK(information.where({{"what", "inputs"}}).size() == 6);
  CHECK(information.where({{"what", "survey"}}).size() == 1);
}

TEST_CASE("decide has a folder like that of a run, or adds its tables to one", "[slow]") {
  expect_folder_of_its_own(of_pair);
  expect_added(of_pair);
  expect_same_for_threads(of_pair);
}

TEST_CASE("decide without uncertain numbers has the frontier alone, and says why") {
  const TemporaryFolder folder;
  const Finished finished = run_retain(
      {"decide", "documents", "retention-desk", "--weeks", "104", "--out", "out"}, folder.path());
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.output, Contains("Nothing is uncertain in these scenarios"));
  CHECK(CsvTable(folder.read("out/frontier.csv")).rows() == 2);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "out/best.csv"));
}

TEST_CASE("decide refuses what it cannot take") {
  const TemporaryFolder folder;
  const auto refused = [&](const std::vector<std::string>& more, int code, const char* told) {
    INFO(told);
    const Finished finished = run_retain(
        extended({"decide", "documents", "gold-service", "--weeks", "52"}, more), folder.path());
    CHECK(finished.exit_code == code);
    CHECK_THAT(finished.errors, Contains(told));
  };
  refused({"--engine", "agents"}, 2, "--engine agents");
  refused({"--price", "5:1:1"}, 2, "--price 5:1:1");
  refused({"--effect", "active_yeers_end"}, 2, "did you mean");
  refused({"--sampling", "sobel"}, 2, "--sampling sobel");
  refused({"--survey", "money.margin:n=20"}, 2, "no uncertain number");
  refused({"--set", "money.margin={law=\"uniform\", min=0.1, max=0.6}", "--survey",
           "money.margin:n=20"},
          2, "answers update exactly");
  refused({"--set", "money.margin={low=0.5, high=0.2}"}, 2, "low = 0.5 must be below high = 0.2");
  const Finished alone = run_retain({"decide", "documents"}, folder.path());
  CHECK(alone.exit_code == 2);
  CHECK_THAT(alone.errors, Contains("'documents' is compared with nothing"));
}

TEST_CASE("decide holds one plan against what it is compared with", "[slow]") {
  const TemporaryFolder folder;
  const Finished finished =
      run_retain({"decide", "gym-uncertain", "--draws", "64", "--weeks", "104", "--out", "out"},
                 folder.path());
  INFO(finished.errors);
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.errors, !Contains("do not state the same"));
  const CsvTable frontier(folder.read("out/frontier.csv"));
  REQUIRE(frontier.rows() == 2);
  CHECK(frontier.text(0, "scenario") == "gym");
  CHECK(frontier.text(1, "scenario") == "gym-uncertain");
  // Both sides have the same beliefs in each draw: another scenario with these is the same.
  folder.write("firm.toml",
               "extends = \"gym-uncertain\"\nchurn.describes = \"beneath\"\n"
               "[money]\nprogramme_per_customer = 0\n[service]\nresponsiveness = 7\n");
  const Finished both = run_retain(
      {"decide", "firm.toml", "gym-uncertain", "--draws", "64", "--weeks", "104", "--out", "both"},
      folder.path());
  INFO(both.errors);
  REQUIRE(both.exit_code == 0);
  const CsvTable other(folder.read("both/frontier.csv"));
  CHECK(other.number(0, "cost") == Approx(frontier.number(0, "cost")).epsilon(1e-9));
  CHECK(other.number(0, "effect") == Approx(frontier.number(0, "effect")).epsilon(1e-9));
}

TEST_CASE("decide tells where scenarios do not believe the same") {
  const TemporaryFolder folder;
  folder.write("plan.toml",
               "extends = \"documents\"\n[service]\nreliability = 8\n"
               "[money]\nmargin = { low = 0.2, high = 0.4 }\n");
  const Finished finished = run_retain(
      {"decide", "documents", "plan.toml", "--draws", "16", "--weeks", "52", "--out", "out"},
      folder.path());
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.errors, Contains("money.margin: the scenarios do not state the same of it"));
}
