#include "scenario/parameter_view.hpp"

#include <fmt/format.h>

#include "base/sentence.hpp"
#include "scenario/words.hpp"

namespace retain::scenario {

Sentence range_text(const ParameterView& parameter) {
  switch (parameter.type) {
    case ValueType::number:
    case ValueType::count:
      return {message::range, parameter.info->lowest, parameter.info->highest};
    case ValueType::flag:
      return "true | false";
    case ValueType::choice:
      return fmt::format("{}", fmt::join(parameter.choices, " | "));
    case ValueType::text:
      return {};
  }
  return {};
}

std::string toml_text(const ParameterView& parameter, const Value& value) {
  const std::string text = to_text(value);
  if (parameter.type != ValueType::text && parameter.type != ValueType::choice) return text;
  std::string quoted = "\"";
  for (const char character : text) {
    if (character == '"' || character == '\\') quoted += '\\';
    quoted += character;
  }
  return quoted + '"';
}

}  // namespace retain::scenario
