#include "maths/stirling.hpp"

#include "maths/elementary.hpp"

namespace retain::maths {

double stirling_rest(double z) {
  constexpr double of_series = 16.0;
  double rest = 0.0;
  for (; z < of_series; z += 1.0) rest += (z + 0.5) * log1p(1.0 / z) - 1.0;
  const double s = 1.0 / (z * z);
  const double series =
      1.0 / 12 -
      s * (1.0 / 360 - s * (1.0 / 1260 - s * (1.0 / 1680 - s * (1.0 / 1188 - s * 691.0 / 360360))));
  return rest + series / z;
}

}  // namespace retain::maths
