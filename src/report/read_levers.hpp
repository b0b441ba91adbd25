#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "results/levers_file.hpp"
#include "results/result_table.hpp"

namespace retain::report {

/// The rows of levers.csv, of scenarios among these.
/// Throws: Error(input_output), naming file and line.
[[nodiscard]] std::vector<LeverRow> read_levers(
    ResultTable table, const std::map<std::string, std::size_t, std::less<>>& scenarios);

}  // namespace retain::report
