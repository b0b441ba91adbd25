#include "maths/elementary.hpp"

namespace retain::maths {

/// Taylor's series to x^15 / 15!; what is left out is below 2^-63 of the sine.
double sin_below_sixth(double x) {
  const double x2 = x * x;
  const double from_9 =
      1.0 / 362880 + x2 * (-1.0 / 39916800 + x2 * (1.0 / 6227020800 - x2 * (1.0 / 1307674368000)));
  const double from_3 = -1.0 / 6 + x2 * (1.0 / 120 + x2 * (-1.0 / 5040 + x2 * from_9));
  return x + x * x2 * from_3;
}

}  // namespace retain::maths
