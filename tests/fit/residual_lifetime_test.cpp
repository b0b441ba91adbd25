#include "fit/residual_lifetime.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace retain::fit;

namespace {

/// Term by term, by the recursion of the beta function.
double slow_sum(const RetentionCurve& curve, int renewal, double discount) {
  double term = 1.0;
  double sum = 0.0;
  for (int i = renewal - 1; term > 1e-18 * sum; ++i) {
    term *= (curve.kept_shape + i) / (curve.lost_shape + curve.kept_shape + i);
    sum += term;
    term /= 1.0 + discount;
  }
  return sum;
}

}  // namespace

TEST_CASE("equal retention in the first year is worth twice as much where customers differ") {
  const RetentionCurve alike{3.7981258079, 15.1919079374};
  const RetentionCurve apart{.0666701608, .2666814134};
  const std::vector<double> of_alike{3.30991480, 3.45116851, 3.58677767, 3.71710599, 3.84248405};
  const std::vector<double> of_apart{7.68144326, 9.46197838, 9.85599730, 10.06048217, 10.19238877};
  for (int renewal = 1; renewal <= 5; ++renewal) {
    const auto i = static_cast<std::size_t>(renewal - 1);
    INFO(renewal);
    CHECK(discounted_renewals(alike, renewal, 0.1) == Approx(of_alike[i]).margin(1e-8));
    CHECK(discounted_renewals(apart, renewal, 0.1) == Approx(of_apart[i]).margin(1e-8));
  }
}

TEST_CASE("the continued fraction is the sum of discounted renewals") {
  for (const double discount : {0.5, 0.08, 0.002}) {
    for (const RetentionCurve& curve :
         {RetentionCurve{0.7, 3.8}, {3.8, 15.2}, {0.067, 0.267}, {438.5, 1753.9}, {1.0, 1e-3}}) {
      for (const int renewal : {1, 2, 30}) {
        INFO(discount << " " << curve.lost_shape << " " << renewal);
        CHECK(discounted_renewals(curve, renewal, discount) ==
              Approx(slow_sum(curve, renewal, discount)).epsilon(1e-12));
      }
    }
  }
}

TEST_CASE("a power of tenure near 1 changes renewals little") {
  const RetentionCurve straight{0.7, 3.8, 1.0};
  const RetentionCurve bent{0.7, 3.8, 1.0 + 1e-12};
  CHECK(discounted_renewals(bent, 3, 0.05) ==
        Approx(discounted_renewals(straight, 3, 0.05)).epsilon(1e-10));
}

TEST_CASE("a long horizon is as good as none, a short one counts its renewals") {
  const RetentionCurve curve{0.2142533393, 1.4265748749, 1.7235648487};
  CHECK(renewals_within(curve, 2, 0.1, 500) ==
        Approx(discounted_renewals(curve, 2, 0.1)).epsilon(1e-12));
  CHECK(renewals_within(curve, 1, 0.1, 0) == 0.0);
  const RetentionCurve straight{0.7, 3.8};
  CHECK(renewals_within(straight, 1, 0.1, 2) ==
        Approx(survival(straight, 1.0) + survival(straight, 2.0) / 1.1).epsilon(1e-14));
}

TEST_CASE("without a discount a lifetime may be infinite") {
  CHECK_FALSE(undiscounted_renewals({0.668, 3.806}, 1));
  CHECK_FALSE(undiscounted_renewals({1.0, 3.806}, 1));
  CHECK(*undiscounted_renewals({3.8, 15.2}, 2) == Approx(16.2 / 2.8).epsilon(1e-14));
  CHECK(*undiscounted_renewals({3.8, 15.2}, 2) ==
        Approx(discounted_renewals({3.8, 15.2}, 2, 1e-9)).epsilon(1e-7));
  CHECK(has_finite_lifetime({0.7, 1.4, 1.7}));
  CHECK_FALSE(has_finite_lifetime({0.214, 1.4, 1.7}));
  CHECK_THROWS_AS(undiscounted_renewals({3.8, 15.2, 1.2}, 1), retain::base::Error);
  CHECK_THROWS_AS(discounted_renewals({3.8, 15.2}, 1, 0.0), retain::base::Error);
}
