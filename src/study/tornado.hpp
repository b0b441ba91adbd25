#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "study/figure.hpp"
#include "study/point_study.hpp"
#include "study/sweep.hpp"

namespace retain::study {

/// Where the five values of a parameter lie.
enum class TornadoRange {
  belief,   ///< 10, 30, 50, 70 and 90 % of a belief's plausible range; levers by a point or 10 %
  percent,  ///< the value itself and a share of it below and above, in halves
  law       ///< 10, 30, 50, 70 and 90 % of the law of an uncertain number
};

inline constexpr std::size_t tornado_points = 5;

enum class Shape { flat, rising, falling, hump, valley, mixed };
[[nodiscard]] std::string_view name_of(Shape shape);

/// "belief", "percent" or "law".
[[nodiscard]] std::string_view name_of(TornadoRange range);

/// A parameter moved alone, all others at the point.
struct TornadoBar {
  VariedKey key;
  std::array<double, tornado_points> x{};
  std::array<double, tornado_points> y{};  ///< the figure; not available where the point cannot be
  double point_x = 0.0;                    ///< the value of the scenario
  double swing = 0.0;                      ///< largest less smallest y, the point among them
  Shape shape = Shape::flat;
  bool is_cut = false;                  ///< a value was moved to an end of the range
  std::optional<double> flips_at = {};  ///< where a difference changes its sign, within the values
};

/// The bars of one scenario, what is decided apart from what is not known, each by falling swing.
struct Tornado {
  std::size_t scenario = 0;
  Figure figure;
  double point = 0.0;               ///< the figure at the point
  std::vector<TornadoBar> levers;   ///< what one decides
  std::vector<TornadoBar> beliefs;  ///< what one does not know
  std::vector<TornadoBar> at_zero;  ///< no effect because they are 0, as a mechanism that is off
  std::vector<TornadoBar> without_effect;
};

struct TornadoRequest {
  std::size_t scenario = 0;
  Figure figure;
  std::vector<std::string> keys;  ///< empty: every number that can be varied, by law every one
                                  ///< that is uncertain
  TornadoRange range = TornadoRange::belief;
  double share = 0.1;  ///< of the value, where the range is in per cent
  std::int64_t threads = 1;
};

/// How many parameters would be moved.
/// Throws: Error(usage) for a key that cannot be varied, or has no law where that is asked for.
[[nodiscard]] std::size_t count_tornado_keys(const PointStudy& points,
                                             const TornadoRequest& request);

/// Moves each parameter alone to five values. Whole numbers are rounded; values outside the range
/// are cut at its end.
/// Throws: Error(usage) for a key that cannot be varied or is named twice.
[[nodiscard]] Tornado tornado(const PointStudy& points, const TornadoRequest& request,
                              const ShareDone& progress);

}  // namespace retain::study
