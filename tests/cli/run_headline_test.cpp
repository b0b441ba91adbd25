// What a run is judged by: the whole business, at the horizon asked, every scenario once.

#include <catch2/catch.hpp>

#include "support/run_folder.hpp"
#include "support/supermarket.hpp"
#include "support/unwrapped.hpp"

using namespace retain::test;
using Catch::Contains;

TEST_CASE("a plan of a firm that wins customers is judged by its whole business") {
  const TemporaryFolder folder;
  folder.write("market.toml", supermarket);
  folder.write("market-tills.toml", tills);
  const std::vector<std::string> run{"run", "market-tills.toml", "--engine", "expected"};
  const Finished finished = run_retain(run, folder.path());
  CHECK(finished.exit_code == 0);
  CHECK_THAT(
      unwrapped(finished.output),
      Contains(
          "market-tills: in 10 years the business, newcomers included, is worth 109 "
          "yuan less than in \"Supermarket\" per customer of week 0. The first customers alone "
          "are worth 166 yuan more.") &&
          Contains("It does not earn this back: it would pay only up to "));
  const std::string page = folder.read("results/market-tills/report.html");
  const std::size_t row =
      page.find("<span class=\"name\">market-tills, compared with market</span>");
  REQUIRE(row != std::string::npos);
  const std::string cells = page.substr(row, page.find("</tr>", row) - row);
  CHECK_THAT(cells,
             Contains(">-109<") && Contains(">166<") && !Contains("better") && Contains(">none<"));
}

TEST_CASE("three years are told when three years are asked for") {
  const TemporaryFolder folder;
  const Finished finished =
      run_retain({"run", "gold-service", "--weeks", "156", "--engine", "expected"}, folder.path());
  CHECK_THAT(unwrapped(finished.output),
             Contains("value, 3 years") &&
                 Contains("in 3 years a customer is worth 317 yuan more than in \"The documents' "
                          "figures\".") &&
                 Contains("added up over 3 years") && !Contains("10 years"));
}

TEST_CASE("a scenario that is the same as another is shown once and stays findable") {
  const TemporaryFolder folder;
  folder.write("twin.toml", "extends = \"gold-service\"\n[lever.training]\nassurance = 3\n");
  const Finished finished =
      run_retain({"run", "gold-service", "twin.toml", "--engine", "expected"}, folder.path());
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.errors, Contains("twin is the same as gold-service: shown once.\n"));
  const std::string shown_once = "twin is the same as \"Gold service\": shown once.";
  CHECK_THAT(unwrapped(finished.output), Contains(shown_once));
  CHECK(folder.read("results/gold-service/summary.csv").find("twin") == std::string::npos);
  CHECK_THAT(folder.read("results/gold-service/manifest.json"),
             Contains("\"stands_for\": [\n        \"twin\"\n      ]"));
  const Finished repeated = run_retain(
      {"run", "--manifest", "results/gold-service/manifest.json", "--out", "again"}, folder.path());
  CHECK_THAT(unwrapped(repeated.output), Contains(shown_once));
  const Finished based = run_retain(
      {"run", "twin.toml", "--base", "gold-service", "--engine", "expected"}, folder.path());
  CHECK_THAT(based.errors, Contains("twin is the same as gold-service: shown once.\n"));
  CHECK_THAT(folder.read("results/twin/summary.csv"), Contains("\ngold-service,value_end,"));
}
