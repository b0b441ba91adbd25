#include "report/page/html.hpp"

#include <fmt/format.h>

namespace retain::report::page {
namespace {

std::string cell_html(std::string_view tag, std::string_view scope, const HtmlCell& cell) {
  return fmt::format("<{0}{1}{2}>{3}</{0}>", tag, scope, cell.is_number ? " class=\"n\"" : "",
                     cell.html);
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

HtmlCell text_cell(std::string_view text) {
  return {escaped(text), false};
}

HtmlCell number_cell(std::string_view number) {
  // A line that is too short for it breaks before the interval, not within.
  constexpr std::string_view sign = "± ";
  std::string html = escaped(grouped(number));
  const std::size_t place = html.find(sign);
  if (place != std::string::npos) html.replace(place, sign.size(), "±&nbsp;");
  return {html, true};
}

HtmlTable::HtmlTable(std::string_view caption, const std::vector<HtmlCell>& head)
    : caption_(escaped(caption)) {
  for (const HtmlCell& cell : head) head_ += cell_html("th", " scope=\"col\"", cell);
}

void HtmlTable::add_row(const std::vector<HtmlCell>& cells) {
  rows_ += "<tr>";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    rows_ += i == 0 ? cell_html("th", " scope=\"row\"", cells[i]) : cell_html("td", "", cells[i]);
  }
  rows_ += "</tr>\n";
}

std::string HtmlTable::html() const {
  return fmt::format(
      "<div class=\"table\"><table><caption>{}</caption>\n<thead><tr>{}</tr></thead>\n"
      "<tbody>\n{}</tbody></table></div>\n",
      caption_, head_, rows_);
}

}  // namespace retain::report::page
