#pragma once

#include <algorithm>
#include <cstdint>

namespace retain::test {

/// Size of a random sample: what a test asks for, less under the sanitizers, which slow it down.
[[nodiscard]] constexpr std::int64_t sample_size(std::int64_t asked) {
  return std::max<std::int64_t>(1, asked / RETAIN_SAMPLE_DIVISOR);
}

/// Step through a long series of similar cases: each one, fewer under the sanitizers.
inline constexpr int sample_step = RETAIN_SAMPLE_DIVISOR > 1 ? 7 : 1;

}  // namespace retain::test
