// Workbooks that are damaged, or too large to be read.

#include <catch2/catch.hpp>
#include <chrono>
#include <optional>

#include "tables/read_tables.hpp"

using namespace retain::test;
using namespace retain::tables;
using Catch::Contains;
using Catch::StartsWith;

namespace {

constexpr std::size_t sheet_part = 3;
constexpr std::size_t strings_part = 5;

Refusal refusal_of_parts(const std::vector<Part>& parts) {
  return refusal_of([&] { (void)texts_of_archive(parts); });
}

Refusal refusal_of_rows(const std::string& rows) {
  return refusal_of_parts(parts_of_workbook({.rows = rows}));
}

/// What is said about a file of these bytes.
Refusal refusal_of_bytes(const std::string& bytes, const TableOptions& options = {}) {
  const TemporaryFolder folder;
  const std::string file = folder.write("orders.xlsx", bytes);
  return refusal_of([&] { (void)texts_of(*open_table(file, options)); });
}

std::string archive_bytes(const std::vector<Part>& parts, Packing packing = Packing::deflated) {
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "orders.xlsx").string();
  write_archive(file, parts, packing);
  return folder.read("orders.xlsx");
}

/// The archive with other bytes at an offset behind each header of a kind ("PK\1\2" in the list at
/// its end), counted from 0; all of them without a number.
std::string with_headers(std::string bytes, const std::string& header, std::size_t offset,
                         const std::string& other, std::optional<int> number = {}) {
  int count = 0;
  for (std::size_t at = bytes.find(header); at != std::string::npos;
       at = bytes.find(header, at + header.size())) {
    if (!number || *number == count) bytes.replace(at + offset, other.size(), other);
    ++count;
  }
  return bytes;
}

const std::string local_header = "PK\x03\x04";
const std::string list_header = "PK\x01\x02";

}  // namespace

TEST_CASE("sizes that stand only in the list of the archive do") {
  using namespace std::string_literals;
  std::string bytes = archive_bytes(parts_of_workbook({.rows = "<row><c><v>1</v></c></row>"}));
  bytes = with_headers(bytes, local_header, 6, "\x08\x00"s);
  bytes = with_headers(bytes, local_header, 14, std::string(12, '\0'));
  bytes = with_headers(bytes, list_header, 8, "\x08\x00"s);
  CHECK(refusal_of_bytes(bytes).text.empty());
}

TEST_CASE("parts with a password, larger than they may be or in a damaged list are refused") {
  using namespace std::string_literals;
  const std::string bytes =
      archive_bytes(parts_of_workbook({.rows = "<row><c><v>1</v></c></row>"}));
  CHECK_THAT(refusal_of_bytes(with_headers(bytes, list_header, 8, "\x01\x00"s)).text,
             Contains("part _rels/.rels: it is protected by a password"));
  CHECK_THAT(refusal_of_bytes(with_headers(bytes, list_header, 24, "\x01\x00\x00\x40"s, 3)).text,
             Contains("part xl/worksheets/sheet1.xml: it is larger than 1024 MiB"));
  CHECK_THAT(refusal_of_bytes(with_headers(bytes, list_header, 24, "\x01\x00\x00\x10"s, 5)).text,
             Contains("part xl/sharedStrings.xml: it is larger than 256 MiB"));
  CHECK_THAT(refusal_of_bytes(with_headers(bytes, list_header, 0, "XX", 2)).text,
             StartsWith("orders.xlsx: the workbook is damaged or cut off"));
}

TEST_CASE("an archive of very many parts is refused") {
  const std::vector<Part> parts(10'001, Part{"x", ""});
  CHECK(refusal_of_parts(parts).exit_code == ExitCode::input_output);
}

TEST_CASE("rows that are all as wide as a sheet may be are refused before they take long") {
  std::string rows;
  unsigned noise = 1;
  for (int i = 0; i < 13'000; ++i) {
    noise = noise * 1664525U + 1013904223U;
    const std::string number = std::to_string(i + 1);
    rows += "<row r=\"" + number + "\"><c r=\"XFD" + number + "\"><v>" + std::to_string(noise) +
            "</v></c></row>";
  }
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "orders.xlsx").string();
  write_archive(file, parts_of_workbook({.rows = rows}));
  const Refusal said = refusal_of([&] {
    const auto reader = open_table(file);
    while (reader->next()) {
    }
  });
  CHECK_THAT(said.text, Contains("the sheet has more than 200000000 cells"));
}

TEST_CASE("an archive that is cut off is refused at any length") {
  const std::string whole =
      archive_bytes(parts_of_workbook({.rows = "<row><c><v>1</v></c></row>"}));
  // The last bytes are a zero and the length of a comment: without them nothing is lost.
  constexpr std::size_t dispensable = 3;
  const std::size_t last = whole.size() - dispensable;
  for (std::size_t size = 4; size < last; size += size + 60 < last ? 37 : 1) {
    const Refusal refusal = refusal_of_bytes(whole.substr(0, size));
    INFO(size);
    CHECK(refusal.exit_code == ExitCode::input_output);
    CHECK_THAT(refusal.text, StartsWith("orders.xlsx") && Contains("damaged or cut off"));
  }
}

TEST_CASE("changed bytes of a part do not have its checksum") {
  std::string bytes = archive_bytes(parts_of_workbook({.rows = "<row><c><v>111111</v></c></row>"}),
                                    Packing::stored);
  bytes.replace(bytes.find("111111"), 6, "111112");
  const Refusal refusal = refusal_of_bytes(bytes);
  CHECK(refusal.exit_code == ExitCode::input_output);
  CHECK_THAT(refusal.text, StartsWith("orders.xlsx, part xl/worksheets/sheet1.xml: it is damaged"));
}

