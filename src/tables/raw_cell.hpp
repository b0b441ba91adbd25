#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tables/cell.hpp"
#include "tables/workbook.hpp"

namespace retain::tables {

/// A cell as a sheet has it.
struct RawCell {
  std::size_t column = 0;
  std::string type;   ///< s, str, inlineStr, n, b, e, d or none
  std::string style;  ///< its place among the styles of the workbook
  std::string value;
  std::string inline_text;
  bool has_value = false;
  bool is_formula = false;
};

/// Column and row of a name such as C12; nothing for what is none or beyond Excel's limits.
struct CellName {
  std::size_t column = 0;
  std::int64_t row = 0;
};
[[nodiscard]] std::optional<CellName> cell_name(std::string_view text);

/// What the cell says; nothing when its value does not fit its type.
[[nodiscard]] std::optional<TableCell> meaning_of(const RawCell& raw, const Workbook& workbook);

}  // namespace retain::tables
