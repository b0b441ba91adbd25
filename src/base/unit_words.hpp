#pragma once

#include <string_view>

#include "base/language.hpp"

namespace retain::base {

/// A unit of the registry or of results in a language; a unit that is not in the list as it is.
[[nodiscard]] std::string_view unit_in(Language language, std::string_view unit);

}  // namespace retain::base
