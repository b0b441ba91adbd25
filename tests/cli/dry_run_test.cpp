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
  has("its churn is that of 'documents'; it is compared with 'documents'");
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
  CHECK(list[0].at("values")[3].at("value") == 520);
}

TEST_CASE("a dry run says what the levels of service quality are made of") {
  const TemporaryFolder folder;
  folder.write("plan.toml",
               "extends = [\"documents\", \"levers\"]\n"
               "[service]\nreliability = 8\n"
               "[service.affinity]\nattentive = 9.9\n"
               "[service.timing]\nlongest_silence = 60\n"
               "[lever.morale]\nper_year = 1000000000\n");
  const Finished finished = run_retain({"run", "plan.toml", "--dry-run"}, folder.path());
  const auto has = [&](const char* pattern) {
    INFO(pattern);
    CHECK(std::regex_search(finished.output, std::regex(pattern)));
  };
  has("\nservice quality +level +what it is made of\n");
  has("\nempathy +7\\.95 +7\\.00, affinity \\+0\\.50, timing -0\\.50, levers \\+0\\.95\n");
  has("\nassurance +7\\.45 +7\\.00, levers \\+0\\.45\n");
  has("\ntangibles +7\\.00 +7\\.00\n");
  has("\nreliability +8\\.00 +plan\\.toml:3\n");
  const Finished json =
      run_retain({"run", "plan.toml", "--dry-run", "--format", "json"}, folder.path());
  const auto levels = nlohmann::json::parse(json.output)[0].at("service_quality");
  REQUIRE(levels.size() == 5);
  CHECK(levels[1].at("dimension") == "empathy");
  CHECK(levels[1].at("timing") == -0.5);
  CHECK(levels[4].at("given") == true);
  CHECK(levels[4].at("level") == 8);
}
