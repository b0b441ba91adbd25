#pragma once

#include <filesystem>
#include <vector>

#include "results/result_file.hpp"

namespace retain::results {

/// Writes datapackage.json, which says of every table among `files` and of each of its columns
/// what it holds: a tabular data package of the Frictionless specifications, version 1.
/// A column that has a unit says it in `unit`; where it differs from row to row, `unitField` names
/// the column that holds it.
[[nodiscard]] WrittenFile write_data_package(const std::vector<WrittenFile>& files,
                                             const std::filesystem::path& folder);

}  // namespace retain::results
