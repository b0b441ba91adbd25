#pragma once

#include "report/report.hpp"
#include "report/workbook/sheet.hpp"

namespace retain::report::workbook {

/// The sheet of relax.csv, with the parts of the bars of a waterfall. A bar that crosses zero is
/// drawn in two parts, because bars above and below zero are stacked apart from each other.
class RelaxationSheet {
 public:
  /// Columns of the bars.
  enum Part : std::uint16_t { hidden_above, hidden_below, shown_above, shown_below, part_count };

  RelaxationSheet(WorkbookFile& workbook, const Report& report);

  [[nodiscard]] CellRange steps() const { return sheet_.range(0, 1, last_row()); }
  [[nodiscard]] CellRange bars(Part part) const {
    return sheet_.range(static_cast<std::uint16_t>(first_part_column + part), 1, last_row());
  }

 private:
  static constexpr std::uint16_t first_part_column = 5;

  [[nodiscard]] std::uint32_t last_row() const { return sheet_.next_row() - 1; }

  Sheet sheet_;
};

}  // namespace retain::report::workbook
