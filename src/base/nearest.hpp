#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::base {

/// The candidate with the smallest edit distance (insert, delete, replace, swap of neighbours) to
/// `word`, or an empty string when none is near enough to be what was meant.
[[nodiscard]] std::string nearest_name(std::string_view word, std::span<const std::string> names);

}  // namespace retain::base
