#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "results/manifest.hpp"

namespace retain::app::commands {

/// What a manifest says of this program, which began at `start` to do what the command line asks.
[[nodiscard]] Making made_since(std::chrono::steady_clock::time_point start,
                                const std::vector<std::string>& command, std::int64_t threads);

}  // namespace retain::app::commands
