#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/sentence.hpp"

namespace retain::tables {

/// Where a table comes from, as people call it.
struct TableSource {
  std::string file;
  std::string sheet;  ///< empty for CSV
};

/// A column of a table.
struct ColumnSource {
  TableSource table;
  std::size_t index = 0;  ///< from 0
  std::string header;     ///< as written above the column, may be empty
};

/// "C" for 2, "AA" for 26: a column as spreadsheets name it.
[[nodiscard]] std::string column_letters(std::size_t index);

/// A cell of the column, as people look for it.
[[nodiscard]] Sentence cell_place(const ColumnSource& column, std::int64_t row);

/// What is wrong with a cell of this text.
[[nodiscard]] Sentence cell_objection(const ColumnSource& column, std::int64_t row,
                                      const std::string& text, Sentence reason);

/// The column as a whole.
[[nodiscard]] Sentence column_place(const ColumnSource& column);

/// A text of a file as it may stand in a sentence: on one line, at most 40 characters.
[[nodiscard]] std::string shown_text(const std::string& text);

/// A cell that could not be read, and why.
struct UnreadableCell {
  std::int64_t row = 0;
  std::string text;
  Sentence reason;
};

/// Those cells of a column: how many, and the first of them.
struct UnreadableCells {
  std::int64_t count = 0;
  std::vector<UnreadableCell> first;

  void add(std::int64_t row, const std::string& text, Sentence reason);
};

/// Throws Error (scenario) that names the first of these cells when there is any.
void refuse_unreadable(const UnreadableCells& cells, const ColumnSource& column);

}  // namespace retain::tables
