#pragma once

#include <cmath>
#include <cstdint>
#include <numeric>

#include "model/scenario.hpp"
#include "random/stream.hpp"
#include "support/namespaces.hpp"

namespace retain::test {

/// Numbers of a world drawn at random: the same for the same set and number.
class WorldDraws {
 public:
  WorldDraws(std::uint32_t set, std::uint32_t world) : stream_(Draws(set, world), Address{}) {}

  [[nodiscard]] double between(double lowest, double highest) {
    return lowest + (highest - lowest) * (static_cast<double>(stream_()) * 0x1p-32);
  }

  /// Uniform in the logarithm.
  [[nodiscard]] double in_proportion(double lowest, double highest) {
    return std::exp(between(std::log(lowest), std::log(highest)));
  }

  /// A whole number, both ends included.
  [[nodiscard]] std::int64_t count(std::int64_t lowest, std::int64_t highest) {
    return static_cast<std::int64_t>(
        std::floor(between(static_cast<double>(lowest), static_cast<double>(highest) + 1.0)));
  }

 private:
  Stream stream_;
};

namespace worlds {

/// Causes at random, sometimes without one of them.
inline void draw_causes(WorldDraws& draws, double steepest, Scenario& world) {
  PerCause<double>& causes = world.churn.causes;
  for (double& share : causes) share = -std::log1p(-draws.between(0.0, 1.0));
  const auto missing = static_cast<std::size_t>(draws.count(0, 2 * cause_count));
  if (missing < cause_count) causes[missing] = 0.0;
  const double sum = std::accumulate(causes.begin(), causes.end(), 0.0);
  for (double& share : causes) share /= sum;
  for (double& per_point : world.churn.sensitivity) per_point = draws.between(0.0, steepest);
}

/// Stories told to `most_told` people at most, and on for `most_generations` at most.
inline void draw_stories(WorldDraws& draws, double most_told, std::int64_t most_generations,
                         Scenario& world) {
  WordOfMouth& stories = world.word_of_mouth;
  stories.told = draws.between(0.0, most_told);
  stories.own_customers = draws.between(0.0, 1.0);
  stories.loss_probability = draws.between(0.0, 1.0);
  stories.generations = draws.count(1, most_generations);
  stories.retell_probability = draws.between(0.0, 0.5);
  stories.retell_to = draws.count(0, 10);
  stories.retell_delay = draws.count(0, 8);
}

inline void draw_service(WorldDraws& draws, Scenario& world) {
  for (auto& level : world.service.level) level = draws.between(5.0, 9.0);
  world.service.visits_per_week = draws.between(0.1, 1.0);
  world.loyalty.memory_half_life = draws.in_proportion(4.0, 200.0);
}

}  // namespace worlds

/// A world within what firms report.
[[nodiscard]] inline Scenario random_world(std::uint32_t number) {
  WorldDraws draws(1, number);
  Scenario world;
  world.name = "random-world";
  world.churn.share_lost = draws.between(0.01, 0.95);
  world.churn.within_years = draws.between(1.0, 10.0);
  worlds::draw_causes(draws, 0.3, world);
  worlds::draw_stories(draws, 15.0, 3, world);
  worlds::draw_service(draws, world);
  return world;
}

/// A world at the ends of the ranges: nearly nobody or nearly everybody lost, within a month or
/// within a generation, by stories that travel far or by causes that points decide.
[[nodiscard]] inline Scenario hard_world(std::uint32_t number) {
  WorldDraws draws(2, number);
  Scenario world;
  world.name = "hard-world";
  const double odds = draws.in_proportion(1.0 / 999.0, 999.0);
  world.churn.share_lost = odds / (1.0 + odds);
  world.churn.within_years = draws.in_proportion(0.1, 30.0);
  worlds::draw_causes(draws, 1.0, world);
  worlds::draw_stories(draws, 60.0, 5, world);
  worlds::draw_service(draws, world);
  return world;
}

}  // namespace retain::test
