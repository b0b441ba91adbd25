#include "app/terminal/text_table.hpp"

#include <catch2/catch.hpp>

#include "app/terminal/no_terminal.hpp"
#include "base/error.hpp"

using namespace retain::app;
using retain::test::no_terminal;

namespace {

Terminal terminal_of(std::size_t columns) {
  return {.is_terminal = true, .width = columns};
}

/// A key, a number and a sentence.
TextTable parameter_table() {
  TextTable table({{.title = "parameter"},
                   {.title = "default", .align = Align::right, .leave_out = 1},
                   {.title = "meaning"}});
  table.add_row({"money.margin", "0.25", "Share of the spend that is left"});
  table.add_row({"money.spend_per_week", "50", "每个客户每周的消费金额，以元为单位"});
  return table;
}

}  // namespace

TEST_CASE("a table aligns its columns below titles and units") {
  TextTable table({{"metric"}, {"value", Align::right, "yuan"}, {"note"}});
  table.add_row({"价值", "1.5", "x"});
  table.add_row({"loss", "-1000", ""});
  CHECK(table.to_text(no_terminal) ==
        "metric  value  note\n"
        "         yuan\n"
        "------  -----  ----\n"
        "价值      1.5  x\n"
        "loss    -1000\n");
}

TEST_CASE("a table without units has no line for them") {
  TextTable table({{"a"}, {"b", Align::right}});
  table.add_row({"1", "2"});
  CHECK(table.to_text(no_terminal) == "a  b\n-  -\n1  2\n");
}

TEST_CASE("a row with the wrong number of cells is a defect") {
  TextTable table({{"a"}, {"b"}});
  CHECK_THROWS_AS(table.add_row({"1"}), Error);
}

TEST_CASE("a table that fits is not touched") {
  CHECK(parameter_table().to_text(terminal_of(65)) == parameter_table().to_text(no_terminal));
}

TEST_CASE("the column of sentences is wrapped on a narrow terminal and the keys stay whole") {
  CHECK(parameter_table().to_text(terminal_of(54)) ==
        "parameter             default  meaning\n"
        "--------------------  -------  -----------------------\n"
        "money.margin             0.25  Share of the spend that\n"
        "                               is left\n"
        "money.spend_per_week       50  每个客户每周的消费金\n"
        "                               额，以元为单位\n");
}

TEST_CASE("where wrapping is not enough a column is left out and named") {
  const std::string text = parameter_table().to_text(terminal_of(45));
  CHECK_THAT(text, Catch::StartsWith("parameter             meaning\n"));
  CHECK_THAT(text, Catch::EndsWith("too narrow:\ndefault. A pipe (| less -S) has every column.\n"));
  // What may not be left out stays, even if lines are then longer than the terminal.
  CHECK_THAT(parameter_table().to_text(terminal_of(10)),
             Catch::Contains("money.spend_per_week  每个客户每周的消费"));
}

TEST_CASE("a column without title is left out without a word") {
  TextTable table({{"a"}, {.title = "", .leave_out = 1}});
  table.add_row({"1", "####"});
  CHECK(table.to_text(terminal_of(4)) == "a\n-\n1\n");
}

TEST_CASE("titles are bold where there are colours and take no more room") {
  const Terminal coloured{.is_terminal = true, .has_colours = true};
  TextTable table({{"a"}, {"b", Align::right}});
  table.add_row({"1", "2"});
  CHECK(table.to_text(coloured) == "\x1b[1ma\x1b[0m  \x1b[1mb\x1b[0m\n-  -\n1  2\n");
}

namespace {

/// Two columns below one heading, between two that have none.
TextTable grouped_table(const std::string& heading) {
  TextTable table({{.title = "name"},
                   {.title = "product", .align = Align::right, .group = heading, .leave_out = 1},
                   {.title = "service", .align = Align::right, .group = heading},
                   {.title = "costs", .align = Align::right}});
  table.add_rows({{"gym", "spa"}, {"1,964", "12"}, {"4,261", "7"}, {"2", "13"}});
  return table;
}

}  // namespace

TEST_CASE("the heading of a group stands above its columns and shows how far it goes") {
  CHECK(grouped_table("lost by").to_text(no_terminal) ==
        "      --- lost by ----\n"
        "name  product  service  costs\n"
        "----  -------  -------  -----\n"
        "gym     1,964    4,261      2\n"
        "spa        12        7     13\n");
}

TEST_CASE("columns make room for a heading that is wider than they are") {
  CHECK(grouped_table("lost margin by cause").to_text(no_terminal) ==
        "      - lost margin by cause -\n"
        "name          product  service  costs\n"
        "----  ---------------  -------  -----\n"
        "gym             1,964    4,261      2\n"
        "spa                12        7     13\n");
  CHECK_THAT(grouped_table("按原因损失").to_text(no_terminal),
             Catch::StartsWith("      -- 按原因损失 --\n"));
}

TEST_CASE("what a narrow window leaves of a group keeps its heading") {
  const std::string text = grouped_table("lost by").to_text(terminal_of(27));
  CHECK_THAT(text, Catch::StartsWith("      - lost by -\n"
                                     "name      service  costs\n"));
  CHECK_THAT(text, Catch::Contains("too narrow: product."));
}
