#include "engine/agents/agents.hpp"

#include <utility>

#include "business/business_week.hpp"
#include "engine/agents/agent_population.hpp"
#include "engine/agents/watch.hpp"

namespace retain::engine::agents {

class AgentEngine::Business {
 public:
  Business(const Plan& plan, const AgentOptions& options)
      : plan_(plan), population_(plan, options), week_(plan, population_, chance_) {}

  const Path& run(std::uint32_t replication, AgentObserver* observer) {
    start(replication, observer);
    path_ = week_.run(std::move(path_));
    return path_;
  }

  void run(std::uint32_t replication, WeekReader& reader) {
    start(replication, nullptr);
    week_.run(reader);
  }

  WatchedCustomer watch(std::uint32_t replication, std::uint32_t customer) {
    Watch watch(plan_, customer);
    const Path path = run(replication, &watch);
    return watch.seen(population_.customers(), path);
  }

 private:
  void start(std::uint32_t replication, AgentObserver* observer) {
    const auto seed = static_cast<std::uint32_t>(plan_.scenario.simulation.seed);
    const Draws draws(seed, replication);
    chance_ = DrawnChance(draws);
    population_.start(draws, observer);
  }

  const Plan& plan_;
  AgentPopulation population_;
  DrawnChance chance_{Draws(0, 0)};
  BusinessWeek<> week_;
  Path path_;  ///< of the last replication
};

AgentEngine::AgentEngine(const Plan& plan, const AgentOptions& options)
    : business_(std::make_unique<Business>(plan, options)) {}

AgentEngine::~AgentEngine() = default;

const Path& AgentEngine::run(std::uint32_t replication) {
  return business_->run(replication, nullptr);
}

void AgentEngine::run(std::uint32_t replication, WeekReader& reader) {
  business_->run(replication, reader);
}

WatchedCustomer AgentEngine::watch(std::uint32_t replication, std::uint32_t customer) {
  return business_->watch(replication, customer);
}

}  // namespace retain::engine::agents
