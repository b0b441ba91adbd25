#include "fit/purchase_counts.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <random>

#include "fit/chi_square.hpp"
#include "support/cdnow.hpp"
#include "support/cdnow_laws.hpp"

using namespace retain::fit;
using namespace retain::test;

namespace {

const PurchaseLaw nbd{PurchaseModel::nbd, {.5, 10.0}};

/// Purchases of one customer by slow plain simulation of the story that the model tells.
std::size_t lived(const PurchaseLaw& law, double weeks, std::mt19937_64& generator) {
  const std::vector<double>& p = law.parameters;
  const auto gamma = [&](double shape, double rate) {
    return std::gamma_distribution<double>(shape, 1.0 / rate)(generator);
  };
  const double rate = gamma(p[0], p[1]);
  double leaves = weeks;
  double chance = 0.0;
  if (law.model == PurchaseModel::pareto_nbd) {
    leaves = std::min(weeks, std::exponential_distribution<double>(gamma(p[2], p[3]))(generator));
  } else if (law.model != PurchaseModel::nbd) {
    const double one = gamma(p[2], 1.0);
    chance = one / (one + gamma(p[3], 1.0));
  }
  std::bernoulli_distribution leaves_now(chance);
  if (law.model == PurchaseModel::mbg_nbd && leaves_now(generator)) return 0;
  std::size_t purchases = 0;
  std::exponential_distribution<double> pause(rate);
  for (double time = pause(generator); time < leaves; time += pause(generator)) {
    ++purchases;
    if (leaves_now(generator)) break;
  }
  return purchases;
}

}  // namespace

TEST_CASE("counts of purchases have the probabilities of the models' stories", "[statistics]") {
  constexpr std::size_t most = 6;
  const std::int64_t sample = 400'000;
  for (const PurchaseLaw& law : {cdnow_bg, cdnow_mbg, cdnow_pareto, nbd}) {
    CAPTURE(std::string(name_of(law.model)));
    std::mt19937_64 generator(20260101);
    std::vector<double> counts(most + 1);
    for (std::int64_t i = 0; i < sample; ++i) {
      ++counts[std::min(most, lived(law, 39.0, generator))];
    }
    const std::vector<double> probabilities = count_probabilities(law, 39.0, most);
    for (std::size_t x = 0; x <= most; ++x) {
      const double p = probabilities[x];
      const double error = std::sqrt(p * (1.0 - p) / static_cast<double>(sample));
      CHECK(std::abs(counts[x] / static_cast<double>(sample) - p) < 4.5 * error);
    }
  }
}

TEST_CASE("mean counts are those of the forecast") {
  for (const auto& [law, mean] : {std::pair(cdnow_bg, 1.19501004), {cdnow_pareto, 1.21340402}}) {
    const std::vector<double> probabilities = count_probabilities(law, 39.0, 4000);
    double sum = 0.0;
    for (std::size_t x = 0; x < 4000; ++x) sum += static_cast<double>(x) * probabilities[x];
    CHECK(sum == Approx(mean).epsilon(1e-7));
  }
}

TEST_CASE("the histogram of the CDNOW sample is the golden one") {
  const auto purchases = cdnow_purchases();
  if (!purchases) return;
  const auto groups = grouped(cdnow_histories(*purchases));
  const CountHistogram histogram = count_histogram(cdnow_bg, groups, 7);
  const double expected[] = {1407.6843, 460.3235, 192.4614, 101.1642,
                             59.8471,   38.1197,  25.5491,  71.8507};
  for (std::size_t i = 0; i < 8; ++i)
    CHECK(histogram.expected[i] == Approx(expected[i]).margin(1e-4));
  CHECK(histogram.observed[0] == 1411.0);
  CHECK(pearson_test(histogram.observed, histogram.expected, 7, 4).statistic ==
        Approx(4.821108).margin(1e-5));
}
