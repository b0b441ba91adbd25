#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "results/result_file.hpp"
#include "stats/estimate.hpp"
#include "text/csv_reader.hpp"

namespace retain::results {

/// Where the numbers of an estimate stand.
struct EstimateColumns {
  std::size_t mean = 0;
  std::size_t standard_error = 0;
  std::array<std::size_t, band_probabilities.size()> band{};
};

/// A data file of a results folder, read row by row: CSV with commas, every line of which ends.
/// Every error is Error(input_output) that names file and line.
class ResultTable {
 public:
  /// Reads a file that no manifest names, of at most `limit` bytes.
  ResultTable(const std::filesystem::path& file, std::size_t limit);

  /// Reads a file of a results folder, which must be the one that its manifest records.
  ResultTable(const std::filesystem::path& folder, const WrittenFile& recorded);

  /// The headers, in their order.
  [[nodiscard]] const std::vector<std::string>& columns() const { return columns_; }

  /// Position of the column with this header, which must exist.
  [[nodiscard]] std::size_t column(std::string_view name) const;

  /// Goes to the next row; false behind the last. Every row has a cell for each column.
  [[nodiscard]] bool next();

  [[nodiscard]] std::string_view text(std::size_t column) const { return reader_->cell(column); }

  /// The columns of an estimate, which must exist.
  [[nodiscard]] EstimateColumns estimate_columns() const;

  /// The number in a cell of this row; not available for an empty one. A number of more than 200
  /// digits is no figure of a business.
  [[nodiscard]] double number(std::size_t column) const;

  [[nodiscard]] Estimate estimate(const EstimateColumns& columns) const;

  /// Says that this row is not what it should be.
  [[noreturn]] void refuse_row() const;

  /// "results/documents/relax.csv:3", the file and this row's line.
  [[nodiscard]] std::string place() const;

 private:
  [[nodiscard]] bool read_row();
  [[noreturn]] void refuse_changed(const char* what) const;

  std::filesystem::path file_;
  std::string text_;
  std::optional<CsvReader> reader_;
  std::vector<std::string> columns_;
};

}  // namespace retain::results
