#include "app/commands/run_levers.hpp"

#include <algorithm>
#include <cmath>

#include "app/terminal/bars.hpp"
#include "app/terminal/paint.hpp"
#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/message.hpp"
#include "business/words.hpp"
#include "report/numbers.hpp"
#include "report/words.hpp"
#include "study/lever_gains.hpp"

namespace retain::message {

constexpr Message lever_table_head{"What the levers of {} brought to the whole business:\n",
                                   "{} 的各项措施为整个业务带来了什么：\n"};
constexpr Message column_lever{"lever", "措施"};
constexpr Message column_corner{"belongs to", "所属"};
constexpr Message column_bought{"bought, {}", "带来（{}）"};
constexpr Message column_lever_net{"net", "净额"};
constexpr Message unit_yuan_customer{"yuan per customer", "元/客户"};
constexpr Message corner_strategy{"strategy", "策略"};
constexpr Message corner_system{"system", "系统"};
constexpr Message corner_people{"people", "人员"};
constexpr Message levers_together{"all together", "全部措施"};
constexpr Message lever_table_note{
    "Expected values, discounted: with each lever against without it, the others kept. The rows do "
    "not add up: levers make each other stronger or leave each other less to do.",
    "期望值，已贴现：有该措施与没有该措施之差，其余措施不变。各行不能相加："
    "措施之间会互相增强，也会使彼此的余地变小。"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

std::string name_of(ServiceCorner corner) {
  switch (corner) {
    case ServiceCorner::strategy:
      return say(message::corner_strategy);
    case ServiceCorner::system:
      return say(message::corner_system);
    case ServiceCorner::people:
      return say(message::corner_people);
  }
  return {};
}

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

std::string lever_table(const Member& member) {
  const Scenario& scenario = member.scenario;
  const LeverGains gains = lever_gains(scenario, member.plan.baseline);
  if (gains.single.empty()) return {};
  double largest = std::abs(gains.together.net);
  for (const auto& [lever, gain] : gains.single) largest = std::max(largest, std::abs(gain.net));
  const bool has_bars = output_terminal().has_blocks && largest > 0.0;
  TextTable table(columns_of(period_text(gains.weeks), has_bars));
  const auto add = [&](const std::string& lever, const std::string& corner, const LeverGain& gain) {
    const double per_customer = gain.net / static_cast<double>(scenario.cohort.customers);
    const auto net = [&](const std::string& text) {
      return signed_difference(gain.net, not_available, text);
    };
    std::vector<std::string> cells{lever, corner, whole(gain.per_year), whole(gain.bought()),
                                   net(whole(gain.net))};
    if (has_bars) {
      cells.push_back(
          painted_difference(gain.net, not_available, bar_from_zero(gain.net, largest)));
    }
    cells.push_back(net(number_text(per_customer, not_available)));
    table.add_row(std::move(cells));
  };
  for (const auto& [lever, gain] : gains.single) {
    add(std::string(lever_names[index(lever)]), name_of(corner_of(lever)), gain);
  }
  add(say(message::levers_together), {}, gains.together);
  return "\n" + say(message::lever_table_head, scenario.name) + table.to_text() +
         paragraph(say(message::lever_table_note));
}

}  // namespace retain::app::commands
