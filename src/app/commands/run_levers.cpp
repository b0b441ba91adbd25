#include "app/commands/run_levers.hpp"

#include <algorithm>
#include <cmath>

#include "app/terminal/bars.hpp"
#include "app/terminal/number_column.hpp"
#include "app/terminal/paint.hpp"
#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "business/words.hpp"
#include "report/lever_texts.hpp"
#include "report/numbers.hpp"
#include "report/words.hpp"

namespace retain::app::commands {
namespace {

bool has_bars(double largest) {
  return output_terminal().is_terminal && largest > 0.0;
}

std::vector<TableColumn> columns_of(const std::string& period, bool with_bars) {
  const auto amount = [](const std::string& title, const Message& unit) {
    return TableColumn{.title = title, .align = Align::right, .unit = say(unit)};
  };
  const std::string net = say(message::column_lever_net);
  std::vector<TableColumn> columns{{.title = say(message::column_lever)},
                                   {.title = say(message::column_corner), .leave_out = 1},
                                   amount(say(message::column_spending), message::unit_yuan_year),
                                   amount(say(message::column_bought, period), message::unit_yuan),
                                   amount(net, message::unit_yuan)};
  if (with_bars) columns.push_back({.title = "", .leave_out = 2});
  columns.push_back(amount(net, message::unit_yuan_customer));
  return columns;
}

/// The cells of all rows, column by column; without bars where nothing differs.
std::vector<std::vector<std::string>> cells_of(std::span<const LeverRow> rows, double largest) {
  std::vector<std::string> levers, corners, spent, bought, net, bars, net_per_customer;
  std::vector<Cell> gains;
  for (const LeverRow& row : rows) {
    levers.push_back(lever_text(row));
    corners.push_back(corner_text(row.corner));
    spent.push_back(whole(row.per_year));
    bought.push_back(whole(row.bought));
    net.push_back(whole(row.net));
    bars.push_back(painted_difference(row.net, not_available, bar_from_zero(row.net, largest)));
    net_per_customer.push_back(number_text(row.net_per_customer, not_available));
    gains.push_back({row.net, not_available});
  }
  std::vector<std::vector<std::string>> cells{levers, corners, number_column(spent),
                                              number_column(bought), difference_column(gains, net)};
  if (has_bars(largest)) cells.push_back(bars);
  cells.push_back(difference_column(gains, net_per_customer));
  return cells;
}

}  // namespace

std::string lever_table(std::span<const LeverRow> rows, const std::string& called) {
  if (rows.empty()) return {};
  double largest = 0.0;
  for (const LeverRow& row : rows) largest = std::max(largest, std::abs(row.net));
  TextTable table(columns_of(period_text(rows.front().weeks), has_bars(largest)));
  table.add_rows(cells_of(rows, largest));
  return "\n" + paragraph(say(message::lever_table_head, called)) + table.to_text() + "\n" +
         paragraph(say(message::lever_table_note));
}

}  // namespace retain::app::commands
