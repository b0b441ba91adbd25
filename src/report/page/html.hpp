#pragma once

#include <map>
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

/// Escaped text, which a key such as money.discount_rate may break behind each point and
/// underscore.
[[nodiscard]] std::string breakable(std::string_view key);

/// A cell that holds HTML already.
struct HtmlCell {
  std::string html;
  bool is_number = false;
  std::string unit = {};     ///< of a head: below its title
  bool is_labelled = false;  ///< of a head: its title stands before each of its cells on a card
  std::string group = {};    ///< of a head: the heading that it shares with its neighbours
};

[[nodiscard]] HtmlCell text_cell(std::string_view text);

/// The head of a column of text or single values that needs its title on a card.
[[nodiscard]] HtmlCell labelled_head(std::string_view title);

/// A number as people read it, at the right of its cell.
[[nodiscard]] HtmlCell number_cell(std::string_view number);

/// The head of a column of numbers.
[[nodiscard]] HtmlCell number_head(std::string_view title, std::string_view unit = {},
                                   std::string_view group = {});

/// A table in a box of its own that scrolls where it is wider than its place. Decimal marks of a
/// column stand below each other.
class HtmlTable {
 public:
  HtmlTable(std::string_view caption, std::vector<HtmlCell> head);

  /// The first cell is the header of the row.
  void add_row(std::vector<HtmlCell> cells);

  /// A heading over the rows that follow.
  void add_group(std::string_view heading);

  /// On a phone each row is a card, so that no column is out of sight.
  void make_cards() { has_cards_ = true; }

  [[nodiscard]] std::string html() const;

 private:
  [[nodiscard]] std::string head_html() const;
  [[nodiscard]] std::string groups_html() const;
  /// The heading over a row, where one begins a group.
  [[nodiscard]] std::string group_before(std::size_t row) const;

  std::string caption_;
  bool has_cards_ = false;
  std::vector<HtmlCell> head_;
  std::vector<std::vector<HtmlCell>> rows_;
  std::map<std::size_t, std::string> row_groups_;  ///< headings, by the row that follows
};

}  // namespace retain::report::page
