#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "business/chance.hpp"
#include "business/group_tables.hpp"
#include "business/path.hpp"
#include "business/plan.hpp"
#include "business/population.hpp"
#include "business/surroundings.hpp"
#include "business/word_of_mouth.hpp"

namespace retain::business {

/// Customers of week 0 among those of each group, by segment.
[[nodiscard]] std::vector<double> cohort_by_segment(const Plan& plan,
                                                    std::span<const ByScope<double>> by_group);

/// Who reads a run week by week.
class WeekReader {
 public:
  virtual ~WeekReader() = default;

  /// Customers of week 0 by group, before its events.
  virtual void start(std::span<const ByScope<double>> by_group) = 0;
  /// A week, and who paid in it by group.
  virtual void week(const WeekFlows& flows, std::span<const ByScope<double>> paying) = 0;
  /// The state after the last week, and who is there by group.
  virtual void end(const WeekFlows& state, std::span<const ByScope<double>> by_group) = 0;
};

/// The week of a business, step by step as in section 1 of docs/model.md, for any population and
/// chance. It keeps what belongs to nobody in particular: the conditions, stories on their way, and
/// the bad name in the market.
class BusinessWeek {
 public:
  /// The plan, the population and the chance must outlive it.
  BusinessWeek(const Plan& plan, Population& population, const Chance& chance);

  /// All weeks from the first on, for a population at its start.
  void run(WeekReader& reader);

  /// The same as a path. `memory` may be an old one.
  [[nodiscard]] Path run(Path memory = {});

  /// The next week, which comes right after the one before.
  [[nodiscard]] WeekFlows step(std::uint32_t week);

  /// Only what is so between two weeks; the rest is 0.
  [[nodiscard]] WeekFlows state() const;

  /// Who paid in the last week, by group, and the tables of that week.
  [[nodiscard]] const std::vector<ByScope<double>>& paying() const { return paying_; }
  [[nodiscard]] const std::vector<WeekTable>& tables() const { return tables_.tables(); }

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

  const Plan& plan_;
  const Scenario& scenario_;
  Population& population_;
  const Chance& chance_;
  Surroundings surroundings_;
  GroupTables tables_;
  Grapevine grapevine_;
  std::vector<ByScope<double>> paying_;
};

}  // namespace retain::business
