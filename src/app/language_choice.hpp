#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"

namespace retain::app {

/// Takes --lang out of the arguments, wherever it stands, and says which language it chooses: en,
/// zh, or auto for that of the environment (LC_ALL, LC_MESSAGES, LANG: the first that is set).
/// Without it, that of the environment. Errors are in the language of the environment.
/// Throws: Error(usage) for another value or none.
[[nodiscard]] Language take_language(std::vector<std::string>& arguments);

}  // namespace retain::app
