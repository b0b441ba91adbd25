#pragma once

#include "report/studies.hpp"
#include "results/result_table.hpp"

namespace retain::report {

/// Reads budgets.csv and optimum.csv.
/// Throws: Error(input_output), naming file and line, also where the two do not belong together.
[[nodiscard]] ReportOptimum read_optimum(ResultTable& budgets, ResultTable& levers);

}  // namespace retain::report
