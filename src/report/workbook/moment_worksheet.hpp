#pragma once

#include <array>
#include <vector>

#include "report/report.hpp"
#include "report/workbook/worksheet.hpp"

namespace retain::report::workbook {

/// The worksheet of what poor service at each moment of truth cost until the horizon.
class MomentWorksheet {
 public:
  MomentWorksheet(WorkbookFile& workbook, const Report& report);

  /// False for a scenario without touchpoints.
  [[nodiscard]] bool has(std::size_t scenario) const { return rows_[scenario].count > 0; }

  [[nodiscard]] CellRange touchpoints(std::size_t scenario) const { return range(1, scenario); }

  /// The sums of all.
  [[nodiscard]] std::vector<double> sums() const;

  /// The losses by a channel, of channel_names.
  [[nodiscard]] CellRange losses(std::size_t scenario, std::size_t channel) const {
    return range(static_cast<std::uint16_t>(first_channel_column + channel), scenario);
  }

 private:
  struct Rows {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
  };
  static constexpr std::uint16_t first_channel_column = 2;

  [[nodiscard]] CellRange range(std::uint16_t column, std::size_t scenario) const {
    return worksheet_.range(column, rows_[scenario].first,
                            rows_[scenario].first + rows_[scenario].count - 1);
  }

  Worksheet worksheet_;
  std::vector<Rows> rows_;
};

/// True when some scenario has touchpoints.
[[nodiscard]] bool has_touchpoints(const Report& report);

}  // namespace retain::report::workbook
