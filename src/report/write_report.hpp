#pragma once

#include <filesystem>

#include "report/report.hpp"

namespace retain::report {

/// Writes what people open, in the language of the program: report.html, report.xlsx and excel/
/// into a folder that has none of them. The same results give the same bytes.
/// Throws: Error(input_output) when a file cannot be written whole; no half file is left.
void write_report(const Report& report, const std::filesystem::path& folder);

}  // namespace retain::report
