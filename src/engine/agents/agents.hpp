#pragma once

#include <cstdint>
#include <memory>

#include "business/business_week.hpp"
#include "business/path.hpp"
#include "business/plan.hpp"
#include "engine/agents/agent_options.hpp"
#include "engine/agents/watched_customer.hpp"

namespace retain::engine::agents {

/// Bytes that an engine holds per customer who ever joins: 21 of their row and marks, the rest
/// for intents to leave (measured with a million customers).
inline constexpr double agent_bytes_per_customer = 26.0;

/// Bytes besides for the segment, where there are several, and for the stage.
inline constexpr double segment_bytes_per_customer = 1.0;
inline constexpr double stage_bytes_per_customer = 4.0;

/// The agent engine: every customer simulated alone, with draws of their own.
///
/// Customers walk through their weeks in chunks; then the weeks of the chunk are booked one by
/// one, because stories and newcomers couple the customers.
class AgentEngine {
 public:
  /// The plan must outlive the engine. One engine serves one caller at a time.
  explicit AgentEngine(const Plan& plan, const AgentOptions& options = {});
  ~AgentEngine();
  AgentEngine(const AgentEngine&) = delete;
  AgentEngine& operator=(const AgentEngine&) = delete;

  /// One replication, weeks + 1 rows. The reference stays valid until the next call.
  [[nodiscard]] const Path& run(std::uint32_t replication);

  /// The same, read week by week.
  void run(std::uint32_t replication, WeekReader& reader);

  /// The same replication, with notes on one customer and on who leaves.
  [[nodiscard]] WatchedCustomer watch(std::uint32_t replication, std::uint32_t customer);

 private:
  class Business;
  std::unique_ptr<Business> business_;
};

}  // namespace retain::engine::agents
