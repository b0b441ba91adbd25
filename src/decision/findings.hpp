#pragma once

#include <cstdint>
#include <vector>

#include "decision/belief.hpp"

namespace retain::decision {

/// What a survey may find, and the law of the belief after it.
struct Finding {
  double probability;
  NaturalLaw after;
};

/// What so many answers may find, with probabilities that sum to 1: beta-binomial, normal or
/// negative binomial. Of more than 16,384 counts evenly spaced ones stand for all; a mean is one of
/// 4,097 within 8.5 standard deviations. Throws: Error(internal) for fewer than 0 answers.
[[nodiscard]] std::vector<Finding> findings(const Belief& belief, std::int64_t answers);

}  // namespace retain::decision
