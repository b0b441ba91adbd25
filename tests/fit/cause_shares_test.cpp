#include "fit/cause_shares.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "maths/beta.hpp"

using namespace retain::fit;

namespace {

/// Probability of less than a share under a beta distribution.
double below(double a, double b, double share) {
  return retain::maths::beta_tails(a, b, share / (1.0 - share)).below;
}

}  // namespace

TEST_CASE("causes have the shares of those who answered, and bounds for those who did not") {
  const std::vector<std::int64_t> leavers{12, 30, 0, 6};
  const CauseShares shares = cause_shares(leavers, 52);
  CHECK(shares.answered == 48);
  CHECK(shares.answered_share == Approx(0.48).epsilon(1e-15));
  CHECK(shares.answered_share > least_answered);
  double means = 0.0;
  for (const CauseShare& one : shares.causes) means += one.mean;
  CHECK(means == Approx(1.0).epsilon(1e-15));
  const CauseShare& service = shares.causes[1];
  CHECK(service.share == Approx(30.0 / 48.0).epsilon(1e-15));
  CHECK(service.mean == Approx(30.5 / 50.0).epsilon(1e-15));
  CHECK(service.if_silent_none == Approx(0.30).epsilon(1e-15));
  CHECK(service.if_silent_all == Approx(0.82).epsilon(1e-15));
  CHECK(below(30.5, 19.5, service.belief.low) == Approx(0.025).epsilon(1e-9));
  CHECK(below(30.5, 19.5, service.belief.high) == Approx(0.975).epsilon(1e-9));
  // Clopper and Pearson: at the ends, 30 or more and 30 or fewer of 48 have the probability 2.5 %.
  CHECK(below(30.0, 19.0, service.interval.low) == Approx(0.025).epsilon(1e-9));
  CHECK(below(31.0, 18.0, service.interval.high) == Approx(0.975).epsilon(1e-9));
}

TEST_CASE("with two causes the beliefs are Jeffreys's intervals") {
  // Brown, Cai and DasGupta, Statistical Science 16 (2001): 1 of 10.
  const CauseShares shares = cause_shares(std::vector<std::int64_t>{1, 9}, 0);
  CHECK(shares.causes[0].belief.low == Approx(.011).margin(5e-4));
  CHECK(shares.causes[0].belief.high == Approx(.381).margin(5e-4));
  CHECK(shares.causes[0].interval.low == Approx(.003).margin(5e-4));
  CHECK(shares.causes[0].interval.high == Approx(.445).margin(5e-4));
}

TEST_CASE("a cause that nobody named, the only cause and no answers have shares too") {
  const CauseShares unnamed = cause_shares(std::vector<std::int64_t>{0, 20}, 5);
  CHECK(unnamed.causes[0].share == 0.0);
  CHECK(unnamed.causes[0].belief.high > 0.05);
  CHECK(unnamed.causes[0].if_silent_all == Approx(0.2));
  const CauseShares only = cause_shares(std::vector<std::int64_t>{7}, 0);
  CHECK(only.causes[0].mean == 1.0);
  CHECK(only.causes[0].belief.low == 1.0);
  const CauseShares silent = cause_shares(std::vector<std::int64_t>{0, 0}, 4);
  CHECK(silent.answered_share == 0.0);
  CHECK(std::isnan(silent.causes[0].share));
  CHECK(std::isnan(silent.causes[0].interval.low));
  CHECK(silent.causes[0].mean == 0.5);
}
