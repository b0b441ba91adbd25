#pragma once

#include <filesystem>
#include <memory>

#include "tables/table_reader.hpp"

namespace retain::tables {

/// A CSV file in the encoding of the options, or in the one that it looks like; every cell is text.
[[nodiscard]] std::unique_ptr<TableReader> open_csv_table(const std::filesystem::path& file,
                                                          const TableOptions& options);

}  // namespace retain::tables
