#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <vector>

#include "business/plan.hpp"
#include "engine/expected/stencil.hpp"

namespace retain::engine::expected {

/// The customers of a business that has replaced every leaver for long: the law of a Markov chain
/// in which a newcomer follows each leaver (equation 45 of docs/model.md).
class Stock {
 public:
  /// The plan of a reference, which must outlive the stock.
  explicit Stock(const Plan& reference);

  /// Shares by group and position on the ladder, sum 1, at the hazards that the plan has now and
  /// under the conditions of its first week. Throws: Error(contradiction) where the customers of
  /// one segment hardly ever leave and those of another do, so that no such business comes about.
  [[nodiscard]] Eigen::MatrixXd shares();

 private:
  /// What a customer who begins a week in a state does in it, on average.
  struct Week {
    double leaves;   ///< probability of leaving of their own accord
    double remains;  ///< its complement
    double tells;    ///< probability of leaving for a cause that they tell of
  };

  /// A state is a position on the ladder in one of the segment's groups.
  struct Segment {
    double share;                  ///< of the customers who join
    std::vector<LadderRow> lived;  ///< by state: where points take who begins the week there
    std::vector<Week> weeks;       ///< by state
    std::vector<double> staying;   ///< by rows, states squared: where those who remain are then
  };

  /// The customers of a segment when as many of them follow others out as `followers` says.
  struct Law {
    std::vector<double> share;  ///< by state, sum 1
    Week week;                  ///< of all of them; leaves: followers included
  };

  struct Mixture {
    std::vector<Law> laws;      ///< by segment
    std::vector<double> share;  ///< by segment, sum 1
    double followers;           ///< share of those who remain that hear of leavers and leave too
  };

  [[nodiscard]] std::size_t states() const { return stages_ * positions_; }
  [[nodiscard]] std::size_t state(std::size_t stage, std::size_t position) const;
  [[nodiscard]] std::size_t newcomer() const { return state(stages_ - 1, zero_); }
  void leave(Segment& segment, std::size_t first_group);
  void end_week(const LadderRow& row, std::size_t stage, double* staying) const;
  [[nodiscard]] Law law_of(const Segment& segment, double followers) const;
  [[nodiscard]] Mixture mixture(double followers) const;
  [[nodiscard]] Mixture mixture() const;

  const Plan& plan_;
  std::size_t stages_;
  std::size_t positions_;
  std::size_t zero_;     ///< position of 0 points
  std::size_t swapped_;  ///< stage and position whose state is 0
  double told_;          ///< customers who hear of a leaver that tells, while there are enough
  std::vector<Segment> segments_;
  std::vector<Stencil> stencils_;  ///< by group
};

}  // namespace retain::engine::expected
