#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "tables/cell.hpp"
#include "tables/civil_date.hpp"
#include "tables/column_source.hpp"

namespace retain::tables {

/// Rows of a table, one by one; of a file no more is held than a row and a block.
class TableReader {
 public:
  TableReader() = default;
  virtual ~TableReader() = default;
  TableReader(const TableReader&) = delete;
  TableReader& operator=(const TableReader&) = delete;

  [[nodiscard]] virtual const TableSource& source() const = 0;

  /// In which encoding a CSV file is read; empty for a workbook, which says its own.
  [[nodiscard]] virtual std::string encoding() const { return {}; }

  /// From when numbers count that are dates without saying so.
  [[nodiscard]] virtual DateSystem date_system() const { return DateSystem::from_1900; }

  /// Goes to the next row that is not empty; false behind the last.
  /// Throws Error (input_output, scenario) with the place of what is damaged or beyond a limit.
  [[nodiscard]] virtual bool next() = 0;

  /// This row, until the next one is asked for.
  [[nodiscard]] virtual const Row& row() const = 0;
};

enum class Visibility { visible, hidden, very_hidden };

struct SheetInfo {
  std::size_t number = 1;  ///< its place among the tabs of the workbook
  std::string name;
  Visibility visibility = Visibility::visible;

  bool operator==(const SheetInfo&) const = default;
};

struct TableOptions {
  std::optional<std::string> encoding = {};  ///< of CSV, as iconv names it; UTF-16 with a mark
  std::optional<std::string> sheet = {};     ///< of a workbook, its name or number
};

/// The table of a CSV file or of a workbook (xlsx): of its sheets the one that the options name,
/// else the only visible one that is not empty, else the only hidden one.
/// Throws Error: usage when an option must be given or does not fit, input_output when the file
/// cannot be read or is none of these.
[[nodiscard]] std::unique_ptr<TableReader> open_table(const std::filesystem::path& file,
                                                      const TableOptions& options = {});

/// The sheets with cells of a workbook, in the order of its tabs.
[[nodiscard]] std::vector<SheetInfo> list_sheets(const std::filesystem::path& file);

}  // namespace retain::tables
