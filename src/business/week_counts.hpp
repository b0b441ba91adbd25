#pragma once

#include <cstddef>
#include <span>

#include "business/group_tables.hpp"
#include "business/path.hpp"
#include "business/plan.hpp"
#include "business/surroundings.hpp"

namespace retain::business {

/// The numbers of one week that lie `stride` apart.
struct CountsInWeek {
  const double* first;
  std::size_t stride = 1;

  [[nodiscard]] double operator[](std::size_t field) const { return first[field * stride]; }
};

/// The numbers of a week from which all else of it follows: who paid by group, and whole numbers of
/// people. What the lost and the new spend in a week follows from their number where everybody
/// spends alike; elsewhere it is a number of the week as well, in yuan.
class WeekCounts {
 public:
  /// The plan must outlive them.
  explicit WeekCounts(const Plan& plan);

  /// Numbers of a week.
  [[nodiscard]] std::size_t fields() const { return fields_; }

  /// Position of the customers of week 0 who pay, of a group.
  [[nodiscard]] static std::size_t paying_cohort(std::size_t group) { return 2 * group; }

  /// Writes the numbers of a week, or of the end, and who paid in it or is there by group.
  void note(const WeekFlows& week, std::span<const ByScope<double>> by_group,
            std::span<double> counts) const;

  /// The week of a replication with these surroundings at its start. The tables become those of
  /// the week as far as payment goes.
  [[nodiscard]] WeekFlows week(std::int64_t week, CountsInWeek counts,
                               const Surroundings& surroundings, GroupTables& tables) const;

  /// The state after the last week.
  [[nodiscard]] WeekFlows end(CountsInWeek counts, const Surroundings& surroundings) const;

 private:
  void add_spend(WeekFlows& flows) const;
  [[nodiscard]] double spend_of(double customers) const;

  const Plan& plan_;
  double spend_;        ///< yuan per customer and week, where all spend alike
  bool spend_alike_;    ///< everybody does
  bool whole_spend_;    ///< and it is a whole number
  std::size_t fields_;  ///< two for each group, and the others
};

}  // namespace retain::business
