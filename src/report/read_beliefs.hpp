#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "results/result_table.hpp"
#include "study/decisive_belief.hpp"

namespace retain::report {

/// The rows of beliefs.csv with the positions of their scenarios.
/// Throws: Error(input_output) for a row of an unknown scenario or parameter.
[[nodiscard]] std::vector<std::pair<std::size_t, DecisiveBelief>> read_beliefs(
    ResultTable table, const std::map<std::string, std::size_t, std::less<>>& scenarios);

}  // namespace retain::report
