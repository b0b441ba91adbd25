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

Bookkeeper::Bookkeeper(const Scenario& scenario, BookRows rows)
    : tally_(scenario), accounts_(scenario, rows) {}

void Bookkeeper::keep(const WeekFlows& state) {
  accounts_.write(week_, tally_.row(state));
  next_kept_ += static_cast<std::size_t>(accounts_.kept);
}

Accounts Bookkeeper::close(const WeekFlows& end) {
  accounts_.write(week_, tally_.row(end));
  accounts_.customer_weeks = tally_.customer_weeks();
  tally_.check();
  return std::move(accounts_);
}

Accounts book(const Path& path, const Scenario& scenario) {
  Bookkeeper books(scenario);
  for (std::size_t week = 0; week + 1 < path.weeks.size(); ++week) {
    if (books.keeps()) books.keep(path.weeks[week]);
    books.book(path.weeks[week]);
  }
  return books.close(path.weeks.back());
}

}  // namespace retain::business
