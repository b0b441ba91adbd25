#include "uncertainty/stated_law.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/check.hpp"
#include "maths/elementary.hpp"
#include "uncertainty/form.hpp"

namespace retain::message {

constexpr Message must_be_above{"{} = {} must be above {}", "{} = {} 必须大于 {}"};
constexpr Message out_of_order{"{} = {} must be below {} = {}", "{} = {} 必须小于 {} = {}"};
constexpr Message mode_outside{"mode = {} must lie between min = {} and max = {}",
                               "mode = {} 必须在 min = {} 与 max = {} 之间"};
constexpr Message at_bound_of_scale{"{} = {} must lie between {} and {} and reach neither",
                                    "{} = {} 必须在 {} 与 {} 之间，且不等于两端"};
constexpr Message points_no_bounds{
    "low and high are the 5 % and 95 % points of the law, not its bounds; for bounds write "
    "{{ min, mode, max }}",
    "low 与 high 是分布的 5 % 和 95 % 分位点，不是界限；界限请写 {{ min, mode, max }}"};
constexpr Message sd_too_large{
    "sd = {} is too large: around a mean of {} between {} and {} it must be below {:.6g}",
    "sd = {} 过大：均值为 {}、取值在 {} 与 {} 之间时必须小于 {:.6g}"};
constexpr Message sd_out_of_proportion{
    "sd = {} does not fit a mean of {}: this law takes from {:.3g} to {:.3g}",
    "sd = {} 与均值 {} 不相称：此分布的 sd 须在 {:.3g} 与 {:.3g} 之间"};
constexpr Message beta_needs_bounds{"law = \"beta\" needs a parameter whose range has two ends",
                                    "law = \"beta\" 只用于取值范围两端都有限的参数"};
constexpr Message whole_is_discrete{
    "a whole number is uncertain by {{ values, weights }} alone, not by {}",
    "整数参数的不确定性只能写成 {{ values, weights }}，不能写 {}"};
constexpr Message weights_do_not_fit{"{} values have {} weights",
                                     "{} 个 values 却有 {} 个 weights"};
constexpr Message weights_are_no_shares{"weights must be 0 or more, and not all 0",
                                        "weights 必须大于或等于 0，且不能全为 0"};
constexpr Message no_values{"values must hold a number", "values 中至少要有一个数"};

}  // namespace retain::message

