#include "histories/log_reader.hpp"

#include <catch2/catch.hpp>

#include "support/temporary_folder.hpp"

using namespace retain::histories;
using namespace retain::test;
using Catch::Contains;

namespace {

ReadLog read(const std::string& text, const LogOptions& options = {}) {
  const TemporaryFolder folder;
  return read_log(folder.write("log.csv", text), options);
}

}  // namespace

TEST_CASE(
    "columns of a log are found by their usual names, whatever stands above and beside them") {
  const ReadLog log = read(
      "Orders of our shop,,,,\n,,,,\nOrder No.,Customer ID,Order-Date,Note,Total\n"
      "A1,0012,2024-03-05,gift,12.50\nA2,0013,2024-03-06,,8.00\n");
  REQUIRE(log.rows.size() == 2);
  CHECK(log.rows[0].customer == "0012");
  CHECK(log.rows[0].order == "A1");
  CHECK(log.rows[0].day == 19787);
  CHECK(log.rows[0].cents == 1250);
  CHECK_FALSE(log.rows[0].second);
  CHECK(log.rows[1].line == 5);
  CHECK(log.rows[1].first_cell == "A2");
}

TEST_CASE("a log in Chinese with times and a currency is read as one in English is") {
  const ReadLog log =
      read("会员号,下单时间,实收金额,订单状态\n18,2024年3月5日 14:30:00,¥12.50,已完成\n");
  REQUIRE(log.rows.size() == 1);
  CHECK(log.rows[0].second == 14 * 3600 + 30 * 60);
  CHECK(log.rows[0].status == "已完成");
  CHECK(log.has_times);
  CHECK_FALSE(log.currency.empty());
}

TEST_CASE("columns may be named by header or number, and a log may have no headers") {
  const std::string text = "who,when,how much\n7,2024-03-05,9.99\n";
  const ReadLog by_name = read(text, {.columns = {{LogField::customer, "Who"},
                                                  {LogField::date, "when"},
                                                  {LogField::amount, "HOW MUCH"}}});
  CHECK(by_name.rows.at(0).cents == 999);
  const ReadLog bare = read(
      "7,2024-03-05,9.99\n8,2024-03-06,1.01\n",
      {.columns = {{LogField::customer, "1"}, {LogField::date, "2"}, {LogField::amount, "3"}}});
  CHECK(bare.rows.size() == 2);
  CHECK(bare.headers.empty());
  CHECK_THROWS_WITH(read(text), Contains("--map customer=") && Contains("who"));
  CHECK_THROWS_WITH(read("customer,date,amount\n1,2024-03-05,2.5\n",
                         {.columns = {{LogField::amount, "amounts"}}}),
                    Contains("no such column") && Contains("did you mean 'amount'?"));
}

TEST_CASE(
    "two columns that may hold the same are a question, and one cell that holds nothing too") {
  CHECK_THROWS_WITH(read("Email,Created at,Paid at,Total\na,2024-03-05,2024-03-06,1.5\n"),
                    Contains("'Created at' and 'Paid at'") && Contains("--map date='Created at'"));
  CHECK(read("Email,Created at,Paid at,Total\na,2024-03-05,2024-03-06,1.5\n",
             {.columns = {{LogField::date, "Paid at"}}})
            .rows.at(0)
            .day == 19788);
  CHECK_THROWS_WITH(read("customer,date,amount\n1,tomorrow,2.5\n"), Contains("tomorrow"));
  CHECK_THROWS_WITH(read("customer,date,amount\n1,2024-03-05,much\n"), Contains("much"));
  CHECK_THROWS_WITH(read("\n\n"), Contains("no row with anything in it"));
}

TEST_CASE("fractions of a cent go to the nearest one, and whole amounts are a question") {
  const ReadLog log = read("customer,date,amount\n1,2024-03-05,0.125\n1,2024-03-06,-0.125\n");
  CHECK(log.rows[0].cents == 13);
  CHECK(log.rows[1].cents == -13);
  const ReadLog whole = read("customer,date,amount\n1,2024-03-05,1250\n");
  CHECK(whole.rows[0].cents == 125'000);
  REQUIRE_FALSE(whole.notes.empty());
  CHECK_THAT(say(whole.notes.back()), Contains("whole units"));
}
