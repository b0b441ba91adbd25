#include "maths/stationary.hpp"

#include <numeric>

namespace retain::maths {
namespace {

/// The chain as it is seen only in the states before `last`: who would enter `last` appears where
/// they leave it to.
void eliminate(std::vector<double>& chain, std::size_t states, std::size_t last) {
  const double* const leaves_to = chain.data() + last * states;
  const double leaving = std::accumulate(leaves_to, leaves_to + last, 0.0);
  for (std::size_t from = 0; from < last; ++from) {
    double* const row = chain.data() + from * states;
    if (row[last] == 0.0) continue;  // so that a state that nobody enters need not be left
    row[last] /= leaving;
    const double enters = row[last];
    for (std::size_t to = 0; to < last; ++to) row[to] += enters * leaves_to[to];
  }
}

}  // namespace

std::vector<double> stationary_law(std::vector<double> chain, std::size_t states) {
  for (std::size_t last = states; last-- > 1;) eliminate(chain, states, last);
  std::vector<double> law(states, 0.0);
  law[0] = 1.0;
  double sum = 1.0;
  for (std::size_t state = 1; state < states; ++state) {
    for (std::size_t from = 0; from < state; ++from) {
      law[state] += law[from] * chain[from * states + state];
    }
    sum += law[state];
  }
  for (double& share : law) share /= sum;
  return law;
}

}  // namespace retain::maths
