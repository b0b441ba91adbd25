#include "business/chance.hpp"

#include <cmath>

#include "random/distributions.hpp"

namespace retain::business {

double DrawnChance::binomial(double trials, double probability, const Address& address) const {
  const Binomial successes(std::llround(trials), probability);
  return static_cast<double>(successes(Stream(draws_, address)));
}

double DrawnChance::people(double amount, double before, const Address& address) const {
  const double uniform = draws_.uniform(address);
  return std::floor(before + amount + uniform) - std::floor(before + uniform);
}

double DrawnChance::most_people(double bound) const {
  return std::floor(bound);
}

}  // namespace retain::business
