#pragma once

#include "base/namespaces.hpp"

namespace retain::maths {

/// Probabilities of a lower and of a higher number; both keep their digits where they are small.
struct Tails {
  double below;
  double above;
};

}  // namespace retain::maths
