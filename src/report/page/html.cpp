#include "report/page/html.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/check.hpp"
#include "report/aligned.hpp"

namespace retain::report::page {
namespace {

std::string class_of_head(const HtmlCell& cell) {
  return cell.is_number ? " class=\"n\"" : "";
}

/// A line that is too short for a number breaks before its interval, not within.
std::string unbroken(std::string number) {
  constexpr std::string_view sign = "± ";
  const std::size_t place = number.find(sign);
  if (place != std::string::npos) number.replace(place, sign.size(), "±&nbsp;");
  return number;
}

/// The rows with the numbers of each column set below each other.
std::vector<std::vector<HtmlCell>> aligned_rows(std::vector<std::vector<HtmlCell>> rows,
                                                std::size_t columns) {
  for (std::size_t column = 0; column < columns; ++column) {
    std::vector<std::string> cells;
    for (const std::vector<HtmlCell>& row : rows) {
      cells.push_back(row[column].is_number ? row[column].html : std::string());
    }
    cells = aligned(std::move(cells), page_blanks);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i][column].is_number) rows[i][column].html = unbroken(cells[i]);
    }
  }
  return rows;
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string html;
  for (const char letter : text) {
    switch (letter) {
      case '&':
        html += "&amp;";
        break;
      case '<':
        html += "&lt;";
        break;
      case '>':
        html += "&gt;";
        break;
      case '"':
        html += "&quot;";
        break;
      case '\'':
        html += "&#39;";
        break;
      default:
        html += letter;
    }
  }
  return html;
}

std::string css_colour(Colour colour) {
  return fmt::format("#{:06x}", colour);
}

std::string breakable(std::string_view key) {
  std::string html;
  for (const char letter : escaped(key)) {
    html += letter;
    if (letter == '.' || letter == '_') html += "<wbr>";
  }
  return html;
}

HtmlCell text_cell(std::string_view text) {
  return {escaped(text), false};
}

HtmlCell labelled_head(std::string_view title) {
  return {.html = escaped(title), .is_labelled = true};
}

HtmlCell number_cell(std::string_view number) {
  return {escaped(grouped(number)), true};
}

HtmlCell number_head(std::string_view title, std::string_view unit, std::string_view group) {
  return {escaped(title), true, escaped(unit), true, escaped(group)};
}

HtmlTable::HtmlTable(std::string_view caption, std::vector<HtmlCell> head)
    : caption_(escaped(caption)), head_(std::move(head)) {}

void HtmlTable::add_row(std::vector<HtmlCell> cells) {
  expects(cells.size() == head_.size(), "a row has a cell for each column");
  rows_.push_back(std::move(cells));
}

void HtmlTable::add_group(std::string_view heading) {
  row_groups_[rows_.size()] = escaped(heading);
}

std::string HtmlTable::group_before(std::size_t row) const {
  const auto group = row_groups_.find(row);
  if (group == row_groups_.end()) return {};
  return fmt::format("{}<tr><th scope=\"rowgroup\" class=\"group\" colspan=\"{}\">{}</th></tr>\n",
                     row > 0 ? "</tbody><tbody>\n" : "", head_.size(), group->second);
}

std::string HtmlTable::groups_html() const {
  if (std::ranges::all_of(head_, [](const HtmlCell& cell) { return cell.group.empty(); }))
    return {};
  std::string html = "<tr>";
  for (std::size_t i = 0; i < head_.size();) {
    std::size_t end = i;
    while (end < head_.size() && head_[end].group == head_[i].group) ++end;
    html += head_[i].group.empty()
                ? fmt::format("<td colspan=\"{}\"></td>", end - i)
                : fmt::format("<th scope=\"colgroup\" class=\"group\" colspan=\"{}\">{}</th>",
                              end - i, head_[i].group);
    i = end;
  }
  return html + "</tr>\n";
}

std::string HtmlTable::head_html() const {
  std::string html = groups_html() + "<tr>";
  for (const HtmlCell& cell : head_) {
    const std::string unit =
        cell.unit.empty() ? std::string() : "<span class=\"unit\">" + cell.unit + "</span>";
    // A column of row heads may have no title of its own.
    html += cell.html.empty() ? "<td></td>"
                              : fmt::format("<th scope=\"col\"{}>{}{}</th>", class_of_head(cell),
                                            cell.html, unit);
  }
  return html + "</tr>";
}

std::string HtmlTable::html() const {
  std::string rows;
  std::size_t number = 0;
  for (const std::vector<HtmlCell>& row : aligned_rows(rows_, head_.size())) {
    rows += group_before(number++);
    rows += fmt::format("<tr><th scope=\"row\">{}</th>", row.front().html);
    for (std::size_t i = 1; i < row.size(); ++i) {
      const std::string label = has_cards_ && head_[i].is_labelled
                                    ? fmt::format(" data-label=\"{}\"", head_[i].html)
                                    : std::string();
      // Cells of numbers are the rule.
      rows += fmt::format("<td{}{}>{}</td>", row[i].is_number ? "" : " class=\"t\"", label,
                          row[i].html);
    }
    rows += "</tr>\n";
  }
  const std::string caption =
      caption_.empty() ? std::string() : "<caption>" + caption_ + "</caption>";
  return fmt::format(
      "<div class=\"table\" tabindex=\"0\"><table{}>{}\n<thead>{}</thead>\n"
      "<tbody>\n{}</tbody></table></div>\n",
      has_cards_ ? " class=\"cards\"" : "", caption, head_html(), rows);
}

}  // namespace retain::report::page
