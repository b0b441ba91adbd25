#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::study {

/// A function of a parameter: yuan, or whatever the figure counts. Not finite where the point
/// cannot be. Called by several threads at once.
using Objective = std::function<double(double)>;

enum class RootKind {
  crossing,  ///< the sign changes
  touch,     ///< the function comes down to 0 and turns back
  jump       ///< the sign changes, but the function leaps over 0
};

struct Root {
  double at;
  RootKind kind;
  double slope;         ///< of the function there, by a difference over 1e-4 of the width
  bool positive_above;  ///< the function, just above it
  bool positive_below;  ///< just below it
};

/// What a function does between two ends.
struct RootSearch {
  std::vector<double> x;  ///< where it was looked at, rising
  std::vector<double> y;
  std::vector<Root> roots;  ///< rising
  bool is_zero = false;     ///< 0 everywhere
  double lowest;            ///< value that is reached; not available where none is finite
  double highest;
  double nearest;  ///< x of the value nearest to 0
};

/// Finds every root between two ends: 129 even points, and 129 in equal ratios where `low` is
/// positive and the ends are more than a factor of 1,000 apart; a change of sign goes to
/// Algorithm 748, a smallest absolute value without one to Brent's minimum, and is a touch below
/// 1e-9 of the largest. A crossing that stays above 1e-6 of it is a jump.
/// Sources: Alefeld, Potra and Shi (1995); Brent, Algorithms for Minimization without Derivatives
/// (1973), chapter 5.
[[nodiscard]] RootSearch find_roots(const Objective& objective, double low, double high,
                                    std::int64_t threads);

}  // namespace retain::study
