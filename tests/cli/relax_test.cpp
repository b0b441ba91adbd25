#include <catch2/catch.hpp>

#include "support/run_folder.hpp"

using namespace retain::test;
using Catch::Contains;

namespace {

Finished relax(const TemporaryFolder& folder, std::vector<std::string> more) {
  std::vector<std::string> arguments{"relax", "--replications", "10", "--customers", "200"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return run_retain(arguments, folder.path());
}

}  // namespace

TEST_CASE("relax prints a waterfall from 312000 yuan and writes relax.csv") {
  const TemporaryFolder folder;
  const Finished finished = relax(folder, {});
  CHECK(finished.exit_code == 0);
  CHECK(finished.errors.empty());
  CHECK_THAT(finished.output, Contains("312,000") && Contains("##############################") &&
                                  Contains("Each world is calibrated anew.") &&
                                  Contains("Results: results/relax\n"));
  const std::string csv = contents(folder.path() / "results/relax").at("relax.csv");
  CHECK_THAT(csv,
             Catch::StartsWith(
                 "step,relaxed,expected,agents,se,replications,change\n0,,312000.0,312000.0,"));
  CHECK(std::count(csv.begin(), csv.end(), '\n') == 8);
  CHECK_THAT(relax(folder, {}).output, Contains("Results: results/relax-2\n"));
}

TEST_CASE("relax takes its assumptions in the order asked for") {
  const TemporaryFolder folder;
  const std::string csv = relax(folder, {"--order", "margin, churn", "--format", "csv"}).output;
  const auto line = [&](const char* start) { return csv.find(std::string("\n") + start + ","); };
  CHECK(line("margin") < line("churn"));
  CHECK(line("churn") < line("listeners"));
  CHECK(line("replacement") != std::string::npos);
}

TEST_CASE("relax refuses assumptions that it does not know or that come twice") {
  const TemporaryFolder folder;
  const Finished unknown = relax(folder, {"--order", "margn"});
  CHECK(unknown.exit_code == 2);
  CHECK_THAT(unknown.errors, Contains("'margn'") && Contains("did you mean 'margin'?"));
  const Finished twice = relax(folder, {"--order", "margin,margin"});
  CHECK(twice.exit_code == 2);
  CHECK_THAT(twice.errors, Contains("names 'margin' twice"));
  CHECK(contents(folder.path()).empty());
}

TEST_CASE("relax puts its file beside the results of a run and never over an older one") {
  const TemporaryFolder folder;
  REQUIRE(run_retain({"run", "documents", "--engine", "expected", "--out", "out"}, folder.path())
              .exit_code == 0);
  const auto before = contents(folder.path() / "out");
  CHECK(relax(folder, {"--out", "out"}).exit_code == 0);
  auto after = contents(folder.path() / "out");
  CHECK(after.erase("relax.csv") == 1);
  CHECK(after == before);
  const Finished again = relax(folder, {"--out", "out", "--seed", "9"});
  CHECK(again.exit_code == 4);
  CHECK_THAT(again.errors, Contains("the file 'out/relax.csv' exists") && Contains("--overwrite"));
  CHECK(relax(folder, {"--out", "out", "--overwrite"}).exit_code == 0);
}

TEST_CASE("relax gives the same numbers for any number of threads") {
  const TemporaryFolder folder;
  const std::string one = relax(folder, {"--threads", "1", "--format", "json"}).output;
  CHECK(one == relax(folder, {"--threads", "3", "--format", "json"}).output);
  CHECK_THAT(one, Contains("\"relaxed\": \"discount\""));
}
