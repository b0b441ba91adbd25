// What other programs make of the numbers in our tables, each with its default settings: every
// double must be the one that is nearest to the decimal in the file, bit for bit.

#include <fmt/format.h>

#include <bit>
#include <catch2/catch.hpp>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>

#include "support/csv_table.hpp"
#include "support/retain_program.hpp"
#include "support/temporary_folder.hpp"
#include "text/csv_number.hpp"

using namespace retain::test;

namespace {

using Words = std::vector<std::string>;

const std::string here = std::string(RETAIN_SOURCE_DIR) + "/tests/readers/";
const std::string interpreter_of_r = "/usr/bin/Rscript";
const std::string python = "/usr/bin/python3";

bool same_double(double one, double other) {
  if (std::isnan(one) || std::isnan(other)) return std::isnan(one) && std::isnan(other);
  return std::bit_cast<std::uint64_t>(one) == std::bit_cast<std::uint64_t>(other);
}

double nearest_double(const std::string& cell) {
  return cell.empty() ? std::numeric_limits<double>::quiet_NaN()
                      : std::strtod(cell.c_str(), nullptr);
}

std::vector<double> doubles_of(const std::string& bytes) {
  std::vector<double> doubles(bytes.size() / sizeof(double));
  std::memcpy(doubles.data(), bytes.data(), doubles.size() * sizeof(double));
  return doubles;
}

/// Tables in a folder, and how a reader reads their number columns (columns.py).
class Tables {
 public:
  [[nodiscard]] const TemporaryFolder& folder() const { return folder_; }

  /// A table that stands in the folder, and those of its columns that hold numbers.
  void add(const std::string& file, const Words& columns) {
    const std::string text = folder_.read(file);
    const CsvTable table(text);
    for (const std::string& column : columns) {
      columns_ += file + "," + column + "\n";
      names_.push_back(file + ", " + column);
      wanted_.emplace_back();
      for (std::size_t row = 0; row < table.rows(); ++row) {
        wanted_.back().push_back(nearest_double(table.text(row, column)));
      }
    }
  }

  /// Checks a reader, given by its program, script and what follows the folder. One that is not
  /// installed is left out with a warning.
  void check(const Words& reader) const {
    const std::optional<Words> misread = misread_by(reader);
    if (!misread) return;
    for (const std::string& what : *misread) UNSCOPED_INFO(what);
    CHECK(misread->empty());
  }

  /// The columns that a reader takes for other numbers; nothing when it is not installed.
  [[nodiscard]] std::optional<Words> misread_by(const Words& reader) const {
    constexpr int no_program = 127;
    constexpr int missing_reader = 77;
    folder_.write("columns.csv", columns_);
    Words words{reader[0], here + reader[1], folder_.path().string()};
    words.insert(words.end(), reader.begin() + 2, reader.end());
    if (reader[0] == "node") words.insert(words.begin(), "/usr/bin/env");
    const Finished finished =
        run({words,
             folder_.path(),
             {{"NODE_PATH", RETAIN_NODE_MODULES}, {"PYTHONDONTWRITEBYTECODE", "1"}}});
    if (finished.exit_code == no_program || finished.exit_code == missing_reader) {
      WARN("left out: " << reader[0] << " " << reader[1] << " is not installed\n"
                        << finished.errors);
      return std::nullopt;
    }
    if (finished.exit_code != 0) return Words{finished.errors};
    return differences();
  }

 private:
  [[nodiscard]] Words differences() const {
    Words found;
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      const auto read = doubles_of(folder_.read(std::to_string(i) + ".doubles"));
      if (!std::equal(read.begin(), read.end(), wanted_[i].begin(), wanted_[i].end(),
                      same_double)) {
        found.push_back(names_[i]);
      }
    }
    return found;
  }

  TemporaryFolder folder_;
  std::string columns_;
  Words names_;
  std::vector<std::vector<double>> wanted_;
};

/// The tables of a run, and the one that it prints.
void add_run(Tables& tables) {
  const Finished run =
      run_retain({"run", "documents", "moments-of-truth", "--customers", "40", "--replications",
                  "12", "--no-report", "--out", "out", "--format", "csv"},
                 tables.folder().path());
  INFO(run.errors);
  REQUIRE(run.exit_code == 0);
  const auto package = nlohmann::json::parse(tables.folder().read("out/datapackage.json"));
  for (const auto& resource : package.at("resources")) {
    Words columns;
    for (const auto& field : resource.at("schema").at("fields")) {
      if (field.at("type") != "string") columns.push_back(field.at("name"));
    }
    tables.add("out/" + resource.at("path").get<std::string>(), columns);
  }
  tables.folder().write("printed.csv", run.output);
  Words printed = CsvTable(run.output).columns();
  printed.erase(printed.begin(), printed.begin() + 2);  // scenario and comparator
  tables.add("printed.csv", printed);
}

/// Numbers of every size on which readers can agree, and beside them zeros and whole numbers in so
/// many rows that a reader would take the column for whole numbers, were it not for the points.
void add_numbers(Tables& tables, std::string (*written)(double)) {
  constexpr int rows = 25'000;
  std::mt19937_64 bits(1);
  std::uniform_real_distribution<double> exponent(-50.0, 52.9);
  std::string text = "number,late\n";
  for (int row = 0; row <= rows; ++row) {
    const double late = row < rows / 2 ? 0.0 : row < rows ? row : -0.0448;
    text += written(std::exp(exponent(bits))) + "," + written(late) + "\n";
  }
  tables.folder().write("numbers.csv", text);
  tables.add("numbers.csv", {"number", "late"});
}

void check_reader(const Words& reader) {
  Tables tables;
  add_run(tables);
  add_numbers(tables, retain::text::csv_number);
  tables.check(reader);
}

std::string shortest(double number) {
  return fmt::format("{}", number);
}

}  // namespace

TEST_CASE("pandas reads every number as it stands") {
  check_reader({python, "read_pandas.py"});
}

TEST_CASE("read.csv of R reads every number as it stands") {
  check_reader({interpreter_of_r, "read_r.R", "read.csv"});
}

TEST_CASE("readr reads every number as it stands") {
  check_reader({interpreter_of_r, "read_r.R", "read_csv"});
}

TEST_CASE("fread of data.table reads every number as it stands") {
  check_reader({interpreter_of_r, "read_r.R", "fread"});
}

TEST_CASE("sqlite reads every number as it stands") {
  check_reader({python, "read_sqlite.py"});
}

TEST_CASE("Miller reads every number as it stands") {
  check_reader({python, "read_miller.py"});
}

TEST_CASE("DuckDB reads every number as it stands") {
  check_reader({"node", "read_duckdb.cjs"});
}

TEST_CASE("Polars reads every number as it stands") {
  check_reader({"node", "read_polars.cjs"});
}

TEST_CASE("numbers in their shortest form are read as others by pandas and DuckDB") {
  Tables tables;
  add_numbers(tables, shortest);
  if (const auto misread = tables.misread_by({python, "read_pandas.py"})) {
    CHECK(*misread == Words{"numbers.csv, number"});
  }
  if (const auto misread = tables.misread_by({"node", "read_duckdb.cjs"})) {
    CHECK(*misread == Words{"numbers.csv, late"});
  }
}
