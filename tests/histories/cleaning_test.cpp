#include "histories/cleaning.hpp"

#include <catch2/catch.hpp>

#include "histories/customer_histories.hpp"
#include "histories/word_lists.hpp"

using namespace retain::histories;

namespace {

LogRow row(std::int64_t line, std::string customer, std::int64_t day, std::int64_t cents,
           std::string order = "", std::string status = "") {
  LogRow made;
  made.line = line;
  made.first_cell = order.empty() ? customer : order;
  made.customer = std::move(customer);
  made.day = day;
  made.cents = cents;
  made.order = std::move(order);
  made.status = std::move(status);
  return made;
}

LogRow total(std::int64_t line, std::string word, std::int64_t cents) {
  LogRow made;
  made.line = line;
  made.first_cell = std::move(word);
  made.cents = cents;
  return made;
}

void check_tally(const CleanedLog& log, CleaningRule rule, std::int64_t rows, std::int64_t cents,
                 std::int64_t first_line) {
  CAPTURE(std::string(name_of(rule)));
  CHECK(log.tally(rule).rows == rows);
  CHECK(log.tally(rule).cents == cents);
  CHECK(log.tally(rule).first_line == first_line);
}

/// Every row is a purchase or left out by one rule.
void check_nothing_is_lost(const CleanedLog& log) {
  std::int64_t rows = log.purchases;
  for (std::size_t i = 0; i < cleaning_rule_count; ++i) {
    const auto rule = static_cast<CleaningRule>(i);
    const bool is_gone = effect_of(rule) == CleaningEffect::left_out ||
                         rule == CleaningRule::line_item || rule == CleaningRule::partial_refund;
    if (is_gone) rows += log.tally(rule).rows;
  }
  CHECK(rows == log.rows);
}

}  // namespace

TEST_CASE("totals below a log are no purchases, and control it") {
  const CleanedLog log = cleaned(
      {row(2, "1", 10, 500), row(3, "2", 11, 700), total(4, "Total:", 1200), row(5, "1", 12, 100)},
      {});
  check_tally(log, CleaningRule::total, 1, 1200, 4);
  REQUIRE(log.control);
  CHECK(log.control->stated == 1200);
  CHECK(log.control->kept == 1200);
  CHECK(log.purchases == 3);
  check_nothing_is_lost(log);
  const CleanedLog silent =
      cleaned({row(2, "1", 10, 500), row(3, "2", 11, 700), total(4, "", 1200)}, {});
  CHECK(silent.control->line == 4);
  CHECK(cleaned({row(2, "1", 10, 500), total(3, "合计", 500)}, {}).control);
  const CleanedLog none = cleaned({row(2, "1", 10, 500), total(3, "", 501)}, {});
  CHECK_FALSE(none.control);
  check_tally(none, CleaningRule::undated, 1, 501, 3);
}

TEST_CASE("customers without a name, tests and orders that came to nothing are left out") {
  const CleanedLog log = cleaned(
      {row(2, "", 10, 500), row(3, "Guest", 10, 100), row(4, "散客", 10, 200),
       row(5, "TEST", 10, 1), row(6, "demo-7", 10, 2), row(7, "1", 10, 300, "A", "Cancelled"),
       row(8, "1", 11, 400, "B", "paid"), row(9, "2", 11, 9, "C", "已取消")},
      {.excluded = {"demo-*"}});
  check_tally(log, CleaningRule::anonymous, 3, 800, 2);
  check_tally(log, CleaningRule::test_customer, 2, 3, 5);
  check_tally(log, CleaningRule::void_status, 2, 309, 7);
  CHECK(log.purchases == 1);
  check_nothing_is_lost(log);
}

