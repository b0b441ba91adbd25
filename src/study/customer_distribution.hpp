#pragma once

#include <array>
#include <vector>

#include "engine/run.hpp"

namespace retain::study {

/// Probabilities of the percentiles over customers.
inline constexpr std::array<double, 9> customer_probabilities{0.01, 0.05, 0.10, 0.25, 0.50,
                                                              0.75, 0.90, 0.95, 0.99};
inline constexpr std::size_t decile_count = 10;

/// Mean and percentiles of something that differs between customers.
struct CustomerPercentiles {
  double mean = not_available;
  std::array<double, customer_probabilities.size()> percentile{};
};

/// How the customers of week 0 differ, all replications taken together (equations 25 and 26).
struct CustomerDistribution {
  CustomerPercentiles lifetime;  ///< weeks in which a customer pays, within the horizon
  CustomerPercentiles value;     ///< yuan within the horizon, discounted
  std::array<double, decile_count> share_of_value{};  ///< of the customers from least to most
                                                      ///< valuable; not available without value
};

/// `spend` is what a customer of each segment spends in a week, in yuan.
[[nodiscard]] CustomerDistribution distribution_over_customers(const RunResult& result,
                                                               const std::vector<double>& spend);

/// What a customer of each segment of a plan spends in a week, yuan at the usual price.
[[nodiscard]] std::vector<double> spend_by_segment(const Plan& plan);

}  // namespace retain::study
