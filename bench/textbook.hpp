#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "model/scenario.hpp"
#include "model/week_table.hpp"

namespace retain::bench {

using namespace model;

/// The same business as one would write it down at first: an array of customer objects, one
/// Mersenne Twister for all, one call of a standard distribution per decision. Knows the customers,
/// their complaints and their word of mouth, but no events, retellings or newcomers. The measure
/// for the speed of the agent engine.
class Textbook {
 public:
  Textbook(const Scenario& scenario, const Baseline& baseline, std::uint64_t seed);

  /// One business from week 0 to the horizon. Returns the customers at the start of each week and
  /// at the end, weeks + 1 numbers.
  [[nodiscard]] std::vector<std::int64_t> run();

 private:
  struct Customer {
    int points = 0;
    bool active = true;
  };

  [[nodiscard]] bool happens(double probability);
  [[nodiscard]] double gain_of_encounter();
  [[nodiscard]] double gain_of_complaint();
  void live_through_week(Customer& customer);
  void tell_others(std::int64_t stories);

  const Scenario& scenario_;
  PerCause<double> baseline_hazard_;
  double dissatisfied_;
  double delighted_;
  double fading_;  ///< probability that a point fades in a week, per point
  std::mt19937_64 generator_;
  std::vector<Customer> customers_;
  std::int64_t active_ = 0;
  std::int64_t stories_ = 0;  ///< told by this week's leavers
};

}  // namespace retain::bench
