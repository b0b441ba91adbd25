#pragma once

#include <vector>

#include "model/parameters/parameters.hpp"

/// Parts of the registry that have files of their own.
namespace retain::model::parameters {

inline constexpr double most_yuan = 1e9;

[[nodiscard]] std::vector<Parameter> value_parameters();
[[nodiscard]] std::vector<Parameter> affinity_parameters();
[[nodiscard]] std::vector<Parameter> timing_parameters();
[[nodiscard]] std::vector<Parameter> staff_parameters();
[[nodiscard]] std::vector<Parameter> lever_parameters();

}  // namespace retain::model::parameters
