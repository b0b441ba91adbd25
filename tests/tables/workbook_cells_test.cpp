// Cells as the programs write them: each case is a structure that some program was seen to write.

#include <catch2/catch.hpp>

#include "tables/read_tables.hpp"

using namespace retain::test;
using retain::tables::CellKind;
using retain::tables::TableCell;

namespace {

const std::string r1 = "<row r=\"1\">";

TableCell first_cell(const std::string& cell, const WorkbookParts& more = {}) {
  WorkbookParts parts = more;
  parts.rows = r1 + cell + "</row>";
  const std::vector<TableCell> cells = first_cells(parts);
  return cells.empty() ? TableCell{} : cells.front();
}

TableCell text(const std::string& what) {
  return {what, CellKind::text};
}

TableCell date(const std::string& what, double serial) {
  return {what, CellKind::date_time, serial};
}

/// What a number says in the only format of a workbook.
TableCell in_format(const std::string& number, const std::string& format_id,
                    const std::string& code = "") {
  WorkbookParts parts;
  parts.styles = "<xf numFmtId=\"" + format_id + "\"/>";
  if (!code.empty()) {
    parts.formats = "<numFmt numFmtId=\"" + format_id + "\" formatCode=\"" + code + "\"/>";
  }
  return first_cell("<c r=\"A1\" s=\"1\"><v>" + number + "</v></c>", parts);
}

}  // namespace

TEST_CASE("texts are shared, inline, or the result of a formula") {
  WorkbookParts shared;
  shared.strings = "<si><t>zero</t></si><si><t>会员</t></si>";
  CHECK(first_cell("<c r=\"A1\" t=\"s\"><v>1</v></c>", shared) == text("会员"));
  CHECK(first_cell("<c r=\"A1\" t=\"inlineStr\"><is><t>&#20250;员</t></is></c>") == text("会员"));
  CHECK(first_cell("<c r=\"A1\" t=\"str\"><v>plain</v></c>") == text("plain"));
  CHECK(first_cell("<c r=\"A1\" t=\"str\"><f>A2</f><v>made</v></c>") ==
        TableCell{"made", CellKind::text, 0.0, true});
}

TEST_CASE("shared and inline texts stand in one sheet, with blanks between all elements") {
  WorkbookParts parts;
  parts.strings = "\n  <si>\n    <t>shared</t>\n  </si>\n";
  parts.rows =
      "\n <row r=\"1\">\n  <c r=\"A1\" t=\"s\">\n   <v>0</v>\n  </c>\n"
      "  <c r=\"B1\" t=\"inlineStr\">\n   <is>\n    <t>inline</t>\n   </is>\n  </c>\n"
      "  <c r=\"C1\">\n   <v> 12.5 </v>\n  </c>\n </row>\n";
  CHECK(first_cells(parts) ==
        std::vector<TableCell>{text("shared"), text("inline"), {"12.5", CellKind::number, 12.5}});
}

TEST_CASE("empty texts are empty cells") {
  WorkbookParts parts;
  parts.strings = "<si><t></t></si><si><t>x</t></si>";
  parts.rows = r1 +
               "<c r=\"A1\" t=\"inlineStr\"/><c r=\"B1\" t=\"inlineStr\"></c>"
               "<c r=\"C1\" t=\"s\"><v>0</v></c><c r=\"D1\" t=\"str\"><v></v></c>"
               "<c r=\"E1\" s=\"0\"/><c r=\"F1\" t=\"s\"><v>1</v></c></row>";
  CHECK(first_cells(parts) == std::vector<TableCell>{{}, {}, {}, {}, {}, text("x")});
}

TEST_CASE("rich texts are their runs, without the pronunciation") {
  WorkbookParts parts;
  parts.strings =
      "<si><r><rPr><b/></rPr><t xml:space=\"preserve\">one </t></r><r><rPr/><t>two</t></r>"
      "<rPh sb=\"0\" eb=\"1\"><t>SOUND</t></rPh><phoneticPr fontId=\"1\"/></si>";
  CHECK(first_cell("<c r=\"A1\" t=\"s\"><v>0</v></c>", parts) == text("one two"));
  CHECK(first_cell("<c r=\"A1\" t=\"inlineStr\"><is><r><t>one </t></r><r><t>two</t></r>"
                   "<rPh sb=\"0\" eb=\"1\"><t>SOUND</t></rPh></is></c>") == text("one two"));
}

TEST_CASE("line feeds, leading blanks and escaped characters stand in texts") {
  CHECK(first_cell("<c t=\"inlineStr\"><is><t> a&#10;b\nc</t></is></c>") == text(" a\nb\nc"));
  CHECK(first_cell("<c t=\"inlineStr\"><is><t>a_x000D_\nb_x005F_x000D_ _x12_</t></is></c>") ==
        text("a\r\nb_x000D_ _x12_"));
  WorkbookParts shared;
  shared.strings = "<si><t>_x4F1A_ _x00E9_</t></si>";
  CHECK(first_cell("<c t=\"s\"><v>0</v></c>", shared) == text("会 é"));
}

