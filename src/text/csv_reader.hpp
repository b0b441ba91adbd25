#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/csv_scanner.hpp"
#include "text/input_guard.hpp"
#include "text/problem.hpp"

namespace retain::text {

/// Most cells of one row, and of a CSV file that is held as a whole.
inline constexpr std::size_t most_cells = 1'000'000;
/// Longest row, in bytes, of a CSV file that is read piece by piece.
inline constexpr std::size_t longest_row = 1024 * 1024;

/// Gives the next bytes of a file: fills the space from its beginning on and says with how many;
/// 0 at the end of the file.
using ByteReader = std::function<std::size_t(std::span<char> space)>;

/// Reads CSV (RFC 4180) row by row, as spreadsheets of any country write it: separated by tab,
/// semicolon or comma, the first of these that stands in the first line outside quotes, or as the
/// line "sep=;" says. Rows may be of any length; a blank line is a row of one empty cell. Carriage
/// returns at the ends of a cell are dropped, blanks are kept.
class CsvReader {
 public:
  /// Reads text without a byte order mark, which must outlive the reader.
  explicit CsvReader(std::string_view text, std::optional<char> separator = {});

  /// Reads a file of any length and holds no more of it than a row and a block.
  explicit CsvReader(ByteReader next_bytes, std::optional<char> separator = {});

  CsvReader(const CsvReader&) = delete;
  CsvReader& operator=(const CsvReader&) = delete;

  [[nodiscard]] char separator() const { return separator_; }

  /// Goes to the next row; false behind the last.
  [[nodiscard]] bool next();

  /// How many cells this row has.
  [[nodiscard]] std::size_t size() const { return cells_.size(); }

  /// A cell without the quotes around it, until the next row is asked for.
  [[nodiscard]] std::string_view cell(std::size_t i) const;

  /// The line on which this row begins.
  [[nodiscard]] std::int64_t line() const { return line_; }

  /// True when no row follows this one.
  [[nodiscard]] bool is_last() { return finished_ || is_at_end(); }

  /// Where a cell is written, its quotes included. Looks through the row up to it.
  [[nodiscard]] Place place(std::size_t i) const;

  /// The places of all cells of the row.
  [[nodiscard]] std::vector<Place> places() const;

  /// What was no CSV so far.
  [[nodiscard]] const std::vector<InputObjection>& objections() const { return objections_; }

 private:
  struct Cell {
    std::size_t begin = 0;  ///< in the row as it is written
    std::size_t text_begin = 0;
    std::size_t text_size = 0;
  };
  enum class After { cell, row };  ///< what comes behind a cell

  void find_first_row(std::optional<char> separator);
  bool fill();
  [[nodiscard]] bool is_at_end();
  [[nodiscard]] std::size_t piece_end(std::size_t from) const;
  bool read_plain_line();
  After read_cell();
  After parse_cell();
  After end_of_input();
  After text_behind_quote();
  After unclosed();
  After plain_text();
  After add_cell();
  void object(const Place& where, Sentence text);
  [[nodiscard]] Place place_of(std::size_t offset) const;
  [[nodiscard]] std::size_t written_end(std::size_t i) const;

  CsvScanner scanner_;
  ByteReader next_bytes_;
  std::string buffer_;
  std::string_view window_;   ///< what is known of the file from row_begin_ or earlier on
  std::size_t passed_ = 0;    ///< bytes of the file before the window
  std::size_t position_ = 0;  ///< in the window, as the two below
  std::size_t row_begin_ = 0;
  std::size_t row_end_ = 0;
  std::size_t quotes_are_text_until_ = 0;  ///< in the file
  std::int64_t line_ = 1;
  std::int64_t next_line_ = 1;
  char separator_ = ',';
  bool finished_ = false;
  std::string text_;
  std::vector<Cell> cells_;
  std::vector<InputObjection> objections_;
};

}  // namespace retain::text
