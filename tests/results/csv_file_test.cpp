#include "results/csv_file.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace retain::results;
using namespace retain::test;
using retain::test::TemporaryFolder;

namespace {

struct Row {
  std::string name;
  Estimate estimate;
};

std::vector<Column<Row>> columns() {
  return with_estimate<Row>({{{"name", CellType::text, "A name."},
                              [](std::string& line, const Row& row) { line += row.name; }}});
}

}  // namespace

TEST_CASE("an estimate has seven columns in the order of their headers") {
  const TemporaryFolder folder;
  CsvFile<Row> csv(folder.path(), "a.csv", "Rows.", columns());
  csv.write({"full", {1.5, 0.25, {1.0, 2.0, 3.0, 4.0, 5.0}}});
  csv.write({"mean", exact(2.0)});
  csv.write({"", Estimate{}});
  const WrittenFile written = csv.commit();
  CHECK(folder.read("a.csv") ==
        "name,mean,se,p05,p25,p50,p75,p95\n"
        "full,1.5,0.25,1.0,2.0,3.0,4.0,5.0\n"
        "mean,2.0,,,,,,\n"
        ",,,,,,,\n");
  CHECK(written.name == "a.csv");
  CHECK(written.rows == 3);
  CHECK(written.sha256 == sha256_of(folder.read("a.csv")));
}

TEST_CASE("a file without rows has its header") {
  const TemporaryFolder folder;
  CHECK(CsvFile<Row>(folder.path(), "a.csv", "Rows.", columns()).commit().rows == 0);
  CHECK(folder.read("a.csv") == "name,mean,se,p05,p25,p50,p75,p95\n");
}

TEST_CASE("before the commit nothing stands under the name") {
  const TemporaryFolder folder;
  {
    CsvFile<Row> csv(folder.path(), "a.csv", "Rows.", columns());
    csv.write({"row", exact(1.0)});
    CHECK_FALSE(std::filesystem::exists(folder.path() / "a.csv"));
  }
  CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("a file in a folder that does not exist is an error with its path") {
  try {
    const CsvFile<Row> csv("/proc/none", "a.csv", "Rows.", columns());
    FAIL("nothing was thrown");
  } catch (const Error& error) {
    CHECK(error.exit_code() == ExitCode::input_output);
    CHECK_THAT(error.what(), Catch::Contains("/proc/none/a.csv"));
  }
}
