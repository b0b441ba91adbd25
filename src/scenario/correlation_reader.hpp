#pragma once

#include <variant>

#include "scenario/law_reader.hpp"
#include "uncertainty/copula.hpp"

namespace retain::scenario {

using ReadCorrelation = std::variant<Correlation, LawObjection>;

/// A table [[correlation]]: between = ["one.key", "another.key"], rank = 0.5. Refused: other keys,
/// each with the nearest, and names of no parameter. Whether these are uncertain is not looked at.
[[nodiscard]] ReadCorrelation read_correlation(const TomlValue& element);

}  // namespace retain::scenario
