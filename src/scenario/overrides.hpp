#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenario/value_slot.hpp"
#include "text/problem.hpp"
#include "uncertainty/statement.hpp"

namespace retain::scenario {

/// A value of the command line, not yet understood.
struct Override {
  std::string key;   ///< dotted; of records with their number: "event.1.week"
  std::string text;  ///< the value as typed
  std::string flag;  ///< "--set", "--replications", ...

  /// As the user typed it: "--set service.reliability=8.5", "--replications 20".
  [[nodiscard]] std::string as_typed() const;
};

/// A value of the command line that is allowed.
struct UnderstoodOverride {
  ValueSlot slot;
  Value value;
  Override option;
  std::optional<Statement> law = {};  ///< in place of the value
};

struct UnderstoodOverrides {
  std::vector<UnderstoodOverride> values;
  std::vector<Problem> problems;
  std::vector<std::string> failed_keys;
};

[[nodiscard]] UnderstoodOverrides understand(const std::vector<Override>& overrides);

}  // namespace retain::scenario
