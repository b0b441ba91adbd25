#pragma once

#include <string>

#include "app/options.hpp"
#include "study/tornado.hpp"

namespace retain::app::commands {

/// The ten longest bars of each block with their marks, and what follows from them; or every bar
/// for programs.
[[nodiscard]] std::string tornado_text(const PointStudy& points, const Tornado& tornado,
                                       OutputFormat format);

}  // namespace retain::app::commands
