#pragma once

#include <cstddef>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::maths {

/// The law pi = pi K of a Markov chain, sum 1, each entry to the last digits however small it is:
/// states are eliminated from the last to the first without a subtraction. `chain` holds K by rows,
/// `states` squared entries; its diagonal is not read. Every state must lead to state 0, if by
/// others. Source: Grassmann, Taksar and Heyman, Regenerative analysis and steady state
/// distributions for Markov chains, Operations Research 33 (1985).
[[nodiscard]] std::vector<double> stationary_law(std::vector<double> chain, std::size_t states);

}  // namespace retain::maths
