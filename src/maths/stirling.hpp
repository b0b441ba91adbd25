#pragma once

#include "base/namespaces.hpp"

namespace retain::maths {

/// ln Gamma(z) - ((z - 1/2) ln z - z + ln(2 pi) / 2) for z > 0: Stirling's series from z = 16 on,
/// where what is left out is below 1e-17, and below it by the value at z + 1.
[[nodiscard]] double stirling_rest(double z);

}  // namespace retain::maths
