#include "uncertainty/spread.hpp"

#include <algorithm>
#include <cmath>

#include "maths/elementary.hpp"
#include "maths/normal.hpp"
#include "maths/quadrature.hpp"

namespace retain::uncertainty {
namespace {

bool cuts_nothing(const Tails& cut) {
  return cut.below == 0.0 && cut.above == 0.0;
}

/// The mean of the quantiles, and that of the squares of their distances from it.
Spread spread_by_quantiles(const Law& law, const Tails& cut) {
  const std::vector<UnitNode>& nodes = unit_nodes();
  std::vector<double> quantiles;
  double mean = 0.0;
  for (const UnitNode& node : nodes) {
    quantiles.push_back(quantile_of(law, tails_within(cut, node.at.below, node.at.above)));
    mean += node.weight * quantiles.back();
  }
  double variance = 0.0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    variance += nodes[i].weight * (quantiles[i] - mean) * (quantiles[i] - mean);
  }
  return {mean, std::sqrt(variance)};
}

/// On the identity scale with z between a and b: mean m + s (f(a) - f(b)) / P, variance
/// s^2 (1 + (a f(a) - b f(b)) / P - ((f(a) - f(b)) / P)^2), with the density f and P = F(b) - F(a).
Spread spread_of(const NormalLaw& law, const Bounds& range, const Tails& cut) {
  if (law.scale == Scale::log && cuts_nothing(cut)) {
    const double square = law.sd * law.sd;
    const double mean = maths::exp(law.mean + 0.5 * square);
    return {mean, mean * std::sqrt(maths::expm1(square))};
  }
  if (law.scale != Scale::identity) return spread_by_quantiles(law, cut);
  const auto z_of = [&](double number) { return (number - law.mean) / law.sd; };
  const double left = 1.0 - cut.below - cut.above;
  const double low = cut.below > 0.0 ? z_of(range.lowest) : 0.0;
  const double high = cut.above > 0.0 ? z_of(range.highest) : 0.0;
  const double at_low = cut.below > 0.0 ? normal_density(low) / left : 0.0;
  const double at_high = cut.above > 0.0 ? normal_density(high) / left : 0.0;
  const double shift = at_low - at_high;
  return {law.mean + law.sd * shift,
          law.sd * std::sqrt(1.0 + low * at_low - high * at_high - shift * shift)};
}

Spread spread_of(const BetaLaw& law, const Bounds&, const Tails& cut) {
  if (!cuts_nothing(cut)) return spread_by_quantiles(law, cut);
  const double width = law.between.highest - law.between.lowest;
  const double sum = law.a + law.b;
  return {law.between.lowest + width * law.a / sum,
          width / sum * std::sqrt(law.a * law.b / (sum + 1.0))};
}

Spread spread_of(const GammaLaw& law, const Bounds&, const Tails& cut) {
  if (!cuts_nothing(cut)) return spread_by_quantiles(law, cut);
  return {law.unit * law.shape, law.unit * std::sqrt(law.shape)};
}

Spread spread_of(const UniformLaw& law, const Bounds& range, const Tails&) {
  const double lowest = std::max(law.between.lowest, range.lowest);
  const double highest = std::min(law.between.highest, range.highest);
  return {lowest + 0.5 * (highest - lowest), (highest - lowest) / std::sqrt(12.0)};
}

/// Simpson's rule is exact for cubics, which (x - c)^2 times the density is on either side of the
/// mode.
Spread spread_of(const TriangularLaw& law, const Bounds& range, const Tails& cut) {
  const double lowest = std::max(law.between.lowest, range.lowest);
  const double highest = std::min(law.between.highest, range.highest);
  const double mode = std::clamp(law.mode, lowest, highest);
  const double top =
      2.0 / ((law.between.highest - law.between.lowest) * (1.0 - cut.below - cut.above));
  const auto rising = [&](double x) {
    return top * (x - law.between.lowest) / (law.mode - law.between.lowest);
  };
  const auto falling = [&](double x) {
    return top * (law.between.highest - x) / (law.between.highest - law.mode);
  };
  const auto mean_of = [&](auto function) {
    const auto part = [&](double from, double to, auto density) {
      if (!(from < to)) return 0.0;
      const double middle = 0.5 * (from + to);
      return (to - from) / 6.0 *
             (function(from) * density(from) + 4.0 * function(middle) * density(middle) +
              function(to) * density(to));
    };
    return part(lowest, mode, rising) + part(mode, highest, falling);
  };
  const double from_mode = mean_of([&](double x) { return x - law.mode; });
  const double mean = law.mode + from_mode;
  return {mean, std::sqrt(mean_of([&](double x) { return (x - mean) * (x - mean); }))};
}

Spread spread_of(const DiscreteLaw& law, const Bounds&, const Tails&) {
  double mean = 0.0;
  double variance = 0.0;
  const auto share = [&](std::size_t i) {
    return law.up_to[i] - (i == 0 ? 0.0 : law.up_to[i - 1]);
  };
  for (std::size_t i = 0; i < law.values.size(); ++i) mean += share(i) * law.values[i];
  for (std::size_t i = 0; i < law.values.size(); ++i) {
    variance += share(i) * (law.values[i] - mean) * (law.values[i] - mean);
  }
  return {mean, std::sqrt(variance)};
}

}  // namespace

Spread spread_within(const Law& law, const Bounds& range, const Tails& cut) {
  return std::visit([&](const auto& one) { return spread_of(one, range, cut); }, law);
}

}  // namespace retain::uncertainty