TEST_CASE("a part that is missing or no XML is named") {
  std::vector<Part> parts = parts_of_workbook({.rows = "<row><c><v>1</v></row>"});
  CHECK_THAT(
      refusal_of_parts(parts).text,
      StartsWith("orders.xlsx, part xl/worksheets/sheet1.xml: line 1 is no XML (mismatched"));
  parts[sheet_part].first = "elsewhere.xml";
  CHECK_THAT(refusal_of_parts(parts).text, Contains("sheet 'Orders' has no cells in the file"));
  parts = parts_of_workbook({.rows = ""});
  parts[sheet_part].second.resize(parts[sheet_part].second.size() - 3);
  CHECK_THAT(refusal_of_parts(parts).text,
             Contains("sheet1.xml: line 1 is no XML (unclosed token"));
}

TEST_CASE("what is no workbook of this format is told apart") {
  CHECK_THAT(refusal_of_parts({{"content.xml", "<x/>"}}).text,
             StartsWith("orders.xlsx: this is no workbook in the format xlsx"));
  CHECK_THAT(refusal_of_bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old").text,
             StartsWith("orders.xlsx: this is a workbook of the old format .xls"));
  CHECK_THAT(refusal_of_bytes("a,b\n", {.sheet = "1"}).text, Contains("--sheet is for workbooks"));
}

TEST_CASE("document types are refused, and so are the entities in them") {
  std::vector<Part> parts = parts_of_workbook({.rows = "<row><c><v>&a;</v></c></row>"});
  parts[sheet_part].second =
      "<!DOCTYPE x [<!ENTITY a \"1\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + parts[sheet_part].second;
  const Refusal refusal = refusal_of_parts(parts);
  CHECK(refusal.exit_code == ExitCode::input_output);
  CHECK(refusal.text ==
        "orders.xlsx, part xl/worksheets/sheet1.xml: it has a document type, which no workbook "
        "has");
}

TEST_CASE("a part that expands a hundred times is refused before it is read") {
  const std::vector<Part> parts =
      parts_of_workbook({.rows = many("<row><c><v>1</v></c></row>", 400'000)});
  const auto begin = std::chrono::steady_clock::now();
  const Refusal refusal = refusal_of_parts(parts);
  CHECK_THAT(refusal.text, Contains("sheet1.xml: it is more than 100 times larger than packed"));
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
}

TEST_CASE("elements that are nested deeply and tags without end are refused") {
  CHECK_THAT(refusal_of_rows(many("<a>", 200)).text, Contains("nested more than 100 deep"));
  std::string noise;
  unsigned state = 1;
  for (int i = 0; i < 2'000'000; ++i) {
    state = state * 1664525U + 1013904223U;
    noise += static_cast<char>('a' + state / 65536U % 26U);
  }
  CHECK_THAT(refusal_of_rows("<row r=\"" + noise + "\"/>").text,
             Contains("a tag is longer than 1024 KiB"));
}

TEST_CASE("cells beyond the limits of sheets are refused with their place") {
  CHECK_THAT(refusal_of_rows("<row r=\"1048577\"><c><v>1</v></c></row>").text,
             Contains("'1048577' lies beyond column XFD or row 1048576"));
  CHECK_THAT(refusal_of_rows("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>").text,
             Contains("'XFE1' lies beyond"));
  CHECK_THAT(refusal_of_rows("<row r=\"1\"><c r=\"a1\"><v>1</v></c></row>").text,
             Contains("'a1' lies beyond"));
  CHECK_THAT(refusal_of_rows("<row r=\"1\"><c r=\"XFD1\"/><c><v>1</v></c></row>").text,
             Contains("'XFE' lies beyond"));
  CHECK(refusal_of_rows("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>").text.empty());
}

TEST_CASE("a cell has at most 32767 characters") {
  const auto cell = [](std::size_t size) {
    return "<row r=\"1\"><c r=\"B1\" t=\"inlineStr\"><is><t>" + many("员", size) +
           "</t></is></c></row>";
  };
  CHECK(refusal_of_rows(cell(32'767)).text.empty());
  CHECK(refusal_of_rows(cell(32'768)).text ==
        "orders.xlsx, sheet 'Orders', cell B1: the text is longer than 32767 characters, the most "
        "of a cell");
}

TEST_CASE("values that do not fit their type are refused with their place") {
  CHECK(refusal_of_rows("<row r=\"7\"><c r=\"C7\" t=\"s\"><v>3</v></c></row>").text ==
        "orders.xlsx, sheet 'Orders', cell C7: '3' is no value of the type that the cell says it "
        "has (s); open and save the workbook again");
  for (const std::string cell :
       {"<c t=\"s\"><v>-1</v></c>", "<c><v>twelve</v></c>", "<c t=\"b\"><v>2</v></c>",
        "<c><v>nan</v></c>", "<c t=\"n\"><v>1 2</v></c>", "<c t=\"new\"><v>1</v></c>"}) {
    INFO(cell);
    const Refusal refusal = refusal_of_rows("<row>" + cell + "</row>");
    CHECK(refusal.exit_code == ExitCode::input_output);
    CHECK_THAT(refusal.text, Contains("is no value of the type"));
  }
}

TEST_CASE("a file that is not there or is a folder is refused with the reason of the system") {
  const TemporaryFolder folder;
  CHECK_THAT(refusal_of([&] { (void)open_table(folder.path() / "orders.csv"); }).text,
             StartsWith("orders.csv: cannot be read: "));
  CHECK(refusal_of([&] { (void)open_table(folder.path()); }).exit_code == ExitCode::input_output);
}
