#include <catch2/catch.hpp>

#include "tables/dates.hpp"
#include "tables/read_tables.hpp"

using namespace retain::test;
using namespace retain::tables;
using Catch::Contains;

namespace {

const ColumnSource csv_column{{"orders.csv", ""}, 1, "date"};

TableCell csv_cell(const std::string& text) {
  return {text, text.empty() ? CellKind::empty : CellKind::text};
}

DateColumn read(const std::vector<TableCell>& cells, const DateOptions& options = {}) {
  DateColumnReader reader(csv_column, options);
  std::int64_t row = 1;
  for (const TableCell& cell : cells) reader.add(++row, cell);
  return reader.finish();
}

DateColumn read(const Texts& texts, const DateOptions& options = {}) {
  std::vector<TableCell> cells;
  for (const std::string& text : texts) cells.push_back(csv_cell(text));
  return read(cells, options);
}

/// The dates as ISO has them; "-" for none.
Texts dates(const DateColumn& column) {
  Texts texts;
  for (const auto& value : column.values) texts.push_back(value ? iso_text(*value) : "-");
  return texts;
}

Refusal refusal_of_dates(const Texts& texts, const DateOptions& options = {}) {
  return refusal_of([&] { refuse_unreadable(read(texts, options).unreadable, csv_column); });
}

Texts notes(const DateColumn& column) {
  Texts texts;
  for (const Sentence& note : column.notes)
    texts.push_back(note.in(retain::base::Language::english));
  return texts;
}

}  // namespace

