#include "report/page/html.hpp"

#include <catch2/catch.hpp>

using namespace retain::report;
using Catch::Contains;

TEST_CASE("text cannot leave its place in HTML") {
  CHECK(escaped("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
  CHECK(escaped("客户终身价值") == "客户终身价值");
}

TEST_CASE("thousands are divided in numbers and nowhere else") {
  CHECK(grouped("13958 ± 1054") == "13,958 ± 1,054");
  CHECK(grouped("-1234567.12345") == "-1,234,567.12345");
  CHECK(grouped("999") == "999");
  CHECK(grouped("1000") == "1,000");
  CHECK(grouped("none") == "none");
  CHECK(grouped("") == "");
}

TEST_CASE("a colour is written as CSS reads it") {
  CHECK(css_colour(0x0072B2) == "#0072b2");
  CHECK(css_colour(0) == "#000000");
}

TEST_CASE("a key may break behind points and underscores") {
  CHECK(breakable("money.discount_rate") == "money.<wbr>discount_<wbr>rate");
  CHECK(breakable("<a>.b") == "&lt;a&gt;.<wbr>b");
}

TEST_CASE("a table has heads of columns and rows") {
  HtmlTable table("a & b", {text_cell("x"), number_head("1000", "yuan")});
  table.add_row({text_cell("<y>"), number_cell("-2500")});
  const std::string html = table.html();
  CHECK(html.find("<caption>a &amp; b</caption>") != std::string::npos);
  CHECK(html.find("<th scope=\"col\">x</th><th scope=\"col\" class=\"n\">1000<span "
                  "class=\"unit\">yuan</span></th>") != std::string::npos);
  CHECK(html.find("<tr><th scope=\"row\">&lt;y&gt;</th><td>-2,500</td></tr>") != std::string::npos);
  CHECK(html.find("cards") == std::string::npos);
}

TEST_CASE("columns of one group share a heading") {
  HtmlTable table({}, {text_cell("x"), number_head("a", {}, "lost"), number_head("b", {}, "lost"),
                       number_head("c")});
  table.add_row({text_cell("y"), number_cell("1"), number_cell("2"), number_cell("3")});
  CHECK(table.html().find("<tr><td colspan=\"1\"></td><th scope=\"colgroup\" class=\"group\" "
                          "colspan=\"2\">lost</th><td colspan=\"1\"></td></tr>") !=
        std::string::npos);
}

TEST_CASE("rows of one group stand below a heading of their own") {
  HtmlTable table("", {text_cell("plan"), number_head("gain")});
  table.add_group("against <one>");
  table.add_row({text_cell("a"), number_cell("1")});
  table.add_row({text_cell("b"), number_cell("2")});
  table.add_group("against two");
  table.add_row({text_cell("c"), number_cell("3")});
  const std::string html = table.html();
  const auto heading = [](const std::string& text) {
    return "<tr><th scope=\"rowgroup\" class=\"group\" colspan=\"2\">" + text + "</th></tr>\n";
  };
  CHECK_THAT(
      html, Contains("<tbody>\n" + heading("against &lt;one&gt;") + "<tr><th scope=\"row\">a") &&
                Contains("</tbody><tbody>\n" + heading("against two") + "<tr><th scope=\"row\">c"));
}

TEST_CASE("on a card each number knows its column") {
  HtmlTable table({}, {text_cell("x"), number_head("a"), number_head("b"), number_head("c"),
                       number_head("\"d\"")});
  table.add_row(
      {text_cell("y"), number_cell("1"), number_cell("2"), number_cell("3"), number_cell("4")});
  CHECK(table.html().find("data-label") == std::string::npos);
  table.make_cards();
  const std::string html = table.html();
  CHECK(html.find("<table class=\"cards\">") != std::string::npos);
  CHECK(html.find("<td data-label=\"&quot;d&quot;\">4</td>") != std::string::npos);
}

TEST_CASE("decimal marks of a column stand below each other") {
  HtmlTable table({}, {text_cell("x"), number_head("a")});
  table.add_row({text_cell("y"), number_cell("13958 ± 54")});
  table.add_row({text_cell("z"), number_cell("325.8 ± 0.3")});
  const std::string html = table.html();
  CHECK(html.find(">13,958\u2008\u2007 ±&nbsp;54\u2008\u2007</td>") != std::string::npos);
  CHECK(html.find(">325.8 ±&nbsp;\u20070.3</td>") != std::string::npos);
}
