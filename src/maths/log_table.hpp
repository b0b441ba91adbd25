#pragma once

#include <array>

#include "base/namespaces.hpp"

namespace retain::maths {

/// Of the j-th of 128 intervals of [1, 2): about 1 / middle, in 13 bits, so that its product with
/// half the bits of a double is exact, and 1 or 1/2 at the ends, where logarithms are near 0.
/// From the square root of 2 on the logarithm is that of half the number.
struct LogEntry {
  double inverse;
  double high;  ///< -ln(inverse), or -ln(2 inverse): the part that is a multiple of 2^-42
  double low;   ///< the rest
};

inline constexpr std::size_t log_entry_count = 128;
inline constexpr std::size_t first_halved_entry = 53;  ///< the square root of 2 lies before its end

extern const std::array<LogEntry, log_entry_count> log_table;

}  // namespace retain::maths
