#pragma once

#include <string>

namespace retain {

/// What `retain --help` prints: examples, and every command with what it answers.
[[nodiscard]] std::string overview_text();

}  // namespace retain
