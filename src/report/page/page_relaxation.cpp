#include <cmath>

#include "base/message.hpp"
#include "report/amounts.hpp"
#include "report/labels.hpp"
#include "report/page/page_body.hpp"
#include "report/words.hpp"
#include "stats/interval.hpp"
#include "study/relaxation.hpp"

namespace retain::message {

constexpr Message page_relaxation{"What remains of the documents' arithmetic", "文档算法还剩多少"};
constexpr Message page_relaxation_text{
    "One offended customer costs the business this much in ten years, by the documents' "
    "arithmetic at the left, and after each relaxed assumption; from relax.csv. ± is chance only.",
    "得罪一位客户十年内让企业损失多少：最左边按文档的算法，随后逐条放宽假设；数据来自 "
    "relax.csv。± 只反映偶然性。"};
constexpr Message page_taken_away{"taken away", "减去"};
constexpr Message page_relaxation_finding{
    "By the documents' arithmetic {}; after the last relaxed assumption {}.",
    "按文档的算法为 {}；放宽最后一条假设之后为 {}。"};
constexpr Message page_by_agents{"by the agents", "逐客户模拟"};

}  // namespace retain::message

namespace retain::report::page {

void add_relaxation(const Report& report, PageBody& page) {
  if (report.relaxation.empty()) return;
  page.section("relaxation", say(message::page_relaxation), say(message::page_relaxation_text));
  const std::string yuan = unit_label("yuan");
  const ReportStep& last = report.relaxation.back();
  Chart chart{
      .title = say(message::page_relaxation),
      .finding = say(message::page_relaxation_finding,
                     amount_text(report.relaxation.front().expected), amount_text(last.expected)),
      .x_title = {},
      .y_title = yuan};
  Series remains{say(message::column_remains), shade::chosen, Stroke::floating, {}};
  Series taken{say(message::page_taken_away), shade::other, Stroke::floating, {}};
  HtmlTable table(
      yuan,
      {text_cell(say(message::page_assumption)), number_head(say(message::column_remains)),
       number_head(say(message::page_taken_away)), number_head(say(message::page_by_agents))});
  double before = 0;
  for (std::size_t i = 0; i < report.relaxation.size(); ++i) {
    const ReportStep& step = report.relaxation[i];
    chart.categories.push_back(say(assumption_text(step.relaxed)));
    remains.low.push_back(0);
    remains.values.push_back(step.expected);
    taken.low.push_back(step.expected);
    taken.values.push_back(i == 0 ? step.expected : before);
    before = step.expected;
    Estimate agents = exact(step.agents);
    agents.standard_error = step.standard_error;
    const double width = interval_width(std::llround(step.replications));
    table.add_row({text_cell(say(assumption_text(step.relaxed))), number_cell(whole(step.expected)),
                   number_cell(std::isnan(step.change) ? std::string() : whole(-step.change)),
                   number_cell(interval_text(cell_of(agents, width)))});
  }
  chart.series = {std::move(remains), std::move(taken)};
  page.figure(std::move(chart), table);
}

}  // namespace retain::report::page
