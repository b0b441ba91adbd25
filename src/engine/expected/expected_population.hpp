#pragma once

#include <Eigen/Core>
#include <vector>

#include "business/plan.hpp"
#include "business/population.hpp"

namespace retain::engine::expected {

/// Customers as the distribution of their points, carried from week to week: row vector times
/// matrix. Counts are means.
class ExpectedPopulation final : public Population {
 public:
  /// The plan must outlive the population.
  explicit ExpectedPopulation(const Plan& plan);

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

  /// Shares of the customers by group and position on the ladder; sum 1.
  [[nodiscard]] Eigen::MatrixXd shares() const;

 private:
  /// Columns: positions on the ladder. Rows: two for each group, the customers of week 0 and those
  /// who joined later.
  using Counts = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

  [[nodiscard]] Eigen::Index groups() const {
    return static_cast<Eigen::Index>(plan_.groups.size());
  }
  [[nodiscard]] const Group& group_at(Eigen::Index group) const {
    return plan_.groups[static_cast<std::size_t>(group)];
  }
  [[nodiscard]] const WeekTable& table(Eigen::Index group) const {
    return (*tables_)[static_cast<std::size_t>(group)];
  }
  [[nodiscard]] ByScope<double> headcount(Eigen::Index group) const;
  [[nodiscard]] ByScope<double> headcount() const;
  [[nodiscard]] double spend() const;
  [[nodiscard]] double newcomer_spend() const;
  [[nodiscard]] Originators telling(const PerCause<double>& people) const;
  [[nodiscard]] PerCause<double> leave_row(Eigen::Index row, double& attempts);
  void settle_newcomers();
  void add_newcomers(double people, Eigen::Index part);

  const Plan& plan_;
  const Scenario& scenario_;
  Eigen::Index zero_;  ///< position of 0 points
  double mean_told_;
  const std::vector<WeekTable>* tables_ = nullptr;  ///< by group
  Counts leaves_;  ///< probability of an intent to leave in a week, by group and position
  Counts counts_;
  bool newcomers_ = false;  ///< false while nobody has joined after week 0
  std::vector<ByScope<double>> headcounts_;
};

}  // namespace retain::engine::expected
