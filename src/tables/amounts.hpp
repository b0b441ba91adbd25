#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tables/amount_text.hpp"
#include "tables/cell.hpp"
#include "tables/column_source.hpp"

namespace retain::tables {

struct AmountColumn {
  std::vector<std::optional<Amount>> values;  ///< one per cell; none for empty and unreadable
  std::string currency;                       ///< its code, empty when none is written
  bool all_whole = true;                      ///< no amount has decimals: perhaps they are cents
  UnreadableCells unreadable;
  std::vector<Sentence> notes;  ///< what should be known
};

/// Takes the cells of a column of amounts one by one. Which of point and comma stands for decimals
/// is decided for the column as a whole. Numbers of a spreadsheet need no decision.
class AmountColumnReader {
 public:
  explicit AmountColumnReader(ColumnSource source);

  void add(std::int64_t row, const TableCell& cell);

  /// Throws Error (scenario) when the column has two decimal signs or two currencies, when nothing
  /// decides what 1,234 is, and when all of its cells are formulas that were not calculated.
  [[nodiscard]] AmountColumn finish();

 private:
  /// An amount whose only sign the column as a whole decides.
  struct Open {
    std::size_t index = 0;  ///< among the cells
    char sign = ',';
  };
  struct Seen {
    std::int64_t row = 0;
    std::string text;
  };

  void add_read(std::int64_t row, const TableCell& cell, const AmountText& text);
  void note_decimal_sign(std::int64_t row, const TableCell& cell, const AmountText& text);
  void refuse_undecided() const;
  void add_notes();

  ColumnSource source_;
  AmountColumn column_;
  std::vector<Open> open_;
  std::optional<Seen> first_with_currency_;
  std::optional<Seen> first_open_;
  std::optional<Seen> first_with_point_;  ///< as decimal sign
  std::optional<Seen> first_with_comma_;
  std::int64_t rounded_ = 0;
  std::int64_t read_ = 0;
  std::int64_t uncalculated_ = 0;
  std::int64_t zero_formulas_ = 0;
};

}  // namespace retain::tables
