#pragma once

#include <string>

#include "app/options.hpp"
#include "results/goal_seek_file.hpp"

namespace retain::app::commands {

/// Each root in a sentence, on which side the scenario is better and what the agents say; or that
/// there is none, and what is reached.
[[nodiscard]] std::string goal_seek_text(const PointStudy& points, const SoughtGoal& sought,
                                         OutputFormat format);

}  // namespace retain::app::commands
