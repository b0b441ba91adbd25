#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "tables/cell.hpp"
#include "tables/column_source.hpp"
#include "tables/date_text.hpp"

namespace retain::tables {

struct DateOptions {
  std::optional<DateOrder> order = {};  ///< of dates whose year does not come first
  DateSystem system = DateSystem::from_1900;
};

struct DateColumn {
  std::vector<std::optional<DateTime>> values;  ///< one per cell; none for empty and unreadable
  UnreadableCells unreadable;
  std::vector<Sentence> notes;  ///< what was decided and should be known
};

/// Takes the cells of a column of dates one by one. The order of day and month is decided for the
/// column as a whole: by days above 12, else by points between the fields, which are written where
/// the day comes first. Numbers are serials when all of them lie in 20000..80000 (1954 to 2119).
/// Times that all lie in the first minute of a day are midnight.
class DateColumnReader {
 public:
  explicit DateColumnReader(ColumnSource source, DateOptions options = {});

  void add(std::int64_t row, const TableCell& cell);

  /// Throws Error: usage when the order cannot be decided and must be given, scenario when the
  /// column has several.
  [[nodiscard]] DateColumn finish();

 private:
  /// A date that the column as a whole decides.
  struct Undecided {
    std::size_t index = 0;  ///< among the cells
    std::int64_t row = 0;
    DateText text;
  };

  [[nodiscard]] std::optional<Sentence> add_text(std::int64_t row, const DateText& text);
  void note_open(std::int64_t row, const DateText& text);
  [[nodiscard]] std::optional<DateOrder> decided_order() const;
  [[nodiscard]] Error order_wanted() const;
  [[nodiscard]] std::optional<Sentence> settle(const Undecided& date,
                                               std::optional<DateOrder> order);
  void settle_times();
  void add_notes();

  ColumnSource source_;
  DateOptions options_;
  DateColumn column_;
  std::vector<Undecided> undecided_;
  std::array<std::int64_t, date_orders.size()> first_row_against_{};
  std::optional<std::size_t> first_open_;  ///< undecided: the orders give different dates
  bool has_open_ = false;
  bool all_have_points_ = true;
  std::int64_t serials_ = 0;
  std::int64_t serials_beyond_ = 0;
};

}  // namespace retain::tables
