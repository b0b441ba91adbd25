#pragma once

#include <string>
#include <vector>

#include "study/customer_story.hpp"

namespace retain::app::commands {

/// Stories for a program to read: a row a week, the stories one below the other.
[[nodiscard]] std::string story_csv(const std::vector<CustomerStory>& stories);

/// The same rows as JSON, with the end and the worth of each story.
[[nodiscard]] std::string story_json(const std::vector<CustomerStory>& stories);

}  // namespace retain::app::commands
