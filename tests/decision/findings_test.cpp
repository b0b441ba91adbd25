#include "decision/findings.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "base/error.hpp"

using namespace retain::decision;

namespace {

/// Mean and variance of a figure of the findings, and the sum of probabilities.
struct Spread {
  double all = 0.0;
  double mean = 0.0;
  double variance = 0.0;
};

template <class Figure>
Spread spread(const std::vector<Finding>& findings, Figure figure) {
  Spread found;
  for (const Finding& finding : findings) {
    found.all += finding.probability;
    found.mean += finding.probability * figure(finding.after);
  }
  for (const Finding& finding : findings) {
    const double off = figure(finding.after) - found.mean;
    found.variance += finding.probability * off * off;
  }
  return found;
}

}  // namespace

TEST_CASE("yes and no are beta-binomial") {
  const auto log_beta = [](double a, double b) {
    return std::lgamma(a) + std::lgamma(b) - std::lgamma(a + b);
  };
  for (const ShareBelief belief : {ShareBelief{1, 1}, {0.4, 2.5}, {30, 5}}) {
    const std::vector<Finding> found = findings(belief, 12);
    REQUIRE(found.size() == 13);
    for (int x = 0; x <= 12; ++x) {
      INFO(x << " of 12, " << belief.yes << ", " << belief.no);
      const double wanted =
          std::exp(std::lgamma(13.0) - std::lgamma(x + 1.0) - std::lgamma(13.0 - x) +
                   log_beta(belief.yes + x, belief.no + 12 - x) - log_beta(belief.yes, belief.no));
      CHECK(found[static_cast<std::size_t>(x)].probability == Approx(wanted).epsilon(1e-10));
      CHECK(found[static_cast<std::size_t>(x)].after.a == belief.yes + x);
      CHECK(found[static_cast<std::size_t>(x)].after.b == belief.no + 12 - x);
    }
  }
}

TEST_CASE("counts are negative binomial") {
  const RateBelief belief{2.5, 0.8};
  const std::vector<Finding> found = findings(belief, 3);
  for (int x = 0; x <= 30; ++x) {
    INFO(x);
    const double wanted = std::exp(std::lgamma(2.5 + x) - std::lgamma(2.5) - std::lgamma(x + 1.0)) *
                          std::pow(0.8 / 3.8, 2.5) * std::pow(3.0 / 3.8, x);
    CHECK(found[static_cast<std::size_t>(x)].probability == Approx(wanted).epsilon(1e-10));
    CHECK(found[static_cast<std::size_t>(x)].after.a == 2.5 + x);
    CHECK(found[static_cast<std::size_t>(x)].after.b == 3.8);
  }
}

TEST_CASE("the mean of what is believed after a survey is what was believed before") {
  const auto ratio = [](const NaturalLaw& law) { return law.a / law.b; };
  const auto share = [](const NaturalLaw& law) { return law.a / (law.a + law.b); };
  for (const std::int64_t answers : {0, 1, 7, 300, 100'000}) {
    INFO(answers);
    const auto n = static_cast<double>(answers);
    // The variance of that mean is the prior's less what is left: the prior's times n / (n + n_0).
    const Spread of_share = spread(findings(ShareBelief{2, 3}, answers), share);
    CHECK(of_share.all == Approx(1.0).epsilon(1e-12));
    CHECK(of_share.mean == Approx(0.4).epsilon(1e-5));
    CHECK(of_share.variance == Approx(0.04 * n / (n + 5.0)).epsilon(1e-4).margin(1e-15));
    const Spread of_rate = spread(findings(RateBelief{2, 4}, answers), ratio);
    CHECK(of_rate.all == Approx(1.0).epsilon(1e-12));
    CHECK(of_rate.mean == Approx(0.5).epsilon(1e-5));
    CHECK(of_rate.variance == Approx(0.125 * n / (n + 4.0)).epsilon(1e-4).margin(1e-15));
    const Spread of_mean = spread(findings(MeanBelief{2, 6}, answers), ratio);
    CHECK(of_mean.all == Approx(1.0).epsilon(1e-12));
    CHECK(of_mean.mean == Approx(0.0).margin(1e-12));
    CHECK(of_mean.variance == Approx(n / (n + 9.0)).epsilon(1e-9).margin(1e-15));
  }
}

TEST_CASE("many answers are stood for by few counts") {
  CHECK(findings(ShareBelief{2, 3}, 1'000'000).size() < 17'000);
  CHECK(findings(RateBelief{1, 0.001}, 1'000'000).size() < 17'000);
}

TEST_CASE("beliefs without law and surveys of less than nobody are refused") {
  CHECK_THROWS_AS(findings(ShareBelief{1, 1}, -1), retain::base::Error);
  CHECK_THROWS_AS(findings(ShareBelief{0, 1}, 1), retain::base::Error);
  CHECK_THROWS_AS(findings(MeanBelief{1, 0}, 1), retain::base::Error);
  CHECK_THROWS_AS(findings(RateBelief{1, -1}, 1), retain::base::Error);
}
