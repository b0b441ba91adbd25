#pragma once

#include <fmt/format.h>

#include <cmath>
#include <concepts>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "io/result_file.hpp"
#include "stats/estimate.hpp"

namespace retain {

/// One column of a CSV file: its header and how a row fills its cell. Header and rows come from
/// the same list, so they cannot drift apart.
template <class Row>
struct Column {
  std::string name;
  void (*write)(std::string& line, const Row& row);
};

/// Appends a number in its shortest form that reads back the same; not available is an empty cell.
inline void append_number(std::string& line, double number) {
  if (std::isnan(number)) return;
  fmt::format_to(std::back_inserter(line), "{}", number + 0.0);  // -0 becomes 0
}

/// The columns of an estimate, for rows with a member `estimate`.
template <class Row>
std::vector<Column<Row>> with_estimate(std::vector<Column<Row>> columns) {
  const auto add = [&](std::string name, void (*write)(std::string&, const Row&)) {
    columns.push_back({std::move(name), write});
  };
  add("mean", [](std::string& l, const Row& r) { append_number(l, r.estimate.mean); });
  add("se", [](std::string& l, const Row& r) { append_number(l, r.estimate.standard_error); });
  add("p05", [](std::string& l, const Row& r) { append_number(l, r.estimate.band[0]); });
  add("p25", [](std::string& l, const Row& r) { append_number(l, r.estimate.band[1]); });
  add("p50", [](std::string& l, const Row& r) { append_number(l, r.estimate.band[2]); });
  add("p75", [](std::string& l, const Row& r) { append_number(l, r.estimate.band[3]); });
  add("p95", [](std::string& l, const Row& r) { append_number(l, r.estimate.band[4]); });
  return columns;
}

/// Writes a CSV file line by line: ASCII, commas, line feeds, dot decimals, one header line. No
/// cell needs quotes: names are slugs, everything else is a number.
template <class Row>
class CsvFile {
 public:
  CsvFile(const std::filesystem::path& folder, std::string name, std::vector<Column<Row>> columns)
      : file_(folder, std::move(name)), columns_(std::move(columns)) {
    write_cells([](std::string& line, const Column<Row>& column) { line += column.name; });
  }

  void write(const Row& row) {
    write_cells([&](std::string& line, const Column<Row>& column) { column.write(line, row); });
  }

  [[nodiscard]] WrittenFile commit() { return file_.commit(); }

 private:
  template <class WriteCell>
  void write_cells(WriteCell write_cell) {
    line_.clear();
    for (const Column<Row>& column : columns_) {
      if (!line_.empty() || &column != columns_.data()) line_ += ',';
      write_cell(line_, column);
    }
    line_ += '\n';
    file_.write_line(line_);
  }

  ResultFile file_;
  std::vector<Column<Row>> columns_;
  std::string line_;
};

}  // namespace retain
