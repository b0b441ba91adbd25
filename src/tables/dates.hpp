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

  void add(std::int64_t row, const Cell& cell);

  /// Throws Error: usage when the order cannot be decided and must be given, scenario when the
  /// column has several.
  [[nodiscard]] DateColumn finish();

 private:
  struct Entry {
    std::int32_t row = 0;
    DateText::Form form = DateText::Form::year_first;
    bool has_short_year = false;
    std::array<std::int16_t, 3> fields{};
    DateTime moment;  ///< of open dates the time alone
    double serial = 0.0;
  };

  void add_text(std::int64_t row, const Cell& cell);
  void note_open(const Entry& entry);
  [[nodiscard]] std::optional<DateOrder> decided_order() const;
  [[nodiscard]] Sentence seen_in(std::int32_t row) const;
  [[nodiscard]] std::optional<DateTime> value_of(const Entry& entry,
                                                 std::optional<DateOrder> order);
  void settle_times();

  ColumnSource source_;
  DateOptions options_;
  DateColumn column_;
  std::vector<std::optional<Entry>> entries_;
  std::array<std::int32_t, date_orders.size()> first_row_against_{};
  std::int32_t first_open_row_ = 0;  ///< where the orders give different dates
  bool all_have_points_ = true;
  std::int64_t serials_ = 0;
  std::int64_t serials_beyond_ = 0;
};

}  // namespace retain::tables
