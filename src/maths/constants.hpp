#pragma once

#include "maths/double_sum.hpp"

/// Constants as sums of two doubles; tests/maths/tables_test.cpp computes them anew.
namespace retain::maths {

/// ln 2 in parts, of which the first has 42 bits: k times it is exact for |k| < 2^11.
inline constexpr DoubleSum ln2_in_parts{0x1.62e42fefa38p-1, 0x1.ef35793c7673p-45};
inline constexpr DoubleSum ln2{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56};
inline constexpr DoubleSum per_ln2{0x1.71547652b82fep+0, 0x1.777d0ffda0d24p-56};   ///< 1 / ln 2
inline constexpr DoubleSum per_ln10{0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57};  ///< 1 / ln 10
inline constexpr double two_per_root_pi = 0x1.20dd750429b6dp+0;                    ///< 2 / sqrt(pi)

}  // namespace retain::maths
