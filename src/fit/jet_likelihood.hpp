#pragma once

#include "fit/jet.hpp"
#include "fit/newton.hpp"

namespace retain::fit {

/// Positive parameters as jets by their own logarithms.
template <std::size_t Count>
using Parameters = std::array<Jet<Count>, Count>;

template <std::size_t Count>
[[nodiscard]] Parameters<Count> parameters_at(const Eigen::VectorXd& place) {
  Parameters<Count> parameters;
  for (std::size_t i = 0; i < Count; ++i) {
    parameters[i] = exp_of(Jet<Count>::variable(place[static_cast<Eigen::Index>(i)], i));
  }
  return parameters;
}

/// A jet of a log likelihood as Newton's method takes it.
template <std::size_t Count>
[[nodiscard]] LogLikelihood unpacked(const Jet<Count>& jet) {
  constexpr auto size = static_cast<Eigen::Index>(Count);
  LogLikelihood result{jet.value, Eigen::VectorXd(size), Eigen::MatrixXd(size, size)};
  std::size_t k = 0;
  for (Eigen::Index i = 0; i < size; ++i) {
    result.gradient[i] = jet.first[static_cast<std::size_t>(i)];
    for (Eigen::Index j = 0; j <= i; ++j, ++k) {
      result.hessian(i, j) = result.hessian(j, i) = jet.second[k];
    }
  }
  return result;
}

}  // namespace retain::fit
