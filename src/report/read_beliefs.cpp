#include "report/read_beliefs.hpp"

#include <cmath>

#include "model/parameters/parameters.hpp"

namespace retain::report {

std::vector<std::pair<std::size_t, DecisiveBelief>> read_beliefs(
    ResultTable table, const std::map<std::string, std::size_t, std::less<>>& scenarios) {
  const std::size_t scenario = table.column("scenario");
  const std::size_t key = table.column("key");
  const std::size_t value = table.column("value");
  const std::size_t low = table.column("low");
  const std::size_t high = table.column("high");
  const std::size_t difference = table.column("difference");
  const std::size_t at_low = table.column("difference_low");
  const std::size_t at_high = table.column("difference_high");
  const std::size_t turns_at = table.column("turns_at");
  std::vector<std::pair<std::size_t, DecisiveBelief>> beliefs;
  while (table.next()) {
    const auto position = scenarios.find(table.text(scenario));
    if (position == scenarios.end() || find_parameter(table.text(key)) == nullptr) {
      table.refuse_row();
    }
    DecisiveBelief belief{.key = std::string(table.text(key)),
                          .value = table.number(value),
                          .low = table.number(low),
                          .high = table.number(high),
                          .difference = table.number(difference),
                          .at_low = table.number(at_low),
                          .at_high = table.number(at_high)};
    if (!std::isnan(table.number(turns_at))) belief.turns_at = table.number(turns_at);
    beliefs.emplace_back(position->second, std::move(belief));
  }
  return beliefs;
}

}  // namespace retain::report
