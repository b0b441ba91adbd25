#pragma once

#include "base/namespaces.hpp"

namespace retain::base {

/// Weeks in a year of the model (docs/model.md, section 1).
inline constexpr int weeks_per_year = 52;

/// Months, each a twelfth of such a year.
inline constexpr int months_per_year = 12;

}  // namespace retain::base
