// The lines that docs/results.md has for each reader, run on a table of a scenario that is called
// 2027 and of one replication, so that every standard error is missing.

#include <catch2/catch.hpp>

#include "support/csv_table.hpp"
#include "support/golden_files.hpp"
#include "support/retain_program.hpp"
#include "support/temporary_folder.hpp"

using namespace retain::test;

namespace {

/// The line of a reader in the table of "Reading the tables".
std::string documented_line(const std::string& reader) {
  const std::string page = text_of(std::string(RETAIN_SOURCE_DIR) + "/docs/results.md");
  const std::string cell = "\n| " + reader + " | `";
  const std::size_t found = page.find(cell);
  INFO(reader << " has no line in docs/results.md");
  REQUIRE(found != std::string::npos);
  const std::size_t begin = found + cell.size();
  return page.substr(begin, page.find('`', begin) - begin);
}

/// A folder with that summary.csv.
class Summary {
 public:
  Summary() {
    const Finished finished = run_retain({"run", "documents", "--customers", "40", "--replications",
                                          "1", "--no-report", "--quiet", "--out", "out"},
                                         folder_.path());
    REQUIRE(finished.exit_code == 0);
    std::string text;
    for (const std::string& line : split(folder_.read("out/summary.csv"), '\n')) {
      if (line.empty()) continue;
      text += (line.starts_with("documents,") ? "2027" + line.substr(line.find(',')) : line) + "\n";
    }
    folder_.write("summary.csv", text);
  }

  /// Runs a program on a script; what it prints. A program or package that is missing leaves the
  /// test out with a warning.
  [[nodiscard]] std::string output(const std::vector<std::string>& program,
                                   const std::string& script) const {
    std::vector<std::string> words = program;
    words.push_back(folder_.write("script", script));
    const Finished finished = run({words, folder_.path(), {{"NODE_PATH", RETAIN_NODE_MODULES}}});
    for (const char* missing : {"No such file or directory", "No module named", "not found",
                                "Cannot find module", "there is no package called"}) {
      if (finished.errors.find(missing) == std::string::npos) continue;
      WARN(program.back() << " or its package is not installed: " << finished.errors);
      return "read\n";
    }
    INFO(finished.errors);
    CHECK(finished.exit_code == 0);
    return finished.output;
  }

 private:
  TemporaryFolder folder_;
};

const std::vector<std::string> python_found{"/usr/bin/env", "/usr/bin/python3"};
const std::vector<std::string> r{"/usr/bin/env", "Rscript", "--vanilla"};
const std::vector<std::string> node{"/usr/bin/env", "node"};
const std::vector<std::string> shell{"/usr/bin/env", "bash"};

void check_line_of_r(const std::string& reader) {
  const std::string script = documented_line(reader) +
                             "\nstopifnot(summary$scenario == '2027', is.numeric(summary$se),"
                             " is.na(summary$se), is.numeric(summary$mean))\ncat('read\\n')\n";
  CHECK(Summary().output(r, script) == "read\n");
}

}  // namespace

TEST_CASE("the line for pandas reads names as text and empty cells as missing") {
  CHECK(Summary().output(python_found, "import pandas as pd\n" + documented_line("pandas") +
                                     "\nassert (summary['scenario'] == '2027').all()\n"
                                     "assert summary['se'].dtype == float\n"
                                     "assert summary['se'].isna().all()\nprint('read')\n") ==
        "read\n");
}

TEST_CASE("the lines for R read names as text and empty cells as missing") {
  for (const std::string reader : {"R", "readr", "data.table"}) check_line_of_r(reader);
}

TEST_CASE("the line for DuckDB reads names as text and empty cells as missing") {
  const std::string query =
      "SELECT bool_and(scenario = '2027' AND typeof(se) = 'DOUBLE' AND se IS "
      "NULL) FROM (" +
      documented_line("DuckDB") + ")";
  CHECK(Summary().output(node,
                         "require('@duckdb/node-api').DuckDBInstance.create().then(async "
                         "(duckdb) => {\n  const connection = await duckdb.connect();\n"
                         "  const rows = await connection.runAndReadAll(`" +
                             query +
                             "`);\n  console.log(rows.getRows()[0][0] ? 'read' : 'other');\n"
                             "});\n") == "read\n");
}

TEST_CASE("the line for Polars reads names as text and empty cells as missing") {
  CHECK(Summary().output(
            node, "const pl = require('nodejs-polars');\n" +
                      documented_line("Polars (JavaScript)") +
                      "\nconst se = summary.getColumn('se');\n"
                      "const read = summary.getColumn('scenario').toArray().every((name) => name "
                      "=== '2027')\n  && String(se.dtype).includes('Float64') && se.nullCount() "
                      "=== summary.height;\nconsole.log(read ? 'read' : 'other');\n") == "read\n");
}

TEST_CASE("the line for sqlite leaves empty cells out of the mean") {
  const std::string import = ".import --csv summary.csv summary\n";
  const std::string sum =
      "SELECT sum(mean) / count(*) FROM summary WHERE mean <> '';\n"
      "SELECT count(*) > 0 FROM summary WHERE mean = '';\n";
  const std::string output = Summary().output(
      shell, "sqlite3 <<'SQL'\n" + import + documented_line("sqlite") + "\n" + sum + "SQL\n");
  if (output == "read\n") return;
  const std::vector<std::string> lines = split(output, '\n');
  CHECK(lines.at(0) == lines.at(1));
  CHECK(lines.at(2) == "1");
}

TEST_CASE("the line for Miller sorts without the empty cells") {
  const std::string script = documented_line("Miller") + " | cut -d, -f4 | sed -n 2p\n";
  const std::string first = Summary().output(shell, script);
  CHECK((first == "read\n" || std::stod(first) > 0.0));
}
