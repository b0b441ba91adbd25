#include "model/parameters/plausible.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "maths/elementary.hpp"

namespace retain::model::parameters {
namespace {

struct HalfWidth {
  std::string_view key;
  double on_scale;  ///< half the width of 90 %
};

/// Ours, all of them: no source says how far a firm may be wrong about its customers. A factor of
/// 1.25 is 0.223 on a logarithmic scale, 1.5 is 0.405, 2 is 0.693; 0.5 on a logit leads from 0.5 to
/// 0.38 and 0.62, 1 to 0.27 and 0.73.
constexpr std::array half_widths{
    HalfWidth{"money.spend_per_week", 0.223},
    HalfWidth{"money.margin", 0.5},
    HalfWidth{"money.discount_rate", 0.7},
    HalfWidth{"money.keep_cost", 0.405},
    HalfWidth{"money.acquisition_cost", 0.405},
    HalfWidth{"churn.share_lost", 0.5},
    HalfWidth{"churn.within_years", 0.223},
    HalfWidth{"churn.causes.better_product", 0.5},
    HalfWidth{"churn.causes.cheaper_product", 0.5},
    HalfWidth{"churn.causes.not_valued", 0.5},
    HalfWidth{"churn.causes.poor_service", 0.5},
    HalfWidth{"churn.causes.other", 0.7},
    HalfWidth{"churn.sensitivity.better_product", 0.06},
    HalfWidth{"churn.sensitivity.cheaper_product", 0.06},
    HalfWidth{"churn.sensitivity.not_valued", 0.08},
    HalfWidth{"churn.sensitivity.poor_service", 0.1},
    HalfWidth{"service.visits_per_week", 0.405},
    HalfWidth{"service.weight.tangibles", 0.5},
    HalfWidth{"service.weight.empathy", 0.5},
    HalfWidth{"service.weight.assurance", 0.5},
    HalfWidth{"service.weight.responsiveness", 0.5},
    HalfWidth{"service.weight.reliability", 0.5},
    HalfWidth{"service.first_tangibles", 0.7},
    HalfWidth{"service.settling", 0.7},
    HalfWidth{"service.dissatisfied_share", 0.5},
    HalfWidth{"expectation.zone_below", 0.4},
    HalfWidth{"expectation.zone_above", 0.4},
    HalfWidth{"expectation.adaptation_share", 0.7},
    HalfWidth{"expectation.adaptation_half_life", 0.693},
    HalfWidth{"expectation.word_of_mouth_weight", 0.5},
    HalfWidth{"expectation.speed", 0.5},
    HalfWidth{"complaints.diffusion", 0.05},
    HalfWidth{"loyalty.memory_half_life", 0.693},
    HalfWidth{"loyalty.lowest", 6.0},
    HalfWidth{"loyalty.highest", 6.0},
    HalfWidth{"loyalty.points.delighted", 0.5},
    HalfWidth{"loyalty.points.silent", 4.0},
    HalfWidth{"loyalty.points.unresolved", 4.0},
    HalfWidth{"loyalty.points.resolved", 3.0},
    HalfWidth{"loyalty.points.quickly_resolved", 2.0},
    HalfWidth{"loyalty.points.surprised", 1.0},
    HalfWidth{"loyalty.feelings_first_points", 0.5},
    HalfWidth{"loyalty.surprise_peak", 0.4},
    HalfWidth{"loyalty.false_product_hazard", 0.7},
    HalfWidth{"attention.effect", 0.05},
    HalfWidth{"word_of_mouth.told", 0.405},
    HalfWidth{"word_of_mouth.dispersion_size", 0.693},
    HalfWidth{"word_of_mouth.circle", 0.405},
    HalfWidth{"word_of_mouth.own_customers", 1.0},
    HalfWidth{"word_of_mouth.loss_probability", 1.0},
    HalfWidth{"word_of_mouth.retell_probability", 0.7},
    HalfWidth{"word_of_mouth.retell_to", 0.405},
    HalfWidth{"word_of_mouth.recommend", 0.7},
    HalfWidth{"word_of_mouth.advocate_points", 4.0},
    HalfWidth{"word_of_mouth.recommend_to", 0.405},
    HalfWidth{"word_of_mouth.conversion", 0.7},
    HalfWidth{"market.size", 0.693},
    HalfWidth{"market.size_per_customer", 0.693},
    HalfWidth{"market.refusal", 0.7},
    HalfWidth{"market.forget_half_life", 0.693},
    HalfWidth{"market.advertising_effect", 0.693},
    HalfWidth{"market.advertising_scale", 0.693},
    HalfWidth{"market.assurance_effect", 0.1},
    HalfWidth{"service.timing.effect", 0.5},
    HalfWidth{"staff.suitability_effect", 0.5},
    HalfWidth{"staff.turnover_effect", 0.5},
    HalfWidth{"value.effect", 0.1},
    HalfWidth{"value.points_per_price", 4.0},
    HalfWidth{"value.product_half_life", 0.693},
    HalfWidth{"value.service_half_life", 0.693},
};

/// Of a lever's scale and its effects, which stand in tables of the eight levers.
constexpr double lever_scale = 0.693;
constexpr double lever_effect = 0.5;  ///< of the value itself

constexpr double inwards = 0.25;  ///< from a share of 1

constexpr std::array amounts{std::string_view{"yuan"},
                             std::string_view{"yuan per year"},
                             std::string_view{"yuan per week"},
                             std::string_view{"week"},
                             std::string_view{"year"},
                             std::string_view{"people"},
                             std::string_view{"customer"},
                             std::string_view{"customer per week"},
                             std::string_view{"encounter"},
                             std::string_view{"minute"},
                             std::string_view{"second"},
                             std::string_view{"factor"},
                             std::string_view{"complaints per 1000 customers and year"}};

constexpr std::array bounded{std::string_view{"share"}, std::string_view{"points 1..10"},
                             std::string_view{"points 0..10"}, std::string_view{"points 10..100"}};

bool is_lever_belief(const ParameterInfo& info) {
  return info.role == Role::world && info.key.starts_with("lever.");
}

}  // namespace

std::string_view name_of(Scale scale) {
  constexpr std::array<std::string_view, 3> names{"identity", "log", "logit"};
  return names[static_cast<std::size_t>(scale)];
}

Scale scale_of(const ParameterInfo& info) {
  if (std::ranges::count(bounded, info.unit) > 0) return Scale::logit;
  return std::ranges::count(amounts, info.unit) > 0 ? Scale::log : Scale::identity;
}

double on_scale(const ParameterInfo& info, double value) {
  switch (scale_of(info)) {
    case Scale::identity:
      return value;
    case Scale::log:
      return maths::log(value);
    case Scale::logit:
      return maths::log((value - info.lowest_stated()) / (info.highest - value));
  }
  return value;
}

double off_scale(const ParameterInfo& info, double scaled) {
  switch (scale_of(info)) {
    case Scale::identity:
      return scaled;
    case Scale::log:
      return maths::exp(scaled);
    case Scale::logit:
      return info.lowest_stated() +
             (info.highest - info.lowest_stated()) / (1.0 + maths::exp(-scaled));
  }
  return scaled;
}

double plausible_half_width(const ParameterInfo& info) {
  if (is_lever_belief(info)) return info.key.ends_with(".scale") ? lever_scale : lever_effect;
  const auto found = std::ranges::find(half_widths, info.key, &HalfWidth::key);
  return found == half_widths.end() ? 0.0 : found->on_scale;
}

PlausibleRange plausible_range(const ParameterInfo& info, double value) {
  double half_width = plausible_half_width(info);
  if (half_width == 0.0 || value == 0.0) return {value, value};
  const bool is_whole = info.unit == "share" && value == info.highest;
  if (is_whole) return {value - inwards * (info.highest - info.lowest_stated()), value};
  if (scale_of(info) == Scale::identity && is_lever_belief(info)) half_width *= std::abs(value);
  const double at = on_scale(info, value);
  if (!std::isfinite(at)) return {value, value};
  const auto within = [&](double number) {
    return std::clamp(number, info.lowest_stated(), info.highest);
  };
  return {within(off_scale(info, at - half_width)), within(off_scale(info, at + half_width))};
}

}  // namespace retain::model::parameters
