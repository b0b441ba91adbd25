#include "app/commands/run_levers.hpp"

#include <algorithm>
#include <cmath>

#include "app/terminal/bars.hpp"
#include "app/terminal/paint.hpp"
#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "business/words.hpp"
#include "report/lever_texts.hpp"
#include "report/numbers.hpp"
#include "report/words.hpp"

namespace retain::app::commands {
namespace {

std::vector<TableColumn> columns_of(const std::string& period, bool has_bars) {
  const auto amount = [](const std::string& title, const Message& unit) {
    return TableColumn{.title = title, .align = Align::right, .unit = say(unit)};
  };
  const std::string net = say(message::column_lever_net);
  std::vector<TableColumn> columns{{.title = say(message::column_lever)},
                                   {.title = say(message::column_corner), .leave_out = 1},
                                   amount(say(message::column_spending), message::unit_yuan_year),
                                   amount(say(message::column_bought, period), message::unit_yuan),
                                   amount(net, message::unit_yuan)};
  if (has_bars) columns.push_back({.title = "", .leave_out = 2});
  columns.push_back(amount(net, message::unit_yuan_customer));
  return columns;
}

}  // namespace

std::string lever_table(std::span<const LeverRow> rows) {
  if (rows.empty()) return {};
  double largest = 0.0;
  for (const LeverRow& row : rows) largest = std::max(largest, std::abs(row.net));
  const bool has_bars = output_terminal().has_blocks && largest > 0.0;
  TextTable table(columns_of(period_text(rows.front().weeks), has_bars));
  for (const LeverRow& row : rows) {
    const auto net = [&](const std::string& text) {
      return signed_difference(row.net, not_available, text);
    };
    std::vector<std::string> cells{lever_text(row), corner_text(row.corner), whole(row.per_year),
                                   whole(row.bought), net(whole(row.net))};
    if (has_bars) {
      cells.push_back(painted_difference(row.net, not_available, bar_from_zero(row.net, largest)));
    }
    cells.push_back(net(number_text(row.net_per_customer, not_available)));
    table.add_row(std::move(cells));
  }
  return "\n" + say(message::lever_table_head, rows.front().scenario) + "\n" + table.to_text() +
         paragraph(say(message::lever_table_note));
}

}  // namespace retain::app::commands
