#pragma once

#include <filesystem>

#include "report/report.hpp"

namespace retain::report::page {

/// Writes report.html: one file with tables and charts that needs no network, works from a double
/// click, prints on A4, and shows its tables without JavaScript. No time is in it.
/// Throws: Error(input_output) when it cannot be written whole; no half file is left.
void write_page(const Report& report, const std::filesystem::path& folder);

}  // namespace retain::report::page
