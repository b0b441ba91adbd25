#include "study/tornado.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/error.hpp"
#include "base/message.hpp"
#include "engine/parallel.hpp"
#include "maths/bracketed_root.hpp"
#include "model/parameters/plausible.hpp"
#include "scenario/resolved_values.hpp"
#include "stats/estimate.hpp"

namespace retain::message {

constexpr Message key_twice{"--keys names {} twice", "--keys 两次列出 {}"};
constexpr Message key_without_law{"--by law: {} has no law in the scenario '{}'",
                                  "--by law：{0} 在情景“{1}”中没有写分布"};
constexpr Message nothing_uncertain{
    "--by law: nothing is uncertain in the scenario '{}'; write --by belief, or give numbers a law",
    "--by law：情景“{}”中没有不确定的数；请写 --by belief，或给数值写分布"};
constexpr Message tornado_takes_numbers{"--keys {}: a tornado moves numbers",
                                        "--keys {}：龙卷风图只变动数值"};

}  // namespace retain::message

namespace retain::study {
namespace {

constexpr double no_turn = 1e-9;                  ///< of the swing: smaller steps are rounding
constexpr double normal_80 = 1.2815515655446004;  ///< 90 % point of the standard normal
constexpr double normal_60 = 0.5244005127080407;  ///< 70 % point
constexpr double normal_90 = 1.6448536269514722;  ///< 95 % point

constexpr std::array<double, tornado_points> quantiles{0.1, 0.3, 0.5, 0.7, 0.9};

/// The quantiles of a key's law in a scenario, where it has one: of a number, or of one of the
/// shares that a sample says.
std::optional<std::array<double, tornado_points>> quantiles_of(const std::string& key,
                                                               const LoadedScenario& loaded) {
  std::array<double, tornado_points> x{};
  for (const UncertainNumber& number : loaded.uncertainty.own.numbers) {
    if (number.slot.key() != key) continue;
    for (std::size_t i = 0; i < tornado_points; ++i) {
      x[i] = number.distribution.quantile(quantiles[i]);
    }
    return x;
  }
  for (const ShareGroup& group : inputs_of(loaded.uncertainty.own, loaded.scenario).groups) {
    std::vector<double> shares;
    for (const ShareGroup::Share& share : group.shares) shares.push_back(share.share);
    const auto place = std::ranges::find(group.shares, key, &ShareGroup::Share::key);
    if (place == group.shares.end() || place->share == 0.0) continue;
    const auto law = std::get<Dirichlet>(make_dirichlet(shares, group.sample_size));
    for (std::size_t i = 0; i < tornado_points; ++i) {
      x[i] = law.quantile(static_cast<std::size_t>(place - group.shares.begin()), quantiles[i]);
    }
    return x;
  }
  return {};
}

/// Five values around the point.
class Values {
 public:
  Values(const TornadoRequest& request, const VariedKey& key, double point,
         const LoadedScenario& loaded)
      : info_(*key.parameter().info), is_whole_(key.parameter().type == ValueType::count) {
    if (request.range == TornadoRange::law) {
      x = quantiles_of(key.key(), loaded).value();
      return;
    }
    for (std::size_t i = 0; i < tornado_points; ++i) {
      const double step = (static_cast<double>(i) - 2.0) / 2.0;  // -1 to 1
      set(i, request.range == TornadoRange::percent ? point * (1.0 + step * request.share)
             : key.is_belief()                      ? belief(point, i)
                                                    : lever(point, step));
    }
  }

  std::array<double, tornado_points> x{};
  bool is_cut = false;

 private:
  void set(std::size_t i, double value) {
    const double whole = is_whole_ ? std::round(value) : value;
    x[i] = std::clamp(whole, info_.lowest, info_.highest);
    is_cut = is_cut || x[i] != whole;
  }

  /// Quantiles 10, 30, 50, 70 and 90 % of the normal distribution whose 90 % are plausible.
  [[nodiscard]] double belief(double point, std::size_t i) const {
    constexpr std::array<double, tornado_points> score{-normal_80, -normal_60, 0.0, normal_60,
                                                       normal_80};
    const PlausibleRange range = plausible_range(info_, point);
    if (range.low == range.high) return point;
    if (range.high == point) {  // a share of 1 can only fall
      return range.low + (point - range.low) * static_cast<double>(i) / (tornado_points - 1.0);
    }
    const double low = on_scale(info_, range.low);
    const double high = on_scale(info_, range.high);
    if (!std::isfinite(low) || !std::isfinite(high)) return point;
    return off_scale(info_, (low + high) / 2.0 + score[i] / normal_90 * (high - low) / 2.0);
  }

