#include "app/text_table.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace retain;

TEST_CASE("a table aligns its columns below titles and units") {
  TextTable table({{"metric"}, {"value", Align::right, "yuan"}, {"note"}});
  table.add_row({"价值", "1.5", "x"});
  table.add_row({"loss", "-1000", ""});
  CHECK(table.to_text() ==
        "metric  value  note\n"
        "         yuan\n"
        "------  -----  ----\n"
        "价值      1.5  x\n"
        "loss    -1000\n");
}

TEST_CASE("a table without units has no line for them") {
  TextTable table({{"a"}, {"b", Align::right}});
  table.add_row({"1", "2"});
  CHECK(table.to_text() == "a  b\n-  -\n1  2\n");
}

TEST_CASE("a row with the wrong number of cells is a defect") {
  TextTable table({{"a"}, {"b"}});
  CHECK_THROWS_AS(table.add_row({"1"}), Error);
}
