#include "text/csv_text.hpp"

#include <catch2/catch.hpp>

TEST_CASE("cells of a CSV line stand in quotes only where they must") {
  using retain::text::csv_line;
  CHECK(csv_line({"a", "", "1.5"}) == "a,,1.5\n");
  CHECK(csv_line({"a,b", "say \"x\"", "two\nlines"}) ==
        "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\n");
}

TEST_CASE("a line for a spreadsheet ends as RFC 4180 has it") {
  CHECK(retain::text::csv_line({"a,b", "1"}, retain::text::LineEnd::cr_lf) == "\"a,b\",1\r\n");
}
