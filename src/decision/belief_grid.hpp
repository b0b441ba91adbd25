#pragma once

#include <cstddef>
#include <vector>

#include "decision/belief.hpp"

namespace retain::decision {

/// Points at which a prior has its mass, and what an update needs of each.
class BeliefGrid {
 public:
  /// Throws: Error(internal) for parameters that are not above 0.
  explicit BeliefGrid(const Belief& belief);

  /// Normal scores of the points' quantiles under the prior.
  [[nodiscard]] const std::vector<double>& scores() const { return scores_; }

  /// Points and weights, which sum to 1, of the trapezoidal rule for means under a law of the
  /// family: 64 or up to twice as many points, fewer for laws fifty times as narrow as the prior
  /// and narrower ones. Its error falls like the Fourier transform of what is integrated: below
  /// 1e-5 in units of the prior's sd, 1e-3 for shapes below 1.
  struct Quadrature {
    std::size_t first;
    std::size_t stride;
    std::vector<double> weights;
  };
  [[nodiscard]] Quadrature quadrature(const NaturalLaw& law) const;

 private:
  [[nodiscard]] double log_density(const NaturalLaw& law, std::size_t point) const {
    return law.a * u_[point] + law.b * v_[point];
  }
  [[nodiscard]] std::size_t mode(const NaturalLaw& law) const;

  Belief belief_;
  double lowest_ = 0.0;  ///< t of the first point
  double step_ = 0.0;    ///< to the next
  std::vector<double> u_;
  std::vector<double> v_;
  std::vector<double> scores_;
};

}  // namespace retain::decision