TEST_CASE("equal rows are duplicates where an order or a second tells them apart") {
  LogRow at_noon = row(4, "2", 10, 300);
  at_noon.second = 43'200;
  LogRow again = at_noon;
  again.line = 5;
  const CleanedLog log = cleaned({row(2, "1", 10, 500, "A"), row(3, "1", 10, 500, "A"), at_noon,
                                  again, row(6, "3", 10, 200), row(7, "3", 10, 200)},
                                 {});
  check_tally(log, CleaningRule::duplicate, 2, 800, 3);
  check_tally(log, CleaningRule::possible_duplicate, 1, 200, 7);
  check_tally(log, CleaningRule::same_day, 1, 200, 7);
  CHECK(log.purchases == 4);
  check_nothing_is_lost(log);
}

TEST_CASE("items of an order are one purchase, with what only its first row says") {
  std::vector<LogRow> rows{row(2, "1", 10, 500, "A", "paid"),
                           row(3, "", 0, 300, "A"),
                           row(4, "", 0, 300, "A"),
                           row(5, "2", 11, 100, "B", "paid"),
                           row(6, "1", 10, 500, "A", "paid"),
                           row(7, "", 0, 300, "A"),
                           row(8, "", 0, 300, "A")};
  for (LogRow& item : rows) {
    if (item.customer.empty()) item.day.reset();
  }
  const CleanedLog log = cleaned(rows, {});
  check_tally(log, CleaningRule::line_item, 2, 600, 3);
  check_tally(log, CleaningRule::duplicate, 3, 1100, 6);
  REQUIRE(log.customers.size() == 2);
  CHECK(log.customers[0].days == std::vector{PurchaseDay{10, 1100}});
  check_nothing_is_lost(log);
}

TEST_CASE("refunds, zero amounts and days outside are told, with what they come to") {
  const std::vector<LogRow> rows{row(2, "1", 10, 500, "A"), row(3, "1", 11, -500, "A"),
                                 row(4, "1", 12, 900),      row(5, "1", 13, -100),
                                 row(6, "2", 10, -50),      row(7, "2", 11, 0),
                                 row(8, "2", 30, 70)};
  const CleanedLog log = cleaned(rows, {.until = 20});
  check_tally(log, CleaningRule::refunded_order, 2, 0, 2);
  check_tally(log, CleaningRule::partial_refund, 1, -100, 5);
  check_tally(log, CleaningRule::unmatched_refund, 1, -50, 6);
  check_tally(log, CleaningRule::zero_amount, 1, 0, 7);
  check_tally(log, CleaningRule::outside, 1, 70, 8);
  REQUIRE(log.customers.size() == 2);
  CHECK(log.customers[0].days == std::vector{PurchaseDay{12, 800}});
  CHECK(log.customers[1].days == std::vector{PurchaseDay{11, 0}});
  CHECK(log.until == 20);
  check_nothing_is_lost(log);
  CHECK(cleaned(rows, {.zero_amount = ZeroAmount::drop, .until = 20}).customers.size() == 1);
  CHECK(cleaned(rows, {}).until == 30);
}

TEST_CASE("histories count days after the first, in weeks, to the end of the data") {
  CleanedLog log;
  log.customers = {
      {"1", {{100, 500}, {107, 300}, {128, 100}}}, {"2", {{103, 900}}}, {"3", {{150, 1}}}};
  const auto histories = purchase_histories(log, 121);
  REQUIRE(histories.size() == 2);
  CHECK(histories[0] == retain::fit::PurchaseHistory{1, 1.0, 3.0});
  CHECK(histories[1].repeats == 0);
  CHECK(histories[1].last == 0.0);
  CHECK(histories[1].observed == Approx(18.0 / 7.0));
  const auto spends = spend_histories(log, 150);
  REQUIRE(spends.size() == 1);
  CHECK(spends[0].purchases == 2);
  CHECK(spends[0].mean == 2.0);
}

TEST_CASE("patterns of customers to leave out know one sign, for any text") {
  CHECK(is_like("demo-7", "demo-*"));
  CHECK(is_like("Demo-7", "demo-*"));
  CHECK(is_like("a-staff-b", "*staff*"));
  CHECK(is_like("aab", "*ab"));
  CHECK_FALSE(is_like("my demo-7", "demo-*"));
  CHECK_FALSE(is_like("demo", "demo-*"));
  CHECK(is_like("", "*"));
}
