#pragma once

#include <cstdint>
#include <memory>

#include "base/instruction_set.hpp"
#include "engine/path.hpp"
#include "model/scenario.hpp"
#include "model/week_table.hpp"

namespace retain {

/// The agent engine: every customer simulated on his own, with his own random words.
///
/// Customers walk through their weeks in chunks; then the weeks of the chunk are settled one by
/// one, because stories and newcomers couple the customers. Every word is addressed, so the length
/// of a chunk and the instruction set change nothing but the speed.
class AgentEngine {
 public:
  static constexpr std::int64_t default_chunk_weeks = 16;

  /// `scenario` and `table` must outlive the engine. One engine serves one thread.
  AgentEngine(const Scenario& scenario, const WeekTable& table,
              std::int64_t chunk_weeks = default_chunk_weeks,
              InstructionSet set = best_instruction_set());
  ~AgentEngine();
  AgentEngine(const AgentEngine&) = delete;
  AgentEngine& operator=(const AgentEngine&) = delete;

  /// One replication, weeks + 1 rows. The reference stays valid until the next call.
  [[nodiscard]] const Path& run(std::uint32_t replication);

 private:
  class Business;
  std::unique_ptr<Business> business_;
};

}  // namespace retain
