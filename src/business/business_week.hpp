#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "business/chance.hpp"
#include "business/path.hpp"
#include "business/plan.hpp"
#include "business/population.hpp"
#include "business/word_of_mouth.hpp"
#include "model/conditions.hpp"
#include "model/market.hpp"

namespace retain::business {

/// The week of a business, step by step as in section 1 of docs/model.md, for any population and
/// chance. It keeps what belongs to nobody in particular: the conditions, stories on their way, and
/// the bad name in the market.
class BusinessWeek {
 public:
  /// The plan, the population and the chance must outlive it.
  BusinessWeek(const Plan& plan, Population& population, const Chance& chance);

  /// All weeks from the first on, for a population at its start. `memory` may be an old path.
  [[nodiscard]] Path run(Path memory = {});

  /// The next week, which comes right after the one before.
  [[nodiscard]] WeekFlows step(std::uint32_t week);

  /// Only what is so between two weeks; the rest is 0.
  [[nodiscard]] WeekFlows state() const;

  /// Who paid in the last week, by group, and the tables of that week.
  [[nodiscard]] const std::vector<ByScope<double>>& paying() const { return paying_; }
  [[nodiscard]] const std::vector<WeekTable>& tables() const { return tables_; }

 private:
  void restart();
  void adopt(const Conditions& conditions);
  [[nodiscard]] std::uint32_t quiet_until(std::uint32_t week) const;
  [[nodiscard]] WeekFlows begin(std::uint32_t week);
  void meet_events(std::uint32_t week, WeekFlows& flows);
  void everybody_pays(std::uint32_t week, WeekFlows& flows);
  void recommend(std::uint32_t week, WeekFlows& flows);
  [[nodiscard]] Originators leave(std::uint32_t week, WeekFlows& flows);
  void tell(std::uint32_t week, const Originators& leavers, WeekFlows& flows);
  void spread(const Originators& originators, const Round& round, const Losses& lost,
              WeekFlows& flows);
  void acquire(std::uint32_t week, WeekFlows& flows);
  void remember(std::uint32_t week, const WeekFlows& flows);

  const Plan& plan_;
  const Scenario& scenario_;
  Population& population_;
  const Chance& chance_;
  Climate climate_;
  std::optional<WeekModel> model_;  ///< once conditions change
  Conditions conditions_;
  std::vector<WeekTable> tables_;  ///< by group, under conditions_
  Grapevine grapevine_;
  MarketMemory memory_;
  double awareness_ = 0.0;  ///< 0 where nobody refuses for it
  std::vector<ByScope<double>> paying_;
};

}  // namespace retain::business
