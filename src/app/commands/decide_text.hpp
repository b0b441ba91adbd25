#pragma once

#include <string>

#include "app/options.hpp"
#include "study/decide.hpp"

namespace retain::app::commands {

/// What `retain decide` prints: the frontier, and with uncertain numbers the probabilities, what
/// knowing more is worth, and what to choose.
[[nodiscard]] std::string decide_text(const Decision& decision, const MeasureId& effect,
                                      OutputFormat format);

}  // namespace retain::app::commands
