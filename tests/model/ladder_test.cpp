#include "model/ladder.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>

using namespace retain::model;

namespace {

const Ladder ladder = ladder_of(Loyalty{});

/// Mean level after a step from `points`.
double mean_after(const Transition& step, int points) {
  double mean = 0.0;
  for (Eigen::Index to = 0; to < step.cols(); ++to) {
    mean += step(ladder.position(points), to) * ladder.points(to);
  }
  return mean;
}

void check_rows_sum_to_one(const Transition& step) {
  for (Eigen::Index from = 0; from < step.rows(); ++from) {
    CHECK(step.row(from).sum() == Approx(1.0).epsilon(1e-14));
    CHECK(step.row(from).minCoeff() >= 0.0);
  }
}

}  // namespace

TEST_CASE("the ladder of the documents has 49 levels from -24 to 24") {
  CHECK(ladder.size() == 49);
  CHECK(ladder.points(0) == -24);
  CHECK(ladder.points(48) == 24);
  CHECK(ladder.position(0) == 24);
  for (int points = -24; points <= 24; ++points) {
    CHECK(ladder.points(ladder.position(points)) == points);
  }
}

TEST_CASE("whole points move a customer by exactly as many levels") {
  const Transition loss = gain_step(ladder, -12.0);
  CHECK(loss(ladder.position(5), ladder.position(-7)) == 1.0);
  CHECK(loss.row(ladder.position(5)).sum() == 1.0);
  const Transition gain = gain_step(ladder, 1.0);
  CHECK(gain(ladder.position(0), ladder.position(1)) == 1.0);
}

TEST_CASE("fractional points go to the two neighbours with the right mean") {
  for (const double gain : {0.25, -0.25, 2.5, -7.75, 0.999}) {
    const Transition step = gain_step(ladder, gain);
    check_rows_sum_to_one(step);
    for (const int from : {-5, 0, 8}) {
      INFO("gain " << gain << " from " << from);
      CHECK(mean_after(step, from) == Approx(from + gain).epsilon(1e-14));
      CHECK((step.row(ladder.position(from)).array() > 0.0).count() == 2);
    }
  }
}

TEST_CASE("nobody leaves the ladder: what lies beyond is clamped to its end") {
  const Transition fall = gain_step(ladder, -12.0);
  CHECK(fall(ladder.position(-20), ladder.position(-24)) == 1.0);
  CHECK(fall(ladder.position(-24), ladder.position(-24)) == 1.0);
  const Transition rise = gain_step(ladder, 1.5);
  CHECK(rise(ladder.position(24), ladder.position(24)) == 1.0);
  CHECK(rise(ladder.position(23), ladder.position(24)) == 1.0);
  CHECK(rise(ladder.position(22), ladder.position(23)) == 0.5);
  check_rows_sum_to_one(gain_step(ladder, -60.0));
  CHECK(gain_step(ladder, 60.0)(0, ladder.position(24)) == 1.0);
}

TEST_CASE("fading keeps the share that is left of the mean after a week") {
  const Transition step = fading_step(ladder, 26.0);
  check_rows_sum_to_one(step);
  for (int points = -24; points <= 24; ++points) {
    CHECK(mean_after(step, points) == Approx(points * std::exp2(-1.0 / 26.0)).epsilon(1e-13));
  }
}

TEST_CASE("after a half-life half of the points are left in the mean") {
  const Transition step = fading_step(ladder, 26.0);
  Eigen::RowVectorXd distribution = Eigen::RowVectorXd::Zero(ladder.size());
  distribution(ladder.position(-24)) = 1.0;
  for (int week = 0; week < 26; ++week) distribution = (distribution * step).eval();
  double mean = 0.0;
  for (Eigen::Index at = 0; at < ladder.size(); ++at) mean += distribution(at) * ladder.points(at);
  CHECK(mean == Approx(-12.0).epsilon(1e-12));
}

TEST_CASE("a point fades at most once a week and never beyond zero") {
  const Transition quick = fading_step(ladder, 0.1);
  check_rows_sum_to_one(quick);
  for (int points = 1; points <= 24; ++points) {
    CHECK(quick(ladder.position(points), ladder.position(points - 1)) > 0.99);
    CHECK(quick(ladder.position(-points), ladder.position(-points + 1)) > 0.99);
  }
  CHECK(quick(ladder.position(0), ladder.position(0)) == 1.0);
}
