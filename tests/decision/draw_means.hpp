#pragma once

#include <cstddef>
#include <initializer_list>
#include <vector>

#include "decision/draws.hpp"
#include "decision/normal_score.hpp"
#include "support/shifted_net.hpp"
#include "support/standard_errors.hpp"

namespace retain::test {

[[nodiscard]] inline double half_width(const DrawMean& mean) {
  return 0.5 * (mean.interval.high - mean.interval.low);
}

[[nodiscard]] inline Measured measured(const DrawMean& mean) {
  return {mean.value, half_width(mean) / interval_width(randomisations)};
}

[[nodiscard]] inline bool agrees(const DrawMean& mean, double truth) {
  return agrees(measured(mean), truth);
}

/// Figures that are the same in every draw, of as many draws as there are randomisations.
[[nodiscard]] inline std::vector<double> certain(std::initializer_list<double> figures) {
  std::vector<double> values;
  for (const double figure : figures) values.insert(values.end(), randomisations, figure);
  return values;
}

/// Net benefits of nothing and of p1 - p2, with p1 normal with mean 1 and sd 1, p2 with mean 0 and
/// sd 2: the example of R's package voi. Mean of the larger of 0 and a normal number with mean m
/// and sd s: m + s phi(m / s) - m Phi(-m / s).
struct TwoNormals {
  explicit TwoNormals(std::uint32_t seed, std::size_t points = 256) : net(2, points, seed) {
    values.resize(net.row(0).size(), 0.0);
    for (std::size_t i = 0; i < net.row(0).size(); ++i) {
      values.push_back(1.0 + normal_score(net.row(0)[i]) - 2.0 * normal_score(net.row(1)[i]));
    }
  }

  [[nodiscard]] DrawTable table() const { return {values, 2}; }

  ShiftedNet net;
  std::vector<double> values;
};

}  // namespace retain::test
