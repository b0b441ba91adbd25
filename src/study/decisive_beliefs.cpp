#include "study/decisive_beliefs.hpp"

#include <algorithm>
#include <cmath>

#include "engine/parallel.hpp"
#include "maths/bracketed_root.hpp"
#include "model/parameters/plausible.hpp"
#include "stats/estimate.hpp"
#include "study/point_study.hpp"

namespace retain::study {
namespace {

/// Beliefs whose second end is looked at: those that move the difference most towards the first.
constexpr std::size_t candidates = 8;
constexpr int places_beyond = 6;  ///< looked at between a plausible end and that of the range

LoadedScenario alone(const Member& member) {
  LoadedScenario loaded;
  loaded.scenario = member.scenario;
  loaded.reference = member.reference;
  return loaded;
}

/// The two sides of a comparison, by points.
PointStudy sides_of(const Member& member, const Member& comparator) {
  LoadedScenario own = alone(member);
  if (member.kind == ComparatorKind::whole) {
    return {{std::move(own), alone(comparator)}, comparator.scenario.name};
  }
  own.comparator = comparator.scenario;
  return {{std::move(own)}, std::nullopt};
}

class Differences {
 public:
  Differences(const Member& member, const Member& comparator)
      : points_(sides_of(member, comparator)) {}

  [[nodiscard]] const PointStudy& points() const { return points_; }

  [[nodiscard]] double here() const { return points_.at_point({&figure_, 1}).values.at(0); }

  /// Not available where the point cannot be.
  [[nodiscard]] double at(const VariedKey& key, double x) const {
    Change change;
    change.key = &key;
    change.value = x;
    const PointResult result = points_.at({&change, 1}, {&figure_, 1});
    return result.values.empty() ? not_available : result.values.front();
  }

 private:
  PointStudy points_;
  PointFigure figure_{0, at_end(Quantity::business_value), true};
};

/// Looks for the change of sign nearest to the value of a belief.
class Turn {
 public:
  Turn(const Differences& differences, const VariedKey& key, const DecisiveBelief& belief)
      : differences_(differences), key_(key), belief_(belief) {}

  [[nodiscard]] std::optional<double> place() const {
    const std::optional<double> below =
        towards(belief_.low, belief_.at_low, info().lowest_stated());
    const std::optional<double> above = towards(belief_.high, belief_.at_high, info().highest);
    if (!below || !above) return below ? below : above;
    return distance(*below) <= distance(*above) ? below : above;
  }

 private:
  [[nodiscard]] const ParameterInfo& info() const { return *key_.parameter().info; }

  [[nodiscard]] double distance(double x) const {
    const double scaled = std::abs(on_scale(info(), x) - on_scale(info(), belief_.value));
    return std::isnan(scaled) ? std::abs(x - belief_.value) : scaled;
  }

  [[nodiscard]] std::optional<double> between(double from, double at_from, double to,
                                              double at_to) const {
    if (!(at_from * at_to < 0.0)) return std::nullopt;
    if (from > to) return between(to, at_to, from, at_from);
    return maths::bracketed_root([&](double x) { return differences_.at(key_, x); }, from, to,
                                 at_from, at_to);
  }

  /// From the value to a plausible end, and on to that of the range.
  [[nodiscard]] std::optional<double> towards(double end, double at_end_of_plausible,
                                              double limit) const {
    if (const auto within = between(belief_.value, belief_.difference, end, at_end_of_plausible)) {
      return within;
    }
    constexpr double far = 20.0;  // times the value: nobody means an amount beyond it
    double last = limit;
    if (scale_of(info()) == parameters::Scale::log && belief_.value > 0.0) {
      last = std::clamp(limit, belief_.value / far, belief_.value * far);
    }
    double before = end;
    double at_before = at_end_of_plausible;
    for (int i = 1; i <= places_beyond && before != last; ++i) {
      const double x = end + (last - end) * static_cast<double>(i) / places_beyond;
      const double at_x = differences_.at(key_, x);
      if (const auto found = between(before, at_before, x, at_x)) return found;
      before = x;
      at_before = at_x;
    }
    return std::nullopt;
  }

  const Differences& differences_;
  const VariedKey& key_;
  const DecisiveBelief& belief_;
};

/// A belief with the key that varies it.
struct Candidate {
  VariedKey key;
  DecisiveBelief belief;
};

void sort_by_swing(std::vector<Candidate>& found) {
  std::ranges::stable_sort(found, std::greater<>(),
                           [](const Candidate& candidate) { return candidate.belief.swing(); });
}

/// The beliefs that have a plausible range, at the end of it that lies further from the value.
std::vector<Candidate> at_first_end(const Differences& differences) {
  const double here = differences.here();
  std::vector<Candidate> found;
  for (const Parameter& parameter : registry()) {
    const ParameterInfo& info = parameter.info;
    if (info.role != Role::world || parameter.field.type != ValueType::number) continue;
    const double value = std::get<double>(parameter.field.get(differences.points().scenario(0)));
    const PlausibleRange range = plausible_range(info, value);
    if (range.low == range.high) continue;
    VariedKey key(info.key, differences.points().scenarios());
    const double at_low = differences.at(key, range.low);
    if (!std::isfinite(at_low)) continue;
    found.push_back({std::move(key),
                     {.key = info.key,
                      .value = value,
                      .low = range.low,
                      .high = range.high,
                      .difference = here,
                      .at_low = at_low,
                      .at_high = here}});
  }
  sort_by_swing(found);
  if (found.size() > candidates) found.erase(found.begin() + candidates, found.end());
  return found;
}

}  // namespace

double DecisiveBelief::swing() const {
  return std::max({difference, at_low, at_high}) - std::min({difference, at_low, at_high});
}

std::vector<DecisiveBelief> decisive_beliefs(const Member& member, const Member& comparator) {
  const Differences differences(member, comparator);
  std::vector<Candidate> found = at_first_end(differences);
  std::erase_if(found, [&](Candidate& candidate) {
    candidate.belief.at_high = differences.at(candidate.key, candidate.belief.high);
    return !std::isfinite(candidate.belief.at_high) || candidate.belief.swing() == 0.0;
  });
  sort_by_swing(found);
  std::vector<DecisiveBelief> beliefs;
  for (std::size_t i = 0; i < std::min(decisive_belief_count, found.size()); ++i) {
    Candidate& candidate = found[i];
    candidate.belief.turns_at = Turn(differences, candidate.key, candidate.belief).place();
    beliefs.push_back(candidate.belief);
  }
  return beliefs;
}

void find_decisive_beliefs(Study& study, std::int64_t threads) {
  std::vector<Outcome>& outcomes = study.outcomes;
  parallel_for(std::ssize(outcomes), threads, [&](std::int64_t index, std::size_t) {
    Outcome& outcome = outcomes[static_cast<std::size_t>(index)];
    const std::size_t comparator = outcome.member.comparator;
    if (comparator == static_cast<std::size_t>(index)) return;
    outcome.beliefs = decisive_beliefs(outcome.member, outcomes[comparator].member);
  });
}

}  // namespace retain::study
