#pragma once

#include <string>

#include "app/options.hpp"
#include "study/optimum.hpp"
#include "study/point_study.hpp"

namespace retain::app::commands {

/// An optimum as it is printed: the best of each budget, the levers of the largest one, and what to
/// do in a sentence.
[[nodiscard]] std::string optimize_text(const PointStudy& points, const Optimum& optimum,
                                        OutputFormat format);

}  // namespace retain::app::commands
