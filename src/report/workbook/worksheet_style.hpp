#pragma once

#include <cstddef>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::report::workbook {

/// How a cell of a workbook is shown. Numbers are held in full, whatever is shown of them.
enum class Style {
  text,
  heading,
  paragraph,  ///< text of several lines
  title,
  plain,       ///< a number as the program shows it
  whole,       ///< 520
  year,        ///< 0.08
  score,       ///< 7.25
  yuan,        ///< 13,958
  fine,        ///< 13,958.2
  share,       ///< 49.9 %
  break_even,  ///< 816, or a word where there is no advantage
};

inline constexpr std::size_t style_count = static_cast<std::size_t>(Style::break_even) + 1;

/// For a number in this unit of the data files; money to the tenth of a yuan.
[[nodiscard]] constexpr Style style_of_unit(std::string_view unit) {
  if (unit == "share") return Style::share;
  if (unit == "points 1..10" || unit == "-1..1") return Style::score;
  return Style::fine;
}

}  // namespace retain::report::workbook
