#pragma once

#include <Eigen/Core>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::decision {

/// Cubic B-splines on intervals that hold equally many of some values, continued as straight lines
/// beyond them.
class SplineBasis {
 public:
  /// Knots are the values at these shares of their order, those that coincide counted once. At
  /// least one interval and one value.
  SplineBasis(std::span<const double> values, std::size_t intervals);

  /// Number of functions: intervals + 3.
  [[nodiscard]] std::size_t size() const { return breaks_.size() + 2; }

  /// The functions that are not 0 at a position, from number `first` on.
  struct Local {
    std::size_t first;
    std::array<double, 4> values;
  };
  [[nodiscard]] Local at(double x) const;

  /// Roughness c'R c of the function with coefficients c: the sum of ((c_j+1 - c_j) / (x_j+1 - x_j)
  /// - (c_j - c_j-1) / (x_j - x_j-1))^2 / ((x_j+1 - x_j-1) / 2) over the points x_j = mean of three
  /// knots, where a straight line has c_j = its value. A line costs nothing. Source: Eilers and
  /// Marx, Flexible smoothing with B-splines and penalties, Statistical Science 11 (1996), here
  /// with divided differences, since the knots are not equidistant.
  [[nodiscard]] Eigen::MatrixXd roughness() const;

 private:
  [[nodiscard]] double knot(std::size_t index) const;

  std::vector<double> breaks_;  ///< ends of the intervals; those at the ends count four times
};

}  // namespace retain::decision
