#include "decision/frontier.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace retain::decision {
namespace {

/// Costs and effects by scenario.
class Plane {
 public:
  Plane(std::span<const double> cost, std::span<const double> effect)
      : cost_(cost), effect_(effect) {
    expects(cost.size() == effect.size(), "every scenario has a cost and an effect");
    const auto finite = [](double value) { return std::isfinite(value); };
    expects(std::ranges::all_of(cost, finite) && std::ranges::all_of(effect, finite),
            "costs and effects are finite");
  }

  /// By cost, then larger effect, then as given.
  [[nodiscard]] std::vector<std::size_t> order() const {
    std::vector<std::size_t> sorted(cost_.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    std::ranges::stable_sort(sorted, [this](std::size_t one, std::size_t other) {
      return cost_[one] < cost_[other] ||
             (cost_[one] == cost_[other] && effect_[one] > effect_[other]);
    });
    return sorted;
  }

  /// More than rounding may make it.
  [[nodiscard]] bool has_more_effect(std::size_t one, std::size_t than) const {
    constexpr double of_rounding = 1e-12;
    return effect_[one] - effect_[than] > of_rounding * std::abs(effect_[than]);
  }

  [[nodiscard]] bool are_equal(std::size_t one, std::size_t other) const {
    return cost_[one] == cost_[other] && effect_[one] == effect_[other];
  }

  [[nodiscard]] double cost(std::size_t from, std::size_t to) const {
    return cost_[to] - cost_[from];
  }

  [[nodiscard]] double effect(std::size_t from, std::size_t to) const {
    return effect_[to] - effect_[from];
  }

  /// Of a scenario that costs more and has more effect.
  [[nodiscard]] double ratio(std::size_t from, std::size_t to) const {
    return cost(from, to) / effect(from, to);
  }

 private:
  std::span<const double> cost_;
  std::span<const double> effect_;
};

/// Marks who is dominated or ties; the others, by cost and effect.
std::vector<std::size_t> undominated(const Plane& plane, std::vector<FrontierPlace>& places) {
  std::vector<std::size_t> left;
  for (const std::size_t one : plane.order()) {
    if (left.empty() || plane.has_more_effect(one, left.back())) {
      left.push_back(one);
      continue;
    }
    const bool ties = plane.are_equal(one, left.back());
    places[one].status = ties ? FrontierStatus::tie : FrontierStatus::dominated;
    places[one].by = {left.back()};
  }
  return left;
}

/// The place in `left` of the cheapest whose ratio exceeds that of the next; 0 if there is none.
std::size_t first_to_drop(const Plane& plane, const std::vector<std::size_t>& left) {
  constexpr double of_rounding = 1.0 + 1e-12;
  for (std::size_t k = 1; k + 1 < left.size(); ++k) {
    const double own = plane.ratio(left[k - 1], left[k]);
    if (own > plane.ratio(left[k], left[k + 1]) * of_rounding) return k;
  }
  return 0;
}

/// Names the neighbours on the frontier of those who dropped out between them.
void name_neighbours(const std::vector<std::size_t>& candidates,
                     const std::vector<std::size_t>& left, std::vector<FrontierPlace>& places) {
  std::size_t next = 0;
  for (const std::size_t one : candidates) {
    if (next < left.size() && left[next] == one) {
      ++next;
    } else {
      places[one].status = FrontierStatus::extended;
      places[one].by = {left[next - 1], left[next]};
    }
  }
}

}  // namespace

std::vector<FrontierPlace> frontier(std::span<const double> cost, std::span<const double> effect) {
  const Plane plane(cost, effect);
  std::vector<FrontierPlace> places(cost.size());
  const std::vector<std::size_t> candidates = undominated(plane, places);
  std::vector<std::size_t> left = candidates;
  while (const std::size_t place = first_to_drop(plane, left)) {
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(place));
  }
  name_neighbours(candidates, left, places);
  for (std::size_t k = 1; k < left.size(); ++k) {
    FrontierPlace& place = places[left[k]];
    place.incremental_cost = plane.cost(left[k - 1], left[k]);
    place.incremental_effect = plane.effect(left[k - 1], left[k]);
    place.ratio = plane.ratio(left[k - 1], left[k]);
  }
  return places;
}

std::vector<DrawMean> probability_on_frontier(const DrawTable& cost, const DrawTable& effect) {
  expects_draws(cost);
  expects(cost.rows == effect.rows && cost.values.size() == effect.values.size(),
          "costs and effects are of the same scenarios and draws");
  const std::size_t draws = cost.draws();
  std::vector<double> is_on(cost.values.size());
  std::vector<double> costs(cost.rows);
  std::vector<double> effects(cost.rows);
  for (std::size_t i = 0; i < draws; ++i) {
    for (std::size_t d = 0; d < cost.rows; ++d) {
      costs[d] = cost.row(d)[i];
      effects[d] = effect.row(d)[i];
    }
    const std::vector<FrontierPlace> places = frontier(costs, effects);
    for (std::size_t d = 0; d < cost.rows; ++d) {
      const FrontierPlace& place = places[d];
      const FrontierStatus status =
          place.status == FrontierStatus::tie ? places[place.by[0]].status : place.status;
      is_on[d * draws + i] = status == FrontierStatus::frontier ? 1.0 : 0.0;
    }
  }
  std::vector<DrawMean> shares;
  for (std::size_t d = 0; d < cost.rows; ++d) {
    shares.push_back(mean_of_draws(draws, [&](std::size_t i) { return is_on[d * draws + i]; }));
  }
  return shares;
}

}  // namespace retain::decision
