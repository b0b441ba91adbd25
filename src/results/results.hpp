#pragma once

#include <filesystem>
#include <vector>

#include "results/result_file.hpp"
#include "study/study.hpp"

namespace retain::results {

/// Writes the data files of a study into an existing folder (docs/results.md). They hold no time
/// and no number of threads: the same scenarios and seed give the same bytes.
/// Throws: Error(input_output) when a file cannot be written whole; no half file is left.
[[nodiscard]] std::vector<WrittenFile> write_results(const Study& study,
                                                     const std::filesystem::path& folder);

/// The same, and the data package that describes them.
[[nodiscard]] std::vector<WrittenFile> write_data_files(const Study& study,
                                                        const std::filesystem::path& folder);

}  // namespace retain::results
