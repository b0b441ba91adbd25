#pragma once

#include <filesystem>
#include <span>
#include <vector>

#include "results/result_file.hpp"
#include "study/sweep.hpp"

namespace retain::results {

inline constexpr std::string_view sweep_file_name = "sweep.csv";

/// Every metric of a replication of every scenario, and its difference where the scenario is
/// compared with another: the figures of a sweep whose file is written.
[[nodiscard]] std::vector<PointFigure> figures_of_sweep(const PointStudy& points);

/// Writes sweep.csv: a row per point, scenario and metric, and one per point that cannot be. The
/// results are those of figures_of_sweep.
WrittenFile write_sweep(const PointStudy& points, const std::vector<Axis>& axes,
                        std::span<const PointResult> results, const std::filesystem::path& folder);

}  // namespace retain::results
