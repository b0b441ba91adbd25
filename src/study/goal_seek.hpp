#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "study/figure.hpp"
#include "study/point_study.hpp"
#include "study/root_search.hpp"

namespace retain::study {

/// What one number moves: a parameter, or several at once.
struct Way {
  std::vector<VariedKey> keys;
  std::string name;  ///< as data files name it: the key, or "promised-effect"
  std::string unit;
  std::function<std::vector<Change>(const std::vector<VariedKey>& keys, double x)> changes;
};

/// A figure that shall be equal to a number, or to another figure.
struct Target {
  std::string text;  ///< as it is typed: "parity", "loss_word_of_mouth_10y=loss_direct_10y"
  PointFigure figure;
  std::optional<PointFigure> other;
  double number = 0.0;
};

struct Goal {
  Way way;
  Target target;
  double low;
  double high;
};

/// [SCENARIO:]KEY as a way.
[[nodiscard]] Way way_of_key(std::string_view typed, const PointStudy& points);

/// FIGURE=NUMBER, FIGURE=FIGURE, or parity, which is the value of the business at the end of the
/// horizon equal to that of the comparator, or parity:SCENARIO.
/// Throws: Error(usage).
[[nodiscard]] Target parse_target(std::string_view typed, const PointStudy& points);

/// Ends typed as from:to, or the range of the registry where it is not wider than 1e4.
/// Throws: Error(usage).
[[nodiscard]] std::pair<double, double> ends_of(const std::string& typed, const Way& way);

/// What is found: the left side of the target less the right one over the way.
[[nodiscard]] RootSearch seek_goal(const PointStudy& points, const Goal& goal,
                                   std::int64_t threads);

/// What is better for the firm where the target holds a figure against the comparator; neither for
/// all other targets.
[[nodiscard]] Better better_of(const Target& target);

/// On which sides of a root it is better for the firm; where the target cannot say, on which the
/// left side is larger. Beyond an end it is on none.
struct BetterSides {
  bool above;
  bool below;
};
[[nodiscard]] BetterSides better_sides(const Root& root, const Goal& goal);

/// The same difference at one place, in the mean of the agents. An exception of `progress`, which
/// is told the share that is done, ends it.
struct Confirmation {
  double mean;
  double half_width;             ///< of its 95 % interval
  bool is_few_customers_effect;  ///< more than 4.5 standard errors from 0
};
[[nodiscard]] Confirmation confirm(const PointStudy& points, const Goal& goal, double x,
                                   std::int64_t replications, std::int64_t threads,
                                   const std::function<void(double share)>& progress = {});

}  // namespace retain::study
