#include "random/sobol.hpp"

#include <boost/random/sobol.hpp>
#include <catch2/catch.hpp>
#include <set>

#include "base/error.hpp"
#include "support/sample_size.hpp"

using namespace retain::random;
using namespace retain::test;

TEST_CASE("point 0 is the zero vector, and the others are those of Boost in their order") {
  constexpr std::size_t dimensions = 40;
  const SobolIntegers integers(dimensions);
  boost::random::sobol boost_points(dimensions);
  for (std::size_t d = 0; d < dimensions; ++d) CHECK(integers(0, d) == 0);
  for (std::uint32_t point = 1; point < 2'000; ++point) {
    for (std::size_t d = 0; d < dimensions; ++d) REQUIRE(integers(point, d) == boost_points());
  }
}

TEST_CASE("far points are those that Boost gives after a seed") {
  const SobolIntegers integers(5);
  boost::random::sobol boost_points(5);
  for (const std::uint32_t point : {65'536U, 1'000'003U, 0x7FFFFFFFU}) {
    boost_points.seed(point - 1);
    for (std::size_t d = 0; d < 5; ++d) CHECK(integers(point, d) == boost_points());
  }
}

TEST_CASE("each equal interval of every dimension holds one of the first points") {
  const std::size_t dimensions = SobolIntegers::most_dimensions;
  const SobolIntegers integers(dimensions);
  constexpr int power = 7;
  for (std::size_t d = 0; d < dimensions; d += static_cast<std::size_t>(37 * sample_step)) {
    std::set<std::uint64_t> intervals;
    for (std::uint32_t point = 0; point < 1U << power; ++point) {
      intervals.insert(integers(point, d) >> (64 - power));
    }
    CHECK(intervals.size() == 1U << power);
  }
}

TEST_CASE("more dimensions than there are numbers for are refused") {
  CHECK_THROWS_AS(SobolIntegers(SobolIntegers::most_dimensions + 1), retain::base::Error);
  CHECK_NOTHROW(SobolIntegers(0));
}
