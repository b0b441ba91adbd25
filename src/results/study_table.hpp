#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "results/result_file.hpp"

namespace retain::results {

/// A CSV file of a study whose columns are known only when it runs. Cells with a comma or a quote
/// stand in quotes.
class StudyTable {
 public:
  StudyTable(const std::filesystem::path& folder, TableInfo table)
      : file_(folder, std::move(table)) {}

  /// One cell per column.
  void write(const std::vector<std::string>& cells) { file_.write_line(csv_line(cells)); }

  [[nodiscard]] WrittenFile commit() { return file_.commit(); }

 private:
  ResultFile file_;
};

}  // namespace retain::results
