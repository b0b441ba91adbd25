#include "base/message.hpp"
#include "report/page/page_body.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"
#include "report/year_texts.hpp"

namespace retain::message {

constexpr Message page_years_text{
    "The whole business, newcomers included, in yuan. Net cash is margin less keeping, programme "
    "and new customers in the year itself, not discounted; discounted and added up it is the value "
    "of the business. Retention and churn rate: of the customers of week 0 present at the start of "
    "the year, who is there at its end and who is gone.",
    "整个业务，含新客户，单位为元。净现金为当年毛利减去挽留、服务计划和获客的费用，未贴现；贴现并累"
    "计"
    "即为业务总价值。年留存率和年流失率：第 0 周的客户中年初仍在者，年末仍在和已离开的比例。"};

}  // namespace retain::message

namespace retain::report::page {
namespace {

/// What the page shows; the data file and the workbook have all.
bool is_shown(YearFigure figure) {
  return figure != YearFigure::discounted_cash;
}

/// The intervals that have room beside their figures.
bool shows_interval(YearFigure figure) {
  return figure == YearFigure::cash || figure == YearFigure::cumulative_discounted_cash ||
         figure == YearFigure::retention_rate;
}

void add_years_of(const Report& report, std::size_t scenario, PageBody& page) {
  std::vector<HtmlCell> head{text_cell(say(message::page_year))};
  for (const YearFigureFacts& facts : year_figures()) {
    if (is_shown(facts.figure)) head.push_back(number_head(year_figure_label(facts.figure)));
  }
  HtmlTable table(means_caption(report, say(message::unit_yuan)), head);
  const double width = report.scenarios[scenario].interval_width;
  for (const ReportYear& year : report.years) {
    if (year.scenario != scenario) continue;
    std::vector<HtmlCell> row{text_cell(year_text(year))};
    for (const YearFigureFacts& facts : year_figures()) {
      if (!is_shown(facts.figure)) continue;
      const double shown_width = shows_interval(facts.figure) ? width : not_available;
      row.push_back(number_cell(year_figure_text(year, facts.figure, shown_width)));
    }
    table.add_row(std::move(row));
  }
  page.folded(short_titles(report)[scenario], table);
}

}  // namespace

void add_years(const Report& report, PageBody& page) {
  page.section("years", say(message::heading_years), say(message::page_years_text));
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) add_years_of(report, i, page);
}

}  // namespace retain::report::page
