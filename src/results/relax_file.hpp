#pragma once

#include <filesystem>
#include <vector>

#include "results/result_file.hpp"
#include "study/relaxation.hpp"

namespace retain::results {

/// Writes relax.csv: what one offence costs after each relaxed assumption.
WrittenFile write_relaxed_losses(const std::vector<RelaxedLoss>& losses,
                                 const std::filesystem::path& folder);

}  // namespace retain::results