  [[nodiscard]] double lever(double point, double step) const {
    return info_.unit == "points 1..10" ? point + step : point * (1.0 + 0.1 * step);
  }

  const ParameterInfo& info_;
  bool is_whole_;
};

Shape shape_of(const TornadoBar& bar) {
  if (bar.swing == 0.0) return Shape::flat;
  int rises = 0;
  int falls = 0;
  int turns = 0;
  int last = 0;
  for (std::size_t i = 1; i < tornado_points; ++i) {
    const double step = bar.y[i] - bar.y[i - 1];
    if (!(std::abs(step) > no_turn * bar.swing)) continue;
    const int now = step > 0.0 ? 1 : -1;
    (now > 0 ? rises : falls) += 1;
    if (last != 0 && now != last) ++turns;
    last = now;
  }
  if (falls == 0) return Shape::rising;
  if (rises == 0) return Shape::falling;
  if (turns > 1) return Shape::mixed;
  return last < 0 ? Shape::hump : Shape::valley;
}

/// Makes the bars of a tornado.
class Moves {
 public:
  Moves(const PointStudy& points, const TornadoRequest& request)
      : points_(points),
        request_(request),
        figure_{request.figure.of(request.scenario)},
        at_point_(points.at_point({&figure_, 1}).values.at(0)) {}

  [[nodiscard]] double at_point() const { return at_point_; }

  [[nodiscard]] TornadoBar bar(VariedKey key) const {
    TornadoBar bar{.key = std::move(key)};
    bar.point_x = number_of(bar.key.slot().get(points_.scenario(request_.scenario)));
    const Values values(request_, bar.key, bar.point_x, points_.scenarios()[request_.scenario]);
    bar.x = values.x;
    bar.is_cut = values.is_cut;
    double lowest = at_point_;
    double highest = at_point_;
    for (std::size_t i = 0; i < tornado_points; ++i) {
      bar.y[i] = bar.x[i] == bar.point_x ? at_point_ : figure_at(bar.key, bar.x[i]);
      if (std::isnan(bar.y[i])) continue;
      lowest = std::min(lowest, bar.y[i]);
      highest = std::max(highest, bar.y[i]);
    }
    bar.swing = highest - lowest;
    bar.shape = shape_of(bar);
    if (request_.figure.is_difference) bar.flips_at = flip(bar);
    return bar;
  }

 private:
  [[nodiscard]] double figure_at(const VariedKey& key, double x) const {
    Change change;
    change.key = &key;
    change.value = key.value_at(x);
    const PointResult at = points_.at({&change, 1}, {&figure_, 1});
    return at.values.empty() ? not_available : at.values.front();
  }

  /// Of several changes of sign the one nearest to the point.
  [[nodiscard]] std::optional<double> flip(const TornadoBar& bar) const {
    std::vector<std::pair<double, double>> places{{bar.point_x, at_point_}};
    for (std::size_t i = 0; i < tornado_points; ++i) places.emplace_back(bar.x[i], bar.y[i]);
    std::ranges::sort(places);
    std::optional<double> nearest;
    for (std::size_t i = 1; i < places.size(); ++i) {
      const auto [below, at_below] = places[i - 1];
      const auto [above, at_above] = places[i];
      if (!(at_below * at_above < 0.0)) continue;
      const double root = maths::bracketed_root([&](double x) { return figure_at(bar.key, x); },
                                                below, above, at_below, at_above);
      const bool is_nearer =
          !nearest || std::abs(root - bar.point_x) < std::abs(*nearest - bar.point_x);
      if (is_nearer) nearest = root;
    }
    return nearest;
  }

