#include "decision/information.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "base/error.hpp"
#include "decision/draw_means.hpp"

using namespace retain::decision;
using namespace retain::test;

namespace {

Input quantiles_of(const std::vector<double>& row) {
  return {InputKind::continuous, row};
}

/// Net benefits of nothing and of `net(draw)`.
template <class Net>
std::vector<double> against_nothing(std::size_t draws, Net net) {
  std::vector<double> values(draws, 0.0);
  for (std::size_t i = 0; i < draws; ++i) values.push_back(net(i));
  return values;
}

}  // namespace

TEST_CASE("the worth of knowing two normal numbers, both and each") {
  // 1 is s phi(m / s) - m Phi(-m / s) with m = 1 and s^2 = 5; the others with s = 1 and 2.
  const TwoNormals example(1);
  const DrawMean both = perfect_information(example.table());
  CHECK(agrees(both, 0.4798107063));
  CHECK_FALSE(agrees(both, 0.49));
  CHECK(half_width(both) < 0.01);
  const Input one = quantiles_of(example.net.row(0));
  const Input other = quantiles_of(example.net.row(1));
  const PartialInformation first = partial_information(example.table(), Knowledge(one));
  CHECK(agrees(first.gain, 0.0833154706));
  CHECK_FALSE(agrees(first.gain, 0.1313));  // what nested simulation with 10 inner draws finds
  CHECK(first.value == first.gain.value);
  CHECK(first.plug_in == Approx(0.0833154706).margin(0.006));
  const PartialInformation second = partial_information(example.table(), Knowledge(other));
  CHECK(agrees(second.gain, 0.3955931148));
  CHECK(second.plug_in == Approx(0.3955931148).margin(0.006));
}

TEST_CASE("knowing all inputs is worth what perfect information is") {
  const TwoNormals example(2);
  const double all = perfect_information(example.table()).value;
  const PartialInformation pair = partial_information(
      example.table(),
      Knowledge(quantiles_of(example.net.row(0)), quantiles_of(example.net.row(1))));
  CHECK(pair.value <= all);
  CHECK(pair.value > 0.999 * all);

  const ShiftedNet net(1, 256, 3);  // one input, which decides by bounds on both sides
  const std::vector<double> values = against_nothing(net.row(0).size(), [&](std::size_t i) {
    return 0.3 - 2.0 * (net.row(0)[i] - 0.4) * (net.row(0)[i] - 0.4) - net.row(0)[i] * 0.2;
  });
  const DrawTable table{values, 2};
  const double perfect = perfect_information(table).value;
  const double partial = partial_information(table, Knowledge(quantiles_of(net.row(0)))).value;
  CHECK(perfect > 0.01);
  CHECK(partial <= perfect);
  CHECK(partial > 0.99 * perfect);
}

TEST_CASE("a margin and a hump: the worth of each and of both", "[statistics]") {
  // Net benefit 3000 m (1 - 6 |c - 0.5|) - 500 + noise with m uniform on (0.1, 0.6), c on
  // (0.3, 0.7): truth by summing over a fine grid of m and c.
  const ShiftedNet net(3, 256, 5);
  const auto mean_net = [](double u, double v) {
    return 3000.0 * (0.1 + 0.5 * u) * (1.0 - 6.0 * std::abs(0.4 * v - 0.2)) - 500.0;
  };
  constexpr int cells = 400;
  double overall = 0.0;
  double best = 0.0;
  std::vector<double> by_margin(cells, 0.0);
  std::vector<double> by_hump(cells, 0.0);
  for (int a = 0; a < cells; ++a) {
    for (int b = 0; b < cells; ++b) {
      const double value = mean_net((a + 0.5) / cells, (b + 0.5) / cells);
      by_margin[static_cast<std::size_t>(a)] += value / cells;
      by_hump[static_cast<std::size_t>(b)] += value / cells;
      overall += value / cells / cells;
      best += std::max(0.0, value) / cells / cells;
    }
  }
  const auto worth = [&](const std::vector<double>& means) {
    double sum = 0.0;
    for (const double mean : means) sum += std::max(0.0, mean) / cells;
    return sum - std::max(0.0, overall);
  };
  const std::vector<double> values = against_nothing(net.row(0).size(), [&](std::size_t i) {
    return mean_net(net.row(0)[i], net.row(1)[i]) + 100.0 * normal_score(net.row(2)[i]);
  });
  const DrawTable table{values, 2};
  const Input margin = quantiles_of(net.row(0));
  const Input hump = quantiles_of(net.row(1));
  CHECK(agrees(partial_information(table, Knowledge(margin)).gain, worth(by_margin)));
  CHECK(agrees(partial_information(table, Knowledge(hump)).gain, worth(by_hump)));
  const PartialInformation both = partial_information(table, Knowledge(margin, hump));
  CHECK(agrees(both.gain, best - std::max(0.0, overall)));
  CHECK(both.value <= perfect_information(table).value);
  CHECK_FALSE(agrees(both.gain, worth(by_margin)));
}

TEST_CASE("what changes no choice is worth nothing, though a fit says otherwise") {
  const ShiftedNet net(2, 64, 11);
  const std::vector<double> noise = against_nothing(
      net.row(0).size(), [&](std::size_t i) { return 0.02 + normal_score(net.row(1)[i]); });
  const PartialInformation useless =
      partial_information({noise, 2}, Knowledge(quantiles_of(net.row(0))));
  CHECK(useless.value == std::max(0.0, useless.gain.value));
  CHECK((useless.gain.value < 0.0 || agrees(useless.gain, 0.0)));
  CHECK(useless.plug_in >= 0.0);

  const std::vector<double> sure = against_nothing(
      net.row(0).size(), [&](std::size_t i) { return 5.0 + normal_score(net.row(0)[i]); });
  const PartialInformation none =
      partial_information({sure, 2}, Knowledge(quantiles_of(net.row(0))));
  CHECK(none.value == 0.0);
  CHECK(perfect_information({sure, 2}).value == 0.0);
}

