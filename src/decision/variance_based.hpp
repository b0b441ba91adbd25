#pragma once

#include <span>
#include <vector>

#include "decision/draws.hpp"

namespace retain::decision {

/// Shares of the variance of a figure that come from one input, or from several that depend on each
/// other and count as one. Estimates may be negative.
struct VarianceShares {
  DrawMean first;  ///< of the input alone
  DrawMean total;  ///< of the input with all that it does together with others
};

/// For a figure f by draw at two independent points A and B, and by inputs x draws at A with the
/// input i of B:
///
///   S_i = mean[ f(B) (f(AB_i) - f(A)) ] / V,   T_i = mean[ (f(A) - f(AB_i))^2 ] / (2 V)
///
/// with f centred on the mean of A and B, of which V is the variance; that of all randomisations
/// stands in the interval of each. Not available where V is 0. Sources: Saltelli and others,
/// Variance based sensitivity analysis of model output, Computer Physics Communications 181 (2010);
/// Jansen, Analysis of variance designs for model output, Computer Physics Communications 117
/// (1999). Throws: Error(internal) for different numbers of draws.
[[nodiscard]] std::vector<VarianceShares> variance_shares(std::span<const double> at_a,
                                                          std::span<const double> at_b,
                                                          const DrawTable& at_ab);

}  // namespace retain::decision
