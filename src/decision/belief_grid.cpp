#include "decision/belief_grid.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "decision/normal_score.hpp"
#include "maths/elementary.hpp"

namespace retain::decision {
namespace {

constexpr std::size_t cells = 16384;

/// How far the logarithm of a density falls from its peak to where its mass ends: exp(-40) at the
/// ends of the prior, exp(-24) at those of a law that is integrated.
constexpr double prior_fall = 40.0;
constexpr double law_fall = 24.0;

struct Statistics {
  double u;
  double v;
};

Statistics statistics_at(const Belief& belief, double t) {
  if (std::holds_alternative<MeanBelief>(belief)) return {t, -0.5 * t * t};
  if (std::holds_alternative<RateBelief>(belief)) return {t, -maths::exp(t)};
  const double rest = maths::log1p(maths::exp(-std::abs(t)));
  return {std::min(t, 0.0) - rest, -std::max(t, 0.0) - rest};
}

/// Where the density of t is largest.
double mode_of(const Belief& belief, const NaturalLaw& law) {
  return std::holds_alternative<MeanBelief>(belief) ? law.a / law.b : maths::log(law.a / law.b);
}

/// Where the logarithm of the density has fallen by prior_fall, in this direction from its mode.
double end_of(const Belief& belief, const NaturalLaw& law, double direction) {
  constexpr int halvings = 40;
  const double from = mode_of(belief, law);
  const auto height = [&](double t) {
    const Statistics at = statistics_at(belief, t);
    return law.a * at.u + law.b * at.v;
  };
  const double floor = height(from) - prior_fall;
  double far = 1.0;
  while (height(from + direction * far) > floor) far *= 2.0;
  double near = 0.0;
  for (int step = 0; step < halvings; ++step) {
    const double middle = 0.5 * (near + far);
    (height(from + direction * middle) > floor ? near : far) = middle;
  }
  return from + direction * far;
}

/// Integral from the first point to each one, in cells of width 1: of each cell that of the cubic
/// through four points.
std::vector<double> running_integral(const std::vector<double>& density) {
  const auto at = [&](std::size_t k) { return k < density.size() ? density[k] : 0.0; };
  std::vector<double> integral{0.0};
  for (std::size_t k = 0; k + 1 < density.size(); ++k) {
    const double before = k == 0 ? 0.0 : at(k - 1);
    const double cell = (13.0 * (at(k) + at(k + 1)) - before - at(k + 2)) / 24.0;
    integral.push_back(integral.back() + std::max(0.0, cell));
  }
  return integral;
}

std::vector<double> scores_of(std::vector<double> density) {
  const std::vector<double> below = running_integral(density);
  std::ranges::reverse(density);
  const std::vector<double> above = running_integral(density);
  std::vector<double> scores;
  for (std::size_t k = 0; k < density.size(); ++k) {
    const double right = above[density.size() - 1 - k];
    const double all = below[k] + right;
    scores.push_back(normal_score(Tails{below[k] / all, right / all}));
  }
  return scores;
}

}  // namespace

BeliefGrid::BeliefGrid(const Belief& belief) : belief_(belief) {
  const NaturalLaw prior = natural_law(belief);
  lowest_ = end_of(belief, prior, -1.0);
  step_ = (end_of(belief, prior, 1.0) - lowest_) / cells;
  for (std::size_t k = 0; k <= cells; ++k) {
    const Statistics at = statistics_at(belief, lowest_ + step_ * static_cast<double>(k));
    u_.push_back(at.u);
    v_.push_back(at.v);
  }
  const double peak = log_density(prior, mode(prior));
  std::vector<double> density;
  for (std::size_t k = 0; k <= cells; ++k) density.push_back(log_density(prior, k) - peak);
  maths::exp(density);
  scores_ = scores_of(std::move(density));
}

std::size_t BeliefGrid::mode(const NaturalLaw& law) const {
  const double place = (mode_of(belief_, law) - lowest_) / step_;
  return static_cast<std::size_t>(std::clamp(std::round(place), 0.0, static_cast<double>(cells)));
}

BeliefGrid::Quadrature BeliefGrid::quadrature(const NaturalLaw& law) const {
  constexpr std::size_t fewest = 64;
  const std::size_t middle = mode(law);
  const double floor = log_density(law, middle) - law_fall;
  std::size_t first = 0;  // the density rises before its mode and falls behind it
  for (std::size_t end = middle; first < end;) {
    const std::size_t half = (first + end) / 2;
    if (log_density(law, half) < floor) {
      first = half + 1;
    } else {
      end = half;
    }
  }
  std::size_t last = middle;
  for (std::size_t end = cells; last < end;) {
    const std::size_t half = (last + end + 1) / 2;
    if (log_density(law, half) < floor) {
      end = half - 1;
    } else {
      last = half;
    }
  }
  Quadrature rule{first, std::max<std::size_t>(1, (last - first) / fewest), {}};
  for (std::size_t k = first; k <= last; k += rule.stride) {
    rule.weights.push_back(log_density(law, k) - floor - law_fall);
  }
  maths::exp(rule.weights);
  const double sum = std::accumulate(rule.weights.begin(), rule.weights.end(), 0.0);
  for (double& weight : rule.weights) weight /= sum;
  return rule;
}

}  // namespace retain::decision
