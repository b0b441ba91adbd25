// What statements mean, against closed forms and long sums.

#include "uncertainty/distribution.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "support/sample_size.hpp"
#include "uncertainty/spread.hpp"
#include "uncertainty/stated.hpp"

using namespace retain::test;

namespace {

constexpr double most_error = 1e-10;

/// Mean and standard deviation of a density between two bounds, by Simpson's rule.
template <class Density>
Spread integrated(Density density, double low, double high) {
  constexpr int intervals = 40'000;
  const double step = (high - low) / intervals;
  double mass = 0.0;
  double first = 0.0;
  double second = 0.0;
  for (int i = 0; i <= intervals; ++i) {
    const double x = low + step * i;
    const double weight = (i == 0 || i == intervals ? 1.0 : i % 2 == 1 ? 4.0 : 2.0) * density(x);
    mass += weight;
    first += weight * x;
    second += weight * x * x;
  }
  return {first / mass, std::sqrt(second / mass - first / mass * (first / mass))};
}

void check_spread(const Distribution& distribution, const Spread& wanted) {
  INFO(distribution.text());
  CHECK(distribution.mean() == Approx(wanted.mean).epsilon(most_error));
  CHECK(distribution.sd() == Approx(wanted.sd).epsilon(2.0 * most_error));
}

}  // namespace

TEST_CASE("low and high are the 5 % and 95 % points on every scale") {
  for (const Domain& domain : {of_shares, of_amounts, of_numbers}) {
    const Distribution distribution = made({.low = 0.2, .high = 0.4}, domain);
    CHECK(distribution.quantile(0.05) == Approx(0.2).epsilon(1e-13));
    CHECK(distribution.quantile(0.95) == Approx(0.4).epsilon(1e-13));
    CHECK(distribution.cut() < 1e-12);
  }
  CHECK(made({.low = 0.2, .high = 0.4}, of_shares).name() == "logit-normal");
  CHECK(made({.low = 0.2, .high = 0.4}, of_amounts).name() == "lognormal");
  CHECK(made({.low = 0.2, .high = 0.4}, of_numbers).name() == "normal");
  const double middle = std::log(0.2 / 0.8) / 2.0 + std::log(0.4 / 0.6) / 2.0;
  CHECK(made({.low = 0.2, .high = 0.4}, of_shares).quantile(0.5) ==
        Approx(1.0 / (1.0 + std::exp(-middle))).epsilon(1e-13));
}

TEST_CASE("mean and sd are those of the variable on every scale") {
  const std::vector<std::pair<Domain, std::string>> laws{
      {of_shares, "beta"}, {of_amounts, "lognormal"}, {of_numbers, "normal"}};
  for (const auto& [domain, name] : laws) {
    const Distribution distribution = made({.mean = 0.3, .sd = 0.1}, domain);
    CHECK(distribution.name() == name);
    CHECK(distribution.mean() == Approx(0.3).epsilon(1e-14));
    CHECK(distribution.sd() == Approx(0.1).epsilon(1e-13));
    CHECK(distribution.point() == distribution.mean());
  }
  const Distribution points = made({.mean = 7.0, .sd = 1.0}, of_points);
  CHECK(points.mean() == Approx(7.0).epsilon(1e-14));
  CHECK(points.sd() == Approx(1.0).epsilon(1e-13));
  const Distribution gamma = made({.law = "gamma", .mean = 40.0, .sd = 25.0}, of_amounts);
  CHECK(gamma.mean() == Approx(40.0).epsilon(1e-13));
  CHECK(gamma.sd() == Approx(25.0).epsilon(1e-13));
  const Distribution lognormal = made({.law = "lognormal", .mean = 40.0, .sd = 25.0}, of_numbers);
  CHECK(lognormal.mean() == Approx(40.0).epsilon(1e-13));
  CHECK(lognormal.sd() == Approx(25.0).epsilon(1e-13));
}

TEST_CASE("moments are those of the quantiles, whatever the law") {
  const std::vector<std::pair<Statement, Domain>> statements{
      {{.low = 0.01, .high = 0.4}, of_shares},
      {{.mean = 0.02, .sd = 0.03}, of_shares},
      {{.plus_minus = 0.4}, of_shares},
      {{.low = 100.0, .high = 900.0}, of_amounts},
      {{.law = "gamma", .mean = 3.0, .sd = 4.0}, of_amounts},
      {{.min = -0.1, .mode = 0.2, .max = 0.9}, of_shares},
      {{.law = "triangular", .min = -0.1, .mode = 0.2, .max = 1.1}, of_shares},
      {{.law = "uniform", .min = -0.1, .max = 0.5}, of_shares},
      {{.values = std::vector{1.0, 2.0, 5.0}, .weights = std::vector{1.0, 1.0, 2.0}}, of_amounts}};
  for (const auto& [statement, domain] : statements) {
    const Distribution distribution = made(statement, domain);
    INFO(distribution.text());
    const auto count = 100'000 / sample_step;
    double mean = 0.0;
    double square = 0.0;
    for (int i = 0; i < count; ++i) {
      const double x = distribution.quantile((i + 0.5) / count);
      mean += x / count;
      square += x * x / count;
    }
    CHECK(distribution.mean() == Approx(mean).epsilon(5e-4));
    CHECK(distribution.sd() == Approx(std::sqrt(square - mean * mean)).epsilon(5e-3));
  }
}

