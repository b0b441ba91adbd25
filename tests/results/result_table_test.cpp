#include "results/result_table.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace retain::results;
using namespace retain::test;
using retain::test::TemporaryFolder;

namespace {

/// What is said about a table, whose rows are all asked for.
std::string said_about(const std::string& text) {
  const TemporaryFolder folder;
  folder.write("a.csv", text);
  try {
    ResultTable table(folder.path() / "a.csv", 1000);
    while (table.next()) {
    }
    return "nothing";
  } catch (const Error& error) {
    const std::string what = error.what();
    return what.substr(what.rfind("a.csv"));
  }
}

}  // namespace

TEST_CASE("a data file beyond its limit is refused before it is read whole") {
  CHECK(said_about("a\n" + std::string(997, '1') + "\n") == "nothing");
  CHECK_THAT(said_about("a\n" + std::string(998, '1') + "\n"), Catch::Contains("larger than"));
}

TEST_CASE("a data file is read row by row, and its cells by their columns") {
  const TemporaryFolder folder;
  folder.write("a.csv", "week,mean,title\n0,1.5,\"a, b\"\n1,,c\n");
  ResultTable table(folder.path() / "a.csv", 1000);
  CHECK(table.columns() == std::vector<std::string>{"week", "mean", "title"});
  REQUIRE(table.next());
  CHECK(table.number(table.column("mean")) == 1.5);
  CHECK(table.text(2) == "a, b");
  REQUIRE(table.next());
  CHECK(std::isnan(table.number(1)));
  CHECK_THAT(table.place(), Catch::EndsWith("a.csv:3"));
  CHECK_FALSE(table.next());
}

TEST_CASE("a row that is not whole is refused with its line") {
  CHECK(said_about("week,mean\n0,1\n") == "nothing");
  for (const char* wrong : {"week,mean\n0\n", "week,mean\n0,1,2\n", "week,mean\n\n",
                            "week,mean\n0,1", "week,mean\n0,\"1\n", "week,mean\n\"0\"0,1\n"}) {
    INFO(wrong);
    CHECK_THAT(said_about(wrong), Catch::StartsWith("a.csv:2"));
  }
  CHECK_THAT(said_about(""), Catch::StartsWith("a.csv:1"));
  CHECK_THAT(said_about("week"), Catch::StartsWith("a.csv:1"));
}
