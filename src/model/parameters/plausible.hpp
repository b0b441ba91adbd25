#pragma once

#include "model/parameters/parameters.hpp"

namespace retain::model::parameters {

/// On which scale a parameter is uncertain: that of its number, of its logarithm (amounts: yuan,
/// weeks, people, factors), or of the logit of its place in its range (shares, point scales).
enum class Scale { identity, log, logit };

/// "identity", "log" or "logit".
[[nodiscard]] std::string_view name_of(Scale scale);

[[nodiscard]] Scale scale_of(const ParameterInfo& info);

/// The value on its scale, and back. At an end of a logit and at 0 of a logarithm infinite.
[[nodiscard]] double on_scale(const ParameterInfo& info, double value);
[[nodiscard]] double off_scale(const ParameterInfo& info, double scaled);

/// A range of 90 % for a belief of which nothing is known but its value.
struct PlausibleRange {
  double low;
  double high;
};

/// Half the width of that range on the scale of the parameter, mark assumption; 0 for what is no
/// number, no belief, or has none.
[[nodiscard]] double plausible_half_width(const ParameterInfo& info);

/// The range around a value, within the range of the parameter; both ends are the value where the
/// value is an end of the scale (a mechanism that is off) or the parameter has no plausible range.
/// A share of 1 may be as low as 0.75.
[[nodiscard]] PlausibleRange plausible_range(const ParameterInfo& info, double value);

}  // namespace retain::model::parameters