TEST_CASE("what lies outside the range is cut off, and the moments are those of the rest") {
  const Distribution normal = made({.law = "normal", .mean = 0.2, .sd = 0.18}, of_shares);
  const double below = 0.5 * std::erfc(0.2 / 0.18 / std::sqrt(2.0));
  const double above = 0.5 * std::erfc(0.8 / 0.18 / std::sqrt(2.0));
  CHECK(normal.cut() == Approx(below + above).epsilon(1e-12));
  CHECK(normal.cut() > cut_to_note);
  check_spread(normal, integrated(
                           [](double x) {
                             const double z = (x - 0.2) / 0.18;
                             return std::exp(-0.5 * z * z);
                           },
                           0.0, 1.0));
  CHECK(normal.quantile(0.0) == Approx(0.0).margin(1e-15));
  CHECK(normal.quantile(1.0 - 0x1p-53) <= 1.0);

  const Domain short_amounts{Scale::log, {2.0, 60.0}};
  const auto log_density = [](double x) {
    constexpr double variance = 0.44628710262841953;  // ln(1 + 15^2 / 20^2)
    const double y = std::log(x) - (std::log(20.0) - 0.5 * variance);
    return std::exp(-0.5 * y * y / variance) / x;
  };
  check_spread(made({.mean = 20.0, .sd = 15.0}, short_amounts), integrated(log_density, 2.0, 60.0));
  check_spread(
      made({.law = "gamma", .mean = 20.0, .sd = 10.0}, short_amounts),
      integrated([](double x) { return std::pow(x, 3.0) * std::exp(-x / 5.0); }, 2.0, 60.0));
  // PERT between -0.1 and 0.9 around 0.2: shapes 2.2 and 3.8.
  check_spread(made({.min = -0.1, .mode = 0.2, .max = 0.9}, of_shares),
               integrated([](double x) { return std::pow(x + 0.1, 1.2) * std::pow(0.9 - x, 2.8); },
                          0.0, 0.9 - 1e-12));
}

TEST_CASE("cut triangles and uniforms have their closed forms") {
  const Distribution uniform = made({.law = "uniform", .min = -0.1, .max = 0.9}, of_shares);
  CHECK(uniform.cut() == Approx(0.1).epsilon(1e-14));
  check_spread(uniform, {0.45, 0.9 / std::sqrt(12.0)});
  const Distribution triangle =
      made({.law = "triangular", .min = -0.2, .mode = 0.3, .max = 0.8}, of_shares);
  CHECK(triangle.cut() == Approx(0.08).epsilon(1e-13));
  // 4 (x + 0.2) up to 0.3 and 4 (0.8 - x) from there on, over 0.92.
  const double mean = (4.0 * (0.009 + 0.009) + 4.0 * (0.4 * 0.55 - 0.485 / 3.0)) / 0.92;
  CHECK(triangle.mean() == Approx(mean).epsilon(1e-12));
  const Distribution whole =
      made({.law = "triangular", .min = 1.0, .mode = 2.0, .max = 6.0}, of_amounts);
  CHECK(whole.mean() == Approx(3.0).epsilon(1e-14));
  CHECK(whole.sd() ==
        Approx(std::sqrt((1.0 + 4.0 + 36.0 - 2.0 - 6.0 - 12.0) / 18.0)).epsilon(1e-13));
}

TEST_CASE("a heavy tail keeps its moments") {
  const Distribution wide = made({.mean = 10.0, .sd = 100.0}, {Scale::log, {0.0, no_end}});
  CHECK(wide.mean() == Approx(10.0).epsilon(1e-13));
  CHECK(wide.sd() == Approx(100.0).epsilon(1e-13));
  const Spread by_sum = spread_within(wide.law(), {0.0, no_end}, {1e-300, 0.0});
  CHECK(by_sum.mean == Approx(10.0).epsilon(most_error));
  CHECK(by_sum.sd == Approx(100.0).epsilon(most_error));
}

