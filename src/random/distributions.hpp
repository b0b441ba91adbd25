#pragma once

#include <boost/random/binomial_distribution.hpp>
#include <boost/random/exponential_distribution.hpp>
#include <cstdint>

#include "random/stream.hpp"

namespace retain {

/// Standard exponential variate: the integrated hazard at which a customer wishes to leave.
class ExponentialThreshold {
 public:
  double operator()(Stream stream) const {
    return boost::random::exponential_distribution<double>()(stream);
  }
};

/// Number of successes in independent trials.
class Binomial {
 public:
  Binomial(std::int64_t trials, double probability) : trials_(trials), probability_(probability) {}

  std::int64_t operator()(Stream stream) const {
    if (trials_ <= 0 || probability_ <= 0.0) return 0;
    if (probability_ >= 1.0) return trials_;
    return boost::random::binomial_distribution<std::int64_t, double>(trials_,
                                                                      probability_)(stream);
  }

 private:
  std::int64_t trials_;
  double probability_;
};

}  // namespace retain
