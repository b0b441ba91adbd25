#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/parameters/parameters.hpp"
#include "support/namespaces.hpp"

namespace retain::test {

/// The place of a value in a scenario that holds one record of each kind.
struct Slot {
  ParameterInfo info;
  ValueType type;
  std::span<const std::string_view> choices;
  std::function<Value(const Scenario&)> get;
  std::function<void(Scenario&, const Value&)> set;
};

[[nodiscard]] inline Slot slot_of(const Parameter& parameter) {
  const auto& field = parameter.field;
  return {parameter.info, field.type, field.choices, field.get, field.set};
}

[[nodiscard]] inline Slot slot_of(const RecordParameter& parameter) {
  return {parameter.info, parameter.type, parameter.choices,
          [&](const Scenario& scenario) { return parameter.get(scenario, 0); },
          [&](Scenario& scenario, const Value& value) { parameter.set(scenario, 0, value); }};
}

[[nodiscard]] inline std::vector<Slot> all_slots() {
  std::vector<Slot> slots;
  for (const Parameter& parameter : registry()) slots.push_back(slot_of(parameter));
  for (const RecordKind& kind : record_kinds()) {
    for (const RecordParameter& parameter : kind.parameters) slots.push_back(slot_of(parameter));
  }
  return slots;
}

[[nodiscard]] inline Scenario with_one_record_each() {
  Scenario scenario;
  for (const RecordKind& kind : record_kinds()) kind.append(scenario);
  return scenario;
}

/// A value that is allowed for the parameter and differs from `now`.
[[nodiscard]] inline Value another_value(const Slot& slot, const Value& now) {
  switch (slot.type) {
    case ValueType::number: {
      const double middle = 0.5 * (slot.info.lowest + slot.info.highest);
      return middle == std::get<double>(now) ? 0.5 * (middle + slot.info.lowest) : middle;
    }
    case ValueType::count: {
      const auto lowest = static_cast<std::int64_t>(slot.info.lowest);
      return lowest == std::get<std::int64_t>(now) ? lowest + 1 : lowest;
    }
    case ValueType::flag:
      return !std::get<bool>(now);
    case ValueType::text:
      return std::string("another title");
    case ValueType::choice: {
      const auto& names = slot.choices;
      return std::string(names[0] == std::get<std::string>(now) ? names.back() : names[0]);
    }
  }
  return now;
}

}  // namespace retain::test
