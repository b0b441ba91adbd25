#pragma once

#include <string>
#include <vector>

#include "study/global_sensitivity.hpp"

namespace retain::app::commands {

/// What `retain tornado --global` prints below the bars.
[[nodiscard]] std::string sensitivity_text(const std::vector<Sensitivity>& rows);

}  // namespace retain::app::commands
