#pragma once

#include <filesystem>

#include "results/result_file.hpp"
#include "study/study.hpp"

namespace retain::results {

inline constexpr const char* beliefs_file_name = "beliefs.csv";

/// Writes beliefs.csv: for each scenario that is compared the beliefs that move its difference
/// most.
[[nodiscard]] WrittenFile write_beliefs(const Study& study, const std::filesystem::path& folder);

}  // namespace retain::results
