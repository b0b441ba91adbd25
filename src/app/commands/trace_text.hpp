#pragma once

#include <string>
#include <vector>

#include "study/customer_story.hpp"

namespace retain::app::commands {

/// One story to read, or two beside each other: their weeks as a table, how they end, what the
/// customer was worth.
[[nodiscard]] std::string story_text(const std::vector<CustomerStory>& stories);

}  // namespace retain::app::commands
