#pragma once

#include <algorithm>
#include <cstdint>

namespace retain {

/// Size of a random sample: what a test asks for, less under the sanitizers, which slow it down.
[[nodiscard]] constexpr std::int64_t sample_size(std::int64_t asked) {
  return std::max<std::int64_t>(1, asked / RETAIN_SAMPLE_DIVISOR);
}

}  // namespace retain
