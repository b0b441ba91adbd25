#include "io/csv_reader.hpp"

#include <catch2/catch.hpp>

using namespace retain;
using Rows = std::vector<std::vector<std::string>>;

namespace {

Rows rows_of(const CsvTable& table) {
  Rows rows;
  for (const CsvRow& row : table.rows) {
    rows.emplace_back();
    for (const CsvCell& cell : row) rows.back().push_back(cell.text);
  }
  return rows;
}

/// The rows of a text that is CSV without objections.
Rows rows_of(const std::string& text) {
  const CsvTable table = read_csv(text);
  CHECK(table.objections.empty());
  return rows_of(table);
}

}  // namespace

TEST_CASE("cells are separated by comma, semicolon or tab, whichever the first line has") {
  const Rows wanted{{"a", "b"}, {"1", "2"}};
  CHECK(rows_of("a,b\n1,2\n") == wanted);
  CHECK(rows_of("a;b\n1;2\n") == wanted);
  CHECK(rows_of("a\tb\r\n1\t2\r\n") == wanted);
  CHECK(rows_of("a;b\n1,5;2,5\n") == Rows{{"a", "b"}, {"1,5", "2,5"}});
  CHECK(rows_of("1,5;2,5\n") == Rows{{"1,5", "2,5"}});
  CHECK(rows_of("\"a;b\",c\n") == Rows{{"a;b", "c"}});
}

TEST_CASE("a line that names the separator is no row") {
  CHECK(rows_of("sep=;\r\na;b,c\r\n") == Rows{{"a", "b,c"}});
  CHECK(rows_of("sep=|\na|b;c\n") == Rows{{"a", "b;c"}});
  CHECK(read_csv("sep=;\na;b\n").rows[0][1].place == Place{2, 3, 1});
}

TEST_CASE("the last line needs no end, and nothing at all is no row") {
  CHECK(rows_of("a,b") == Rows{{"a", "b"}});
  CHECK(rows_of("a,") == Rows{{"a", ""}});
  CHECK(rows_of("").empty());
  CHECK(rows_of("a\n\n,\n") == Rows{{"a"}, {""}, {"", ""}});
}

TEST_CASE("quotes hold separators, line ends and doubled quotes") {
  CHECK(rows_of("\"a,b\",\"c \"\"d\"\"\"\n") == Rows{{"a,b", "c \"d\""}});
  CHECK(rows_of("\"a\nb\",c\n1,2\n") == Rows{{"a\nb", "c"}, {"1", "2"}});
  CHECK(rows_of("\"\",a\"b\n") == Rows{{"", "a\"b"}});
}

TEST_CASE("places count lines and characters, and cover the quotes") {
  const CsvTable table = read_csv("姓名,\"b\"\r\n\"x\ny\",工号\n1,22\n");
  CHECK(table.rows[0][0].place == Place{1, 1, 2});
  CHECK(table.rows[0][1].place == Place{1, 4, 3});
  CHECK(table.rows[1][1].place == Place{3, 4, 2});
  CHECK(table.rows[2][1].place == Place{4, 3, 2});
}

TEST_CASE("a quote that is not closed is told where it begins and swallows no line") {
  for (const std::string text : {"a,b\n\"1,2\n3,4\n", "a,b\n\"1,2\n3,\"4\"\n"}) {
    const CsvTable table = read_csv(text);
    REQUIRE(table.objections.size() == 1);
    CHECK(table.objections[0].place == Place{2, 1, 1});
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[1][0].text == "\"1");
    CHECK(table.rows[2][0].text == "3");
  }
}

TEST_CASE("text behind a closing quote is told and kept") {
  const CsvTable table = read_csv("\"7\"8,9\n");
  REQUIRE(table.objections.size() == 1);
  CHECK(table.objections[0].place == Place{1, 4, 1});
  CHECK(rows_of(table) == Rows{{"78", "9"}});
}

TEST_CASE("a file of very many cells is read up to a limit, and says so") {
  const CsvTable table = read_csv(std::string(3 * most_cells, ','));
  CHECK(table.objections.size() == 1);
  CHECK(table.rows.size() == 1);
  CHECK(table.rows[0].size() < most_cells + 2);
}
