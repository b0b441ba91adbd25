#pragma once

#include <cstdint>

#include "stats/moments.hpp"

namespace retain::stats {

/// Probability with which every interval covers what it is about.
inline constexpr double coverage = 0.95;

/// Bounds of an interval; not available where the data are too few for one.
struct Interval {
  double low = not_available;
  double high = not_available;
};

/// Interval of a share of which `successes` in `trials` were seen: Clopper and Pearson (Biometrika
/// 26, 1934). It covers with 95 % or more for every share and number of trials; Wilson's and the
/// normal one fall below for few trials and rare groups. Not available without trials.
[[nodiscard]] Interval share_interval(std::int64_t successes, std::int64_t trials);

/// Half-width of the interval of the mean of so many values by Student's t, in standard
/// errors: 12.7 for two, 1.96 for very many. Not available for fewer than two.
[[nodiscard]] double interval_width(std::int64_t values);

/// A mean of so many values that is farther from a figure than so many standard errors is not so by
/// chance: one in 150,000 is, as of normal means beyond 4.5. Not available for fewer than two.
[[nodiscard]] double beyond_chance(std::int64_t values);

/// Interval of a mean by Student's t. Not available for fewer than two values.
[[nodiscard]] Interval mean_interval(const Moments& moments);

}  // namespace retain::stats
