#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/score_sheet.hpp"
#include "text/csv_table.hpp"
#include "text/file_text.hpp"
#include "text/problem.hpp"

namespace retain::sheets {

/// The problems of one score sheet.
struct SheetProblems {
  std::string file;  ///< as the user would type it
  const FileText& text;
  std::vector<Problem> all = {};

  void add(const Place& place, Sentence what, Sentence hint = {}) {
    add_problem(all, {ExitCode::scenario, file, place, std::move(what), std::move(hint),
                      text.excerpt(place.line)});
  }
};

enum class ColumnUse { person, score, unnamed, refused };

struct SheetColumn {
  ColumnUse use = ColumnUse::unnamed;
  std::size_t item = 0;  ///< of a column of scores
  std::string name;      ///< in its header, or that of its item
};

/// Which column of a sheet holds what.
struct SheetLayout {
  SheetKind kind = SheetKind::self_test;
  bool named = false;         ///< a header names the columns; otherwise their number decided
  bool numbered = false;      ///< a header numbers them
  std::size_t first_row = 0;  ///< below the header
  std::vector<SheetColumn> columns = {};
};

/// Finds out from the header, or without one from the number of columns. Nothing when the columns
/// are not known; why stands in the problems.
[[nodiscard]] std::optional<SheetLayout> layout_of(const CsvTable& table, SheetProblems& problems);

/// True for a row most cells of which name items.
[[nodiscard]] bool is_header(const CsvRow& row);

/// Cells up to the last one that is not blank.
[[nodiscard]] std::size_t width_of(const CsvRow& row);

}  // namespace retain::sheets
