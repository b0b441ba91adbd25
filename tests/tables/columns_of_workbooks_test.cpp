// Columns of whole workbooks, from the file to what they say.

#include <catch2/catch.hpp>

#include "tables/amounts.hpp"
#include "tables/dates.hpp"
#include "tables/identifiers.hpp"
#include "tables/read_tables.hpp"

using namespace retain::test;
using namespace retain::tables;
using Catch::Contains;

namespace {

/// The three columns of a workbook of orders, read as what they are.
struct Orders {
  Texts customers;
  DateColumn dates;
  AmountColumn amounts;
};

Orders read_orders(const WorkbookParts& parts) {
  const TemporaryFolder folder;
  const std::string file = (folder.path() / "orders.xlsx").string();
  write_archive(file, parts_of_workbook(parts));
  const auto reader = open_table(file);
  Orders orders;
  DateColumnReader dates({{"orders.xlsx", reader->source().sheet}, 1, "date"},
                         {.system = reader->date_system()});
  AmountColumnReader amounts({{"orders.xlsx", reader->source().sheet}, 2, "amount"});
  while (reader->next()) {
    const Row& row = reader->row();
    orders.customers.push_back(identifier(row.cells[0], row.number, {}).value_or("-"));
    dates.add(row.number, row.cells[1]);
    amounts.add(row.number, row.cells[2]);
  }
  orders.dates = dates.finish();
  orders.amounts = amounts.finish();
  return orders;
}

std::string order(const std::string& date, const std::string& amount) {
  return "<row><c><v>17850.0</v></c>" + date + amount + "</row>";
}

const std::string twelve = "<c><v>12.5</v></c>";

}  // namespace

TEST_CASE("dates with and without a style, shared and declared ones stand in one column") {
  WorkbookParts parts;
  parts.styles = "<xf numFmtId=\"14\"/>";
  parts.strings = "<si><t>2024/3/8</t></si>";
  parts.rows = order("<c s=\"1\"><v>45356</v></c>", twelve) + order("<c><v>45357</v></c>", twelve) +
               order("<c t=\"d\"><v>2024-03-07T00:00:00.000Z</v></c>", twelve) +
               order("<c t=\"s\"><v>0</v></c>", twelve);
  const Orders orders = read_orders(parts);
  CHECK(orders.customers == Texts(4, "17850"));
  Texts dates;
  for (const auto& date : orders.dates.values) dates.push_back(iso_text(*date));
  CHECK(dates == Texts{"2024-03-05", "2024-03-06", "2024-03-07", "2024-03-08"});
  REQUIRE(orders.dates.notes.size() == 1);
  CHECK(orders.dates.notes.front().in(retain::base::Language::english) ==
        "orders.xlsx, sheet 'Orders', column B (date): 1 numbers without a date format were read "
        "as dates of a spreadsheet");
  CHECK(orders.amounts.values.front()->ten_thousandths == 125'000);
}

TEST_CASE("numbers without a style count from the year that the workbook counts from") {
  WorkbookParts parts;
  parts.before_sheets = "<workbookPr date1904=\"1\"/>";
  parts.rows = order("<c><v>43894</v></c>", twelve);
  CHECK(iso_text(*read_orders(parts).dates.values.front()) == "2024-03-05");
}

TEST_CASE("midnight as SheetJS writes it in Shanghai is midnight") {
  WorkbookParts parts;
  parts.styles = "<xf numFmtId=\"14\"/>";
  parts.rows = order("<c s=\"1\"><v>45356.000498</v></c>", twelve);
  const DateColumn dates = read_orders(parts).dates;
  CHECK(iso_text(*dates.values.front()) == "2024-03-05");
  REQUIRE(dates.notes.size() == 1);
  CHECK_THAT(dates.notes.front().in(retain::base::Language::english),
             Contains("were taken for midnight"));
}

TEST_CASE("amounts that nobody calculated are refused with their column") {
  WorkbookParts parts;
  parts.styles = "<xf numFmtId=\"14\"/>";
  parts.rows = order("<c s=\"1\"><v>45356</v></c>", "<c><f>D1*E1</f></c>");
  const Refusal said = refusal_of([&] { (void)read_orders(parts); });
  CHECK_THAT(said.text, Contains("orders.xlsx, sheet 'Orders', column C (amount): none of its 1 "
                                 "formulas was calculated"));
}
