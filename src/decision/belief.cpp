#include "decision/belief.hpp"

#include <cmath>

#include "base/check.hpp"

namespace retain::decision {
namespace {

void expects_positive(double one, double other) {
  expects(one > 0.0 && other > 0.0 && std::isfinite(one) && std::isfinite(other),
          "parameters of a belief are above 0");
}

struct NaturalParameters {
  NaturalLaw operator()(const ShareBelief& belief) const {
    expects_positive(belief.yes, belief.no);
    return {belief.yes, belief.no};
  }
  NaturalLaw operator()(const MeanBelief& belief) const {
    expects_positive(belief.sd, belief.error_sd);
    return {0.0, 1.0};
  }
  NaturalLaw operator()(const RateBelief& belief) const {
    expects_positive(belief.shape, belief.per_unit);
    return {belief.shape, belief.per_unit};
  }
};

}  // namespace

NaturalLaw natural_law(const Belief& belief) {
  return std::visit(NaturalParameters{}, belief);
}

}  // namespace retain::decision
