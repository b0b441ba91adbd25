#pragma once

#include <filesystem>

#include "report/report.hpp"

namespace retain::report::workbook {

/// Writes report.xlsx: a worksheet for every table, with charts of Excel's own. No time is in it.
/// Throws: Error(input_output) when it cannot be written whole; no half file is left.
void write_workbook(const Report& report, const std::filesystem::path& folder);

}  // namespace retain::report::workbook
