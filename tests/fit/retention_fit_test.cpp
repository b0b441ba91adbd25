// The shifted beta-geometric and the beta-discrete-Weibull curve.

#include "fit/retention_fit.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "fit/beta_discrete_weibull.hpp"
#include "fit/retention_examples.hpp"
#include "fit/shifted_beta_geometric.hpp"

using namespace retain::fit;
using namespace retain::test;

namespace {

constexpr double of_parameters = 1e-6;

RetentionFit geometric_fit(const std::vector<Cohort>& cohorts) {
  return std::get<RetentionFit>(fit_shifted_beta_geometric(renewals_of(cohorts)));
}

RetentionFit weibull_fit(const std::vector<Cohort>& cohorts) {
  return std::get<RetentionFit>(fit_beta_discrete_weibull(renewals_of(cohorts)));
}

void check_curve(const RetentionCurve& found, const RetentionCurve& expected) {
  CHECK(found.lost_shape == Approx(expected.lost_shape).epsilon(of_parameters));
  CHECK(found.kept_shape == Approx(expected.kept_shape).epsilon(of_parameters));
  CHECK(found.tenure_power == Approx(expected.tenure_power).epsilon(of_parameters));
}

RetentionObjection objection(const RetentionAnswer& answer) {
  return std::get<RetentionRefusal>(answer).objection;
}

/// The likelihood of the table, cohort by cohort and cell by cell.
double slow_log_likelihood(const std::vector<Cohort>& cohorts, const RetentionCurve& curve) {
  double sum = 0.0;
  for (const Cohort& cohort : cohorts) {
    const auto first = static_cast<double>(cohort.first_period);
    const double there = survival(curve, first);
    for (std::size_t i = 1; i < cohort.customers.size(); ++i) {
      const double at = first + static_cast<double>(i);
      const double lost = survival(curve, at - 1.0) - survival(curve, at);
      sum += (cohort.customers[i - 1] - cohort.customers[i]) * std::log(lost / there);
    }
    const double last = first + static_cast<double>(cohort.customers.size() - 1);
    sum += cohort.customers.back() * std::log(survival(curve, last) / there);
  }
  return sum;
}

}  // namespace

TEST_CASE("both customer segments of the published tables are fitted") {
  const RetentionFit regular_fit = geometric_fit({regular()});
  check_curve(regular_fit.curve, {.7040772985, 1.1820430262, 1.0});
  CHECK(regular_fit.log_likelihood == Approx(-1680.26518846).margin(1e-6));
  CHECK(survival(regular_fit.curve, 12.0) == Approx(.170037).margin(1e-6));
  const RetentionFit fit = geometric_fit({high_end()});
  check_curve(fit.curve, {.6680883511, 3.8060949641, 1.0});
  CHECK(fit.log_likelihood == Approx(-1611.15814739).margin(1e-6));
  CHECK(survival(fit.curve, 12.0) == Approx(.377999).margin(1e-6));
  REQUIRE(fit.precisions.size() == 2);
  CHECK(fit.precisions[0].standard_error == Approx(.10373493).epsilon(1e-5));
  CHECK(fit.precisions[1].standard_error == Approx(.78553169).epsilon(1e-5));
  CHECK(survival_error(fit, 12.0) == Approx(.01942770).epsilon(1e-5));
  const Eigen::MatrixXd& covariance = fit.log_covariance;
  CHECK(covariance(0, 1) / std::sqrt(covariance(0, 0) * covariance(1, 1)) ==
        Approx(.953).margin(5e-4));
}

TEST_CASE("with a power of tenure the published tables are fitted more closely") {
  const RetentionFit regular_fit = weibull_fit({regular()});
  check_curve(regular_fit.curve, {.4556139894, .7793255084, 1.2834512858});
  CHECK(regular_fit.log_likelihood == Approx(-1679.60283291).margin(1e-6));
  CHECK(survival(regular_fit.curve, 12.0) == Approx(.177331).margin(1e-6));
  const RetentionFit fit = weibull_fit({high_end()});
  check_curve(fit.curve, {.2142533393, 1.4265748749, 1.7235648487});
  CHECK(fit.log_likelihood == Approx(-1605.31421321).margin(1e-6));
  CHECK(survival(fit.curve, 12.0) == Approx(.403930).margin(1e-6));
  const std::vector<double> errors{.05957970644, .3814086147, .3010432817};
  REQUIRE(fit.precisions.size() == 3);
  for (std::size_t i = 0; i < errors.size(); ++i) {
    CHECK(fit.precisions[i].standard_error == Approx(errors[i]).epsilon(1e-5));
  }
}

TEST_CASE("triangles of cohorts are fitted as one") {
  const RetentionFit alike = geometric_fit(triangle({10000, 8000, 6480, 5307, 4391}));
  check_curve(alike.curve, {3.7981258079, 15.1919079374, 1.0});
  CHECK(alike.log_likelihood == Approx(-40255.83728074).margin(1e-6));
  const RetentionFit apart = geometric_fit(triangle({10000, 8000, 7600, 7383, 7235}));
  check_curve(apart.curve, {.0666701608, .2666814134, 1.0});
  CHECK(apart.log_likelihood == Approx(-27476.65980065).margin(1e-6));
}

TEST_CASE("survivors are no newcomers") {
  const std::vector<double> from_second{743, 653, 593, 551, 517, 491};
  const RetentionFit as_if_new = geometric_fit({{0, from_second}});
  check_curve(as_if_new.curve, {.3562225232, 2.5744617623, 1.0});
  const RetentionFit late = geometric_fit({{2, from_second}});
  check_curve(late.curve, {.3562225232, .5744617623, 1.0});
}