namespace retain::uncertainty {
namespace {

using MaybeLaw = std::variant<Law, Refusal>;

constexpr double z_of_95_percent = 1.6448536269514722;  ///< 95 % of a normal law lie below it
constexpr double infinite = std::numeric_limits<double>::infinity();

Refusal must_be_above(std::string_view name, double number, double bound) {
  return {{message::must_be_above, name, number, bound}};
}

MaybeLaw interval_law(double low, double high, const Domain& domain) {
  if (!(low < high)) return Refusal{{message::out_of_order, "low", low, "high", high}};
  const Scale scale = domain.scale;
  const Bounds open = scale == Scale::logit ? domain.range : Bounds{0.0, infinite};
  if (scale != Scale::identity && !(low > open.lowest && high < open.highest)) {
    const bool is_low = low <= open.lowest;
    const std::string_view name = is_low ? "low" : "high";
    const double number = is_low ? low : high;
    return scale == Scale::log
               ? Refusal{{message::must_be_above, name, number, 0.0}, message::points_no_bounds}
               : Refusal{{message::at_bound_of_scale, name, number, open.lowest, open.highest},
                         message::points_no_bounds};
  }
  const double from = on_scale(scale, domain.range, low);
  const double to = on_scale(scale, domain.range, high);
  return NormalLaw{scale, domain.range, 0.5 * (from + to), (to - from) / (2.0 * z_of_95_percent)};
}

/// With v = m (1 - m) / (n + 1), as shares of the width: a = m n, b = (1 - m) n.
MaybeLaw beta_of_moments(double mean, double sd, const Bounds& range) {
  constexpr double smallest_part = 1e-4;  // shapes of 1e8
  const double below = mean - range.lowest;
  const double above = range.highest - mean;
  if (!(below > 0.0 && above > 0.0)) {
    return Refusal{{message::at_bound_of_scale, "mean", mean, range.lowest, range.highest}};
  }
  const double most = std::sqrt(below * above);
  if (!(sd < most)) {
    return Refusal{{message::sd_too_large, sd, mean, range.lowest, range.highest, most}};
  }
  if (!(sd > smallest_part * most)) {
    return Refusal{{message::sd_out_of_proportion, sd, mean, smallest_part * most, most}};
  }
  const double width = range.highest - range.lowest;
  const double sum = (most - sd) * (most + sd) / (sd * sd);
  return BetaLaw{range, below / width * sum, above / width * sum};
}

/// Why a law of positive numbers cannot have these moments, if so; bounds of sd are per mean.
std::optional<Refusal> objection_to_moments(double mean, double sd, double lowest, double highest) {
  if (!(mean > 0.0)) return must_be_above("mean", mean, 0.0);
  if (lowest * mean <= sd && sd <= highest * mean) return std::nullopt;
  return Refusal{{message::sd_out_of_proportion, sd, mean, lowest * mean, highest * mean}};
}

MaybeLaw lognormal_of_moments(double mean, double sd) {
  constexpr double lowest = 1e-8;
  constexpr double highest = 1e6;
  if (const auto refusal = objection_to_moments(mean, sd, lowest, highest)) return *refusal;
  const double square = maths::log1p(sd / mean * (sd / mean));
  return NormalLaw{Scale::log, {0.0, infinite}, maths::log(mean) - 0.5 * square, std::sqrt(square)};
}

MaybeLaw gamma_of_moments(double mean, double sd) {
  constexpr double lowest = 1e-4;  // a shape of 1e8
  constexpr double highest = 30.0;
  if (const auto refusal = objection_to_moments(mean, sd, lowest, highest)) return *refusal;
  return GammaLaw{mean / sd * (mean / sd), sd * (sd / mean)};
}

MaybeLaw law_of_moments(Form form, double mean, double sd, const Domain& domain) {
  if (!(sd > 0.0)) return must_be_above("sd", sd, 0.0);
  const bool by_scale = form == Form::moments || form == Form::around;
  if (by_scale && domain.scale == Scale::logit) return beta_of_moments(mean, sd, domain.range);
  if (form == Form::gamma) return gamma_of_moments(mean, sd);
  const bool is_log = by_scale && domain.scale == Scale::log;
  if (is_log || form == Form::lognormal) return lognormal_of_moments(mean, sd);
  return NormalLaw{Scale::identity, domain.range, mean, sd};
}

MaybeLaw law_between(Form form, const Bounds& between, double mode) {
  const auto [min, max] = between;
  if (!(min < max)) return Refusal{{message::out_of_order, "min", min, "max", max}};
  if (form == Form::uniform) return UniformLaw{between};
  if (!(min <= mode && mode <= max)) return Refusal{{message::mode_outside, mode, min, max}};
  if (form == Form::triangular) return TriangularLaw{between, mode};
  constexpr double weight = 4.0;
  return BetaLaw{between, 1.0 + weight * (mode - min) / (max - min),
                 1.0 + weight * (max - mode) / (max - min), true};
}

/// Of a share between 0 and 1, whatever part of that the parameter may take, so that answers of yes
/// and no update it; else between the bounds of the range.
MaybeLaw beta_law(double a, double b, const Bounds& range) {
  const Domain shapes{Scale::log, {1e-3, 1e8}};
  if (const auto refusal = objection_to("a", a, shapes)) return *refusal;
  if (const auto refusal = objection_to("b", b, shapes)) return *refusal;
  if (!std::isfinite(range.lowest) || !std::isfinite(range.highest)) {
    return Refusal{message::beta_needs_bounds};
  }
  const bool is_share = range.lowest >= 0.0 && range.highest <= 1.0;
  return BetaLaw{is_share ? Bounds{0.0, 1.0} : range, a, b};
}

MaybeLaw discrete_law(const std::vector<double>& values, std::vector<double> weights,
                      const Domain& domain) {
  if (values.empty()) return Refusal{message::no_values};
  if (weights.size() != values.size()) {
    return Refusal{{message::weights_do_not_fit, values.size(), weights.size()}};
  }
  if (std::ranges::any_of(weights, [](double weight) { return weight < 0.0; }) ||
      std::ranges::none_of(weights, [](double weight) { return weight > 0.0; })) {
    return Refusal{message::weights_are_no_shares};
  }
  for (const double value : values) {
    if (const auto refusal = objection_to("values", value, domain)) return *refusal;
  }
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
  const double largest = *std::ranges::max_element(weights);
  for (double& weight : weights) weight /= largest;
  DiscreteLaw law;
  double sum = 0.0;
  for (const std::size_t i : order) {
    law.values.push_back(values[i]);
    law.up_to.push_back(sum += weights[i]);
  }
  for (double& up_to : law.up_to) up_to /= sum;
  return law;
}

/// All but the discrete law.
MaybeLaw continuous_law(Form form, const Statement& stated, const Domain& domain,
                        double inherited) {
  switch (form) {
    case Form::interval:
      return interval_law(*stated.low, *stated.high, domain);
    case Form::plus_minus:
      if (!(*stated.plus_minus > 0.0)) return must_be_above("plus_minus", *stated.plus_minus, 0.0);
      return NormalLaw{Scale::identity, domain.range, inherited,
                       *stated.plus_minus / z_of_95_percent};
    case Form::pert:
    case Form::triangular:
    case Form::uniform:
      return law_between(form, {*stated.min, *stated.max}, stated.mode.value_or(*stated.min));
    case Form::beta:
      return beta_law(*stated.a, *stated.b, domain.range);
    default:
      return law_of_moments(form, stated.mean.value_or(inherited), *stated.sd, domain);
  }
}

}  // namespace

std::variant<Law, Refusal> stated_law(const Statement& statement, const Domain& domain,
                                      double inherited) {
  expects(domain.scale != Scale::logit ||
              (std::isfinite(domain.range.lowest) && std::isfinite(domain.range.highest)),
          "the logit scale has two ends");
  const auto form = form_of(statement);
  if (const auto* refusal = std::get_if<Refusal>(&form)) return *refusal;
  if (std::get<Form>(form) == Form::discrete) {
    const std::vector<double> alike(statement.values->size(), 1.0);
    return discrete_law(*statement.values, statement.weights.value_or(alike), domain);
  }
  if (domain.is_whole) return Refusal{{message::whole_is_discrete, to_text(statement)}};
  return continuous_law(std::get<Form>(form), statement, domain, inherited);
}

}  // namespace retain::uncertainty
