#include "fit/retention_curve.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "fit/beta_discrete_weibull.hpp"
#include "fit/retention_examples.hpp"
#include "fit/shifted_beta_geometric.hpp"

using namespace retain::fit;
using namespace retain::test;

namespace {

RetentionCurve curve_of(const Eigen::Vector3d& place) {
  return {std::exp(place(0)), std::exp(place(1)), std::exp(place(2))};
}

/// Central differences against the derivatives of a function of a place.
template <class Function>
void check_derivatives(const Function& function, const Eigen::VectorXd& place) {
  constexpr double step = 1e-5;
  const auto at = function(place);
  const double scale = 1.0 + at.hessian.cwiseAbs().maxCoeff() + at.gradient.cwiseAbs().maxCoeff();
  for (Eigen::Index i = 0; i < place.size(); ++i) {
    Eigen::VectorXd above = place;
    Eigen::VectorXd below = place;
    above(i) += step;
    below(i) -= step;
    const auto higher = function(above);
    const auto lower = function(below);
    INFO("coordinate " << i);
    CHECK(at.gradient(i) ==
          Approx((higher.value - lower.value) / (2.0 * step)).margin(1e-7 * scale));
    const Eigen::VectorXd row = (higher.gradient - lower.gradient) / (2.0 * step);
    CHECK((at.hessian.col(i) - row).cwiseAbs().maxCoeff() < 1e-7 * scale);
  }
  CHECK((at.hessian - at.hessian.transpose()).norm() < 1e-14 * scale);
}

const std::vector<Eigen::Vector3d> places{{-0.4, 1.3, 0.0},  {0.7, 0.2, 0.5},   {2.0, 3.5, -0.4},
                                          {-2.7, -1.3, 0.3}, {-2.7, -1.3, 2.5}, {1.0, 3.5, 1.6}};

}  // namespace

TEST_CASE("survival with tenure power 1 follows the recursion of the beta function") {
  for (const RetentionCurve& curve : {RetentionCurve{0.668, 3.806}, {3.8, 15.2}, {0.067, 0.267}}) {
    double product = 1.0;
    for (int period = 1; period <= 40; ++period) {
      product *=
          (curve.kept_shape + period - 1) / (curve.lost_shape + curve.kept_shape + period - 1);
      INFO(period);
      CHECK(survival(curve, period) == Approx(product).epsilon(1e-13));
    }
  }
}

TEST_CASE("survival begins at 1, and a tenure power bends time") {
  const RetentionCurve curve{0.2, 1.4, 1.7};
  CHECK(survival(curve, 0.0) == 1.0);
  const RetentionCurve straight{0.2, 1.4, 1.0};
  CHECK(survival(curve, 3.0) == Approx(survival(straight, std::pow(3.0, 1.7))).epsilon(1e-14));
  CHECK(survival(curve, 1.0) == Approx(1.4 / 1.6).epsilon(1e-14));
}

TEST_CASE("a very large power of tenure leaves a curve that can be calculated") {
  // G(u) / G(a + u) is u^-a (1 + a (1 - a) / (2 u) + ...).
  const RetentionCurve large{0.3, 0.5, 90.0};
  const double at_start = std::lgamma(0.8) - std::lgamma(0.5);
  for (const double periods : {2.0, 1.9, 12.0, 1e5}) {
    INFO(periods);
    CHECK(std::log(survival(large, periods)) ==
          Approx(at_start - 0.3 * 90.0 * std::log(periods)).epsilon(1e-13));
    const LogSurvival at = log_survival(large, periods);
    CHECK(at.gradient(2) == Approx(-0.3 * 90.0 * std::log(periods)).epsilon(1e-13));
    CHECK(at.hessian(2, 2) == Approx(at.gradient(2)).epsilon(1e-12));
    CHECK(at.hessian(0, 2) == Approx(at.gradient(2)).epsilon(1e-12));
    CHECK(at.hessian(1, 2) == Approx(0.0).margin(1e-12));
  }
}

TEST_CASE("derivatives of log survival are those of its differences") {
  for (const Eigen::Vector3d& place : places) {
    for (const double periods : {0.0, 1.0, 2.5, 12.0}) {
      INFO(place.transpose() << " at " << periods);
      check_derivatives([&](const auto& at) { return log_survival(curve_of(at), periods); }, place);
    }
  }
}

TEST_CASE("derivatives of both likelihoods are those of their differences") {
  const std::vector<Cohort> cohorts{high_end(), {2, {700, 640, 600}}, {0, {90, 70}}, {0, {20, 0}}};
  const std::vector<Renewals> renewals = renewals_of(cohorts);
  for (const Eigen::Vector3d& place : places) {
    INFO(place.transpose());
    check_derivatives(beta_discrete_weibull_likelihood(renewals), place);
    check_derivatives(shifted_beta_geometric_likelihood(renewals), place.head(2));
  }
}
