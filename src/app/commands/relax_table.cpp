#include "app/commands/relax_table.hpp"

#include <algorithm>
#include <cmath>

#include "app/commands/words.hpp"
#include "app/terminal/bars.hpp"
#include "app/terminal/number_column.hpp"
#include "app/terminal/signs.hpp"
#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/message.hpp"
#include "report/numbers.hpp"
#include "report/words.hpp"
#include "stats/interval.hpp"
#include "text/csv_text.hpp"
#include "text/json_value.hpp"

namespace retain::message {

constexpr Message column_relaxed{"relaxed so far", "逐步放宽"};
constexpr Message column_change{"change", "变化"};
constexpr Message column_taken{"taken away", "减少"};
constexpr Message column_of_start{"of all", "占起点"};
constexpr Message relax_note{
    "What one offence in week 0 costs the business in ten years: its value without the offence "
    "less that with it. remains: expected engine. agents: the same customers with and without the "
    "offence, ± half the 95 % interval, chance only. Each world is calibrated anew. The size of a "
    "step depends "
    "on the order; --order changes it, the two ends stay.",
    "第 0 周得罪一位客户在十年内给业务造成的损失：没有得罪时的价值减去得罪后的价值。"
    "剩余：期望值引擎。模拟值：同一批客户有无得罪之差，± 为 95 % 置信区间的一半，只反映偶然性。"
    "每个世界都重新校准。每步的大小取决于顺序；--order 可改变顺序，首尾不变。"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

/// "share_lost 0 -> 0.5", from start to goal.
std::string change_of(const std::string& assumption, const Relaxation& relaxation) {
  const auto found = std::ranges::find(assumptions(), assumption, &Assumption::name);
  if (found == assumptions().end() || found->keys.empty()) return {};
  const Parameter& parameter = *find_parameter(found->keys.front());
  return fmt::format("{} {} -> {}", found->keys.front(),
                     to_text(parameter.field.get(relaxation.start)),
                     to_text(parameter.field.get(relaxation.goal)));
}

std::string agents_text(const RelaxedLoss& loss) {
  const Cell agents = cell_of(loss.agents, interval_width(loss.replications));
  return std::isnan(agents.half_width)
             ? whole(agents.value)
             : whole(agents.value) + " ± " + number_text(agents.half_width, agents.half_width);
}

/// The cells of all steps, column by column.
std::vector<std::vector<std::string>> cells_of(const std::vector<RelaxedLoss>& losses,
                                               const Relaxation& relaxation) {
  const std::size_t bar_columns = draws_blocks() ? 15 : 30;  // blocks are finer
  std::vector<std::string> steps, changes, remains, agents, taken, shares, bars;
  double largest = 0.0;
  for (const RelaxedLoss& loss : losses) largest = std::max(largest, loss.expected.mean);
  double before = losses.front().expected.mean;
  for (const RelaxedLoss& loss : losses) {
    const double now = loss.expected.mean;
    steps.push_back(say(assumption_text(loss.relaxed)));
    changes.push_back(change_of(loss.relaxed, relaxation));
    remains.push_back(whole(now));
    agents.push_back(agents_text(loss));
    taken.push_back(&loss == &losses.front() ? std::string() : whole(now - before));
    shares.push_back(fmt::format("{:.1f}", 100.0 * now / losses.front().expected.mean));
    bars.push_back(bar(now, largest, bar_columns));
    before = now;
  }
  return {steps,  changes, number_column(remains), number_column(agents), number_column(taken),
          shares, bars};
}

std::string as_text(const std::vector<RelaxedLoss>& losses, const Relaxation& relaxation) {
  const std::string yuan = say(message::unit_yuan);
  TextTable table(
      {{.title = say(message::column_relaxed)},
       {.title = say(message::column_change), .leave_out = 1},
       {.title = say(message::column_remains), .align = Align::right, .unit = yuan},
       {.title = say(message::column_agents), .align = Align::right, .unit = yuan},
       {.title = say(message::column_taken), .align = Align::right, .unit = yuan, .leave_out = 2},
       {.title = say(message::column_of_start),
        .align = Align::right,
        .unit = say(message::unit_percent)},
       {.title = "", .leave_out = 3}});
  table.add_rows(cells_of(losses, relaxation));
  return table.to_text();
}

std::string as_csv(const std::vector<RelaxedLoss>& losses) {
  std::string text = csv_line({"relaxed", "expected", "agents", "se"});
  for (const RelaxedLoss& loss : losses) {
    text += csv_line({loss.relaxed, csv_number(loss.expected.mean), csv_number(loss.agents.mean),
                      csv_number(loss.agents.standard_error)});
  }
  return text;
}

std::string as_json(const std::vector<RelaxedLoss>& losses) {
  Json rows = Json::array();
  for (const RelaxedLoss& loss : losses) {
    rows.push_back({{"relaxed", loss.relaxed},
                    {"expected", loss.expected.mean},
                    {"agents", loss.agents.mean},
                    {"se", loss.agents.standard_error}});
  }
  return rows.dump(2) + "\n";
}

}  // namespace

std::string relax_table(const std::vector<RelaxedLoss>& losses, const Relaxation& relaxation,
                        OutputFormat format) {
  switch (format) {
    case OutputFormat::text:
      return as_text(losses, relaxation) + "\n" + paragraph(say(message::relax_note));
    case OutputFormat::csv:
      return as_csv(losses);
    case OutputFormat::json:
      return as_json(losses);
  }
  return {};
}

}  // namespace retain::app::commands