TEST_CASE("among three scenarios each group chooses its own") {
  const ShiftedNet net(2, 64, 4);
  std::vector<double> groups;
  std::vector<double> values(3 * net.row(0).size());
  for (std::size_t i = 0; i < net.row(0).size(); ++i) {
    const double group = std::floor(4.0 * net.row(0)[i]);
    groups.push_back(group);
    const double noise = normal_score(net.row(1)[i]);
    values[i] = group == 0.0 ? 8.0 : 0.0;
    values[net.row(0).size() + i] = 3.0 + noise;
    values[2 * net.row(0).size() + i] = (group == 3.0 ? 9.0 : -1.0) - noise;
  }
  const PartialInformation known =
      partial_information({values, 3}, Knowledge(Input{InputKind::discrete, groups}));
  // Group 0 gains 8 - 3, group 3 gains 9 - 3, each a quarter of the draws.
  CHECK(agrees(known.gain, 11.0 / 4));
  CHECK(known.gain.value == Approx(11.0 / 4).epsilon(0.01));
}

TEST_CASE("knowing the shares of a whole is worth what the one that counts is") {
  // Shares are exponential numbers by their sum: s_0 is beta with shapes 1 and 2. The mean of
  // max(0, s_0 - 1/3) is 2 (2/3)^3 / 6.
  const ShiftedNet net(4, 256, 6);
  std::vector<std::vector<double>> parts(3);
  for (std::size_t i = 0; i < net.row(0).size(); ++i) {
    double sum = 0.0;
    for (std::size_t k = 0; k < 3; ++k) sum -= std::log(net.row(k)[i]);
    for (std::size_t k = 0; k < 3; ++k) parts[k].push_back(-std::log(net.row(k)[i]) / sum);
  }
  const std::vector<double> values = against_nothing(net.row(0).size(), [&](std::size_t i) {
    return parts[0][i] - 1.0 / 3 + 0.1 * normal_score(net.row(3)[i]);
  });
  const std::vector<std::span<const double>> shares(parts.begin(), parts.end());
  const PartialInformation known = partial_information({values, 2}, Knowledge(shares));
  CHECK(agrees(known.gain, 8.0 / 81));
  CHECK_FALSE(agrees(known.gain, 9.0 / 81));
}

TEST_CASE("one scenario leaves nothing to know") {
  const ShiftedNet net(1, 16, 1);
  const std::vector<double>& values = net.row(0);
  CHECK(perfect_information({values, 1}).value == 0.0);
  const PartialInformation none = partial_information({values, 1}, Knowledge(quantiles_of(values)));
  CHECK(none.value == 0.0);
  CHECK(none.plug_in == 0.0);
}

TEST_CASE("conditional means are those of the inputs' law") {
  const TwoNormals example(1);
  const ConditionalGain gain(example.table(), Knowledge(quantiles_of(example.net.row(1))));
  CHECK(gain.scenarios() == 2);
  for (const double score : {-6.0, -1.0, 0.0, 0.5, 2.0}) {
    INFO(score);  // over the second scenario, the best in the mean, nothing gains 2 z - 1
    CHECK(gain.at_score(0, score) == Approx(2.0 * score - 1.0).margin(0.1 + 0.1 * std::abs(score)));
    CHECK(gain.at_score(1, score) == Approx(0.0).margin(1e-12));
  }
}

TEST_CASE("the order of inputs changes no bit") {
  const TwoNormals example(4, 64);
  const Input one = quantiles_of(example.net.row(0));
  const Input other = quantiles_of(example.net.row(1));
  const PartialInformation known = partial_information(example.table(), Knowledge(one, other));
  const PartialInformation turned = partial_information(example.table(), Knowledge(other, one));
  CHECK(known.gain.value == turned.gain.value);
  CHECK(known.plug_in == turned.plug_in);

  std::vector<std::vector<double>> parts(3);
  for (std::size_t i = 0; i < example.net.row(0).size(); ++i) {
    parts[0].push_back(0.5 * example.net.row(0)[i]);
    parts[1].push_back(0.5 * example.net.row(1)[i]);
    parts[2].push_back(1.0 - parts[0][i] - parts[1][i]);
  }
  const std::vector<std::span<const double>> shares(parts.begin(), parts.end());
  const std::vector<std::span<const double>> backwards(shares.rbegin(), shares.rend());
  CHECK(partial_information(example.table(), Knowledge(shares)).plug_in ==
        partial_information(example.table(), Knowledge(backwards)).plug_in);
}

TEST_CASE("knowledge of other draws is refused, and what has no number") {
  const ShiftedNet net(1, 16, 1);
  const std::vector<double> values(2 * 512, 1.0);
  const Knowledge knowledge(quantiles_of(net.row(0)));
  CHECK_THROWS_AS(partial_information({values, 2}, knowledge), Error);
  CHECK_THROWS_AS(ConditionalGain({values, 2}, knowledge), Error);
  CHECK_THROWS_AS(perfect_information({net.row(0), 3}), Error);
  std::vector<double> endless(2 * 256, 1.0);
  endless[300] = std::numeric_limits<double>::infinity();
  CHECK_THROWS_AS(perfect_information({endless, 2}), Error);
  CHECK_THROWS_AS(partial_information({endless, 2}, knowledge), Error);
}
