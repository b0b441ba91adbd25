#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "results/result_file.hpp"
#include "study/goal_seek.hpp"

namespace retain::results {

inline constexpr std::string_view goal_seek_file_name = "goal_seek.csv";
inline constexpr std::string_view goal_curve_file_name = "goal_curve.csv";

/// A goal that was sought, with the agents' word on each root.
struct SoughtGoal {
  const Goal& goal;
  const RootSearch& found;
  const std::vector<std::optional<Confirmation>>& confirmed;  ///< one per root
};

/// Writes goal_seek.csv: a row per root, or one that says that there is none or that the parameter
/// does not matter; and goal_curve.csv, the figure over the parameter.
std::vector<WrittenFile> write_goal_seek(const PointStudy& points, const SoughtGoal& sought,
                                         const std::filesystem::path& folder);

}  // namespace retain::results
