#pragma once

#include <string_view>
#include <variant>
#include <vector>

#include "maths/tails.hpp"
#include "uncertainty/statement.hpp"

/// The laws that an uncertain number can have, before anything is cut off.
namespace retain::uncertainty {

/// Normal on a scale, with the mean and the standard deviation there.
struct NormalLaw {
  Scale scale;
  Bounds range;  ///< of the logit scale
  double mean;
  double sd;
};

/// Beta between two bounds.
struct BetaLaw {
  Bounds between;
  double a;
  double b;
  bool is_pert = false;
};

/// Gamma with a shape, in multiples of `unit`.
struct GammaLaw {
  double shape;
  double unit;
};

struct UniformLaw {
  Bounds between;
};

struct TriangularLaw {
  Bounds between;
  double mode;
};

/// Values in ascending order, and the probability of each and those before it.
struct DiscreteLaw {
  std::vector<double> values;
  std::vector<double> up_to;  ///< the last is 1
};

using Law = std::variant<NormalLaw, BetaLaw, GammaLaw, UniformLaw, TriangularLaw, DiscreteLaw>;

/// "normal", "lognormal", "logit-normal", "beta", "PERT", "gamma", "uniform", "triangular" or
/// "discrete".
[[nodiscard]] std::string_view name_of(const Law& law);

/// A number on a scale, and back.
[[nodiscard]] double on_scale(Scale scale, const Bounds& range, double number);
[[nodiscard]] double from_scale(Scale scale, const Bounds& range, double place);

/// Probabilities of a number below and of one above `number`.
[[nodiscard]] Tails tails_at(const Law& law, double number);

/// The number with these tails. Of a discrete law: the first value that is not wholly below.
[[nodiscard]] double quantile_of(const Law& law, const Tails& tails);

}  // namespace retain::uncertainty
