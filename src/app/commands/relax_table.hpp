#pragma once

#include <string>
#include <vector>

#include "app/options.hpp"
#include "study/relaxation.hpp"

namespace retain::app::commands {

/// What remains of the loss after each assumption, one row each, in the format asked for.
[[nodiscard]] std::string relax_table(const std::vector<RelaxedLoss>& losses,
                                      const Relaxation& relaxation, OutputFormat format);

}  // namespace retain::app::commands
