#pragma once

#include "base/sentence.hpp"

namespace retain::base {

/// Why the operating system refused something, by its errno; in its own words where the list
/// has none.
[[nodiscard]] Sentence system_error_text(int error_number);

}  // namespace retain::base
