#pragma once

#include <string>

#include "base/namespaces.hpp"

namespace retain::app {

/// What `retain --help` prints: examples, and every command with what it answers.
[[nodiscard]] std::string overview_text();

}  // namespace retain::app
