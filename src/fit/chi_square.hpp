#pragma once

#include <cstdint>
#include <span>

#include "fit/retention_curve.hpp"
#include "fit/retention_table.hpp"

namespace retain::fit {

/// A statistic that is chi-square distributed with so many degrees of freedom, if what is tested
/// holds, and the probability that it is as large or larger then. Not available without degrees.
struct ChiSquareTest {
  double statistic = 0.0;
  std::int64_t degrees = 0;
  double probability = not_available;
  double smallest_expected = not_available;  ///< of the cells: below 5 the probability is rough
};

/// Of a model within another one that has so many further parameters: twice the difference of their
/// log likelihoods.
[[nodiscard]] ChiSquareTest likelihood_ratio(double log_likelihood_within, double log_likelihood,
                                             std::int64_t further_parameters);

/// Pearson's statistic, sum of (observed - expected)^2 / expected over cells of which so many can
/// be free, less the parameters that were fitted to them.
[[nodiscard]] ChiSquareTest pearson_test(std::span<const double> observed,
                                         std::span<const double> expected, std::int64_t free_cells,
                                         std::int64_t parameters);

/// Losses by cohort and period, and who is left of each cohort, against a curve with so many fitted
/// parameters.
[[nodiscard]] ChiSquareTest retention_test(std::span<const Cohort> cohorts,
                                           const RetentionCurve& curve, std::int64_t parameters);

}  // namespace retain::fit
