// Laws before anything is cut off: tails and quantiles are each other's inverse, and those of each
// law are what its closed form says.

#include "uncertainty/laws.hpp"

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

using namespace retain::uncertainty;

namespace {

const Bounds unit{0.0, 1.0};
const std::vector<double> probabilities{1e-9, 0.05, 0.3, 0.5, 0.8, 0.95, 1.0 - 1e-9};

double number_at(const Law& law, double probability) {
  return quantile_of(law, {probability, 1.0 - probability});
}

}  // namespace

TEST_CASE("every continuous law has the tails of its quantiles") {
  const std::vector<Law> laws{NormalLaw{Scale::identity, unit, 3.0, 2.0},
                              NormalLaw{Scale::log, unit, 1.0, 0.5},
                              NormalLaw{Scale::logit, {1.0, 10.0}, 0.3, 1.2},
                              BetaLaw{{-1.0, 4.0}, 2.0, 5.0},
                              GammaLaw{2.5, 40.0},
                              UniformLaw{{-2.0, 6.0}},
                              TriangularLaw{{-2.0, 6.0}, 1.0},
                              TriangularLaw{{0.0, 1.0}, 0.0},
                              TriangularLaw{{0.0, 1.0}, 1.0}};
  for (const Law& law : laws) {
    double before = -1e300;
    for (const double probability : probabilities) {
      INFO(name_of(law) << " at " << probability);
      const double number = number_at(law, probability);
      CHECK(number > before);
      before = number;
      const Tails tails = tails_at(law, number);
      CHECK(tails.below == Approx(probability).epsilon(1e-6));
      CHECK(tails.above == Approx(1.0 - probability).epsilon(1e-6));
      if (probability > 0.01 && probability < 0.99) {
        CHECK(tails.below == Approx(probability).epsilon(1e-12));
      }
    }
  }
}

TEST_CASE("a law that is normal on a scale is symmetrical there") {
  const NormalLaw lognormal{Scale::log, unit, 2.0, 0.7};
  CHECK(number_at(lognormal, 0.5) == Approx(std::exp(2.0)).epsilon(1e-14));
  CHECK(number_at(lognormal, 0.95) == Approx(std::exp(2.0 + 0.7 * 1.6448536269514722)));
  const NormalLaw of_points{Scale::logit, {1.0, 10.0}, 0.0, 1.0};
  CHECK(number_at(of_points, 0.5) == Approx(5.5).epsilon(1e-14));
  CHECK(number_at(of_points, 0.2) + number_at(of_points, 0.8) == Approx(11.0).epsilon(1e-14));
}

TEST_CASE("a scale and back is the number itself") {
  for (const double number : {1e-6, 0.2, 0.5, 0.999}) {
    for (const Scale scale : {Scale::identity, Scale::log, Scale::logit}) {
      CHECK(from_scale(scale, unit, on_scale(scale, unit, number)) ==
            Approx(number).epsilon(1e-13));
    }
  }
}

TEST_CASE("quantiles of simple laws have their closed forms") {
  CHECK(number_at(UniformLaw{{2.0, 6.0}}, 0.25) == 3.0);
  CHECK(number_at(UniformLaw{{2.0, 6.0}}, 0.75) == 5.0);
  CHECK(number_at(TriangularLaw{{0.0, 4.0}, 2.0}, 0.125) == Approx(1.0).epsilon(1e-14));
  CHECK(number_at(TriangularLaw{{0.0, 4.0}, 2.0}, 0.875) == Approx(3.0).epsilon(1e-14));
  CHECK(number_at(GammaLaw{1.0, 7.0}, 0.6) == Approx(-7.0 * std::log(0.4)).epsilon(1e-13));
  CHECK(number_at(BetaLaw{unit, 1.0, 4.0}, 0.6) ==
        Approx(1.0 - std::pow(0.4, 0.25)).epsilon(1e-13));
}

TEST_CASE("nothing lies beyond the ends of a law") {
  const std::vector<Law> ended{BetaLaw{unit, 2.0, 5.0}, UniformLaw{unit}, TriangularLaw{unit, 0.3},
                               NormalLaw{Scale::logit, unit, 0.3, 1.2}};
  for (const Law& law : ended) {
    INFO(name_of(law));
    CHECK(tails_at(law, 0.0).below == 0.0);
    CHECK(tails_at(law, -5.0).above == 1.0);
    CHECK(tails_at(law, 1.0).above == 0.0);
    CHECK(tails_at(law, 7.0).below == 1.0);
  }
  constexpr double infinite = std::numeric_limits<double>::infinity();
  for (const Law& law : {Law{GammaLaw{2.0, 1.0}}, Law{NormalLaw{Scale::log, unit, 0.0, 1.0}}}) {
    CHECK(tails_at(law, 0.0).below == 0.0);
    CHECK(tails_at(law, -1.0).below == 0.0);
    CHECK(tails_at(law, infinite).above == 0.0);
  }
  CHECK(tails_at(NormalLaw{Scale::identity, unit, 0.0, 1.0}, -infinite).below == 0.0);
}

TEST_CASE("a discrete law has each value for its share of the quantiles") {
  const Law law = DiscreteLaw{{1.0, 4.0, 9.0}, {0.25, 0.75, 1.0}};
  CHECK(number_at(law, 0.0) == 1.0);
  CHECK(number_at(law, 0.2499) == 1.0);
  CHECK(number_at(law, 0.25) == 4.0);
  CHECK(number_at(law, 0.7499) == 4.0);
  CHECK(number_at(law, 0.75) == 9.0);
  CHECK(number_at(law, 1.0 - 0x1p-53) == 9.0);
  CHECK(tails_at(law, 4.0).below == 0.25);
  CHECK(tails_at(law, 4.0).above == 0.25);
  CHECK(tails_at(law, 0.0).above == 1.0);
}

TEST_CASE("every law has its name") {
  CHECK(name_of(NormalLaw{Scale::identity, unit, 0.0, 1.0}) == "normal");
  CHECK(name_of(NormalLaw{Scale::log, unit, 0.0, 1.0}) == "lognormal");
  CHECK(name_of(NormalLaw{Scale::logit, unit, 0.0, 1.0}) == "logit-normal");
  CHECK(name_of(BetaLaw{unit, 1.0, 1.0}) == "beta");
  CHECK(name_of(BetaLaw{unit, 1.0, 1.0, true}) == "PERT");
  CHECK(name_of(GammaLaw{1.0, 1.0}) == "gamma");
  CHECK(name_of(UniformLaw{unit}) == "uniform");
  CHECK(name_of(TriangularLaw{unit, 0.5}) == "triangular");
  CHECK(name_of(DiscreteLaw{{1.0}, {1.0}}) == "discrete");
}
