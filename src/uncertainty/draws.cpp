#include "uncertainty/draws.hpp"

#include <algorithm>
#include <bit>
#include <tuple>

#include "base/check.hpp"

namespace retain::uncertainty {
namespace {

auto order_of(const InputDimension& dimension) {
  return std::tie(dimension.key, dimension.scenario);
}

auto order_of(const DrawnNumber& number) {
  return std::tie(number.key, number.scenario);
}

constexpr auto in_order = [](const auto& one, const auto& other) {
  return order_of(one) < order_of(other);
};

constexpr auto same_place = [](const auto& one, const auto& other) {
  return order_of(one) == order_of(other);
};

/// The quantiles that draw all inputs, each once. A quantile of several laws is discrete if one is.
std::vector<InputDimension> dimensions_of(const Inputs& inputs) {
  std::vector<InputDimension> all;
  for (const Input& input : inputs.numbers) {
    all.push_back({input.key, input.is_independent ? input.scenario : std::string(),
                   input.distribution.is_discrete(), false});
  }
  for (const ShareGroup& group : inputs.groups) {
    for (const ShareGroup::Share& share : group.shares) {
      all.push_back(
          {share.key, group.is_independent ? group.scenario : std::string(), false, true});
    }
  }
  std::ranges::sort(all, in_order);
  std::vector<InputDimension> once;
  for (const InputDimension& dimension : all) {
    if (once.empty() || !same_place(once.back(), dimension)) {
      once.push_back(dimension);
      continue;
    }
    once.back().is_discrete = once.back().is_discrete || dimension.is_discrete;
    once.back().is_grouped = once.back().is_grouped || dimension.is_grouped;
  }
  return once;
}

std::vector<DrawnNumber> numbers_of(const Inputs& inputs) {
  std::vector<DrawnNumber> numbers;
  for (const Input& input : inputs.numbers) {
    numbers.push_back({input.key, input.scenario, input.distribution.point()});
  }
  for (const ShareGroup& group : inputs.groups) {
    for (const ShareGroup::Share& share : group.shares) {
      numbers.push_back({share.key, group.scenario, share.share});
    }
  }
  std::ranges::sort(numbers, in_order);
  expects(std::ranges::adjacent_find(numbers, same_place) == numbers.end(),
          "a scenario states a key once");
  return numbers;
}

/// With the shares in alphabetical order of their keys, so that their sum has one order.
ShareGroup sorted(ShareGroup group) {
  std::ranges::sort(group.shares, {}, &ShareGroup::Share::key);
  return group;
}

std::variant<Dirichlet, Refusal> dirichlet_of(const ShareGroup& group) {
  std::vector<double> shares;
  for (const ShareGroup::Share& share : group.shares) shares.push_back(share.share);
  return make_dirichlet(shares, group.sample_size);
}

}  // namespace

std::uint32_t points_for(std::uint32_t draws) {
  constexpr std::uint32_t most = 1U << 31;
  expects(draws <= most, "so many draws have addresses");
  return std::bit_ceil(draws / randomisations + (draws % randomisations == 0 ? 0U : 1U));
}

InputDraws::InputDraws(const Inputs& inputs, const DrawPlan& plan)
    : plan_(plan),
      dimensions_(dimensions_of(inputs)),
      numbers_(numbers_of(inputs)),
      points_(plan.sampling, plan.seed, dimensions_.size()) {
  for (const Input& input : inputs.numbers) {
    drawn_.push_back({input.distribution,
                      dimension_of(input.key, input.scenario, input.is_independent),
                      place_of(input.key, input.scenario)});
  }
}

void InputDraws::add_group(const ShareGroup& group, const Dirichlet& dirichlet) {
  DrawnGroup drawn{dirichlet, {}, {}};
  for (const ShareGroup::Share& share : group.shares) {
    drawn.dimensions.push_back(dimension_of(share.key, group.scenario, group.is_independent));
    drawn.places.push_back(place_of(share.key, group.scenario));
    numbers_[drawn.places.back()].point = dirichlet.mean(drawn.places.size() - 1);
  }
  groups_.push_back(drawn);
}

std::size_t InputDraws::dimension_of(const std::string& key, const std::string& scenario,
                                     bool is_independent) const {
  const InputDimension wanted{key, is_independent ? scenario : std::string()};
  const auto found = std::ranges::lower_bound(dimensions_, wanted, in_order);
  return static_cast<std::size_t>(found - dimensions_.begin());
}

std::size_t InputDraws::place_of(const std::string& key, const std::string& scenario) const {
  const DrawnNumber wanted{key, scenario, 0.0};
  const auto found = std::ranges::lower_bound(numbers_, wanted, in_order);
  return static_cast<std::size_t>(found - numbers_.begin());
}

void InputDraws::coordinates(std::uint32_t randomisation, std::uint32_t point,
                             std::span<double> at) const {
  expects(at.size() == dimensions_.size(), "a place for each dimension");
  for (std::size_t k = 0; k < at.size(); ++k) at[k] = points_(randomisation, point, k);
}

void InputDraws::values(std::uint32_t randomisation, std::uint32_t point,
                        std::span<double> row) const {
  std::vector<double> at(dimensions_.size());
  coordinates(randomisation, point, at);
  values_at(at, row);
}

void InputDraws::quantiles(std::size_t draw, std::span<double> row) const {
  expects(draw < count(), "a quantile for a draw of the plan");
  coordinates(static_cast<std::uint32_t>(draw / plan_.points),
              static_cast<std::uint32_t>(draw % plan_.points), row);
  copula_.correlate(row);
}

void InputDraws::values_at(std::span<double> at, std::span<double> row) const {
  expects(row.size() == numbers_.size(), "a place for each number");
  copula_.correlate(at);
  for (const Drawn& drawn : drawn_) {
    row[drawn.place] = drawn.distribution.quantile(at[drawn.dimension]);
  }
  std::vector<double> shares;
  for (const DrawnGroup& group : groups_) {
    shares.clear();
    for (const std::size_t dimension : group.dimensions) shares.push_back(at[dimension]);
    group.dirichlet.draw(shares);
    for (std::size_t k = 0; k < shares.size(); ++k) row[group.places[k]] = shares[k];
  }
}

void InputDraws::values(std::size_t draw, std::span<double> row) const {
  expects(draw < count(), "a draw of the plan");
  values(static_cast<std::uint32_t>(draw / plan_.points),
         static_cast<std::uint32_t>(draw % plan_.points), row);
}

std::variant<InputDraws, Refusal> make_draws(const Inputs& inputs, const DrawPlan& plan) {
  expects(std::has_single_bit(plan.points), "points are a power of two");
  const std::vector<InputDimension> dimensions = dimensions_of(inputs);
  if (auto refusal = objection_to(plan.sampling, dimensions.size())) return *refusal;
  auto copula = make_copula(inputs.correlations, dimensions);
  if (auto* refusal = std::get_if<Refusal>(&copula)) return *refusal;
  InputDraws draws(inputs, plan);
  draws.copula_ = std::get<Copula>(std::move(copula));
  for (const ShareGroup& given : inputs.groups) {
    const ShareGroup group = sorted(given);
    const auto dirichlet = dirichlet_of(group);
    if (const auto* refusal = std::get_if<Refusal>(&dirichlet)) return *refusal;
    draws.add_group(group, std::get<Dirichlet>(dirichlet));
  }
  return draws;
}

}  // namespace retain::uncertainty
