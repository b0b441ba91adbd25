#include "text/csv_reader.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "text/csv_table.hpp"

using namespace retain::text;
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

/// Gives a text in pieces of this size.
ByteReader pieces_of(std::string text, std::size_t size) {
  return [text = std::move(text), size, given = std::size_t{0}](std::span<char> space) mutable {
    const std::size_t count = std::min({size, space.size(), text.size() - given});
    std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(given), count, space.begin());
    given += count;
    return count;
  };
}

/// All that a reader gives.
CsvTable all_of(CsvReader& reader) {
  CsvTable table{reader.separator(), {}, {}};
  while (reader.next()) {
    CsvRow& row = table.rows.emplace_back();
    for (std::size_t i = 0; i < reader.size(); ++i) {
      row.push_back({std::string(reader.cell(i)), reader.place(i)});
    }
    CHECK(row.front().place.line == reader.line());
  }
  table.objections = reader.objections();
  return table;
}

/// A text with everything that goes wrong in CSV.
const std::string tangled =
    "\"姓\n名\",b,\"c \"\"d\"\"\"\r\n\r\n\"7\"8,9\n a ,\"1\n2,\"3\"4\n5\r6,e\"f\",\n,,\"x\n7,8";

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

TEST_CASE("blanks belong to a cell, and quotes behind one are text") {
  CHECK(rows_of(" a , \"b\" \n") == Rows{{" a ", " \"b\" "}});
}

TEST_CASE("a carriage return ends no row and is dropped at the ends of a cell that it may end") {
  CHECK(rows_of("a\rb,c\r,d\r\r\n") == Rows{{"a\rb", "c", "d"}});
  CHECK(rows_of("\"a\r\nb\"\r\n") == Rows{{"a\r\nb"}});
  CHECK(rows_of("a\r\n\r\nb\r\n") == Rows{{"a"}, {""}, {"b"}});
}

TEST_CASE("zero bytes are characters like others") {
  const std::string text("a\0b,\0\n", 6);
  CHECK(rows_of(text) == Rows{{std::string("a\0b", 3), std::string(1, '\0')}});
}

TEST_CASE("text behind a closing quote costs no row") {
  CHECK(rows_of(read_csv("\"7\"8,9\n1,2\n")) == Rows{{"78", "9"}, {"1", "2"}});
  CHECK(rows_of(read_csv("\"7\" \"8\",9\n1,2\n")) == Rows{{"7 \"8\"", "9"}, {"1", "2"}});
}

TEST_CASE("a separator that is given is not looked for") {
  const std::string text = "sep=;\na;b,c\n";
  CsvReader reader(text, ',');
  CHECK(rows_of(all_of(reader)) == Rows{{"sep=;"}, {"a;b", "c"}});
}

TEST_CASE("a file in pieces of any size is read as it is as a whole") {
  const CsvTable whole = read_csv(tangled);
  CHECK(whole.objections.size() == 4);
  for (const std::size_t size : {1U, 2U, 3U, 5U, 1000U}) {
    INFO(size);
    CsvReader reader(pieces_of(tangled, size));
    const CsvTable table = all_of(reader);
    CHECK(rows_of(table) == rows_of(whole));
    REQUIRE(table.objections.size() == whole.objections.size());
    for (std::size_t i = 0; i < whole.objections.size(); ++i) {
      CHECK(table.objections[i].place == whole.objections[i].place);
      CHECK(table.objections[i].text == whole.objections[i].text);
    }
    for (std::size_t i = 0; i < whole.rows.size(); ++i) {
      for (std::size_t j = 0; j < whole.rows[i].size(); ++j) {
        CHECK(table.rows[i][j].place == whole.rows[i][j].place);
      }
    }
  }
}

TEST_CASE("a byte order mark before a file in pieces belongs to no cell") {
  CsvReader reader(pieces_of("\xEF\xBB\xBFsep=;\na;b\n", 100));
  REQUIRE(reader.next());
  CHECK(reader.cell(0) == "a");
  CHECK(reader.place(1) == Place{2, 3, 1});
  CHECK(reader.is_last());
}

TEST_CASE("a quote that is not closed within the longest row costs none of a long file") {
  std::string text = "a,\"b\n";
  constexpr std::int64_t rows = longest_row;
  for (std::int64_t row = 1; row < rows; ++row) text += "1,2\n";
  CsvReader reader(pieces_of(std::move(text), 10'000));
  std::int64_t read = 0;
  while (reader.next()) {
    ++read;
    REQUIRE(reader.size() == 2);
    REQUIRE(reader.line() == read);
  }
  CHECK(read == rows);
  REQUIRE(reader.objections().size() == 1);
  CHECK(reader.objections()[0].place == Place{1, 3, 1});
}

TEST_CASE("a row of a file in pieces may be as long as the limit, and a longer one is told") {
  const std::string longest(longest_row - 1, 'x');
  CsvReader within(pieces_of("a\n" + longest + "\nb\n", 10'000));
  CHECK(all_of(within).rows.size() == 3);
  CHECK(within.objections().empty());
  CsvReader beyond(pieces_of("a\n" + longest + longest + "\nb\n", 10'000));
  CHECK(all_of(beyond).rows.size() == 2);
  REQUIRE(beyond.objections().size() == 1);
  CHECK(beyond.objections()[0].place == Place{2, 1, 1});
}
