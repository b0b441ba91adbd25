#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <span>

#include "decision/knowledge.hpp"

namespace retain::decision {

/// What least squares need of some draws: sums over them.
struct NormalEquations {
  double draws = 0.0;
  Eigen::MatrixXd gram;      ///< X'X, of which the upper triangle is kept
  Eigen::MatrixXd products;  ///< X'y, a column per figure
  Eigen::VectorXd squares;   ///< y'y

  NormalEquations& operator+=(const NormalEquations& other);
};

/// Of the draws [first, last), for figures by draw.
[[nodiscard]] NormalEquations normal_equations(const Knowledge& knowledge,
                                               std::span<const std::span<const double>> figures,
                                               std::size_t first, std::size_t last);

/// Coefficients by figures (a column each) that minimise |y - X c|^2 / n + smoothing c'R c, where
/// each figure has the smoothing that minimises |y - X c|^2 / (n - trace of the smoother)^2 over
/// powers of 2 (generalised cross-validation: Craven and Wahba, Smoothing noisy data with spline
/// functions, Numerische Mathematik 31, 1979). Functions that the draws cannot tell apart share
/// what they explain.
[[nodiscard]] Eigen::MatrixXd smooth_coefficients(const NormalEquations& equations,
                                                  const Eigen::MatrixXd& roughness);

/// Value of the function with these coefficients where the functions have these values.
[[nodiscard]] double explained(const Knowledge::Row& row,
                               const Eigen::Ref<const Eigen::VectorXd>& coefficients);

}  // namespace retain::decision