TEST_CASE("PERT has the mean (min + 4 mode + max) / 6") {
  const Distribution pert = made({.min = 10.0, .mode = 20.0, .max = 60.0}, of_amounts);
  CHECK(pert.name() == "PERT");
  CHECK(pert.mean() == Approx(25.0).epsilon(1e-14));
  CHECK(pert.sd() == Approx(std::sqrt((25.0 - 10.0) * (60.0 - 25.0) / 7.0)).epsilon(1e-13));
  CHECK(made({.min = 0.0, .mode = 0.0, .max = 0.6}, of_shares).mean() == Approx(0.1));
}

TEST_CASE("sd and plus_minus lie around the inherited number") {
  const Distribution around = made({.sd = 0.1}, of_shares, 0.3);
  const Distribution stated = made({.mean = 0.3, .sd = 0.1}, of_shares);
  CHECK(around.name() == "beta");
  for (const double u : {0.01, 0.5, 0.9}) CHECK(around.quantile(u) == stated.quantile(u));
  const Distribution half = made({.plus_minus = 0.1}, of_shares, 0.5);
  CHECK(half.name() == "normal");
  CHECK(half.quantile(0.05) == Approx(0.4).epsilon(1e-12));
  CHECK(half.quantile(0.95) == Approx(0.6).epsilon(1e-12));
}

TEST_CASE("beta takes its shapes over the range") {
  const Distribution beta = made({.law = "beta", .a = 2.0, .b = 4.0}, of_points);
  CHECK(beta.mean() == Approx(1.0 + 9.0 / 3.0).epsilon(1e-14));
  CHECK(beta.sd() == Approx(9.0 * std::sqrt(8.0 / (36.0 * 7.0))).epsilon(1e-13));
}

TEST_CASE("values come with their weights, in ascending order, alike without weights") {
  const Distribution stated = made(
      {.values = std::vector{9.0, 1.0, 4.0}, .weights = std::vector{1.0, 1.0, 2.0}}, of_counts);
  CHECK(stated.is_discrete());
  CHECK(stated.quantile(0.0) == 1.0);
  CHECK(stated.quantile(0.3) == 4.0);
  CHECK(stated.quantile(0.8) == 9.0);
  CHECK(stated.mean() == Approx(4.5).epsilon(1e-14));
  CHECK(stated.sd() == Approx(std::sqrt(0.25 * 12.25 + 0.5 * 0.25 + 0.25 * 20.25)).epsilon(1e-14));
  CHECK(stated.point() == 5.0);  // whole
  CHECK(made({.values = std::vector{2.0, 4.0}}, of_counts).mean() == 3.0);
  CHECK(made({.values = std::vector{2.0}}, of_counts).sd() == 0.0);
  const Distribution none =
      made({.values = std::vector{3.0, 5.0}, .weights = std::vector{0.0, 1.0}}, of_counts);
  CHECK(none.quantile(0.0) == 5.0);
}

TEST_CASE("a stated value is the point, and moves nothing else") {
  const Distribution with = made({.low = 0.2, .high = 0.4, .value = 0.25}, of_shares);
  const Distribution without = made({.low = 0.2, .high = 0.4}, of_shares);
  CHECK(with.point() == 0.25);
  CHECK(with.mean() == without.mean());
  CHECK(without.point() == without.mean());
  CHECK(with.text() == "{ low = 0.2, high = 0.4 }");
}

TEST_CASE("the text of a law is what a file would hold") {
  CHECK(made({.law = "uniform", .min = 0.0, .max = 0.5}, of_shares).text() ==
        "{ law = \"uniform\", min = 0, max = 0.5 }");
  CHECK(made({.values = std::vector{2.0, 2.5}, .weights = std::vector{1.0, 3.0}}, of_amounts)
            .text() == "{ values = [2, 2.5], weights = [1, 3] }");
  CHECK(made({.sd = 0.1}, of_shares).text() == "{ sd = 0.1 }");
}

TEST_CASE("quantiles stay in the range from the first to the last") {
  for (const Statement& statement :
       {Statement{.low = 1e-6, .high = 0.9}, Statement{.mean = 0.5, .sd = 0.499},
        Statement{.plus_minus = 0.5}, Statement{.law = "gamma", .mean = 0.2, .sd = 0.2}}) {
    const Distribution distribution = made(statement, of_shares);
    INFO(distribution.text());
    for (const double u : {0.0, 0x1p-53, 1e-5, 0.5, 1.0 - 1e-5, 1.0 - 0x1p-53}) {
      const double number = distribution.quantile(u);
      CHECK((number >= 0.0 && number <= 1.0));
    }
  }
}
