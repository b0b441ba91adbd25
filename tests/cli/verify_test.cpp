#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "support/retain_program.hpp"
#include "support/sample_size.hpp"

using namespace retain::test;
using Catch::Contains;

TEST_CASE("verify reproduces every figure of the documents", "[slow]") {
  const TemporaryFolder folder;
  const std::string replications = std::to_string(retain::test::sample_size(300));
  const Finished finished = run_retain({"verify", "--replications", replications}, folder.path());
  INFO(finished.output);
  CHECK(finished.exit_code == 0);
  CHECK(finished.errors.empty());
  CHECK_THAT(finished.output, Contains("312,000") && Contains("6.21") && Contains(" 0 differ") &&
                                  !Contains("DIFFERS"));
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("verify prints the same figures as CSV and as JSON") {
  const Finished json = run_retain({"verify", "--replications", "30", "--format", "json"});
  CHECK(json.exit_code == 0);
  const auto figures = nlohmann::json::parse(json.output);
  CHECK(figures.size() > 30);
  for (const auto& figure : figures) {
    CHECK(figure.at("holds") == true);
    CHECK(figure.at("wanted").is_number());
    CHECK(figure.at("agents").is_number());
  }
  const TemporaryFolder folder;
  const Finished csv = run_retain({"verify", "--replications", "30", "--format", "csv"});
  CHECK(csv.exit_code == 0);
  const Finished python = run({{"/usr/bin/python3", "-c",
                                "import csv, sys\n"
                                "rows = list(csv.DictReader(open(sys.argv[1]), strict=True))\n"
                                "print(len(rows), set(row['holds'] for row in rows))\n"
                                "print(sum(float(row['wanted']) == 312000 for row in rows))\n"
                                "print(all(float(row['expected_engine']) > 0 for row in rows))\n",
                                folder.write("figures.csv", csv.output)},
                               folder.path()});
  CHECK(python.errors.empty());
  CHECK(python.output == std::to_string(figures.size()) + " {'true'}\n1\nTrue\n");
}
