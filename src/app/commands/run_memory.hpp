#pragma once

#include <cstdint>
#include <vector>

#include "study/study.hpp"

namespace retain::app::commands {

/// Refuses a run that would need more memory than there is, before it simulates.
/// Throws Error (input_output).
void expect_memory(const std::vector<Member>& members, std::int64_t threads);

}  // namespace retain::app::commands
