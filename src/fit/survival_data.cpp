#include "fit/survival_data.hpp"

#include <algorithm>
#include <numeric>

#include "base/check.hpp"

namespace retain::fit {
namespace {

/// How many of these ascending times lie before one.
std::int64_t count_before(const std::vector<double>& times, double time) {
  return std::ranges::lower_bound(times, time) - times.begin();
}

}  // namespace

RiskTable risk_table(std::span<const Subscription> subscriptions, std::size_t causes) {
  RiskTable table{causes, {}, 0.0};
  std::vector<double> entries;
  std::vector<double> exits;
  std::vector<Subscription> losses;
  for (const Subscription& one : subscriptions) {
    expects(one.entry >= 0.0 && one.entry < one.exit, "an exit is later than its entry");
    entries.push_back(one.entry);
    exits.push_back(one.exit);
    table.last_exit = std::max(table.last_exit, one.exit);
    if (!one.cause) continue;
    expects(*one.cause < causes, "causes are numbered");
    losses.push_back(one);
  }
  std::ranges::sort(entries);
  std::ranges::sort(exits);
  std::ranges::sort(losses, {}, &Subscription::exit);
  for (const Subscription& loss : losses) {
    if (table.rows.empty() || table.rows.back().time < loss.exit) {
      const std::int64_t at_risk =
          count_before(entries, loss.exit) - count_before(exits, loss.exit);
      table.rows.push_back({loss.exit, at_risk, std::vector<std::int64_t>(causes, 0)});
    }
    ++table.rows.back().losses[*loss.cause];
  }
  return table;
}

std::int64_t all_losses(const RiskRow& row) {
  return std::accumulate(row.losses.begin(), row.losses.end(), std::int64_t{0});
}

std::optional<double> emptied_at(const RiskTable& table) {
  for (const RiskRow& row : table.rows) {
    if (all_losses(row) == row.at_risk && row.time < table.last_exit) return row.time;
  }
  return std::nullopt;
}

}  // namespace retain::fit
