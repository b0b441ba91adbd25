#pragma once

#include <memory>

#include "tables/table_reader.hpp"
#include "tables/workbook.hpp"

namespace retain::tables {

/// Excel's limits, which every program keeps to.
inline constexpr std::size_t most_columns = 16'384;
inline constexpr std::int64_t most_rows = 1'048'576;
inline constexpr std::size_t longest_cell = 32'767;
/// Most cells of one sheet, those left out between others included.
inline constexpr std::int64_t most_sheet_cells = 200'000'000;

/// A sheet of a workbook, row by row. Cells behind the last that is not empty are left out.
[[nodiscard]] std::unique_ptr<TableReader> open_worksheet(std::shared_ptr<const Workbook> workbook,
                                                          const WorkbookSheet& sheet);

}  // namespace retain::tables
