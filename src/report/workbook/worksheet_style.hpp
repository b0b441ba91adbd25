#pragma once

#include <cstddef>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::report::workbook {

/// How a cell of a workbook is shown. Numbers are held in full, whatever is shown of them.
enum class Style {
  text,
  heading,
  group,      ///< heading of several columns
  paragraph,  ///< text of several lines
  note,       ///< the same, less important
  verdict,    ///< the sentence that is read first
  title,
  missing,     ///< a word in place of a number
  plain,       ///< a number as the program shows it
  whole,       ///< 520
  year,        ///< 0.08
  score,       ///< 7.25
  yuan,        ///< 13,958
  fine,        ///< 13,958.2
  share,       ///< 49.9 %
  break_even,  ///< 816, or a word where there is no advantage
  gain,        ///< +391,204
  fact_text,   ///< a fact of the first screen, and such numbers
  fact_whole,
  fact_fine,
  fact_gain,
};

inline constexpr std::size_t style_count = static_cast<std::size_t>(Style::fact_gain) + 1;

[[nodiscard]] constexpr bool is_heading(Style style) {
  return style == Style::heading || style == Style::group;
}

/// Of the figures of the first screen, which are large.
[[nodiscard]] constexpr bool is_fact(Style style) {
  return style >= Style::fact_text;
}

/// Whether a text in this style may take several lines.
[[nodiscard]] constexpr bool has_lines(Style style) {
  return is_heading(style) || style == Style::paragraph || style == Style::note ||
         style == Style::verdict;
}

/// For a number in this unit of the data files; money to the tenth of a yuan.
[[nodiscard]] constexpr Style style_of_unit(std::string_view unit) {
  if (unit == "share") return Style::share;
  if (unit == "points 1..10" || unit == "-1..1") return Style::score;
  return Style::fine;
}

}  // namespace retain::report::workbook
