#include "model/told.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>

#include "random/distributions.hpp"
#include "support/sample_size.hpp"
#include "support/standard_errors.hpp"

using namespace retain::model;
using namespace retain::test;

namespace {

WordOfMouth dispersed(double told, double size = WordOfMouth{}.dispersion_size) {
  WordOfMouth word_of_mouth;
  word_of_mouth.told = told;
  word_of_mouth.dispersion = Dispersion::negative_binomial;
  word_of_mouth.dispersion_size = size;
  return word_of_mouth;
}

WordOfMouth exactly(double told) {
  WordOfMouth word_of_mouth;
  word_of_mouth.told = told;
  return word_of_mouth;
}

double mean_of(const std::vector<double>& distribution) {
  double mean = 0.0;
  for (std::size_t number = 0; number < distribution.size(); ++number) {
    mean += static_cast<double>(number) * distribution[number];
  }
  return mean;
}

double variance_of(const std::vector<double>& distribution) {
  double square = 0.0;
  for (std::size_t number = 0; number < distribution.size(); ++number) {
    square += std::pow(static_cast<double>(number), 2) * distribution[number];
  }
  return square - std::pow(mean_of(distribution), 2);
}

double share_above(const std::vector<double>& distribution, std::ptrdiff_t people) {
  return std::accumulate(distribution.begin() + people + 1, distribution.end(), 0.0);
}

/// The j-th of many words spread evenly over all of them, the first and the last included.
std::uint32_t spread_word(std::uint32_t j, std::uint32_t count) {
  return static_cast<std::uint32_t>(std::uint64_t{j} * 0xFFFFFFFFU / (count - 1));
}

}  // namespace

TEST_CASE("without dispersion everybody tells the same number of people") {
  const std::vector<double> distribution = told_distribution(exactly(11.0));
  REQUIRE(distribution.size() == 12);
  CHECK(distribution[11] == 1.0);
  CHECK(mean_told(exactly(11.0)) == 11.0);
  CHECK(told_distribution(exactly(0.0)) == std::vector<double>{1.0});
}

TEST_CASE("a fraction is rounded at random to its neighbours with the right mean") {
  const std::vector<double> distribution = told_distribution(exactly(9.3));
  REQUIRE(distribution.size() == 11);
  CHECK(distribution[9] == Approx(0.7));
  CHECK(distribution[10] == Approx(0.3));
  CHECK(mean_of(distribution) == Approx(9.3).epsilon(1e-14));
  CHECK(told_distribution(exactly(0.25)) == std::vector<double>{0.75, 0.25});
}

TEST_CASE("with a mean of 11 and the size of the defaults 13 percent tell more than 20 people") {
  const std::vector<double> distribution = told_distribution(dispersed(11.0));
  CHECK(share_above(distribution, 20) == Approx(0.1300).margin(5e-5));
  CHECK(share_above(distribution, 19) > 0.145);
}

TEST_CASE("the negative binomial distribution has its mean and its variance and sums to 1") {
  for (const double told : {0.0, 0.4, 5.0, 11.0, 19.5}) {
    for (const double size : {1.0, 1.891, 7.0, 1e6}) {
      INFO("mean " << told << ", size " << size);
      WordOfMouth word_of_mouth = dispersed(told, size);
      word_of_mouth.circle = 1e9;
      const std::vector<double> distribution = told_distribution(word_of_mouth);
      CHECK(distribution.size() < 1'000);
      CHECK(std::accumulate(distribution.begin(), distribution.end(), 0.0) ==
            Approx(1.0).epsilon(1e-14));
      CHECK(mean_of(distribution) == Approx(told).epsilon(1e-8).margin(1e-12));
      CHECK(variance_of(distribution) ==
            Approx(told + told * told / size).epsilon(1e-6).margin(1e-12));
      CHECK(distribution[0] == Approx(std::pow(size / (size + told), size)).epsilon(1e-9));
    }
  }
}

TEST_CASE("nobody tells more people than they know, and the rest of the distribution is there") {
  WordOfMouth word_of_mouth = dispersed(11.0);
  const std::vector<double> wide = told_distribution(word_of_mouth);
  word_of_mouth.circle = 20.0;
  const std::vector<double> narrow = told_distribution(word_of_mouth);
  REQUIRE(narrow.size() == 21);
  CHECK(narrow[20] == Approx(share_above(wide, 19)).epsilon(1e-9));
  CHECK(mean_of(narrow) == Approx(9.951).margin(5e-4));
  // In a circle of 250 people the bound takes away less than rounding does.
  CHECK(mean_of(wide) == Approx(11.0).epsilon(1e-8));
  CHECK(wide.size() < 200);
}

TEST_CASE("the mean of the bounded distribution in closed form is its sum term by term") {
  for (const double told : {0.0, 0.4, 11.0, 250.0}) {
    for (const double size : {0.1, 1.891, 1e6}) {
      for (const double circle : {1.0, 1.5, 2.0, 12.0, 250.0, 5'000.0}) {
        INFO("mean " << told << ", size " << size << ", circle " << circle);
        WordOfMouth word_of_mouth = dispersed(told, size);
        word_of_mouth.circle = circle;
        CHECK(mean_told(word_of_mouth) ==
              Approx(mean_of(told_distribution(word_of_mouth))).epsilon(1e-7).margin(1e-12));
      }
    }
  }
  CHECK(mean_told(dispersed(11.0)) == Approx(11.0).epsilon(1e-14));
  CHECK(mean_told(dispersed(100.0)) == Approx(97.25).margin(0.005));
  CHECK(mean_told(dispersed(250.0)) == Approx(180.31).margin(0.005));
  CHECK(mean_told(exactly(9.3)) == 9.3);
}

TEST_CASE("drawn numbers have the mean and the variance of the negative binomial distribution") {
  const InverseDistribution people(told_distribution(dispersed(11.0)));
  const auto count = sample_size(200'000);
  const double variance = 11.0 + 121.0 / 1.891;
  Moments numbers;
  Moments squares;
  for (std::int64_t i = 0; i < count; ++i) {
    const Draws draws(8, 0);
    const auto told =
        static_cast<double>(people(draws.bits({static_cast<std::uint32_t>(i), 0, Purpose::told})));
    numbers.add(told);
    squares.add(std::pow(told - 11.0, 2));
  }
  CHECK(agrees(measured(numbers), 11.0));
  CHECK(agrees(measured(squares), variance));
  CHECK_FALSE(agrees(measured(numbers), 11.5));
  CHECK_FALSE(agrees(measured(squares), 11.0));
}

TEST_CASE("on the same word a larger mean never tells fewer people") {
  constexpr std::uint32_t words = 20'011;
  for (const Dispersion dispersion : {Dispersion::fixed, Dispersion::negative_binomial}) {
    std::vector<std::int64_t> before(words, 0);
    for (const double told : {0.0, 0.5, 3.0, 10.9, 11.0, 11.1, 40.0, 250.0}) {
      INFO("mean " << told);
      WordOfMouth word_of_mouth = dispersed(told);
      word_of_mouth.dispersion = dispersion;
      const InverseDistribution people(told_distribution(word_of_mouth));
      std::int64_t fewer = 0;
      for (std::uint32_t j = 0; j < words; ++j) {
        const std::int64_t now = people(spread_word(j, words));
        if (now < before[j]) ++fewer;
        before[j] = now;
      }
      CHECK(fewer == 0);
    }
    CHECK(before.back() == 250);
  }
}
