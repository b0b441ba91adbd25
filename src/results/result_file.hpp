#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "files/atomic_file.hpp"
#include "files/sha256.hpp"
#include "results/column.hpp"
#include "text/csv_text.hpp"

namespace retain::results {

/// What the manifest says about a file.
struct WrittenFile {
  std::string name;                  ///< relative to the results folder
  std::optional<std::int64_t> rows;  ///< lines below the header; none for a file that is no table
  std::string sha256;
  TableInfo table = {};  ///< for the data package; without columns for a file that is no table
};

/// A CSV file of a results folder: counted and hashed while it is written. The header is that of
/// its columns.
class ResultFile {
 public:
  ResultFile(const std::filesystem::path& folder, TableInfo table)
      : table_(std::move(table)), file_(folder / table_.name) {
    std::vector<std::string> header;
    for (const ColumnInfo& column : table_.columns) header.push_back(column.name);
    write_line(csv_line(header));
  }

  /// Writes one line below the header; `line` ends in a line feed.
  void write_line(std::string_view line) {
    file_.write(line);
    digest_.add(line);
    ++lines_;
  }

  [[nodiscard]] WrittenFile commit() {
    file_.commit();
    return {table_.name, lines_ - 1, digest_.hexadecimal(), table_};
  }

 private:
  TableInfo table_;
  AtomicFile file_;
  Sha256 digest_;
  std::int64_t lines_ = 0;
};

}  // namespace retain::results
