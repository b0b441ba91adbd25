// Workbooks put together in the ways that programs were seen to do it.

#include <algorithm>
#include <catch2/catch.hpp>

#include "tables/read_tables.hpp"

using namespace retain::test;
using namespace retain::tables;
using Catch::Contains;

namespace {

using Rows = std::vector<Texts>;

std::string inline_cell(const std::string& text) {
  return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

std::string row_of(const std::string& text) {
  return "<row>" + inline_cell(text) + "</row>";
}

/// Sheets by their names, states and rows; the archive holds them in reverse.
struct Sheet {
  std::string name;
  std::string state;
  std::string rows;
};

std::vector<Part> workbook_of(const std::vector<Sheet>& sheets) {
  std::string list;
  std::vector<Part> targets;
  std::vector<Part> parts;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const std::string state = sheets[i].state.empty() ? "" : " state=\"" + sheets[i].state + "\"";
    list += "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + std::to_string(i + 7) + "\"" +
            state + " r:id=\"rId" + number + "\"/>";
    targets.emplace_back("worksheet", "worksheets/sheet" + number + ".xml");
    parts.emplace_back("xl/worksheets/sheet" + number + ".xml", worksheet_xml(sheets[i].rows));
  }
  parts.emplace_back("xl/_rels/workbook.xml.rels", relationships(targets));
  parts.emplace_back("xl/workbook.xml", workbook_xml(list));
  parts.emplace_back("_rels/.rels", relationships({{"officeDocument", "xl/workbook.xml"}}));
  std::ranges::reverse(parts);
  return parts;
}

Refusal refusal_of_workbook(const std::vector<Part>& parts, const TableOptions& options = {}) {
  return refusal_of([&] { (void)texts_of_archive(parts, options); });
}

}  // namespace

TEST_CASE("rows and cells that are left out leave gaps, trailing empty ones do not count") {
  WorkbookParts parts;
  parts.rows =
      "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c><c r=\"E2\" s=\"0\"/></row>"
      "<row r=\"3\"/><row r=\"5\"><c r=\"C5\"/></row><row r=\"9\"><c r=\"A9\"><v>3</v></c></row>";
  CHECK(texts_of_archive(parts_of_workbook(parts)) == Rows{{"2", "", "1", "", "2"}, {"9", "3"}});
}

TEST_CASE("rows and cells without names follow one another") {
  WorkbookParts parts;
  parts.rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>";
  CHECK(texts_of_archive(parts_of_workbook(parts)) == Rows{{"1", "1", "2"}, {"2", "", "3"}});
}

TEST_CASE("of merged cells the first has the value") {
  WorkbookParts parts;
  parts.rows =
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"0\"/><c r=\"C1\"><v>2</v></c></row>";
  CHECK(texts_of_archive(parts_of_workbook(parts)) == Rows{{"1", "1", "", "2"}});
}

TEST_CASE("the names of parts are absolute or relative, in any case and with any slash") {
  std::vector<Part> parts = parts_of_workbook({.rows = row_of("here")});
  for (const std::string target : {"/xl/worksheets/sheet1.xml", "worksheets/sheet1.xml",
                                   "./worksheets/../worksheets/sheet1.xml", "Worksheets/Sheet1.xml",
                                   "/XL\\worksheets\\sheet1.xml"}) {
    INFO(target);
    parts[2].second = relationships({{"worksheet", target}});
    CHECK(texts_of_archive(parts) == Rows{{"1", "here"}});
  }
}

TEST_CASE("sheets are found by their relationships, whatever the order in the archive") {
  const std::vector<Part> parts =
      workbook_of({{"First", "", row_of("one")}, {"Second", "", row_of("two")}});
  CHECK(texts_of_archive(parts, {.sheet = "2"}) == Rows{{"1", "two"}});
  CHECK(texts_of_archive(parts, {.sheet = "First"}) == Rows{{"1", "one"}});
}

TEST_CASE("folders in the archive, stored parts and the list of types at the end do no harm") {
  std::vector<Part> parts = parts_of_workbook({.rows = row_of("here")});
  parts.insert(parts.begin(), {"xl/", ""});
  parts.emplace_back("[Content_Types].xml", "<Types/>");
  CHECK(texts_of_archive(parts, {}, Packing::stored) == Rows{{"1", "here"}});
}

TEST_CASE("a prefix on every element means the same") {
  std::vector<Part> parts = parts_of_workbook({.rows = ""});
  parts[3].second =
      "<x:worksheet xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      "<x:sheetData><x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>here</x:t></x:is>"
      "</x:c></x:row></x:sheetData></x:worksheet>";
  CHECK(texts_of_archive(parts) == Rows{{"1", "here"}});
}

TEST_CASE("elements of a sheet that say nothing of cells are passed over") {
  std::vector<Part> parts = parts_of_workbook({.rows = ""});
  parts[3].second = "<worksheet" + main_names +
                    "><dimension ref=\"A1\"/><cols><col min=\"1\"/></cols><sheetData>" +
                    row_of("here") +
                    "</sheetData><extLst><ext><row><c><v>9</v></c></row></ext></extLst>"
                    "</worksheet>";
  CHECK(texts_of_archive(parts) == Rows{{"1", "here"}});
}

TEST_CASE("the only visible sheet with data is taken") {
  CHECK(texts_of_archive(workbook_of({{"Empty", "", "<row r=\"1\"><c r=\"A1\" s=\"0\"/></row>"},
                                      {"Lists", "hidden", row_of("hidden")},
                                      {"Code", "veryHidden", row_of("very hidden")},
                                      {"Data", "", row_of("here")}})) == Rows{{"1", "here"}});
  CHECK(texts_of_archive(workbook_of({{"Empty", "", ""}, {"Lists", "hidden", row_of("here")}})) ==
        Rows{{"1", "here"}});
}

TEST_CASE("of several sheets with data one must be named") {
  const std::vector<Part> parts =
      workbook_of({{"Notes", "", row_of("a")}, {"订单", "", row_of("b")}, {"X", "hidden", ""}});
  const Refusal several = refusal_of_workbook(parts);
  CHECK(several.exit_code == ExitCode::usage);
  CHECK(several.text ==
        "orders.xlsx: several sheets have data; choose one with --sheet and its name or number: "
        "1 Notes, 2 订单");
  const Refusal none = refusal_of_workbook(parts, {.sheet = "Order"});
  CHECK(none.exit_code == ExitCode::usage);
  CHECK(
      none.text ==
      "orders.xlsx: --sheet: there is no sheet 'Order'; there are: 1 Notes, 2 订单, 3 X (hidden)");
  CHECK(texts_of_archive(parts, {.sheet = "订单"}) == Rows{{"1", "b"}});
  CHECK(refusal_of_workbook(workbook_of({{"Empty", "", ""}})).text ==
        "orders.xlsx: no sheet of the workbook has any data");
}

TEST_CASE("sheets are listed with their visibility, without sheets of charts") {
  std::vector<Part> parts =
      workbook_of({{"A", "", ""}, {"Chart", "", ""}, {"B", "hidden", ""}, {"C", "veryHidden", ""}});
  for (auto& [name, text] : parts) {
    if (!name.ends_with("workbook.xml.rels")) continue;
    const std::size_t second = text.find("worksheet\" Target=\"worksheets/sheet2");
    text.replace(second, 9, "chartsheet");
  }
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "orders.xlsx").string();
  write_archive(file, parts);
  CHECK(list_sheets(file) == std::vector<SheetInfo>{{1, "A", Visibility::visible},
                                                    {3, "B", Visibility::hidden},
                                                    {4, "C", Visibility::very_hidden}});
}
