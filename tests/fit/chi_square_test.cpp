#include "fit/chi_square.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "fit/beta_discrete_weibull.hpp"
#include "fit/retention_examples.hpp"
#include "fit/shifted_beta_geometric.hpp"

using namespace retain::fit;
using namespace retain::test;

TEST_CASE("the published table wants a power of tenure") {
  const std::vector<Cohort> cohorts{high_end()};
  const std::vector<Renewals> renewals = renewals_of(cohorts);
  const auto geometric = std::get<RetentionFit>(fit_shifted_beta_geometric(renewals));
  const auto weibull = std::get<RetentionFit>(fit_beta_discrete_weibull(renewals));
  const ChiSquareTest fitted = retention_test(cohorts, geometric.curve, 2);
  CHECK(fitted.statistic == Approx(12.3355).margin(5e-5));
  CHECK(fitted.degrees == 5);
  CHECK(fitted.probability == Approx(.0305).margin(5e-4));
  CHECK(fitted.smallest_expected > 5.0);
  const ChiSquareTest against =
      likelihood_ratio(geometric.log_likelihood, weibull.log_likelihood, 1);
  CHECK(against.statistic == Approx(11.688).margin(5e-4));
  CHECK(against.degrees == 1);
  CHECK(against.probability == Approx(std::erfc(std::sqrt(11.688 / 2.0))).epsilon(1e-3));
}

TEST_CASE("survivors are compared with those who were there at their late entry") {
  const std::vector<Cohort> late{{2, {743, 653, 593}}};
  const RetentionCurve curve{0.6, 3.0};
  const double first = 743 * (3.0 + 2) / (3.6 + 2);
  const double second = first * (3.0 + 3) / (3.6 + 3);
  const std::vector<double> observed{90, 60, 593};
  const std::vector<double> expected{743 - first, first - second, second};
  CHECK(retention_test(late, curve, 0).statistic ==
        Approx(pearson_test(observed, expected, 2, 0).statistic).epsilon(1e-12));
}

TEST_CASE("probabilities of chi-square are those of its tables") {
  const std::vector<double> observed{10, 20, 30};
  const std::vector<double> expected{20, 20, 20};
  const ChiSquareTest test = pearson_test(observed, expected, 2, 0);
  CHECK(test.statistic == Approx(10.0).epsilon(1e-14));
  CHECK(test.probability == Approx(std::exp(-5.0)).epsilon(1e-12));
  CHECK(test.smallest_expected == 20.0);
  CHECK(std::isnan(pearson_test(observed, expected, 2, 2).probability));
  CHECK(likelihood_ratio(-5.0, -5.0 - 1e-12, 1).statistic == 0.0);
  CHECK(likelihood_ratio(-10.0, -8.079270589652938, 1).probability == Approx(0.05).epsilon(1e-9));
}
