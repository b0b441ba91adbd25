#include "report/page/html.hpp"

#include <catch2/catch.hpp>

using namespace retain::report;

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

TEST_CASE("a table has heads of columns and rows") {
  HtmlTable table("a & b", {text_cell("x"), number_cell("1000")});
  table.add_row({text_cell("<y>"), number_cell("-2500")});
  const std::string html = table.html();
  CHECK(html.find("<caption>a &amp; b</caption>") != std::string::npos);
  CHECK(html.find("<th scope=\"col\">x</th><th scope=\"col\" class=\"n\">1,000</th>") !=
        std::string::npos);
  CHECK(html.find("<tr><th scope=\"row\">&lt;y&gt;</th><td class=\"n\">-2,500</td></tr>") !=
        std::string::npos);
}
