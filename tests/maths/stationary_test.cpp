#include "maths/stationary.hpp"

#include <catch2/catch.hpp>
#include <cmath>

using namespace retain::maths;

TEST_CASE("a chain of two states stays as long in each as the other sends back") {
  for (const double leaves : {0.5, 1e-3, 1e-200}) {
    const double returns = 0.25;
    const std::vector<double> law = stationary_law({0.0, leaves, returns, 0.0}, 2);
    CHECK(law[1] == Approx(leaves / (leaves + returns)).epsilon(1e-15).margin(0.0));
    CHECK(law[0] + law[1] == Approx(1.0).epsilon(1e-15));
  }
}

TEST_CASE("birth and death have a geometric law") {
  constexpr std::size_t states = 30;
  std::vector<double> chain(states * states, 0.0);
  for (std::size_t state = 0; state < states; ++state) {
    if (state + 1 < states) chain[state * states + state + 1] = 0.1;
    if (state > 0) chain[state * states + state - 1] = 0.4;
  }
  const std::vector<double> law = stationary_law(chain, states);
  for (std::size_t state = 1; state < states; ++state) {
    CHECK(law[state] / law[state - 1] == Approx(0.25).epsilon(1e-13));
  }
}

TEST_CASE("states that nobody enters have no part in the law") {
  // 1 and 2 lead to 0 alone, and nobody comes back.
  CHECK(stationary_law({1.0, 0.0, 0.0, 0.5, 0.5, 0.0, 0.5, 0.5, 0.0}, 3) ==
        std::vector<double>{1.0, 0.0, 0.0});
  // 2 leads nowhere but to itself: it is never entered, so it does not matter.
  CHECK(stationary_law({0.5, 0.5, 0.0, 0.5, 0.5, 0.0, 0.0, 0.0, 1.0}, 3) ==
        std::vector<double>{0.5, 0.5, 0.0});
}
