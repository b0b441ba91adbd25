#include "decision/normal_score.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "base/error.hpp"

using namespace retain::decision;

TEST_CASE("a normal score has the tail that it is asked for") {
  for (const double tail : {0.5, 0.4999, 0.3, 0.1, 0.02425, 1e-3, 1e-7, 1e-20, 1e-100, 1e-299}) {
    INFO(tail);
    const double score = normal_score({1.0 - tail, tail});
    CHECK(0.5 * std::erfc(score / std::sqrt(2.0)) == Approx(tail).epsilon(1e-12));
    CHECK(normal_score({tail, 1.0 - tail}) == Approx(-score).margin(1e-15));
  }
}

TEST_CASE("normal scores of known quantiles") {
  CHECK(normal_score(0.5) == Approx(0.0).margin(1e-15));
  CHECK(normal_score(0.975) == Approx(1.9599639845400542).epsilon(1e-14));
  CHECK(normal_score(0.0228) == Approx(-1.9990772149717693).epsilon(1e-13));
}

TEST_CASE("certainty has no normal score") {
  CHECK_THROWS_AS(normal_score(0.0), retain::base::Error);
  CHECK_THROWS_AS(normal_score(1.0), retain::base::Error);
  CHECK(normal_score({0.0, 1.0}) == Approx(-37.0471).epsilon(1e-5));  // at 1e-300
}