TEST_CASE("declared dates are read as they are written, whatever zone they name") {
  CHECK(first_cell("<c t=\"d\"><v>2024-03-05</v></c>") == date("2024-03-05", 0.0));
  CHECK(first_cell("<c t=\"d\"><v>2024-03-07T14:30:00</v></c>") ==
        date("2024-03-07T14:30:00", 0.0));
  CHECK(first_cell("<c t=\"d\"><v>2024-03-05T00:00:00.000Z</v></c>") == date("2024-03-05", 0.0));
  CHECK(first_cell("<c t=\"d\"><v>soon</v></c>") == text("soon"));
}

TEST_CASE("serials are rounded to the second") {
  for (const std::string serial :
       {"45358.6041666667", "45358.60416666666", "45358.6041666666599994"}) {
    CHECK(in_format(serial, "22").text == "2024-03-07T14:30:00");
  }
  CHECK(in_format("45356", "14") == date("2024-03-05", 45356.0));
  CHECK(in_format("0.6041666667", "20").text == "14:30:00");
}

TEST_CASE("both date systems and both spellings of them are known") {
  WorkbookParts parts;
  parts.styles = "<xf numFmtId=\"14\"/>";
  const std::string cell = "<c s=\"1\"><v>43894</v></c>";
  CHECK(first_cell(cell, parts).text == "2020-03-04");
  for (const std::string yes : {"1", "true"}) {
    parts.before_sheets = "<workbookPr date1904=\"" + yes + "\"/>";
    CHECK(first_cell(cell, parts).text == "2024-03-05");
  }
  for (const std::string no : {"0", "false"}) {
    parts.before_sheets = "<workbookPr date1904=\"" + no + "\"/>";
    CHECK(first_cell(cell, parts).text == "2020-03-04");
  }
}

TEST_CASE("the first days of 1900 skip the leap day that never was") {
  CHECK(in_format("1", "14").text == "1900-01-01");
  CHECK(in_format("59", "14").text == "1900-02-28");
  CHECK(in_format("60", "14") == TableCell{"60", CellKind::number, 60.0});
  CHECK(in_format("61", "14").text == "1900-03-01");
  CHECK(in_format("2958465", "14").text == "9999-12-31");
  CHECK(in_format("2958466", "14").kind == CellKind::number);
}

TEST_CASE("formats are judged by what they show") {
  for (const std::string id : {"14", "22", "27", "31", "36", "50", "57", "58", "45", "47"}) {
    INFO(id);
    CHECK(in_format("45356", id).kind == CellKind::date_time);
  }
  for (const std::string id : {"0", "1", "4", "10", "37", "44", "46", "48", "49"}) {
    INFO(id);
    CHECK(in_format("45356", id).kind == CellKind::number);
  }
  for (const std::string code :
       {"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;", "yyyy\\年m\\月d\\日",
        "[$-804]yyyy/m/d;@", "上午/下午h&quot;时&quot;mm", "mmm\\-yy", "DD.MM.YYYY", "ss.000"}) {
    INFO(code);
    CHECK(in_format("45356", "100", code).kind == CellKind::date_time);
  }
  for (const std::string code :
       {"General", "&quot;days&quot; 0", "0.00E+00", "#,##0.00\\ [$USD]", "[Red]0;[Blue]-0", "0\\d",
        "[h]:mm:ss", "0_d", "*y0", "@", "0.0;&quot;yy&quot;"}) {
    INFO(code);
    CHECK(in_format("45356", "164", code).kind == CellKind::number);
  }
}

TEST_CASE("a format that the file defines anew counts before the one that every file has") {
  CHECK(in_format("45356", "56", "&quot;上午/下午 &quot;hh&quot;時&quot;mm").kind ==
        CellKind::date_time);
  CHECK(in_format("45356", "56", "0.00").kind == CellKind::number);
}

TEST_CASE("formulas without a value are told from empty cells and zeros") {
  CHECK(first_cell("<c r=\"A1\"><f>1+1</f></c>").kind == CellKind::formula_without_value);
  CHECK(first_cell("<c r=\"A1\"><f>1+1</f><v></v></c>").kind == CellKind::formula_without_value);
  CHECK(first_cell("<c r=\"A1\" t=\"str\"><f>1+1</f></c>").kind == CellKind::formula_without_value);
  CHECK(first_cell("<c r=\"A1\"><f>1+1</f><v>0</v></c>") ==
        TableCell{"0", CellKind::number, 0.0, true});
}

TEST_CASE("truth values and errors are told from texts") {
  CHECK(first_cell("<c t=\"b\"><f>TRUE()</f><v>1</v></c>") ==
        TableCell{"TRUE", CellKind::boolean, 1.0, true});
  CHECK(first_cell("<c t=\"b\"><v>0</v></c>") == TableCell{"FALSE", CellKind::boolean});
  CHECK(first_cell("<c t=\"e\"><v>#N/A</v></c>") == TableCell{"#N/A", CellKind::error});
}

TEST_CASE("numbers are as short as they are exact") {
  CHECK(first_cell("<c><v>1.1000000000000001</v></c>").text == "1.1");
  CHECK(first_cell("<c><v>12</v></c>").text == "12");
  CHECK(first_cell("<c><v>-1.5E-3</v></c>").number == -0.0015);
}
