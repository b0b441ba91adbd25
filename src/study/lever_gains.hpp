#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "model/scenario.hpp"
#include "model/week_table.hpp"

namespace retain::study {

/// Corners of the service triangle of document 003.
enum class ServiceCorner { strategy, system, people };

[[nodiscard]] ServiceCorner corner_of(LeverName lever);

/// What money spent on levers came to, in yuan of the whole business, added up and discounted.
struct LeverGain {
  double per_year = 0;  ///< spent
  double cost = 0;      ///< spent over the whole period
  double net = 0;       ///< business value with the spending minus business value without it

  /// What the spending brought before it was paid for.
  [[nodiscard]] double bought() const { return net + cost; }
};

struct LeverGains {
  std::int64_t weeks = 0;                               ///< of the run
  std::vector<std::pair<LeverName, LeverGain>> single;  ///< by corner; each taken away alone
  LeverGain together;                                   ///< all taken away
};

/// What each lever on which the scenario spends brought, by the expected engine and at the same
/// baseline hazards. The gains do not add up: levers make each other stronger or leave each other
/// less to do. Without spending `single` is empty.
[[nodiscard]] LeverGains lever_gains(const Scenario& scenario, const Baseline& baseline);

/// A yuan in every week of the horizon, discounted.
[[nodiscard]] double discounted_weeks(const Scenario& scenario);

}  // namespace retain::study
