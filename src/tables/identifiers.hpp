#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "tables/cell.hpp"
#include "tables/column_source.hpp"

namespace retain::tables {

/// The identifier of a cell, which is text: 0012 is not 12. A number of a spreadsheet is written
/// without decimals when it has none. Nothing for an empty cell.
/// Throws Error (scenario) for identifiers that a spreadsheet has destroyed (1.2E+17, numbers of
/// more than 15 digits) and cells that say nothing (an error, a formula without value).
[[nodiscard]] std::optional<std::string> identifier(const TableCell& cell, std::int64_t row,
                                                    const ColumnSource& column);

}  // namespace retain::tables
