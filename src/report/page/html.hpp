#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/numbers.hpp"
#include "report/palette.hpp"

namespace retain::report::page {

/// Text as HTML shows it, safe in an element and in a quoted attribute.
[[nodiscard]] std::string escaped(std::string_view text);

/// A colour as CSS writes it: "#0072b2".
[[nodiscard]] std::string css_colour(Colour colour);

/// A cell that holds HTML already.
struct HtmlCell {
  std::string html;
  bool is_number = false;
};

[[nodiscard]] HtmlCell text_cell(std::string_view text);

/// A number as people read it, at the right of its cell.
[[nodiscard]] HtmlCell number_cell(std::string_view number);

/// A table in a box of its own that scrolls where the screen is narrow.
class HtmlTable {
 public:
  HtmlTable(std::string_view caption, const std::vector<HtmlCell>& head);

  /// The first cell is the header of the row.
  void add_row(const std::vector<HtmlCell>& cells);

  [[nodiscard]] std::string html() const;

 private:
  std::string caption_;
  std::string head_;
  std::string rows_;
};

}  // namespace retain::report::page
