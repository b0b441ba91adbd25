#include "app/commands/sensitivity_text.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "app/commands/words.hpp"
#include "app/terminal/bars.hpp"
#include "app/terminal/number_column.hpp"
#include "app/terminal/paint.hpp"
#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/sentence.hpp"
#include "report/decision_texts.hpp"

namespace retain::message {

constexpr Message sensitivity_heading{
    "All uncertain numbers at once: share of the variance from each alone, and with all that it "
    "does together with others (95 % intervals):",
    "同时变动所有不确定的数：方差中由各数单独造成的份额，及与其他数共同造成的份额（95 % 置信"
    "区间）："};
constexpr Message column_sensitive_key{"uncertain", "不确定的数"};
constexpr Message sensitivity_no_variance{"The figure is the same whatever the uncertain numbers.",
                                          "不确定的数无论取何值，该数字都不变。"};
constexpr Message sensitivity_is_no_worth{
    "A large share does not make a number worth knowing: 'retain decide' says what it is worth.",
    "份额大并不说明值得弄清：retain decide 给出弄清它的价值。"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr std::size_t shown_rows = 10;

std::string per_cent(const DrawMean& share) {
  const double half = (share.interval.high - share.interval.low) / 2.0;
  return interval_text({100.0 * share.value, 100.0 * half});
}

}  // namespace

std::string sensitivity_text(const std::vector<Sensitivity>& rows) {
  if (rows.empty() || std::isnan(rows.front().variance.total.value)) {
    return paragraph(say(message::sensitivity_no_variance));
  }
  std::vector<std::string> keys, marks, first, total, drawn, ranks;
  for (std::size_t i = 0; i < std::min(rows.size(), shown_rows); ++i) {
    const Sensitivity& row = rows[i];
    keys.push_back(fmt::format("{}", fmt::join(row.keys, " + ")));
    marks.push_back(painted_mark(row.mark));
    first.push_back(per_cent(row.variance.first));
    total.push_back(per_cent(row.variance.total));
    drawn.push_back(bar(row.variance.total.value, rows.front().variance.total.value, 15));
    ranks.push_back(std::isnan(row.rank_share) ? std::string()
                                               : fmt::format("{:.0f}", 100.0 * row.rank_share));
  }
  TextTable table({{.title = say(message::column_sensitive_key)},
                   {.title = say(message::column_mark), .leave_out = 3},
                   {.title = say(message::heading_alone), .align = Align::right, .unit = "%"},
                   {.title = say(message::heading_with_others), .align = Align::right, .unit = "%"},
                   {.title = "", .leave_out = 1},
                   {.title = say(message::heading_by_rank),
                    .align = Align::right,
                    .unit = "%",
                    .leave_out = 2}});
  table.add_rows({keys, marks, number_column(first), number_column(total), drawn, ranks});
  return paragraph(say(message::sensitivity_heading)) + '\n' + table.to_text() + '\n' +
         paragraph(say(message::sensitivity_is_no_worth));
}

}  // namespace retain::app::commands