  const PointStudy& points_;
  const TornadoRequest& request_;
  PointFigure figure_;
  double at_point_;
};

/// Every number that acts: those of the registry as the scenario states them, and of its records.
std::vector<VariedKey> all_keys(const PointStudy& points, std::size_t scenario) {
  const LoadedScenario& loaded = points.scenarios()[scenario];
  std::vector<std::string> names;
  for (const Parameter& parameter : registry()) {
    const std::string& name = stated_spelling(parameter.info.key, loaded).info.key;
    if (std::ranges::count(names, name) == 0) names.push_back(name);
  }
  for (const ValueSlot& slot : slots_of_records(loaded.scenario)) names.push_back(slot.key());
  std::vector<VariedKey> keys;
  for (const std::string& name : names) {
    const ParameterView view = find_slot(name)->parameter();
    const Role role = view.info->role;
    if (role == Role::setting || role == Role::event) continue;
    if (view.type != ValueType::number && view.type != ValueType::count) continue;
    keys.emplace_back(name, points.scenarios());
  }
  return keys;
}

/// Every number with a law.
std::vector<VariedKey> uncertain_keys(const PointStudy& points, std::size_t scenario) {
  const LoadedScenario& loaded = points.scenarios()[scenario];
  std::vector<VariedKey> keys;
  for (const UncertainNumber& number : loaded.uncertainty.own.numbers) {
    keys.emplace_back(number.slot.key(), points.scenarios());
  }
  for (const UncertainShares& shares : loaded.uncertainty.own.shares) {
    for (const ValueSlot& slot : shares.slots) {
      if (quantiles_of(slot.key(), loaded)) keys.emplace_back(slot.key(), points.scenarios());
    }
  }
  if (keys.empty()) {
    throw Error(ExitCode::usage, Sentence(message::nothing_uncertain, loaded.scenario.name));
  }
  return keys;
}

std::vector<VariedKey> keys_of(const PointStudy& points, const TornadoRequest& request) {
  const bool by_law = request.range == TornadoRange::law;
  if (request.keys.empty()) {
    return by_law ? uncertain_keys(points, request.scenario) : all_keys(points, request.scenario);
  }
  const LoadedScenario& loaded = points.scenarios()[request.scenario];
  std::vector<VariedKey> keys;
  for (const std::string& name : request.keys) {
    VariedKey key(name, points.scenarios());
    if (std::ranges::any_of(keys, [&](const VariedKey& other) { return other.is_same(key); })) {
      throw Error(ExitCode::usage, Sentence(message::key_twice, name));
    }
    keys.push_back(std::move(key));
    if (!keys.back().is_number()) {
      throw Error(ExitCode::usage, Sentence(message::tornado_takes_numbers, name));
    }
    if (by_law && !quantiles_of(keys.back().key(), loaded)) {
      throw Error(ExitCode::usage, Sentence(message::key_without_law, name, loaded.scenario.name));
    }
  }
  return keys;
}

void sort_by_swing(std::vector<TornadoBar>& bars) {
  std::ranges::stable_sort(bars, std::greater<>(), &TornadoBar::swing);
}

}  // namespace

std::string_view name_of(TornadoRange range) {
  constexpr std::array<std::string_view, 3> names{"belief", "percent", "law"};
  return names[static_cast<std::size_t>(range)];
}

std::string_view name_of(Shape shape) {
  constexpr std::array<std::string_view, 6> names{"flat", "rising", "falling",
                                                  "hump", "valley", "mixed"};
  return names[static_cast<std::size_t>(shape)];
}

std::size_t count_tornado_keys(const PointStudy& points, const TornadoRequest& request) {
  return keys_of(points, request).size();
}

Tornado tornado(const PointStudy& points, const TornadoRequest& request,
                const ShareDone& progress) {
  const Moves moves(points, request);
  std::vector<VariedKey> keys = keys_of(points, request);
  std::vector<std::optional<TornadoBar>> bars(keys.size());
  parallel_for(
      static_cast<std::int64_t>(keys.size()), request.threads,
      [&](std::int64_t index, std::size_t) {
        const auto i = static_cast<std::size_t>(index);
        bars[i] = moves.bar(keys[i]);
      },
      progress);
  Tornado result;
  result.scenario = request.scenario;
  result.figure = request.figure;
  result.point = moves.at_point();
  for (std::optional<TornadoBar>& bar : bars) {
    if (bar->swing > 0.0) {
      (bar->key.is_belief() ? result.beliefs : result.levers).push_back(std::move(*bar));
    } else {
      (bar->point_x == 0.0 ? result.at_zero : result.without_effect).push_back(std::move(*bar));
    }
  }
  sort_by_swing(result.levers);
  sort_by_swing(result.beliefs);
  return result;
}

}  // namespace retain::study
