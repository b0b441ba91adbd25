#include "fit/beta_segments.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "fit/retention_curve.hpp"

using namespace retain::fit;

namespace {

double kept_by(const std::vector<BetaSegment>& segments, int periods) {
  double sum = 0.0;
  for (const BetaSegment& one : segments)
    sum += one.share * std::pow(1.0 - one.share_lost, periods);
  return sum;
}

}  // namespace

TEST_CASE("five segments stand for the customers of the published table") {
  const RetentionCurve curve{.6680883511, 3.8060949641};
  const std::vector<BetaSegment> segments = beta_segments(curve.lost_shape, curve.kept_shape, 5);
  const std::vector<double> lost{.0199424879, .1366996682, .3357867421, .5749156725, .8037552171};
  const std::vector<double> shares{.3992263853, .3685095551, .1818156679, .0463880179, .0040603738};
  REQUIRE(segments.size() == 5);
  for (std::size_t k = 0; k < 5; ++k) {
    CHECK(segments[k].share_lost == Approx(lost[k]).margin(1e-9));
    CHECK(segments[k].share == Approx(shares[k]).margin(1e-9));
  }
  for (int year = 0; year <= 9; ++year) {
    INFO(year);
    CHECK(kept_by(segments, year) == Approx(survival(curve, year)).epsilon(1e-13));
  }
  CHECK(std::abs(kept_by(segments, 10) - survival(curve, 10)) > 1e-8);
  CHECK(kept_by(segments, 10) == Approx(survival(curve, 10)).margin(2e-7));
}

TEST_CASE("segments have the first moments of their beta distribution") {
  for (const auto& [a, b] : {std::pair{0.05, 2000.0}, {0.5, 0.5}, {1e-3, 0.9}, {3000.0, 2.0}}) {
    for (const int count : {1, 2, 3, 24}) {
      const std::vector<BetaSegment> segments = beta_segments(a, b, count);
      INFO(a << " " << b << " " << count);
      CHECK(kept_by(segments, 0) == Approx(1.0).epsilon(1e-13));
      for (const int periods : {1, std::min(2 * count - 1, 12)}) {
        CHECK(kept_by(segments, periods) == Approx(survival({a, b}, periods)).epsilon(1e-11));
      }
      for (const BetaSegment& one : segments) {
        CHECK(one.share_lost > 0.0);
        CHECK(one.share_lost < 1.0);
        CHECK(one.share >= 0.0);
      }
    }
  }
}
