#include "stats/sample.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

#include "base/error.hpp"
#include "random/stream.hpp"
#include "support/sample_size.hpp"
#include "support/standard_errors.hpp"

using namespace retain::stats;
using namespace retain::test;

namespace {

/// A sample of one quantity whose replication i has the value i.
Sample counted(std::int64_t replications) {
  Sample sample(1, replications);
  for (std::int64_t i = 0; i < replications; ++i) {
    sample.add(std::array<double, 1>{static_cast<double>(i)});
  }
  return sample;
}

Estimate estimate_of(const Sample& sample, std::size_t quantity) {
  return sample.estimates(quantity, quantity + 1).front();
}

}  // namespace

TEST_CASE("every replication is kept up to ten thousand, then each second, fourth, eighth") {
  CHECK(keeping_stride(1) == 1);
  CHECK(keeping_stride(10'000) == 1);
  CHECK(keeping_stride(10'001) == 2);
  CHECK(keeping_stride(20'000) == 2);
  CHECK(keeping_stride(20'001) == 4);
  CHECK(keeping_stride(1'000'000) == 128);
}

TEST_CASE("between five and ten thousand are kept whenever there are so many") {
  for (std::int64_t replications = 10'000; replications <= 1'000'000; replications += 12'345) {
    const std::int64_t stride = keeping_stride(replications);
    const std::int64_t kept = (replications + stride - 1) / stride;
    CHECK(kept <= most_kept_replications);
    CHECK(kept >= most_kept_replications / 2);
  }
}

TEST_CASE("the kept replications are the multiples of the stride, in their order") {
  const Sample sample = counted(20'001);
  const std::vector<double> kept = sample.kept(0);
  REQUIRE(kept.size() == 5'001);
  for (std::size_t i = 0; i < kept.size(); ++i) CHECK(kept[i] == 4.0 * static_cast<double>(i));
}

TEST_CASE("moments come from all replications, also from those not kept") {
  const Sample sample = counted(20'001);
  CHECK(sample.count() == 20'001);
  CHECK(estimate_of(sample, 0).mean == Approx(10'000.0));
  CHECK(estimate_of(sample, 0).standard_error == Approx(std::sqrt(20'002.0 / 12.0)));
}

TEST_CASE("quantiles of few replications are those of type 7") {
  const Estimate estimate = estimate_of(counted(101), 0);
  const std::array<double, 5> band{5.0, 25.0, 50.0, 75.0, 95.0};
  for (std::size_t i = 0; i < band.size(); ++i) CHECK(estimate.band[i] == Approx(band[i]));
}

TEST_CASE("quantities are kept apart") {
  Sample sample(3, 2);
  sample.add(std::array<double, 3>{1.0, 10.0, 100.0});
  sample.add(std::array<double, 3>{3.0, 30.0, 100.0});
  CHECK(sample.quantities() == 3);
  CHECK(estimate_of(sample, 0).mean == 2.0);
  CHECK(estimate_of(sample, 1).mean == 20.0);
  CHECK(estimate_of(sample, 2).mean == 100.0);
  CHECK(sample.kept(1)[0] == 10.0);
  CHECK(sample.kept(1)[1] == 30.0);
}

TEST_CASE("a constant has itself for mean and quantiles, to the last bit, and no standard error") {
  constexpr double value = 1.0 / 3.0;
  Sample sample(1, 1000);
  for (int i = 0; i < 1000; ++i) sample.add(std::array<double, 1>{value});
  const Estimate estimate = estimate_of(sample, 0);
  CHECK(estimate.mean == value);
  CHECK(estimate.standard_error == 0.0);
  for (const double quantile : estimate.band) CHECK(quantile == value);
}

TEST_CASE("one replication has a mean and no standard error") {
  const Estimate estimate = estimate_of(counted(1), 0);
  CHECK(estimate.mean == 0.0);
  CHECK(std::isnan(estimate.standard_error));
}

TEST_CASE("a quantity that is not available has no mean and no quantiles") {
  Sample sample(1, 2);
  sample.add(std::array<double, 1>{not_available});
  sample.add(std::array<double, 1>{not_available});
  const Estimate estimate = estimate_of(sample, 0);
  CHECK(std::isnan(estimate.mean));
  for (const double quantile : estimate.band) CHECK(std::isnan(quantile));
}

TEST_CASE("rows of the wrong width and more replications than announced are refused") {
  Sample sample(2, 1);
  CHECK_THROWS_AS(sample.add(std::array<double, 1>{1.0}), Error);
  sample.add(std::array<double, 2>{1.0, 2.0});
  CHECK_THROWS_AS(sample.add(std::array<double, 2>{1.0, 2.0}), Error);
}

TEST_CASE("the rank error of the quantiles is at most the stated one where fewest are kept") {
  // Of 10,001 replications 5,001 are kept. The rank of a quantile of uniform numbers is its value.
  const std::int64_t samples = sample_size(300);
  constexpr std::int64_t replications = 10'001;
  std::array<double, band_probabilities.size()> squares{};
  for (std::int64_t i = 0; i < samples; ++i) {
    Stream stream(Draws(5, static_cast<std::uint32_t>(i)), {});
    Sample sample(1, replications);
    for (std::int64_t r = 0; r < replications; ++r) {
      sample.add(std::array<double, 1>{stream() * 0x1p-32});
    }
    const Estimate estimate = estimate_of(sample, 0);
    for (std::size_t p = 0; p < squares.size(); ++p) {
      squares[p] += std::pow(estimate.band[p] - band_probabilities[p], 2);
    }
  }
  for (std::size_t p = 0; p < squares.size(); ++p) {
    INFO("quantile at " << band_probabilities[p]);
    const auto count = static_cast<double>(samples);
    const double stated =
        std::sqrt(band_probabilities[p] * (1.0 - band_probabilities[p]) / 5'000.0);
    // The relative standard error of a root mean square of n normal numbers is 1/sqrt(2n).
    const double slack = most_standard_errors / std::sqrt(2.0 * count);
    CHECK(std::sqrt(squares[p] / count) < stated * (1.0 + slack));
    CHECK(std::sqrt(squares[p] / count) > stated * (1.0 - slack));
  }
}
