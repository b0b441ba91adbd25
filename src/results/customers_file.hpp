#pragma once

#include <filesystem>

#include "results/result_file.hpp"
#include "study/study.hpp"

namespace retain::results {

/// Writes customers.csv: how the customers of week 0 differ in lifetime and value.
[[nodiscard]] WrittenFile write_customers(const Study& study, const std::filesystem::path& folder);

}  // namespace retain::results
