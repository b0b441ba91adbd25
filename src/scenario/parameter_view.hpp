#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/sentence.hpp"
#include "model/parameters/parameters.hpp"

namespace retain::scenario {

/// What the registry knows of a parameter, be it of a scenario or of a record, without its
/// place.
struct ParameterView {
  const ParameterInfo* info;
  ValueType type;
  std::span<const std::string_view> choices;
};

[[nodiscard]] inline ParameterView view_of(const Parameter& parameter) {
  return {&parameter.info, parameter.field.type, parameter.field.choices};
}

[[nodiscard]] inline ParameterView view_of(const RecordParameter& parameter) {
  return {&parameter.info, parameter.type, parameter.choices};
}

/// The values that a parameter allows: "0 to 1", "agents | expected", empty for free text.
[[nodiscard]] Sentence range_text(const ParameterView& parameter);

/// The value as TOML: text and choices in quotes.
[[nodiscard]] std::string toml_text(const ParameterView& parameter, const Value& value);

}  // namespace retain::scenario
