#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::report {

/// Blanks as wide as a digit and as a decimal mark, and how the sign between a number and its
/// half-width is written.
struct Blanks {
  std::string_view digit;
  std::string_view mark;
  std::string_view plus_minus = "±";
};

inline constexpr Blanks terminal_blanks{" ", " "};
/// Of fonts whose digits have one width: figure space and punctuation space.
inline constexpr Blanks page_blanks{"\u2007", "\u2008"};

/// The cells of a column that is set to the right, written as interval_text does, with blanks so
/// that decimal marks stand below each other, and the half-widths behind ± do too. A cell without a
/// digit stays as it is.
[[nodiscard]] std::vector<std::string> aligned(std::vector<std::string> cells,
                                               const Blanks& blanks);

}  // namespace retain::report
