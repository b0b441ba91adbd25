#pragma once

#include <algorithm>
#include <boost/random/binomial_distribution.hpp>
#include <boost/random/exponential_distribution.hpp>
#include <cstdint>
#include <span>
#include <vector>

#include "random/portable_real.hpp"
#include "random/stream.hpp"

namespace retain::random {

/// Standard exponential variate: the integrated hazard at which a customer wishes to leave.
class ExponentialThreshold {
 public:
  double operator()(Stream stream) const {
    return static_cast<double>(boost::random::exponential_distribution<PortableReal>()(stream));
  }
};

/// A distribution on 0, 1, 2, ... by inverse distribution from one draw: the smallest number whose
/// cumulative probability exceeds bits / 2^32. So a distribution with more mass above every number
/// never gives fewer on the same draw.
class InverseDistribution {
 public:
  /// `probabilities` of 0, 1, 2, ... sum to 1.
  explicit InverseDistribution(std::span<const double> probabilities) {
    double below = 0.0;
    for (const double probability : probabilities.first(probabilities.size() - 1)) {
      cumulative_.push_back(below += probability);
    }
  }

  [[nodiscard]] std::int64_t operator()(std::uint32_t bits) const {
    const double position = static_cast<double>(bits) * 0x1p-32;
    return std::ranges::upper_bound(cumulative_, position) - cumulative_.begin();
  }

 private:
  std::vector<double> cumulative_;  ///< without the last, which is 1
};

/// Number of successes in independent trials.
class Binomial {
 public:
  Binomial(std::int64_t trials, double probability) : trials_(trials), probability_(probability) {}

  std::int64_t operator()(Stream stream) const {
    if (trials_ <= 0 || probability_ <= 0.0) return 0;
    if (probability_ >= 1.0) return trials_;
    return boost::random::binomial_distribution<std::int64_t, PortableReal>(trials_,
                                                                            probability_)(stream);
  }

 private:
  std::int64_t trials_;
  double probability_;
};

}  // namespace retain::random
