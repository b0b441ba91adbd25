#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "stats/estimate.hpp"
#include "uncertainty/sobol.hpp"

namespace retain::uncertainty {

/// A number and half the width of its 95 % interval; not available where there is none.
struct Bounded {
  double value = not_available;
  double half_width = not_available;
};

/// What draws say about one quantity.
struct RandomisedEstimate {
  std::int64_t count = 0;                 ///< draws with a value
  double standard_error = not_available;  ///< of the mean
  double sd = not_available;              ///< of the quantity over draws
  Bounded mean;
  std::array<Bounded, band_probabilities.size()> band;  ///< its quantiles
};

/// Of values in the order of their draws, randomisation after randomisation; what is not a number
/// is left out. Sobol points: the mean is that of the means of the 16 randomisations, its half
/// width t sd_16 / 4 with Student's t of 15 degrees, 2.131 (the error of plain draws would be far
/// too large). Random points: mean, standard error and Student's t of all values. Quantiles are
/// those of all values, their half widths from those of the 16 randomisations, whatever the points.
[[nodiscard]] RandomisedEstimate randomised_estimate(std::span<const double> values,
                                                     Sampling sampling);

}  // namespace retain::uncertainty
