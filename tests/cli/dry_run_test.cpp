#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <regex>

#include "support/retain_program.hpp"

using namespace retain::test;
using Catch::Contains;

namespace {

void write_plan(const TemporaryFolder& folder) {
  folder.write("plan.toml", "title = \"Plan\"\nextends = \"documents\"\n[service]\nempathy = 8\n");
}

}  // namespace

TEST_CASE("a dry run prints every value, its mark and where it comes from, and the reference") {
  const TemporaryFolder folder;
  write_plan(folder);
  const Finished finished =
      run_retain({"run", "plan.toml", "--dry-run", "--seed", "7"}, folder.path());
  CHECK(finished.exit_code == 0);
  const auto has = [&](const char* pattern) {
    CHECK(std::regex_search(finished.output, std::regex(pattern)));
  };
  has("plan: Plan\n");
  has("its reference is 'documents'");
  has("\nservice\\.empathy +8 +points 1\\.\\.10 +scenario +plan\\.toml:4\n");
  has("\nsimulation\\.seed +7 +count +scenario +--seed\n");
  has("\nchurn\\.share_lost +0\\.5 +share +published +default\n");
  CHECK_FALSE(std::filesystem::exists(folder.path() / "results"));
}

TEST_CASE("a dry run as CSV and JSON says the same") {
  const TemporaryFolder folder;
  write_plan(folder);
  const Finished csv =
      run_retain({"run", "plan.toml", "documents", "--dry-run", "--format", "csv"}, folder.path());
  CHECK_THAT(csv.output,
             Catch::StartsWith("scenario,reference,key,value,unit,role,mark,origin\n") &&
                 Contains("\nplan,documents,service.empathy,8,points 1..10,lever,scenario,"
                          "plan.toml:4\n") &&
                 Contains("\ndocuments,documents,service.empathy,7,"));
  const Finished json =
      run_retain({"run", "plan.toml", "--dry-run", "--format", "json"}, folder.path());
  const auto list = nlohmann::json::parse(json.output);
  REQUIRE(list.size() == 1);
  CHECK(list[0].at("name") == "plan");
  CHECK(list[0].at("title") == "Plan");
  CHECK(list[0].at("reference") == "documents");
  CHECK(list[0].at("files").size() == 2);
  CHECK(list[0].at("values")[1].at("value") == 520);
}
