#pragma once

#include <string>
#include <vector>

#include "model/cause.hpp"
#include "study/customer_story.hpp"

namespace retain::app::commands {

/// A root cause within a sentence: "poor service".
[[nodiscard]] std::string cause_text(Cause cause);

/// One story to read, or two beside each other: their weeks as a table, how they end, what the
/// customer was worth.
[[nodiscard]] std::string story_text(const std::vector<CustomerStory>& stories);

}  // namespace retain::app::commands
