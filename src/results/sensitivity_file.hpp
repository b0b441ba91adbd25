#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "results/result_file.hpp"
#include "study/figure.hpp"
#include "study/global_sensitivity.hpp"

namespace retain::results {

inline constexpr std::string_view sensitivity_file_name = "sensitivity.csv";

/// Writes sensitivity.csv: a row per uncertain number, or set of numbers that are drawn together.
[[nodiscard]] WrittenFile write_sensitivity(const std::vector<Sensitivity>& rows,
                                            const std::string& scenario, const Figure& figure,
                                            const std::filesystem::path& folder);

}  // namespace retain::results
