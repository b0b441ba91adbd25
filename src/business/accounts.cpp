#include "business/accounts.hpp"

#include <utility>

namespace retain::business {

Accounts::Accounts(const Scenario& scenario, BookRows kept_rows)
    : rows(static_cast<std::size_t>(scenario.simulation.weeks) + 1), kept(kept_rows) {
  const std::size_t count = position(rows - 1) + 1;
  curves.resize(curve::count * count);
  business_value.resize(count);
  active_years.resize(count);
  plain.resize(count);
}

void Accounts::write(std::size_t row, const BookRow& books) {
  const std::size_t at = position(row);
  for (std::size_t which = 0; which < curve::count; ++which) {
    curves[which * business_value.size() + at] = books.curves[which];
  }
  business_value[at] = books.business_value;
  active_years[at] = books.active_years;
  plain[at] = books.plain;
}

Bookkeeper::Bookkeeper(const Scenario& scenario, BookRows rows, Booked booked)
    : tally_(scenario, booked), accounts_(scenario, rows) {}

void Bookkeeper::book(const WeekFlows& week) {
  if (accounts_.keeps(week_)) accounts_.write(week_, tally_.row(week));
  tally_.book(week);
  ++week_;
}

Accounts Bookkeeper::close(const WeekFlows& end) {
  accounts_.write(week_, tally_.row(end));
  accounts_.customer_weeks = tally_.customer_weeks();
  tally_.check();
  return std::move(accounts_);
}

Accounts book(const Path& path, const Scenario& scenario) {
  Bookkeeper books(scenario);
  for (std::size_t week = 0; week + 1 < path.weeks.size(); ++week) books.book(path.weeks[week]);
  return books.close(path.weeks.back());
}

}  // namespace retain::business
