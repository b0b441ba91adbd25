#include "uncertainty/sobol.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <set>
#include <vector>

#include "stats/moments.hpp"
#include "support/sample_size.hpp"
#include "support/standard_errors.hpp"

using namespace retain::uncertainty;
using namespace retain::test;

namespace {

/// A product of (1 + (x_k - 1/2)), whose integral is 1 and whose variance is (13/12)^d - 1.
double product_at(const UnitPoints& points, std::uint32_t randomisation, std::uint32_t point) {
  double product = 1.0;
  for (std::size_t k = 0; k < points.dimensions(); ++k) {
    product *= 0.5 + points(randomisation, point, k);
  }
  return product;
}

double mean_of_product(const UnitPoints& points, std::uint32_t randomisation, std::uint32_t count) {
  double sum = 0.0;
  for (std::uint32_t i = 0; i < count; ++i) sum += product_at(points, randomisation, i);
  return sum / count;
}

/// Mean square error of the mean of the product over many randomisations.
double square_error(Sampling sampling, std::uint32_t count, std::uint32_t repetitions) {
  const UnitPoints points(sampling, 7, 4);
  double sum = 0.0;
  for (std::uint32_t r = 0; r < repetitions; ++r) {
    const double error = mean_of_product(points, r, count) - 1.0;
    sum += error * error / repetitions;
  }
  return sum;
}

}  // namespace

TEST_CASE("each of 2^k equal intervals of every dimension holds exactly one scrambled point") {
  constexpr std::size_t dimensions = 60;
  const UnitPoints points(Sampling::sobol, 11, dimensions);
  for (const int power : {0, 1, 4, 8, 10}) {
    const std::uint32_t count = 1U << power;
    for (std::uint32_t randomisation = 0; randomisation < 3; ++randomisation) {
      for (std::size_t d = 0; d < dimensions; d += sample_step) {
        std::set<std::uint32_t> intervals;
        for (std::uint32_t i = 0; i < count; ++i) {
          intervals.insert(static_cast<std::uint32_t>(points(randomisation, i, d) * count));
        }
        REQUIRE(intervals.size() == count);
        REQUIRE(*intervals.rbegin() < count);
      }
    }
  }
}

TEST_CASE("pairs of dimensions stay a net: each elementary rectangle holds one point") {
  const UnitPoints points(Sampling::sobol, 3, 2);
  for (int across = 0; across <= 6; ++across) {
    std::set<std::array<int, 2>> cells;
    for (std::uint32_t i = 0; i < 64; ++i) {
      cells.insert({static_cast<int>(points(5, i, 0) * (1 << across)),
                    static_cast<int>(points(5, i, 1) * (1 << (6 - across)))});
    }
    CHECK(cells.size() == 64);
  }
}

TEST_CASE("coordinates are odd multiples of 2^-53 inside the unit interval") {
  for (const Sampling sampling : {Sampling::sobol, Sampling::random}) {
    const UnitPoints points(sampling, 1, 3);
    for (std::uint32_t i = 0; i < 500; ++i) {
      for (std::size_t d = 0; d < 3; ++d) {
        const double x = points(2, i, d);
        CHECK((x > 0.0 && x < 1.0));
        CHECK(std::fmod(std::ldexp(x, 53), 2.0) == 1.0);
      }
    }
  }
}

TEST_CASE("points are the same on every processor") {
  const UnitPoints sobol(Sampling::sobol, 42, 3);
  const UnitPoints random(Sampling::random, 42, 3);
  CHECK(sobol(0, 0, 0) == 0x1.43ae70d16c748p-4);
  CHECK(sobol(15, 255, 2) == 0x1.0bbff732a5e68p-4);
  CHECK(random(0, 0, 0) == 0x1.33d84ccf2336fp-1);
  CHECK(random(15, 255, 2) == 0x1.43d70392d99b7p-1);
}

TEST_CASE("every scrambled point is uniform, and two of a net are spread apart") {
  const UnitPoints points(Sampling::sobol, 5, 2);
  const auto repetitions = static_cast<std::uint32_t>(sample_size(20'000));
  for (const std::uint32_t point : {0U, 1U, 37U}) {
    Moments first;
    Moments low_digit;
    Moments across;
    for (std::uint32_t r = 0; r < repetitions; ++r) {
      const double x = points(r, point, 0);
      const double y = points(r, point, 1);
      first.add(x);
      low_digit.add(std::fmod(x * 1048576.0, 1.0));
      across.add((x - 0.5) * (y - 0.5));
    }
    CHECK(agrees(measured(first), 0.5));
    CHECK(first.variance() == Approx(1.0 / 12.0).epsilon(0.15));
    CHECK(agrees(measured(low_digit), 0.5));
    CHECK(agrees(measured(across), 0.0));
    CHECK_FALSE(agrees(measured(first), 0.55));
  }
}

TEST_CASE("means of known integrals do not contradict them") {
  for (const Sampling sampling : {Sampling::sobol, Sampling::random}) {
    const UnitPoints points(sampling, 9, 6);
    Moments means;
    for (std::uint32_t r = 0; r < 64; ++r) means.add(mean_of_product(points, r, 256));
    CHECK(agrees(measured(means), 1.0));
    CHECK_FALSE(agrees(measured(means), sampling == Sampling::sobol ? 1.002 : 1.05));
  }
}

TEST_CASE("errors of scrambled points fall faster than those of random ones", "[slow]") {
  const std::uint32_t repetitions = RETAIN_SAMPLE_DIVISOR > 1 ? 16 : 64;
  const double variance = std::pow(13.0 / 12.0, 4) - 1.0;
  const double random = square_error(Sampling::random, 256, repetitions);
  CHECK(random == Approx(variance / 256.0).epsilon(1.0));
  const double few = square_error(Sampling::sobol, 64, repetitions);
  const double many = square_error(Sampling::sobol, 1024, repetitions);
  CHECK(square_error(Sampling::sobol, 256, repetitions) < random / 100.0);
  CHECK(few / many > 16.0 * 16.0);  // plain draws: 16; a smooth function: up to 16^3
}

TEST_CASE("seed, randomisation and dimension each scramble anew") {
  const UnitPoints points(Sampling::sobol, 1, 3);
  const UnitPoints other(Sampling::sobol, 2, 3);
  int same = 0;
  for (std::uint32_t i = 0; i < 100; ++i) {
    same += points(0, i, 0) == other(0, i, 0) ? 1 : 0;
    same += points(0, i, 0) == points(1, i, 0) ? 1 : 0;
    same += points(0, i, 0) == points(0, i, 1) ? 1 : 0;
  }
  CHECK(same == 0);
}

TEST_CASE("more dimensions than Sobol points have are refused, with what takes them") {
  CHECK_FALSE(objection_to(Sampling::sobol, SobolIntegers::most_dimensions));
  CHECK_FALSE(objection_to(Sampling::random, 10'000));
  const auto refusal = objection_to(Sampling::sobol, 3668);
  REQUIRE(refusal);
  CHECK(refusal->text.in(Language::english) ==
        "3668 uncertain numbers; Sobol points have at most 3667 dimensions");
  CHECK(refusal->hint.in(Language::english).starts_with("write sampling = \"random\""));
  const UnitPoints points(Sampling::random, 1, 4'000);
  CHECK(points(0, 0, 3'999) != points(0, 0, 3'998));
}
