#include "maths/beta.hpp"

#include <catch2/catch.hpp>
#include <cmath>

using namespace retain::maths;

namespace {

double odds_of(double position) {
  return position / (1.0 - position);
}

/// P(X >= successes) of a binomial distribution, term by term.
double binomial_tail(int trials, int successes, double probability) {
  double sum = 0.0;
  for (int k = successes; k <= trials; ++k) {
    sum +=
        std::exp(std::lgamma(trials + 1.0) - std::lgamma(k + 1.0) - std::lgamma(trials - k + 1.0) +
                 k * std::log(probability) + (trials - k) * std::log1p(-probability));
  }
  return sum;
}

}  // namespace

TEST_CASE("tails of the beta distribution with a shape of 1 are powers") {
  for (const double shape : {0.01, 0.5, 1.0, 3.7, 250.0, 1e5}) {
    for (const double position : {1e-12, 0.01, 0.5, 0.875, 0.9999}) {
      INFO("shape " << shape << " at " << position);
      const double odds = odds_of(position);
      CHECK(beta_tails(shape, 1.0, odds).below ==
            Approx(std::pow(position, shape)).epsilon(1e-11).margin(1e-300));
      CHECK(beta_tails(1.0, shape, odds).above ==
            Approx(std::pow(1.0 / (1.0 + odds), shape)).epsilon(1e-11).margin(1e-300));
    }
  }
}

TEST_CASE("tails of the beta distribution are sums of binomial probabilities") {
  for (const int trials : {1, 7, 40, 300}) {
    for (const int successes : {1, 3, 20, 290}) {
      if (successes > trials) continue;
      for (const double probability : {0.001, 0.2, 0.5, 0.95}) {
        INFO(successes << " of " << trials << " at " << probability);
        const Tails tails = beta_tails(successes, trials - successes + 1.0, odds_of(probability));
        CHECK(tails.below == Approx(binomial_tail(trials, successes, probability)).epsilon(1e-11));
        CHECK(tails.above ==
              Approx(binomial_tail(trials, trials - successes + 1, 1.0 - probability))
                  .epsilon(1e-11));
      }
    }
  }
}

TEST_CASE("the density of the odds is the slope of the tails") {
  for (const double a : {0.3, 1.0, 12.0, 1e4}) {
    for (const double b : {0.5, 2.0, 900.0}) {
      const double odds = 1.1 * a / b;
      const double step = 1e-4 / std::sqrt(a + b);
      const double slope = (beta_tails(a, b, odds * std::exp(step)).below -
                            beta_tails(a, b, odds * std::exp(-step)).below) /
                           (2.0 * step);
      INFO(a << " and " << b);
      CHECK(beta_log_odds_density(a, b, odds) == Approx(slope).epsilon(1e-6));
    }
  }
}

TEST_CASE("odds that are exceeded with a probability are where the tail has it") {
  for (const double a : {0.5, 1.0, 3.0, 80.0, 1e6}) {
    for (const double b : {0.5, 1.0, 17.0, 1e5}) {
      for (const double probability : {1e-9, 0.025, 0.5, 0.975}) {
        INFO(a << " and " << b << " at " << probability);
        const double odds = beta_odds_exceeded(a, b, probability);
        CHECK(beta_tails(a, b, odds).above == Approx(probability).epsilon(1e-10));
      }
    }
  }
}

TEST_CASE("the square of a normal number is the limit of Student's t") {
  // Cornish and Fisher: t = z + (z^3 + z) / (4 n) + (5 z^5 + 16 z^3 + 3 z) / (96 n^2) + ...
  constexpr double z = 1.9599639845400545;
  for (const double n : {1e5, 1e6, 1e8}) {
    INFO(n);
    const double t = std::sqrt(n * beta_odds_exceeded(0.5, 0.5 * n, 0.05));
    const double wanted = z + (std::pow(z, 3) + z) / (4.0 * n) +
                          (5.0 * std::pow(z, 5) + 16.0 * std::pow(z, 3) + 3.0 * z) / (96.0 * n * n);
    CHECK(t == Approx(wanted).epsilon(1e-12));
  }
}
