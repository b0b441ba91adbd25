#pragma once

#include <filesystem>
#include <vector>

#include "results/result_file.hpp"
#include "study/optimum.hpp"

namespace retain::results {

inline constexpr std::string_view optimum_file_name = "optimum.csv";
inline constexpr std::string_view budgets_file_name = "budgets.csv";

/// Writes budgets.csv: a row per budget, from 0 on; and optimum.csv: one per budget and lever.
std::vector<WrittenFile> write_optimum(const Optimum& optimum, const std::filesystem::path& folder);

}  // namespace retain::results
