#pragma once

#include <vector>

#include "fit/retention_table.hpp"

namespace retain::test {

/// Shares kept after 1, 2, ... years of 1,000 customers each (Fader and Hardie, How to project
/// customer retention, Journal of Interactive Marketing 21, 2007), of which seven years are fitted.
inline fit::Cohort regular(double customers = 1000.0) {
  fit::Cohort cohort{0, {1000, 631, 468, 382, 326, 289, 262, 241}};
  for (double& count : cohort.customers) count *= customers / 1000.0;
  return cohort;
}

inline fit::Cohort high_end(double customers = 1000.0) {
  fit::Cohort cohort{0, {1000, 869, 743, 653, 593, 551, 517, 491}};
  for (double& count : cohort.customers) count *= customers / 1000.0;
  return cohort;
}

/// A cohort, and those that began one, two and three years later.
inline std::vector<fit::Cohort> triangle(const std::vector<double>& first) {
  std::vector<fit::Cohort> cohorts;
  for (std::size_t cells = first.size(); cells >= 2; --cells) {
    cohorts.push_back({0, {first.begin(), first.begin() + static_cast<std::ptrdiff_t>(cells)}});
  }
  return cohorts;
}

inline std::vector<fit::Renewals> renewals_of_one(const fit::Cohort& cohort) {
  return fit::renewals_of(std::vector{cohort});
}

}  // namespace retain::test
