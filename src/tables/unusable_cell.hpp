#pragma once

#include <optional>

#include "base/sentence.hpp"
#include "tables/cell.hpp"
#include "tables/text_scanner.hpp"

namespace retain::tables {

/// Why a cell says nothing at all, whatever the column is for.
[[nodiscard]] std::optional<Sentence> unusable(const TableCell& cell);

}  // namespace retain::tables
