#include <catch2/catch.hpp>

#include "tables/amounts.hpp"
#include "tables/read_tables.hpp"

using namespace retain::test;
using namespace retain::tables;
using Catch::Contains;
using Values = std::vector<double>;

namespace {

const ColumnSource amount_column{{"orders.csv", ""}, 2, "amount"};

AmountColumn read_amounts(const std::vector<TableCell>& cells) {
  AmountColumnReader reader(amount_column);
  std::int64_t row = 1;
  for (const TableCell& cell : cells) reader.add(++row, cell);
  return reader.finish();
}

AmountColumn read_amounts(const Texts& texts) {
  std::vector<TableCell> cells;
  for (const std::string& text : texts) cells.push_back({text, CellKind::text});
  return read_amounts(cells);
}

Values values(const AmountColumn& column) {
  Values all;
  for (const auto& value : column.values) all.push_back(value ? value->value() : -999.0);
  return all;
}

Values values(const Texts& texts) {
  return values(read_amounts(texts));
}

Refusal refusal_of_amounts(const Texts& texts) {
  return refusal_of([&] { refuse_unreadable(read_amounts(texts).unreadable, amount_column); });
}

TableCell number(double value, bool is_formula = false) {
  return {"number", CellKind::number, value, is_formula};
}

}  // namespace

TEST_CASE("amounts have signs in front, behind and as brackets") {
  CHECK(values(Texts{"12", "-12.5", "12.5-", "(12.50)", "+3", "\u22124", "（5）", "- 6"}) ==
        Values{12, -12.5, -12.5, -12.5, 3, -4, -5, -6});
}

TEST_CASE("amounts have currencies on either side") {
  const AmountColumn column =
      read_amounts({"¥12.50", "￥ 1,234.50", "12元", "-¥3", "¥-3", "CNY 4", "5 RMB", "(¥6)", "7"});
  CHECK(values(column) == Values{12.5, 1234.5, 12, -3, -3, 4, 5, -6, 7});
  CHECK(column.currency == "CNY");
  CHECK(read_amounts(Texts{"$1.5", "US$2", "3 USD"}).currency == "USD");
  CHECK(read_amounts(Texts{"1,50 €", "EUR 2"}).currency == "EUR");
  CHECK(read_amounts(Texts{"1"}).currency.empty());
}

TEST_CASE("two currencies are refused with both rows") {
  const Refusal said = refusal_of_amounts({"1", "€2", "$3"});
  CHECK(said.exit_code == ExitCode::scenario);
  CHECK(said.text ==
        "orders.csv:4, column 3 (amount): '$3' is in USD, row 3 ('€2') in EUR; fit one currency at "
        "a time");
  CHECK_THAT(refusal_of_amounts({"$3 €"}).text, Contains("is no amount"));
}

TEST_CASE("the decimal sign is decided for the column") {
  CHECK(values(Texts{"1,234.50", "1,234"}) == Values{1234.5, 1234});
  CHECK(values(Texts{"1.234,50", "1.234"}) == Values{1234.5, 1234});
  CHECK(values(Texts{"1,5", "1,234"}) == Values{1.5, 1.234});
  CHECK(values(Texts{"1.5", "1,234"}) == Values{1.5, 1234});
  CHECK(values(Texts{"1,234,567", "1.234"}) == Values{1234567, 1.234});
  CHECK(values(Texts{"1.234.567", "1,234"}) == Values{1234567, 1.234});
  CHECK(values(Texts{"1 234,50", "1\u00A0234", "1\u202F234\u202F567,5"}) ==
        Values{1234.5, 1234, 1234567.5});
  CHECK(values(Texts{"1'234.50", "1’234"}) == Values{1234.5, 1234});
  CHECK(values(Texts{"0,123", "12345,678", ",5", "5,"}) == Values{0.123, 12345.678, 0.5, 5});
}

TEST_CASE("an amount that may be thousands or decimals is refused when nothing decides it") {
  const Refusal said = refusal_of_amounts({"12", "1,234", "5"});
  CHECK(said.exit_code == ExitCode::scenario);
  CHECK(said.text ==
        "orders.csv:3, column 3 (amount): '1,234' can be thousands or three decimals, and nothing "
        "in the column decides it; write amounts without signs between thousands, such as 1234 or "
        "1.23");
  CHECK_THAT(refusal_of_amounts({"1.234"}).text, Contains("can be thousands"));
}

TEST_CASE("two decimal signs are refused with both rows") {
  const Refusal said = refusal_of_amounts({"1.5", "2,5"});
  CHECK(said.exit_code == ExitCode::scenario);
  CHECK(said.text ==
        "orders.csv:3, column 3 (amount): in '2,5' the comma stands for decimals, in row 2 ('1.5') "
        "the point; write all amounts alike");
}

TEST_CASE("texts that are no amounts are unreadable, with their rows") {
  for (const std::string text :
       {"free", "12 %", "1.2E+05",     "1,23,456.00", "1,2345,678", "12.50.1",
        "1.2.", "1..",  "--1",         "-(1)",        "1 2",        "..",
        "¥",    "-",    "1.234,567,8", "12 pcs",      "1,234 567",  "12345678901234",
        "nan",  "0x10"}) {
    INFO(text);
    CHECK(refusal_of_amounts({text, "1.5"}).exit_code == ExitCode::scenario);
  }
  CHECK(refusal_of_amounts({"1.5", "free"}).text ==
        "orders.csv:3, column 3 (amount): 'free' is no amount; write for example 1234.50");
}

TEST_CASE("amounts are exact to four decimals, and rounding is said") {
  const AmountColumn column =
      read_amounts(Texts{"0.1", "0.2", "0.3", "2.00005", "-2.00005", "1.50000"});
  CHECK(column.values[0]->ten_thousandths + column.values[1]->ten_thousandths ==
        column.values[2]->ten_thousandths);
  CHECK(column.values[3]->ten_thousandths == 20'001);
  CHECK(column.values[4]->ten_thousandths == -20'001);
  REQUIRE(column.notes.size() == 1);
  CHECK_THAT(column.notes.front().in(retain::base::Language::english),
             Contains("2 amounts have more than four decimals"));
}

TEST_CASE("numbers of a spreadsheet need no decision, and their noise is no rounding") {
  const AmountColumn column = read_amounts({number(0.1 + 0.2), number(1234), number(-1.005)});
  CHECK(values(column) == Values{0.3, 1234, -1.005});
  CHECK(column.notes.empty());
  CHECK_FALSE(column.all_whole);
  CHECK(read_amounts({number(1.0 / 3.0)}).notes.size() == 1);
  CHECK(read_amounts({number(1e14)}).unreadable.count == 1);
  CHECK(read_amounts({number(1250)}).all_whole);
}

TEST_CASE("formulas that were not calculated are refused, and a column of zeros is warned of") {
  const TableCell none{"", CellKind::formula_without_value, 0.0, true};
  const Refusal said = refusal_of([&] { (void)read_amounts({none, none}); });
  CHECK(said.exit_code == ExitCode::scenario);
  CHECK_THAT(said.text, Contains("none of its 2 formulas was calculated"));
  CHECK(read_amounts({none, number(1)}).unreadable.count == 1);
  CHECK(read_amounts({number(0, true), number(0, true)}).notes.size() == 1);
  CHECK(read_amounts({number(0, true), number(1, true)}).notes.empty());
  CHECK(read_amounts({number(0), number(0)}).notes.empty());
}
