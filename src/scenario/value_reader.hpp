#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/sentence.hpp"
#include "scenario/parameter_view.hpp"
#include "scenario/toml_reader.hpp"

namespace retain::scenario {

/// A value, or why there is none.
struct ReadValue {
  std::optional<Value> value;
  Sentence objection;  ///< "must be between 0 and 1"
  Sentence hint;       ///< "did you mean 'agents'?", may be empty
};

/// The value of a file. A whole number may be written with a decimal point or an exponent.
[[nodiscard]] ReadValue read_value(const ParameterView& parameter, const TomlValue& written);

/// The value of a command line. Text and choices stand without quotes.
[[nodiscard]] ReadValue read_value(const ParameterView& parameter, std::string_view typed);

}  // namespace retain::scenario
