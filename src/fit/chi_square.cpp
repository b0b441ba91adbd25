#include "fit/chi_square.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include "base/check.hpp"
#include "maths/gamma.hpp"

namespace retain::fit {
namespace {

ChiSquareTest test_of(double statistic, std::int64_t degrees) {
  ChiSquareTest test{statistic, degrees, not_available, not_available};
  if (degrees < 1) return test;
  const double shape = 0.5 * static_cast<double>(degrees);
  test.probability = maths::gamma_tails(shape, 0.5 * statistic).above;
  return test;
}

}  // namespace

ChiSquareTest likelihood_ratio(double log_likelihood_within, double log_likelihood,
                               std::int64_t further_parameters) {
  const double statistic = std::max(0.0, 2.0 * (log_likelihood - log_likelihood_within));
  return test_of(statistic, further_parameters);
}

ChiSquareTest pearson_test(std::span<const double> observed, std::span<const double> expected,
                           std::int64_t free_cells, std::int64_t parameters) {
  expects(observed.size() == expected.size(), "each cell is observed and expected");
  double statistic = 0.0;
  double smallest = std::numeric_limits<double>::infinity();
  for (std::size_t i = 0; i < observed.size(); ++i) {
    const double off = observed[i] - expected[i];
    statistic += off * off / expected[i];
    smallest = std::min(smallest, expected[i]);
  }
  ChiSquareTest test = test_of(statistic, free_cells - parameters);
  test.smallest_expected = smallest;
  return test;
}

ChiSquareTest retention_test(std::span<const Cohort> cohorts, const RetentionCurve& curve,
                             std::int64_t parameters) {
  expects(!fault_in(cohorts), "a retention table holds counts that do not rise");
  std::vector<double> observed;
  std::vector<double> expected;
  std::int64_t free_cells = 0;
  for (const Cohort& cohort : cohorts) {
    const std::vector<double>& customers = cohort.customers;
    const auto first = static_cast<double>(cohort.first_period);
    const double scale = customers.front() / survival(curve, first);
    double before = customers.front();
    for (std::size_t i = 1; i < customers.size(); ++i) {
      const double left = scale * survival(curve, first + static_cast<double>(i));
      observed.push_back(customers[i - 1] - customers[i]);
      expected.push_back(before - left);
      before = left;
    }
    observed.push_back(customers.back());
    expected.push_back(before);
    free_cells += static_cast<std::int64_t>(customers.size()) - 1;
  }
  return pearson_test(observed, expected, free_cells, parameters);
}

}  // namespace retain::fit
