#pragma once

#include <cstdint>
#include <vector>

#include "business/plan.hpp"
#include "business/population.hpp"
#include "engine/agents/agent_options.hpp"
#include "engine/agents/customers.hpp"
#include "engine/agents/observer.hpp"
#include "random/distributions.hpp"

namespace retain::engine::agents {

/// Every customer alone, with draws of their own. Customers walk through several weeks
/// ahead, where nothing needs to know them in between; who joins meanwhile catches up.
class AgentPopulation final : public Population {
 public:
  /// The plan must outlive the population.
  AgentPopulation(const Plan& plan, const AgentOptions& options);

  /// Starts a replication, observed or not.
  void start(const Draws& draws, AgentObserver* observer);

  [[nodiscard]] const Customers& customers() const { return customers_; }

  void use(const std::vector<WeekTable>& tables) override;
  void begin(std::uint32_t week) override;
  [[nodiscard]] Standing standing() const override;
  [[nodiscard]] EventImpact meet(const Event& event, const Round& round,
                                 const Losses& lost) override;
  [[nodiscard]] std::span<const ByScope<double>> headcounts(std::uint32_t week) override;
  void live(std::uint32_t week, std::uint32_t quiet_until) override;
  [[nodiscard]] double recommended_to(std::uint32_t week) const override;
  [[nodiscard]] Leaving leave(std::uint32_t week, const Losses& lost) override;
  void lose_listeners(const Stories& stories, const Round& round, const Losses& lost) override;
  [[nodiscard]] double join(double people, std::uint32_t week) override;

 private:
  /// Places of listeners that no customer has taken yet, by the story told there.
  struct Places {
    PerCause<std::int64_t> of_cause{};
    std::int64_t left = 0;

    /// Takes one of those that are left, at random, and says whose story is told there.
    Cause take(double uniform);
  };

  /// Calls `tell(observer)` when somebody looks on.
  template <class Tell>
  void observe(Tell tell) const {
    if (observer_ != nullptr) [[unlikely]]
      tell(*observer_);
  }

  template <class Meet>
  void choose(std::int64_t count, Purpose purpose, const Round& round, Meet meet);
  [[nodiscard]] bool has_stages() const { return plan_.stages() > 1; }
  [[nodiscard]] bool in_cohort(std::uint32_t customer) const {
    return customer < static_cast<std::uint32_t>(scenario_.cohort.customers);
  }
  [[nodiscard]] double spend_of(std::uint32_t customer) const {
    return (*tables_)[plan_.stages() * customers_.segment_of(customer)].spend;
  }
  [[nodiscard]] int points_of(std::uint32_t customer) const {
    return plan_.table().ladder.points(customers_.position_of(customer));
  }
  [[nodiscard]] std::int64_t active_count() const {
    return static_cast<std::int64_t>(active_.business);
  }
  void count(std::uint32_t customer, double change);
  void lose(const Leaver& leaver, const Losses& lost);
  void tell(std::uint32_t customer, Cause cause, const Round& round, Originators& originators);
  [[nodiscard]] Recovery offend(std::uint32_t customer, const Round& round);
  [[nodiscard]] Places places_of(const Stories& stories, const Round& round) const;

  const Plan& plan_;
  const Scenario& scenario_;
  std::int64_t chunk_weeks_;
  PerRecovery<double> recovery_points_;
  InverseDistribution people_told_;
  Customers customers_;
  const std::vector<WeekTable>* tables_ = nullptr;  ///< by group
  Draws draws_{0, 0};
  AgentObserver* observer_ = nullptr;
  std::uint32_t walked_until_ = 0;  ///< the first week that nobody has walked through yet
  ByScope<double> active_;
  std::vector<ByScope<double>> in_segment_;  ///< active customers
  std::vector<ByScope<double>> in_group_;    ///< the same, where segments have two stages
  std::vector<std::uint32_t> chosen_in_;     ///< by customer: the round that chose them last
  std::uint32_t rounds_held_ = 0;
};

}  // namespace retain::engine::agents
