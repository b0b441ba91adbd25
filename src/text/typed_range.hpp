#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/sentence.hpp"

namespace retain::text {

/// Two numbers between which a person says that one lies.
struct TypedRange {
  double low;
  double high;
};

/// "20%-40%", "20-40 %", "0.2 to 0.4", "0.2..0.4", "20％～40％": what a person writes for a range,
/// shares as fractions of 1. Nothing for other texts, and where the first is not the smaller one.
[[nodiscard]] std::optional<TypedRange> typed_range(std::string_view text);

/// What stands for it in a scenario file: "{ low = 0.2, high = 0.4 }".
[[nodiscard]] std::string law_text(const TypedRange& range);

/// "for a range write { low = 0.2, high = 0.4 }".
[[nodiscard]] Sentence hint_for(const TypedRange& range);

}  // namespace retain::text
