#pragma once

#include <Eigen/Core>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "decision/spline.hpp"

namespace retain::decision {

enum class InputKind {
  continuous,  ///< its values are quantiles in (0, 1)
  discrete,    ///< its values are those of a few groups, in any unit
};

/// An uncertain input in each draw.
struct Input {
  InputKind kind = InputKind::continuous;
  std::span<const double> values;
};

/// What somebody who knew some inputs could explain a figure by: functions of these inputs, linear
/// in coefficients. For a continuous input cubic splines of the normal score of its quantile on 12
/// intervals equal in probability; for a discrete one a mean per group; for a pair the products of
/// both, with 6 intervals each; for shares that sum to 1 the sum of a function of each. A discrete
/// input of more than 64 groups (in a pair: 9) counts as a continuous one of its value. The order
/// in which inputs or shares are given changes no bit.
class Knowledge {
 public:
  explicit Knowledge(const Input& input);
  Knowledge(const Input& one, const Input& other);
  /// Of 2 to 16 shares by draw, in [0, 1].
  explicit Knowledge(std::span<const std::span<const double>> shares);

  [[nodiscard]] std::size_t draws() const { return coordinates_.front().size(); }
  [[nodiscard]] std::size_t coefficients() const;

  /// Values of the functions that are not 0, with their numbers, in rising order.
  struct Entry {
    std::size_t number;
    double value;
  };
  static constexpr std::size_t most_entries = 64;
  class Row {
   public:
    void add(Entry entry) { entries_[count_++] = entry; }
    [[nodiscard]] const Entry* begin() const { return entries_.data(); }
    [[nodiscard]] const Entry* end() const { return entries_.data() + count_; }

   private:
    std::array<Entry, most_entries> entries_;  ///< the first `count_`
    std::size_t count_ = 0;
  };
  [[nodiscard]] Row row(std::size_t draw) const;

  /// The functions at the normal score of a quantile, for one continuous input.
  [[nodiscard]] Row at_score(double score) const;

  /// c'R c is the roughness of the function with coefficients c.
  [[nodiscard]] Eigen::MatrixXd roughness() const;

 private:
  /// Functions of one coordinate.
  struct Margin {
    std::vector<double> groups;         ///< values in order, without splines
    std::optional<SplineBasis> spline;  ///< without groups

    [[nodiscard]] std::size_t size() const { return spline ? spline->size() : groups.size(); }
    [[nodiscard]] Row at(double x) const;
    [[nodiscard]] Eigen::MatrixXd roughness() const;
  };

  void add_input(const Input& input, std::size_t intervals, std::size_t most_groups);

  std::vector<Margin> margins_;
  std::vector<std::vector<double>> coordinates_;  ///< by margin and draw
  bool is_product_ = false;                       ///< of margins, not their sum
};

}  // namespace retain::decision