TEST_CASE("the size of a cohort says how well its shapes are known, not what they are") {
  const std::vector<double> sizes{100, 1000, 10000};
  const std::vector<double> errors{.328, .104, .033};
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const RetentionFit fit = geometric_fit({high_end(sizes[i])});
    INFO(sizes[i]);
    CHECK(fit.curve.lost_shape == Approx(.6680883511).epsilon(of_parameters));
    CHECK(fit.precisions[0].standard_error == Approx(errors[i]).margin(5e-4));
  }
}

TEST_CASE("likelihoods are those of the cells, late entries included") {
  const std::vector<Cohort> cohorts{high_end(), {2, {700, 640, 600}}, {0, {90, 70}}};
  const std::vector<Renewals> renewals = renewals_of(cohorts);
  const auto geometric = shifted_beta_geometric_likelihood(renewals);
  const auto weibull = beta_discrete_weibull_likelihood(renewals);
  for (const RetentionCurve& curve : {RetentionCurve{0.6, 3.0, 1.0}, {20.0, 90.0, 1.0}}) {
    const Eigen::Vector3d place(std::log(curve.lost_shape), std::log(curve.kept_shape), 0.0);
    const double slow = slow_log_likelihood(cohorts, curve);
    CHECK(geometric(place.head(2)).value == Approx(slow).epsilon(1e-13));
    CHECK(weibull(place).value == Approx(slow).epsilon(1e-13));
  }
  const RetentionCurve aging{0.2, 1.4, 1.7};
  const Eigen::Vector3d place(std::log(0.2), std::log(1.4), std::log(1.7));
  CHECK(weibull(place).value == Approx(slow_log_likelihood(cohorts, aging)).epsilon(1e-13));
}

TEST_CASE("intervals end where the likelihood has fallen by 1.92") {
  const auto likelihood = shifted_beta_geometric_likelihood(renewals_of_one(high_end()));
  const RetentionFit fit = geometric_fit({high_end()});
  const retain::stats::Interval interval = fit.precisions[0].interval;
  CHECK(interval.low < fit.curve.lost_shape);
  CHECK(fit.curve.lost_shape < interval.high);
  for (const double end : {interval.low, interval.high}) {
    double highest = -std::numeric_limits<double>::infinity();
    for (double log_kept = 0.5; log_kept < 2.5; log_kept += 1e-4) {
      const Eigen::Vector2d place(std::log(end), log_kept);
      highest = std::max(highest, likelihood(place).value);
    }
    CHECK(fit.log_likelihood - highest == Approx(1.920729410347062).margin(1e-5));
  }
}

TEST_CASE("a power of tenure that few customers tell nothing of has open intervals") {
  const RetentionFit fit = weibull_fit({high_end(100.0)});
  CHECK(fit.precisions[0].interval.low == 0.0);
  CHECK(std::isinf(fit.precisions[0].interval.high));
  CHECK(std::isinf(fit.precisions[2].interval.high));
  const RetentionFit more = weibull_fit({high_end(1000.0)});
  CHECK(more.precisions[2].interval.low > 1.0);
  CHECK(more.precisions[2].interval.high < 3.0);
}

TEST_CASE("customers who are all alike have one rate and no shapes") {
  const std::vector<Renewals> renewals = renewals_of_one({0, {1000, 800, 640, 512, 410, 328}});
  const RetentionAnswer answer = fit_shifted_beta_geometric(renewals);
  CHECK(objection(answer) == RetentionObjection::all_alike);
  CHECK(objection(fit_beta_discrete_weibull(renewals)) == RetentionObjection::all_alike);
  const RetentionRefusal& refusal = std::get<RetentionRefusal>(answer);
  CHECK(refusal.constant_rate.rate == Approx(.2).margin(5e-4));
  CHECK(refusal.losses == 672.0);
  const std::vector<Eigen::VectorXd> starts{Eigen::Vector2d(0.0, 1.0), Eigen::Vector2d(2.0, 3.0)};
  const Maximum maximum = maximise(shifted_beta_geometric_likelihood(renewals), starts);
  const std::vector<double> shapes{438.54598186563, 1753.9266240461};
  const std::vector<double> errors{24245.67709, 97054.79132};
  REQUIRE(maximum.is_inner);
  for (Eigen::Index i = 0; i < 2; ++i) {
    const auto number = static_cast<std::size_t>(i);
    CHECK(std::exp(maximum.place(i)) == Approx(shapes[number]).epsilon(1e-5));
    CHECK(std::exp(maximum.place(i)) * std::sqrt(maximum.covariance(i, i)) ==
          Approx(errors[number]).epsilon(1e-5));
  }
}

TEST_CASE("tables that say too little are refused") {
  const auto of_counts = [](const std::vector<double>& customers) {
    return fit_shifted_beta_geometric(renewals_of_one({0, customers}));
  };
  CHECK(objection(of_counts({100, 85, 78, 72})) == RetentionObjection::too_few_losses);
  CHECK(objection(of_counts({100, 100, 100})) == RetentionObjection::too_few_losses);
  CHECK(objection(of_counts({100, 60})) == RetentionObjection::too_few_periods);
  CHECK(std::holds_alternative<RetentionFit>(of_counts({100, 85, 75, 70})));
  CHECK(objection(fit_beta_discrete_weibull(renewals_of_one({0, {100, 60, 50}}))) ==
        RetentionObjection::too_few_periods);
  // Rising losses: customers get more alike without end.
  CHECK(objection(of_counts({1000, 900, 700, 400})) == RetentionObjection::all_alike);
  // All losses at once: who stays never leaves.
  const RetentionAnswer polarised = of_counts({1000, 600, 600, 600});
  CHECK(objection(polarised) == RetentionObjection::boundary);
  CHECK(std::get<RetentionRefusal>(polarised).reached->kept_shape < 1e-3);
}
