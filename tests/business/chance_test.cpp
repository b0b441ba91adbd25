#include "business/chance.hpp"

#include <catch2/catch.hpp>

using namespace retain::business;

namespace {

Address address_of(std::uint32_t week) {
  return {0, week, Purpose::newcomers, 0};
}

}  // namespace

TEST_CASE("in the mean everything happens to its probability") {
  const MeanChance chance;
  CHECK(chance.binomial(7.5, 0.2, {}) == 7.5 * 0.2);
  CHECK(chance.people(2.25, 1.5, {}) == 2.25);
  CHECK(chance.most_people(3.75) == 3.75);
}

TEST_CASE("drawn people are whole, and amounts at one address make up one whole number") {
  const DrawnChance chance(Draws(3, 1));
  double first_sum = 0.0;
  double both_sum = 0.0;
  constexpr std::uint32_t weeks = 4'000;
  for (std::uint32_t week = 0; week < weeks; ++week) {
    const double first = chance.people(1.3, 0.0, address_of(week));
    const double second = chance.people(0.4, 1.3, address_of(week));
    const double both = chance.people(1.3 + 0.4, 0.0, address_of(week));
    REQUIRE((first == 1.0 || first == 2.0));
    REQUIRE((second == 0.0 || second == 1.0));
    REQUIRE(first + second == both);
    first_sum += first;
    both_sum += both;
  }
  CHECK(first_sum / weeks == Approx(1.3).margin(0.03));
  CHECK(both_sum / weeks == Approx(1.7).margin(0.03));
  CHECK(chance.most_people(3.75) == 3.0);
}

TEST_CASE("successes are drawn from the draws at their address") {
  const DrawnChance chance(Draws(3, 1));
  CHECK(chance.binomial(9.0, 0.0, address_of(0)) == 0.0);
  CHECK(chance.binomial(9.0, 1.0, address_of(0)) == 9.0);
  CHECK(chance.binomial(1000.0, 0.5, address_of(0)) == chance.binomial(1000.0, 0.5, address_of(0)));
  CHECK(chance.binomial(1000.0, 0.5, address_of(0)) != chance.binomial(1000.0, 0.5, address_of(1)));
  CHECK(DrawnChance(Draws(3, 2)).binomial(1000.0, 0.5, address_of(0)) !=
        chance.binomial(1000.0, 0.5, address_of(0)));
}
