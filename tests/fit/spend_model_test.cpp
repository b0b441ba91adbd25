#include "fit/spend_model.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "support/cdnow.hpp"
#include "support/derivatives.hpp"

using namespace retain::fit;
using namespace retain::test;

TEST_CASE("the law of spend has the derivatives of its likelihood") {
  const std::vector<SpendHistory> histories{{1, 22.35}, {2, 13.37}, {7, 80.1}, {26, 35.0}};
  check_derivatives(spend_likelihood(histories), Eigen::Vector3d(1.8, 1.3, 2.7));
}

TEST_CASE("the density of spend sums to one, and its mean is that of the law") {
  const Eigen::Vector3d place(std::log(6.0), std::log(4.0), std::log(15.0));
  double sum = 0.0;
  double mean = 0.0;
  constexpr double step = 0.002;
  for (double y = -4.0; y < 14.0; y += step) {
    const double z = std::exp(y);
    const std::vector<SpendHistory> one{{3, z}};
    const double density = std::exp(spend_likelihood(one)(place).value) * z * step;
    sum += density;
    mean += z * density;
  }
  CHECK(sum == Approx(1.0).epsilon(1e-9));
  CHECK(mean == Approx(SpendLaw{6.0, 4.0, 15.0}.mean()).epsilon(1e-6));
  CHECK(std::isinf(SpendLaw{6.0, 1.0, 15.0}.mean()));
}

TEST_CASE("the law of spend of the CDNOW sample is the golden one") {
  const auto purchases = cdnow_purchases();
  if (!purchases) return;
  const std::vector<SpendHistory> histories = cdnow_spends(*purchases);
  CHECK(histories.size() == 946);
  const SpendFit fit = fit_spend(histories);
  CHECK(fit.maximum.is_inner);
  CHECK(fit.law.p == Approx(6.2495722713).epsilon(1e-6));
  CHECK(fit.law.q == Approx(3.7442246671).epsilon(1e-6));
  CHECK(fit.law.v == Approx(15.4435209626).epsilon(1e-6));
  CHECK(fit.law.mean() == Approx(35.17037127).epsilon(1e-8));
  CHECK(fit.log_likelihood == Approx(-4055.91769480).epsilon(0).margin(1e-6));
  const double errors[] = {1.19005534, .29013307, 4.15942275};
  for (std::size_t i = 0; i < 3; ++i)
    CHECK(fit.standard_errors[i] == Approx(errors[i]).epsilon(1e-5));
  const auto days = cdnow_days(*purchases);
  const std::pair<int, double> expected[] = {
      {1, 24.653919}, {2, 18.910018}, {3, 35.170371}, {6, 71.464706}};
  for (const auto& [customer, spend] : expected) {
    const auto& of_customer = days.at(customer);
    double sum = 0.0;
    for (auto day = std::next(of_customer.begin()); day != of_customer.end(); ++day) {
      sum += day->second;
    }
    const auto repeats = std::ssize(of_customer) - 1;
    const double mean =
        repeats == 0 ? fit.law.mean()
                     : fit.law.mean(SpendHistory{repeats, sum / static_cast<double>(repeats)});
    CHECK(mean == Approx(spend).epsilon(1e-7));
  }
}
