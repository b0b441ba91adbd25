#include "random/distributions.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <functional>

#include "support/sample_size.hpp"
#include "support/standard_errors.hpp"

using namespace retain::stats;
using namespace retain::test;

namespace {

constexpr std::uint32_t sample_seed = 42;

Stream stream_of(std::int64_t number) {
  return {Draws(sample_seed, 0), {static_cast<std::uint32_t>(number), 0, Purpose::threshold, 0}};
}

/// Draws `draw` often, each time from a stream of its own.
Moments moments_of(std::int64_t count, const std::function<double(Stream)>& draw) {
  Moments moments;
  for (std::int64_t i = 0; i < count; ++i) moments.add(draw(stream_of(i)));
  return moments;
}

double binomial_probability(int trials, int successes, double probability) {
  return std::exp(std::lgamma(trials + 1.0) - std::lgamma(successes + 1.0) -
                  std::lgamma(trials - successes + 1.0) + successes * std::log(probability) +
                  (trials - successes) * std::log1p(-probability));
}

void check_binomial(std::int64_t trials, double probability) {
  INFO(trials << " trials, probability " << probability);
  const Binomial binomial(trials, probability);
  const auto count = sample_size(200'000);
  const double mean = static_cast<double>(trials) * probability;
  const double variance = mean * (1.0 - probability);
  const Moments moments =
      moments_of(count, [&](Stream stream) { return static_cast<double>(binomial(stream)); });
  CHECK(agrees({moments.mean(), std::sqrt(variance / static_cast<double>(count))}, mean));
  const Moments squares = moments_of(count, [&](Stream stream) {
    return std::pow(static_cast<double>(binomial(stream)) - mean, 2);
  });
  CHECK(agrees(measured(squares), variance));
}

}  // namespace

TEST_CASE("exponential thresholds have the mean, the variance and the tail of the distribution") {
  const auto count = sample_size(200'000);
  const auto draw = [](Stream stream) { return ExponentialThreshold()(stream); };
  CHECK(agrees(measured(moments_of(count, draw)), 1.0));
  const auto square = [&](Stream stream) { return std::pow(draw(stream) - 1.0, 2); };
  CHECK(agrees(measured(moments_of(count, square)), 1.0));
  for (const double threshold : {0.01, 0.5, 1.0, 3.0, 8.0}) {
    const auto beyond = [&](Stream stream) { return draw(stream) > threshold ? 1.0 : 0.0; };
    const Moments tail = moments_of(count, beyond);
    const double truth = std::exp(-threshold);
    const double standard_error = std::sqrt(truth * (1.0 - truth) / static_cast<double>(count));
    CHECK(agrees({tail.mean(), standard_error}, truth));
  }
}

TEST_CASE("a threshold is positive and depends on its address alone") {
  const ExponentialThreshold threshold;
  for (std::int64_t i = 0; i < 1000; ++i) {
    CHECK(threshold(stream_of(i)) > 0.0);
    CHECK(threshold(stream_of(i)) == threshold(stream_of(i)));
  }
}

TEST_CASE("binomial numbers have the mean and the variance of the distribution") {
  check_binomial(1, 0.2);
  check_binomial(11, 0.2);
  check_binomial(11, 0.9);
  check_binomial(66, 16.0 / 66.0);
  check_binomial(1'000, 0.04);
  check_binomial(1'000'000, 0.0116);
}

TEST_CASE("every number of successes comes as often as the binomial distribution says") {
  constexpr int trials = 6;
  constexpr double probability = 0.3;
  constexpr std::int64_t count = 200'000;
  const Binomial binomial(trials, probability);
  std::array<std::int64_t, trials + 1> seen{};
  for (std::int64_t i = 0; i < count; ++i) {
    ++seen.at(static_cast<std::size_t>(binomial(stream_of(i))));
  }
  for (int successes = 0; successes <= trials; ++successes) {
    INFO(successes << " successes");
    const double truth = binomial_probability(trials, successes, probability);
    CHECK(agrees(measured_share(seen[static_cast<std::size_t>(successes)], count, truth), truth));
    CHECK_FALSE(agrees(measured_share(seen[static_cast<std::size_t>(successes)], count, truth),
                       truth + 0.02));
  }
}

TEST_CASE("numbers that bring their own exp, log and pow draw what doubles draw") {
  for (std::int64_t i = 0; i < 20'000; ++i) {
    const std::int64_t trials = 1 + i % 5'000;
    const double probability = (static_cast<double>(i % 997) + 0.5) / 997.0;
    Stream stream = stream_of(i);
    const double threshold = boost::random::exponential_distribution<double>()(stream);
    stream = stream_of(i);
    const std::int64_t successes =
        boost::random::binomial_distribution<std::int64_t, double>(trials, probability)(stream);
    CHECK(ExponentialThreshold()(stream_of(i)) == threshold);
    CHECK(Binomial(trials, probability)(stream_of(i)) == successes);
  }
}

TEST_CASE("a distribution is drawn by its inverse distribution function") {
  const std::array<double, 4> distribution{0.25, 0.0, 0.5, 0.25};
  const InverseDistribution draw(distribution);
  CHECK(draw(0) == 0);
  CHECK(draw(0x3FFFFFFFU) == 0);
  CHECK(draw(0x40000000U) == 2);
  CHECK(draw(0xBFFFFFFFU) == 2);
  CHECK(draw(0xC0000000U) == 3);
  CHECK(draw(0xFFFFFFFFU) == 3);
}

TEST_CASE("a certain number is drawn from every bits") {
  const std::array<double, 4> distribution{0.0, 0.0, 0.0, 1.0};
  const std::array<double, 1> nothing{1.0};
  for (const std::uint32_t bits : {0U, 1U, 0x80000000U, 0xFFFFFFFFU}) {
    CHECK(InverseDistribution(distribution)(bits) == 3);
    CHECK(InverseDistribution(nothing)(bits) == 0);
  }
}

TEST_CASE("certain and impossible trials need no chance") {
  CHECK(Binomial(0, 0.5)(stream_of(0)) == 0);
  CHECK(Binomial(-3, 0.5)(stream_of(0)) == 0);
  CHECK(Binomial(17, 0.0)(stream_of(0)) == 0);
  CHECK(Binomial(17, 1.0)(stream_of(0)) == 17);
  for (std::int64_t i = 0; i < 1000; ++i) {
    const std::int64_t successes = Binomial(5, 0.5)(stream_of(i));
    CHECK((successes >= 0 && successes <= 5));
  }
}
