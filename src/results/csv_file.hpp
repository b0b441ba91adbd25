#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/message.hpp"
#include "results/result_file.hpp"
#include "results/words.hpp"
#include "stats/estimate.hpp"
#include "text/csv_text.hpp"

namespace retain::message {

inline constexpr Message cell_mean{
    "Mean over replications; empty where the horizon is too short for the figure.",
    "各次重复的均值；模拟期太短而没有该数字时为空。"};
inline constexpr Message cell_quantile{
    "Quantile over replications: {0:.0f} % of the simulated businesses lie at or below it; empty "
    "for figures of the run as a whole and with the expected engine.",
    "各次重复的分位数：{0:.0f} % 的模拟业务不高于此值；整次运行的数字或使用 expected 引擎时为空。"};

}  // namespace retain::message

namespace retain::results {

/// One column of a CSV file: what it is and how a row fills its cell. Header, rows and schema come
/// from the same list, so they cannot drift apart.
template <class Row>
struct Column {
  ColumnInfo info;
  void (*write)(std::string& line, const Row& row);
};

/// A column of numbers whose unit stands in the column `unit`.
[[nodiscard]] inline ColumnInfo number_in_unit_of_row(std::string name, std::string meaning) {
  return {std::move(name), CellType::number, std::move(meaning), {}, "unit"};
}

/// The columns of an estimate, for rows with a member `estimate`.
template <class Row>
std::vector<Column<Row>> with_estimate(std::vector<Column<Row>> columns) {
  columns.push_back(
      {number_in_unit_of_row("mean", say_in_data(message::cell_mean)),
       [](std::string& line, const Row& row) { append_number(line, row.estimate.mean); }});
  columns.push_back({number_in_unit_of_row("se", say_in_data(message::cell_standard_error)),
                     [](std::string& line, const Row& row) {
                       append_number(line, row.estimate.standard_error);
                     }});
  const auto add_quantile = [&]<std::size_t which>(std::integral_constant<std::size_t, which>) {
    const double per_cent = 100.0 * band_probabilities[which];
    columns.push_back(
        {number_in_unit_of_row(fmt::format("p{:02.0f}", per_cent),
                               say_in_data(message::cell_quantile, per_cent)),
         [](std::string& line, const Row& row) { append_number(line, row.estimate.band[which]); }});
  };
  [&]<std::size_t... which>(std::index_sequence<which...>) {
    (add_quantile(std::integral_constant<std::size_t, which>()), ...);
  }
  (std::make_index_sequence<band_probabilities.size()>());
  return columns;
}

/// Writes a CSV file line by line: ASCII, commas, line feeds, dot decimals, one header line. No
/// cell needs quotes: names are slugs, everything else is a number.
template <class Row>
class CsvFile {
 public:
  CsvFile(const std::filesystem::path& folder, std::string name, std::string meaning,
          std::vector<Column<Row>> columns)
      : columns_(std::move(columns)),
        file_(folder, {std::move(name), std::move(meaning), infos_of(columns_)}) {}

  void write(const Row& row) {
    line_.clear();
    for (const Column<Row>& column : columns_) {
      if (&column != columns_.data()) line_ += ',';
      column.write(line_, row);
    }
    line_ += '\n';
    file_.write_line(line_);
  }

  [[nodiscard]] WrittenFile commit() { return file_.commit(); }

 private:
  static std::vector<ColumnInfo> infos_of(const std::vector<Column<Row>>& columns) {
    std::vector<ColumnInfo> infos;
    for (const Column<Row>& column : columns) infos.push_back(column.info);
    return infos;
  }

  std::vector<Column<Row>> columns_;
  ResultFile file_;
  std::string line_;
};

}  // namespace retain::results
