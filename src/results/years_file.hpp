#pragma once

#include <filesystem>

#include "results/result_file.hpp"
#include "study/study.hpp"

namespace retain::results {

inline constexpr const char* years_file_name = "years.csv";

/// Writes years.csv: the cash of the whole business and the retention rate, year by year.
[[nodiscard]] WrittenFile write_years(const Study& study, const std::filesystem::path& folder);

}  // namespace retain::results
