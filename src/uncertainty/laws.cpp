#include "uncertainty/laws.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "maths/beta.hpp"
#include "maths/elementary.hpp"
#include "maths/gamma.hpp"
#include "maths/normal.hpp"

namespace retain::uncertainty {
namespace {

double width(const Bounds& between) {
  return between.highest - between.lowest;
}

/// Nothing below the lowest number, nothing above the highest.
constexpr Tails none_below{0.0, 1.0};
constexpr Tails none_above{1.0, 0.0};

Tails tails_of(const NormalLaw& law, double number) {
  if (law.scale == Scale::log && number <= 0.0) return none_below;
  if (law.scale == Scale::logit && number <= law.range.lowest) return none_below;
  if (law.scale == Scale::logit && number >= law.range.highest) return none_above;
  return normal_tails((on_scale(law.scale, law.range, number) - law.mean) / law.sd);
}

Tails tails_of(const BetaLaw& law, double number) {
  if (number <= law.between.lowest) return none_below;
  if (number >= law.between.highest) return none_above;
  return beta_tails(law.a, law.b, (number - law.between.lowest) / (law.between.highest - number));
}

Tails tails_of(const GammaLaw& law, double number) {
  if (number == std::numeric_limits<double>::infinity()) return none_above;
  return gamma_tails(law.shape, number / law.unit);
}

Tails tails_of(const UniformLaw& law, double number) {
  const double below = (number - law.between.lowest) / width(law.between);
  const double above = (law.between.highest - number) / width(law.between);
  return {std::clamp(below, 0.0, 1.0), std::clamp(above, 0.0, 1.0)};
}

Tails tails_of(const TriangularLaw& law, double number) {
  const auto [lowest, highest] = law.between;
  if (number <= lowest) return none_below;
  if (number >= highest) return none_above;
  if (number <= law.mode) {
    const double below =
        (number - lowest) * (number - lowest) / (width(law.between) * (law.mode - lowest));
    return {below, 1.0 - below};
  }
  const double above =
      (highest - number) * (highest - number) / (width(law.between) * (highest - law.mode));
  return {1.0 - above, above};
}

Tails tails_of(const DiscreteLaw& law, double number) {
  const auto up_to = [&](auto place) {
    const auto count = place - law.values.begin();
    return count == 0 ? 0.0 : law.up_to[static_cast<std::size_t>(count - 1)];
  };
  return {up_to(std::ranges::lower_bound(law.values, number)),
          1.0 - up_to(std::ranges::upper_bound(law.values, number))};
}

double quantile(const NormalLaw& law, const Tails& tails) {
  return from_scale(law.scale, law.range, law.mean + law.sd * normal_quantile(tails));
}

double quantile(const BetaLaw& law, const Tails& tails) {
  return from_scale(Scale::logit, law.between, beta_log_odds_quantile(law.a, law.b, tails));
}

double quantile(const GammaLaw& law, const Tails& tails) {
  return law.unit * maths::exp(gamma_log_quantile(law.shape, tails));
}

double quantile(const UniformLaw& law, const Tails& tails) {
  return tails.below <= tails.above ? law.between.lowest + width(law.between) * tails.below
                                    : law.between.highest - width(law.between) * tails.above;
}

double quantile(const TriangularLaw& law, const Tails& tails) {
  const auto [lowest, highest] = law.between;
  return tails.below * width(law.between) <= law.mode - lowest
             ? lowest + std::sqrt(tails.below * width(law.between) * (law.mode - lowest))
             : highest - std::sqrt(tails.above * width(law.between) * (highest - law.mode));
}

double quantile(const DiscreteLaw& law, const Tails& tails) {
  const auto place = std::ranges::upper_bound(law.up_to, tails.below) - law.up_to.begin();
  return law.values[std::min(static_cast<std::size_t>(place), law.values.size() - 1)];
}

}  // namespace

std::string_view name_of(const Law& law) {
  constexpr std::array<std::string_view, 3> by_scale{"normal", "lognormal", "logit-normal"};
  constexpr std::array<std::string_view, 5> others{"beta", "gamma", "uniform", "triangular",
                                                   "discrete"};
  if (const auto* normal = std::get_if<NormalLaw>(&law)) {
    return by_scale[static_cast<std::size_t>(normal->scale)];
  }
  const auto* beta = std::get_if<BetaLaw>(&law);
  return beta != nullptr && beta->is_pert ? "PERT" : others[law.index() - 1];
}

double on_scale(Scale scale, const Bounds& range, double number) {
  switch (scale) {
    case Scale::log:
      return maths::log(number);
    case Scale::logit:
      return maths::log((number - range.lowest) / (range.highest - number));
    case Scale::identity:
      break;
  }
  return number;
}

double from_scale(Scale scale, const Bounds& range, double place) {
  switch (scale) {
    case Scale::log:
      return maths::exp(place);
    case Scale::logit:
      return place < 0.0 ? range.lowest + width(range) / (1.0 + maths::exp(-place))
                         : range.highest - width(range) / (1.0 + maths::exp(place));
    case Scale::identity:
      break;
  }
  return place;
}

Tails tails_at(const Law& law, double number) {
  return std::visit([&](const auto& one) { return tails_of(one, number); }, law);
}

double quantile_of(const Law& law, const Tails& tails) {
  return std::visit([&](const auto& one) { return quantile(one, tails); }, law);
}

}  // namespace retain::uncertainty
