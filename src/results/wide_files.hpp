#pragma once

#include <filesystem>
#include <vector>

#include "results/result_file.hpp"
#include "study/study.hpp"

namespace retain::results {

/// Writes wide/<curve>.csv for every curve: the week, then one column of means per scenario.
[[nodiscard]] std::vector<WrittenFile> write_wide_files(const Study& study,
                                                        const std::filesystem::path& folder);

/// The names of these files, without folder and ending.
[[nodiscard]] std::vector<std::string> wide_file_names();

}  // namespace retain::results
