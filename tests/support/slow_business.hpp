#pragma once

#include <cstdint>

#include "engine/path.hpp"
#include "engine/plan.hpp"

namespace retain {

/// One replication of the agents in slow plain code: customer by customer, week by week, in the
/// order of docs/model.md, section 1, from the same addressed words. The oracle of AgentEngine.
[[nodiscard]] Path slow_business(const Plan& plan, std::uint32_t replication);

}  // namespace retain
