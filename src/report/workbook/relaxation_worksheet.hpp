#pragma once

#include "report/report.hpp"
#include "report/workbook/worksheet.hpp"

namespace retain::report::workbook {

/// The worksheet of relax.csv, with the parts of the bars of a waterfall. A bar that crosses zero
/// is drawn in two parts, because bars above and below zero are stacked apart from each other.
class RelaxationWorksheet {
 public:
  /// Columns of the bars.
  enum Part : std::uint16_t { hidden_above, hidden_below, shown_above, shown_below, part_count };

  RelaxationWorksheet(WorkbookFile& workbook, const Report& report);

  [[nodiscard]] CellRange steps() const { return worksheet_.range(0, 1, last_row()); }
  [[nodiscard]] CellRange bars(Part part) const {
    return worksheet_.range(static_cast<std::uint16_t>(first_part_column + part), 1, last_row());
  }

 private:
  static constexpr std::uint16_t first_part_column = 5;

  [[nodiscard]] std::uint32_t last_row() const { return worksheet_.next_row() - 1; }

  Worksheet worksheet_;
};

}  // namespace retain::report::workbook
