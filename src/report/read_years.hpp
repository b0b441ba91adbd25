#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "report/report.hpp"
#include "results/result_table.hpp"

namespace retain::report {

/// The rows of years.csv, of scenarios at these positions, over a horizon of so many weeks.
/// Throws: Error(input_output), naming file and line, when a row is not that of the next year.
[[nodiscard]] std::vector<ReportYear> read_years(
    ResultTable table, const std::map<std::string, std::size_t, std::less<>>& positions,
    std::int64_t weeks);

}  // namespace retain::report
