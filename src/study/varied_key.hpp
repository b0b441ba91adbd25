#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/loaded_scenario.hpp"
#include "scenario/value_slot.hpp"

namespace retain::study {

/// A parameter that a study varies: [SCENARIO:]KEY.
class VariedKey {
 public:
  /// Throws: Error(usage) with the nearest name for an unknown key or scenario, and for what cannot
  /// be varied: texts, and whose churn is stated.
  VariedKey(std::string_view typed, std::span<const LoadedScenario> scenarios);

  /// As it is typed.
  [[nodiscard]] std::string name() const;
  [[nodiscard]] std::string key() const { return slot_.key(); }
  [[nodiscard]] ParameterView parameter() const { return slot_.parameter(); }
  [[nodiscard]] const ValueSlot& slot() const { return slot_; }
  /// The only scenario that it reaches; none: all.
  [[nodiscard]] std::optional<std::size_t> scenario() const { return scenario_; }
  [[nodiscard]] bool reaches(std::size_t scenario) const {
    return !scenario_ || *scenario_ == scenario;
  }
  /// Whether reference and comparator have the value too, as with --set.
  [[nodiscard]] bool is_belief() const { return is_belief_; }
  /// The keys whose shares sum to 1 with this one, itself among them; empty for others.
  [[nodiscard]] const std::vector<ValueSlot>& share_group() const { return share_group_; }

  /// Its value where all are at their point: in the scenario that it reaches, else in the first.
  [[nodiscard]] Value value_in(std::span<const LoadedScenario> scenarios) const;

  /// States the value in the scenario of that position as --set does: another way to state the same
  /// holds no longer.
  void state(std::size_t position, const Value& value, Scenario& scenario) const;

  /// Whether its values are numbers, whole or not.
  [[nodiscard]] bool is_number() const;

  /// A number as a value of the parameter: rounded where it is whole.
  [[nodiscard]] Value value_at(double number) const;

  [[nodiscard]] bool is_same(const VariedKey& other) const {
    return key() == other.key() && scenario_ == other.scenario_;
  }

 private:
  std::string scenario_name_;
  std::optional<std::size_t> scenario_;
  ValueSlot slot_;
  bool is_belief_;
  std::vector<const Parameter*> other_ways_;  ///< to state the same
  std::vector<ValueSlot> share_group_;
  std::vector<bool> settles_customers_;  ///< by scenario: with this churn they have been there long
};

/// Which of a scenario, what it is calibrated in and what it is compared with have a changed value:
/// as with --set (a belief all three, a lever the scenario alone), or one of them.
enum class Reach { as_set, scenario, reference, comparator };

/// A value that a varied parameter takes at a point.
struct Change {
  const VariedKey* key = nullptr;
  Value value;
  Reach reach = Reach::as_set;
};

/// The number that a value of type number or count holds.
[[nodiscard]] double number_of(const Value& value);

}  // namespace retain::study
