#include "report/read_levers.hpp"

#include <cmath>

namespace retain::report {

std::vector<LeverRow> read_levers(
    ResultTable table, const std::map<std::string, std::size_t, std::less<>>& scenarios) {
  const std::size_t scenario = table.column("scenario");
  const std::size_t lever = table.column("lever");
  const std::size_t corner = table.column("corner");
  const std::size_t weeks = table.column("weeks");
  const std::size_t per_year = table.column("per_year");
  const std::size_t cost = table.column("cost");
  const std::size_t bought = table.column("bought");
  const std::size_t net = table.column("net");
  const std::size_t net_per_customer = table.column("net_per_customer");
  std::vector<LeverRow> rows;
  while (table.next()) {
    constexpr double most_weeks = 1e6;
    const bool is_sound = scenarios.contains(table.text(scenario)) && table.number(weeks) >= 1.0 &&
                          table.number(weeks) <= most_weeks;
    if (!is_sound) table.refuse_row();
    rows.push_back({.scenario = std::string(table.text(scenario)),
                    .lever = std::string(table.text(lever)),
                    .corner = std::string(table.text(corner)),
                    .weeks = std::llround(table.number(weeks)),
                    .per_year = table.number(per_year),
                    .cost = table.number(cost),
                    .bought = table.number(bought),
                    .net = table.number(net),
                    .net_per_customer = table.number(net_per_customer)});
  }
  return rows;
}

}  // namespace retain::report
