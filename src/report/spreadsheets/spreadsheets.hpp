#pragma once

#include <filesystem>

#include "report/report.hpp"

namespace retain::report::spreadsheets {

/// Writes excel/: the comparison, every metric and every curve by scenario, as CSV for a double
/// click in a spreadsheet: UTF-8 with byte order mark, CRLF, headers in the language of the
/// program. The curves come from wide/ of the results. Throws: Error(input_output) when a file
/// cannot be read or written whole; no half file is left.
void write_spreadsheets(const Report& report, const std::filesystem::path& folder);

}  // namespace retain::report::spreadsheets
