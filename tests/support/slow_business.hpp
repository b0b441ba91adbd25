#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "business/path.hpp"
#include "business/plan.hpp"
#include "support/namespaces.hpp"

namespace retain::test {

/// One replication of the agents in slow plain code: customer by customer, week by week, in the
/// order of docs/model.md, section 1, from the same addressed draws. The oracle of AgentEngine.
[[nodiscard]] Path slow_business(const Plan& plan, std::uint32_t replication);

/// A customer of the slow business.
struct SlowLife {
  std::int64_t first_week;
  std::vector<int> points;              ///< at the start of each week in which they were there
  std::optional<std::int64_t> left_in;  ///< the week in which they left
  std::optional<Cause> cause;           ///< and why
  std::optional<Channel> channel;
};

/// The lives of everybody who ever joined, by the number of the customer.
[[nodiscard]] std::vector<SlowLife> slow_lives(const Plan& plan, std::uint32_t replication);

}  // namespace retain::test