TEST_CASE("days since 1970 and dates are each other's inverse") {
  CHECK(days_since_1970({1970, 1, 1}) == 0);
  CHECK(days_since_1970({2000, 3, 1}) == 11'017);
  for (std::int32_t day = -30'000; day < 90'000; ++day) {
    REQUIRE(days_since_1970(civil_date(day)) == day);
    REQUIRE(is_civil_date(civil_date(day)));
  }
  CHECK_FALSE(is_civil_date({2023, 2, 29}));
  CHECK_FALSE(is_civil_date({1900, 2, 29}));
  CHECK(is_civil_date({2000, 2, 29}));
}

TEST_CASE("dates whose year comes first are read in every spelling") {
  const DateColumn column = read(Texts{"2024-03-05", "20240305", "2024/3/5", "2024.3.5",
                                       "2024年3月5日", "2024年3月5号", " 2024-3-05 ", "2024 - 3"});
  CHECK(dates(column) == Texts{"2024-03-05", "2024-03-05", "2024-03-05", "2024-03-05", "2024-03-05",
                               "2024-03-05", "2024-03-05", "-"});
  CHECK(column.notes.empty());
  CHECK(column.unreadable.count == 1);
}

TEST_CASE("times are read with seconds, fractions, zones and halves of the day") {
  const DateColumn column =
      read(Texts{"2024-03-05T14:30:00", "2024-03-05 14:30", "2024-03-05T14:30:00.999Z",
                 "2024-03-05T14:30:00+08:00", "2024-03-05 14:30:00 UTC", "2024/3/5 2:30 PM",
                 "2024年3月5日 下午2:30", "2024年3月5日14时30分", "20240305143000",
                 "2024-03-05 12:05 AM", "2024-03-05 14:30:00 -0500"});
  Texts expected(11, "2024-03-05T14:30:00");
  expected[9] = "2024-03-05T00:05:00";
  CHECK(dates(column) == expected);
}

TEST_CASE("one day above 12 settles the order of the column") {
  CHECK(dates(read(Texts{"3/5/2024", "", "13/5/2024"})) == Texts{"2024-05-03", "-", "2024-05-13"});
  CHECK(dates(read(Texts{"3/5/2024", "5/31/2016 0:37"})) ==
        Texts{"2024-03-05", "2016-05-31T00:37:00"});
  CHECK(dates(read(Texts{"5-3-2024", "31-12-2024"})) == Texts{"2024-03-05", "2024-12-31"});
}

TEST_CASE("an order that nothing decides is asked for") {
  const Refusal said = refusal_of_dates({"2024-01-01", "4/4/2024", "3/5/2024"});
  CHECK(said.exit_code == ExitCode::usage);
  CHECK(said.text ==
        "orders.csv:4, column 2 (date): '3/5/2024' can be read day first or month first, and "
        "nothing in the column decides it; give --date-order dmy, mdy or ymd");
  CHECK(dates(read(Texts{"3/5/2024"}, {.order = DateOrder::day_month_year})) ==
        Texts{"2024-05-03"});
  CHECK(dates(read(Texts{"3/5/2024"}, {.order = DateOrder::month_day_year})) ==
        Texts{"2024-03-05"});
}

TEST_CASE("an order need not be decided where all of them give the same dates") {
  CHECK(dates(read(Texts{"1/1/2024", "4/4/2024"})) == Texts{"2024-01-01", "2024-04-04"});
}

TEST_CASE("points between the fields mean day first unless the column says otherwise") {
  const DateColumn column = read(Texts{"5.3.2024", "6. 3. 2024"});
  CHECK(dates(column) == Texts{"2024-03-05", "2024-03-06"});
  REQUIRE(notes(column).size() == 1);
  CHECK_THAT(notes(column).front(), Contains("read as day.month.year because of the points"));
  CHECK(dates(read(Texts{"5.3.2024", "3.31.2024"})) == Texts{"2024-05-03", "2024-03-31"});
  CHECK(read(Texts{"5.3.2024", "31.3.2024"}).notes.empty());
}

TEST_CASE("years of two digits are read where the order is known") {
  CHECK(dates(read(Texts{"5/3/24", "31/12/99"})) == Texts{"2024-03-05", "1999-12-31"});
  CHECK(dates(read(Texts{"24-03-05", "24-03-31"}, {.order = DateOrder::year_month_day})) ==
        Texts{"2024-03-05", "2024-03-31"});
  CHECK(refusal_of_dates({"05/03/04"}).exit_code == ExitCode::usage);
}

TEST_CASE("a column with two orders is refused with the rows that say so") {
  const Refusal said = refusal_of_dates({"13/5/2024", "5/13/2024"});
  CHECK(said.exit_code == ExitCode::scenario);
  CHECK(said.text ==
        "orders.csv, column 2 (date): dates of several orders: no order fits rows 2, 3 together; "
        "write all of them as 2024-03-05");
}

TEST_CASE("days that no calendar has and other texts are unreadable, with their rows") {
  CHECK(refusal_of_dates({"2023-02-29"}).text ==
        "orders.csv:2, column 2 (date): '2023-02-29' is a day that no calendar has, or not of 1900 "
        "to 2199");
  for (const std::string text :
       {"soon", "2024-13-01", "31/31/2024", "2024-03-05 25:00", "2024-03-05 10:61", "5/3",
        "2024-03-05x", "2024-03/05", "123/4/5", "1/2/345", "14:30:00", "2024-03-05 10:30 +8:1",
        "1066-10-14", "-5", "2024-03-05 10"}) {
    INFO(text);
    CHECK(refusal_of_dates({text}).exit_code == ExitCode::scenario);
  }
  CHECK(refusal_of_dates({"2024-03-05", "x", "y"}).text ==
        "orders.csv:3, column 2 (date): 'x' is no date; write for example 2024-03-05 (1 more cells "
        "of this column cannot be read)");
  CHECK_THAT(refusal_of_dates({"13/1/24"}, {.order = DateOrder::month_day_year}).text,
             Contains("(month, day, year)"));
  CHECK_THAT(refusal_of_dates({"3/5/2024"}, {.order = DateOrder::year_month_day}).text,
             Contains("(year, month, day)"));
  CHECK(refusal_of_dates({"5/3/2024", "5/31/2024"}, {.order = DateOrder::day_month_year}).text ==
        "orders.csv:3, column 2 (date): '5/31/2024' is no date in the order of this column (day, "
        "month, year)");
}

TEST_CASE("plain numbers are serials when all of them may be, and it is said") {
  const DateColumn column = read(Texts{"45356", "45358.6041666667", "2024-03-08"});
  CHECK(dates(column) == Texts{"2024-03-05", "2024-03-07T14:30:00", "2024-03-08"});
  CHECK(notes(column) == Texts{"orders.csv, column 2 (date): 2 numbers without a date format were "
                               "read as dates of a spreadsheet"});
  CHECK(dates(read(Texts{"43894"}, {.system = DateSystem::from_1904})) == Texts{"2024-03-05"});
  const DateColumn mixed = read(Texts{"45356", "12", "2024-03-08"});
  CHECK(dates(mixed) == Texts{"-", "-", "2024-03-08"});
  CHECK(mixed.unreadable.count == 2);
  CHECK(mixed.unreadable.first.front().text == "45356");
  CHECK(dates(read({{"45356", CellKind::number, 45356.0}})) == Texts{"2024-03-05"});
  CHECK(dates(read({{"19970101", CellKind::number, 19970101.0}})) == Texts{"1997-01-01"});
}

TEST_CASE("times that all lie in the first minute of a day are midnight, and it is said") {
  const DateColumn column = read(Texts{"2024-03-05T00:00:43", "2024-03-06T00:00:43", "2024-03-07"});
  CHECK(dates(column) == Texts{"2024-03-05", "2024-03-06", "2024-03-07"});
  CHECK(notes(column).size() == 1);
  CHECK(read(Texts{"2024-03-05 00:00:00"}).notes.empty());
  CHECK_FALSE(read(Texts{"2024-03-05 00:00:00"}).values.front()->has_time);
  CHECK(dates(read(Texts{"2024-03-05T00:00:43", "2024-03-06T10:00:00"})) ==
        Texts{"2024-03-05T00:00:43", "2024-03-06T10:00:00"});
}

TEST_CASE("cells of a spreadsheet that say nothing are unreadable dates") {
  CHECK(read({{"TRUE", CellKind::boolean, 1.0}}).unreadable.count == 1);
  CHECK(read({{"#N/A", CellKind::error}}).unreadable.count == 1);
  CHECK(read({{"", CellKind::formula_without_value, 0.0, true}}).unreadable.count == 1);
  CHECK(read({{"", CellKind::empty}}).unreadable.count == 0);
}
