#include "stats/interval.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

using namespace retain::stats;

namespace {

Moments moments_of(std::initializer_list<double> values) {
  Moments moments;
  for (const double value : values) moments.add(value);
  return moments;
}

/// Half the width of an interval of a mean, in standard errors.
double t_factor(const Moments& moments) {
  const Interval interval = mean_interval(moments);
  return (interval.high - interval.low) / 2.0 / moments.standard_error();
}

/// The interval of a share by the normal distribution, a control that covers too little.
Interval normal_interval(std::int64_t successes, std::int64_t trials) {
  const auto count = static_cast<double>(trials);
  const double share = static_cast<double>(successes) / count;
  const double half = 1.959964 * std::sqrt(share * (1.0 - share) / count);
  return {share - half, share + half};
}

/// Smallest probability with which an interval covers, over shares of one in a thousand apart.
template <class IntervalOf>
double least_coverage(const IntervalOf& interval_of, int trials) {
  double least = 1.0;
  for (int step = 1; step < 1000; ++step) {
    const double truth = step / 1000.0;
    double covered = 0.0;
    for (int k = 0; k <= trials; ++k) {
      const Interval interval = interval_of(k, trials);
      if (truth < interval.low || truth > interval.high) continue;
      covered += std::exp(std::lgamma(trials + 1.0) - std::lgamma(k + 1.0) -
                          std::lgamma(trials - k + 1.0) + k * std::log(truth) +
                          (trials - k) * std::log1p(-truth));
    }
    least = std::min(least, covered);
  }
  return least;
}

}  // namespace

TEST_CASE("intervals of shares are those that Newcombe printed in 1998") {
  // Statistics in Medicine 17, 857-872, table I, method 5, to four decimals.
  struct Printed {
    std::int64_t successes, trials;
    double low, high;
  };
  for (const Printed& printed : {Printed{81, 263, 0.2527, 0.3676}, Printed{15, 148, 0.0578, 0.1617},
                                 Printed{0, 20, 0.0, 0.1684}, Printed{1, 29, 0.0009, 0.1776}}) {
    const Interval interval = share_interval(printed.successes, printed.trials);
    CHECK(interval.low == Approx(printed.low).margin(0.00005));
    CHECK(interval.high == Approx(printed.high).margin(0.00005));
  }
}

TEST_CASE("the interval of none and of all has a closed form") {
  for (const int trials : {1, 3, 12, 200}) {
    const double bound = std::pow(0.025, 1.0 / trials);
    CHECK(share_interval(0, trials).low == 0.0);
    CHECK(share_interval(0, trials).high == Approx(1.0 - bound).epsilon(1e-12));
    CHECK(share_interval(trials, trials).low == Approx(bound).epsilon(1e-12));
    CHECK(share_interval(trials, trials).high == 1.0);
  }
}

TEST_CASE(
    "intervals of shares cover with 95 per cent or more where those by the normal distribution do "
    "not") {
  for (const int trials : {2, 5, 12, 40}) {
    CHECK(least_coverage(share_interval, trials) >= 0.95);
    CHECK(least_coverage(normal_interval, trials) < 0.5);
  }
}

TEST_CASE("without trials there is no interval of a share") {
  CHECK(std::isnan(share_interval(0, 0).low));
  CHECK(std::isnan(share_interval(0, 0).high));
}

TEST_CASE("intervals of means are as wide as the tables of Student say") {
  CHECK(t_factor(moments_of({1.0, 2.0})) == Approx(std::tan(std::acos(-1.0) * 0.475)));
  CHECK(t_factor(moments_of({1.0, 2.0, 4.0})) == Approx(0.95 * std::sqrt(2.0 / (1 - 0.9025))));
  CHECK(t_factor(moments_of({1, 2, 4, 4, 5, 7, 7, 8, 9, 9, 10, 3})) ==
        Approx(2.201).margin(0.0005));
}

TEST_CASE("the interval of a mean worked out by hand") {
  const Interval interval = mean_interval(moments_of({4.0, 6.0, 8.0}));
  CHECK(interval.low == Approx(6.0 - 4.302653 * 2.0 / std::sqrt(3.0)).epsilon(1e-6));
  CHECK(interval.high == Approx(6.0 + 4.302653 * 2.0 / std::sqrt(3.0)).epsilon(1e-6));
}

TEST_CASE("one value has no interval of its mean and equal values have none to speak of") {
  CHECK(std::isnan(mean_interval(moments_of({3.0})).low));
  CHECK(mean_interval(moments_of({3.0, 3.0, 3.0})).low == 3.0);
  CHECK(mean_interval(moments_of({3.0, 3.0, 3.0})).high == 3.0);
}
