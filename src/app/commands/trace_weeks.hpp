#pragma once

#include <string>
#include <vector>

#include "model/cause.hpp"
#include "study/customer_story.hpp"

namespace retain::app::commands {

/// A root cause within a sentence: "poor service".
[[nodiscard]] std::string cause_text(Cause cause);

/// What one customer does in a span, a sentence a line, and their points.
struct Told {
  std::vector<std::string> lines;
  std::string points;
};

[[nodiscard]] Told told(const CustomerStory& story, const WeekSpan& span);

}  // namespace retain::app::commands
