#pragma once

#include <string_view>

#include "base/namespaces.hpp"

namespace retain::base {

/// True for lower case letters a-z, digits and hyphens, beginning with a letter or a digit: names
/// that stand in data files and need no quotes anywhere.
[[nodiscard]] bool is_plain_name(std::string_view name);

}  // namespace retain::base
