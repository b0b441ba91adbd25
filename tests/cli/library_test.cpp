// retain as a library: installed, found by CMake, and used by a program of its own.

#include <catch2/catch.hpp>
#include <sstream>

#include "support/retain_program.hpp"

using namespace retain::test;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;

namespace {

Finished cmake(const std::vector<std::string>& arguments) {
  std::vector<std::string> words{RETAIN_CMAKE};
  words.insert(words.end(), arguments.begin(), arguments.end());
  Finished finished = run({words});
  INFO(finished.output << finished.errors);
  REQUIRE(finished.exit_code == 0);
  return finished;
}

std::vector<std::string> lines_of_text(const std::string& text) {
  std::istringstream stream(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

}  // namespace

TEST_CASE("a program that finds the installed library gets what the command gives", "[slow]") {
  const TemporaryFolder folder;
  const std::string prefix = folder.path() / "prefix";
  const std::string build = folder.path() / "build";
  cmake({"--install", RETAIN_BUILD_DIR, "--prefix", prefix});
  cmake({"-S", std::string(RETAIN_SOURCE_DIR) + "/tests/library/consumer", "-B", build,
         "-DCMAKE_PREFIX_PATH=" + prefix});
  cmake({"--build", build});

  const Finished finished =
      run({{build + "/consumer", prefix + "/share/retain/scenarios", folder.path() / "library"}});
  INFO(finished.output << finished.errors);
  REQUIRE(finished.exit_code == 0);
  const std::vector<std::string> lines = lines_of_text(finished.output);
  REQUIRE(lines.size() == 6);
  CHECK(lines[0] == "gold-service");
  CHECK(lines[1] == "documents");
  CHECK_THAT(lines[2], StartsWith("18786."));
  CHECK_THAT(lines[3], EndsWith(" 1.00"));
  CHECK(lines[4] ==
        "2 there is no measure 'value_11y' | there is no measure '{}' | value_11y | "
        "没有名为“value_11y”的指标");
  CHECK(lines[5] == "2");

  const Finished command =
      run_retain({"run", "gold-service", "--customers", "100", "--replications", "8", "--out",
                  folder.path() / "command", "--quiet", "--no-report"});
  CHECK(command.exit_code == 0);
  for (const char* file :
       {"lifetime_value.csv", "loss.csv", "departures.csv", "summary.csv", "compare.csv",
        "customers.csv", "years.csv", "levers.csv", "beliefs.csv", "datapackage.json"}) {
    INFO(file);
    CHECK(folder.read("library/" + std::string(file)) ==
          folder.read("command/" + std::string(file)));
  }
  CHECK_THAT(folder.read("library/manifest.json"), Contains("\"version\""));
}
