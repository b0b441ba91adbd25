#pragma once

#include <nlohmann/json.hpp>

#include "model/parameters/parameters.hpp"

namespace retain::text {

/// JSON whose members keep the order in which they were written.
using Json = nlohmann::ordered_json;

[[nodiscard]] inline Json json_value(const Value& value) {
  return std::visit([](const auto& held) { return Json(held); }, value);
}

}  // namespace retain::text
