#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/csv_table.hpp"
#include "support/retain_program.hpp"

using namespace retain::test;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

namespace {

const std::string sheet = std::string(RETAIN_SOURCE_DIR) + "/scenarios/data/self-test-sheet.csv";

/// The part of the report that is to be pasted.
std::string block_of(const std::string& report) {
  const std::string heading = "To paste into a scenario:\n\n";
  const std::size_t at = report.find(heading);
  REQUIRE(at != std::string::npos);
  return report.substr(at + heading.size());
}

}  // namespace

TEST_CASE("assess reports groups, total, items and weakest items of the shipped self-test") {
  // Worked out from the file by other means: totals 72 87 60 46 79 68 85 70 50 74 75 68.
  const Finished finished = run_retain({"assess", "self-test-sheet"});
  CHECK(finished.exit_code == 0);
  CHECK(finished.errors.empty());
  CHECK_THAT(finished.output,
             StartsWith("self-test-sheet: self-test of 12 people\n") &&
                 Contains("very suited     above 80       2   16.7    2.1 to 48.4") &&
                 Contains("needs training  50 to 80       9   75.0   42.8 to 94.5") &&
                 Contains("not suited      below 50       1    8.3    0.2 to 38.5") &&
                 Contains("mean 69.6 points, 95 % interval 61.8 to 77.4") &&
                 Contains("Weakest: remembers_people 5.3 (4.2 to 6.4); "));
}

TEST_CASE("assess shows what it gives to be pasted, and calls items as the documents do") {
  const Finished affinity = run_retain({"assess", "affinity-sheet"});
  CHECK_THAT(affinity.output, Contains("proactive = 6.3") && Contains("6.3     5.6 to 6.9"));
  const Finished chinese = run_retain({"assess", "self-test-sheet", "--lang", "zh"});
  CHECK_THAT(chinese.output, Contains("最薄弱：我善于记住别人的名字和面孔"));
}

TEST_CASE("what assess prints to be pasted is a scenario that check accepts and run reads") {
  const TemporaryFolder folder;
  for (const char* name : {"self-test-sheet", "affinity-sheet"}) {
    const Finished assessed = run_retain({"assess", name});
    REQUIRE(assessed.exit_code == 0);
    const std::string block = block_of(assessed.output);
    folder.write("plan.toml", "extends = \"documents\"\n\n" + block);
    const Finished checked = run_retain({"check", "plan.toml"}, folder.path());
    INFO(block + checked.errors);
    CHECK(checked.exit_code == 0);
    CHECK_THAT(checked.output, StartsWith("plan: right"));
  }
  const Finished resolved = run_retain({"run", "plan.toml", "--dry-run"}, folder.path());
  CHECK_THAT(resolved.output, Contains("service.affinity.attentive") && Contains("5.7"));
}

TEST_CASE("assess as CSV and as JSON hold the same figures") {
  const Finished csv = run_retain({"assess", sheet, "--format", "csv"});
  const CsvTable table(csv.output);
  const Finished json = run_retain({"assess", sheet, "--format", "json"});
  const auto report = nlohmann::json::parse(json.output);
  CHECK(report.at("people") == 12);
  CHECK(report.at("left_out") == 0);
  CHECK(report.at("groups").at("to_train").at("people") == 9);
  CHECK(report.at("scenario").at("staff.self_test_mean") == 69.6);
  CHECK(report.at("weakest")[0] == "remembers_people");
  CHECK(report.at("items").size() == 10);
  CHECK_THAT(
      csv.output,
      StartsWith("measure,name,people,value,sd,low,high,by_model\noverall,total,12,69.58333") &&
          Contains("\ngroup,to_train,9,0.75,,0.428") &&
          Contains("\nscenario,staff.self_test_sd,12,12.3,,,,\n") &&
          EndsWith("\nleft_out,people,0,,,,,\n"));
}

TEST_CASE("assess refuses a wrong sheet with exit code 3 and prints nothing") {
  const TemporaryFolder folder;
  folder.write("staff.csv", "1,2,3,4,5,6,7,8,9,11\n1,2,3,4,5,6,7,8,9,\n");
  const Finished finished = run_retain({"assess", "staff.csv"}, folder.path());
  CHECK(finished.exit_code == 3);
  CHECK(finished.output.empty());
  CHECK_THAT(
      finished.errors,
      StartsWith("staff.csv:1:19: cell J1, well_groomed = 11 (must be between 1 and 10)\n") &&
          Contains("\nstaff.csv:2:19: cell J2, well_groomed is missing") &&
          EndsWith("2 errors in 1 of 1 file; nothing was assessed.\n"));
}

TEST_CASE("assess leaves out incomplete people when asked, and says so") {
  const TemporaryFolder folder;
  folder.write("staff.csv", "9,2,3,4,5,6,7,8,9,10\n1,2,3,4,5,6,7,8,9,\n");
  const Finished finished =
      run_retain({"assess", "staff.csv", "--skip-incomplete", "--format=json"}, folder.path());
  CHECK(finished.exit_code == 0);
  CHECK_THAT(finished.errors, Contains("Left out because scores are missing: 1 of 2 people"));
  const auto report = nlohmann::json::parse(finished.output);
  CHECK(report.at("people") == 1);
  CHECK(report.at("left_out") == 1);
  CHECK(report.at("total").at("low").is_null());
}

TEST_CASE("a sheet that cannot be read ends with exit code 4, no sheet at all with 2") {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() / "folder.csv");
  const Finished missing = run_retain({"assess", "no.csv"}, folder.path());
  CHECK(missing.exit_code == 4);
  CHECK_THAT(missing.errors, StartsWith("no.csv: cannot be read: No such file or directory\n"));
  const Finished directory = run_retain({"assess", "folder.csv"}, folder.path());
  CHECK(directory.exit_code == 4);
  CHECK_THAT(directory.errors, Contains("Is a directory"));
  const Finished nothing = run_retain({"assess"});
  CHECK(nothing.exit_code == 2);
  CHECK_THAT(nothing.errors, Contains("needs a score sheet"));
  CHECK(run_retain({"assess", sheet, "--format", "xml"}).exit_code == 2);
  CHECK(run_retain({"assess", sheet, sheet}).exit_code == 2);
}
