#pragma once

#include <vector>

#include "business/accounts.hpp"
#include "business/business_week.hpp"
#include "business/plan.hpp"
#include "business/population.hpp"
#include "engine/expected/stencil.hpp"

namespace retain::engine::expected {

/// Customers as the distribution of their points, carried from week to week. Counts are means.
class ExpectedPopulation final : public Population {
 public:
  /// The plan must outlive the population. Losses are those of the leavers who are counted.
  explicit ExpectedPopulation(const Plan& plan, Counted counted = Counted::all);

  void use(const std::vector<WeekTable>& tables) override;
  void begin(std::uint32_t) override {}
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
  /// The customers of a group who were there in week 0, or who joined later, `scale_` apart.
  struct Row {
    std::size_t group;
    bool joined_later;
    LadderRow row;
    double heads = 0;  ///< sum of the counts

    [[nodiscard]] std::span<double> counts() { return {row.counts(), row.length()}; }
    [[nodiscard]] std::span<const double> counts() const { return {row.counts(), row.length()}; }
  };

  [[nodiscard]] std::size_t groups() const { return plan_.groups.size(); }
  [[nodiscard]] Row& row(std::size_t group, bool joined_later) {
    return rows_[2 * group + (joined_later ? 1 : 0)];
  }
  [[nodiscard]] const WeekTable& table(std::size_t group) const { return (*tables_)[group]; }
  [[nodiscard]] ByScope<double> headcount(std::size_t group) const {
    const double cohort = scale_ * rows_[2 * group].heads;
    return {cohort, cohort + scale_ * rows_[2 * group + 1].heads};
  }
  [[nodiscard]] ByScope<double> headcount() const {
    ByScope<double> all;
    for (std::size_t group = 0; group < groups(); ++group) {
      const ByScope<double> part = headcount(group);
      all.cohort += part.cohort;
      all.business += part.business;
    }
    return all;
  }
  [[nodiscard]] double spend() const;
  [[nodiscard]] double newcomer_spend() const;
  [[nodiscard]] Originators telling(const PerCause<double>& people) const;
  void scale(double factor);
  void settle_newcomers();
  void add_newcomers(double people, bool joined_later);

  const Plan& plan_;
  const Scenario& scenario_;
  std::size_t zero_;  ///< position of 0 points
  double mean_told_;
  bool recommends_;  ///< who has lived the week is counted before anybody leaves
  const std::vector<WeekTable>* tables_ = nullptr;  ///< by group
  std::vector<Stencil> stencils_;                   ///< by group
  std::vector<Row> rows_;                           ///< two for each group
  double scale_ = 1.0;                              ///< people per head of a row
  std::vector<ByScope<double>> headcounts_;
};

using ExpectedWeek = BusinessWeek<ExpectedPopulation, MeanChance>;

/// Runs all weeks into the books.
void keep_books(ExpectedWeek& week, std::int64_t weeks, Booked booked, Bookkeeper& books);

}  // namespace retain::engine::expected

extern template class retain::business::BusinessWeek<retain::engine::expected::ExpectedPopulation,
                                                     retain::business::MeanChance>;
