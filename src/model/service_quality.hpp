#pragma once

#include <optional>

#include "model/dimension.hpp"
#include "model/service_blocks.hpp"

namespace retain::model {

/// Where the level of a dimension of service quality comes from (equation 28), in points.
struct LevelParts {
  std::optional<double> stated;  ///< by the scenario; then nothing moves it
  double affinity = 0.0;
  double timing = 0.0;
  double staff = 0.0;
  double levers = 0.0;  ///< those on staff included

  /// Q_k, 1..10.
  [[nodiscard]] double level() const;
};

/// What each block of service quality adds to the dimensions, in points (equation 27 of
/// docs/model.md). The defaults are the reference and add exactly 0.
[[nodiscard]] PerDimension<double> affinity_shift(const Affinity& affinity);
[[nodiscard]] PerDimension<double> timing_shift(const Timing& timing);
[[nodiscard]] PerDimension<double> staff_shift(const Staff& staff);

/// The groups into which the self-test sorts people.
enum class StaffGroup { suited, to_train, unsuited };

/// Bounds of the groups of the self-test (document 000). Who is on a bound is to be trained.
inline constexpr double suited_above = 80.0;
inline constexpr double unsuited_below = 50.0;

[[nodiscard]] StaffGroup staff_group(double total);

/// The staff by the bounds of the self-test; sum 1.
struct StaffShares {
  double suited;    ///< above 80 points
  double to_train;  ///< 50 to 80
  double unsuited;  ///< below 50
};

/// Of a normal distribution. A score beyond the bounds of the test, 10 and 100, stays in its group.
[[nodiscard]] StaffShares staff_shares(const Staff& staff);

}  // namespace retain::model
