// The CDNOW sample made dirty: duplicate orders, cancelled pairs, guests, a test customer, a total.

#include <catch2/catch.hpp>
#include <chrono>
#include <fstream>
#include <sstream>

#include "fit/purchase_model.hpp"
#include "histories/cleaning.hpp"
#include "histories/customer_histories.hpp"
#include "support/cdnow.hpp"
#include "text/csv_table.hpp"

using namespace retain::histories;
using namespace retain::test;

namespace {

/// "18.12.1997"
std::optional<std::int64_t> day_of(const std::string& text) {
  int day = 0;
  int month = 0;
  int year = 0;
  if (std::sscanf(text.c_str(), "%d.%d.%d", &day, &month, &year) != 3) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  return std::chrono::sys_days(date).time_since_epoch().count();
}

/// "-2.313,60 €" in cents.
std::int64_t cents_of(const std::string& text) {
  std::string digits;
  for (const char c : text) {
    if ((c >= '0' && c <= '9') || c == '-') digits += c;
  }
  return std::stoll(digits);
}

std::optional<std::vector<LogRow>> dirty_rows() {
  std::ifstream file(std::filesystem::path(RETAIN_SOURCE_DIR) / ".." / "shared" / "data" /
                     "cdnow-dirty.csv");
  if (!file) {
    WARN("left out: there is no cdnow-dirty.csv beside the project");
    return std::nullopt;
  }
  std::stringstream text;
  text << file.rdbuf();
  const std::string content = text.str().substr(3);  // behind the byte order mark
  std::vector<LogRow> rows;
  std::int64_t line = 0;
  for (const retain::text::CsvRow& cells : retain::text::read_csv(content).rows) {
    if (++line == 1 || cells.size() < 5) continue;
    LogRow row;
    row.line = line;
    row.first_cell = row.order = cells[0].text;
    row.customer = cells[1].text;
    row.day = day_of(cells[2].text);
    row.cents = cents_of(cells[3].text);
    row.status = cells[4].text;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

TEST_CASE("the dirty CDNOW log gives the clean one to the last digit") {
  const auto rows = dirty_rows();
  const auto clean = cdnow_purchases();
  if (!rows || !clean) return;
  const CleanedLog log = cleaned(*rows, {.until = cdnow_end});
  CHECK(log.tally(CleaningRule::duplicate).rows == 207);
  CHECK(log.tally(CleaningRule::anonymous).rows == 132);
  CHECK(log.tally(CleaningRule::test_customer).rows == 26);
  CHECK(log.tally(CleaningRule::refunded_order).rows == 2 * 137);
  CHECK(log.purchases + log.tally(CleaningRule::outside).rows == 6919);
  REQUIRE(log.control);
  CHECK(log.control->stated == 24'409'194);
  CHECK(log.control->kept == log.control->stated);
  CHECK(purchase_histories(log, cdnow_end) == cdnow_histories(*clean));
  const auto spends = spend_histories(log, cdnow_end);
  CHECK(spends.size() == 946);
  CHECK(fit_spend(spends).law.mean() == Approx(35.17037127).epsilon(1e-8));
}
