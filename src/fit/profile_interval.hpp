#pragma once

#include <cstddef>

#include "fit/newton.hpp"
#include "stats/interval.hpp"

namespace retain::fit {

/// 95 % interval of a positive parameter, given by its place among the logarithms: the values at
/// which the likelihood, highest over all other parameters, is within half the 95 % quantile of
/// chi-square with one degree of the maximum, 1.9207. An end that the likelihood does not close
/// within `reach` of 0 is 0 or infinite.
[[nodiscard]] Interval profile_interval(const LikelihoodFunction& likelihood,
                                        const Maximum& maximum, std::size_t parameter,
                                        double reach = 12.0);

}  // namespace retain::fit
