#pragma once

#include <cstdint>

#include "base/instruction_set.hpp"

namespace retain::engine::agents {

/// How the agents are computed; nothing of it changes a byte of what they do.
struct AgentOptions {
  std::int64_t chunk_weeks = 16;  ///< weeks that customers walk before the weeks are booked
  std::int64_t threads = 1;       ///< inside a replication
  InstructionSet instruction_set = best_instruction_set();
};

}  // namespace retain::engine::agents
