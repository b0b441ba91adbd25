#include "model/delivery.hpp"

namespace retain {

Scenario delivered(const Scenario& scenario) {
  return scenario;
}

}  // namespace retain
