#pragma once

#include <string>

namespace retain {

/// Why the operating system refused something, by its errno; in its own words where the catalogue
/// has none.
[[nodiscard]] std::string system_error_text(int error_number);

}  // namespace retain
