#include <algorithm>

#include "base/message.hpp"
#include "business/measures/measure.hpp"
#include "report/labels.hpp"
#include "report/words.hpp"
#include "report/workbook/line_chart.hpp"
#include "report/workbook/loss_bars.hpp"
#include "report/workbook/words.hpp"
#include "report/workbook/workbook_charts.hpp"
#include "report/workbook/workbook_curves.hpp"

namespace retain::message {

constexpr Message chart_value_of_all{"Lifetime value of a customer", "客户终身价值"};
constexpr Message chart_survival_of_all{"Customers of week 0 who are still there",
                                        "第 0 周客户的存续率"};
constexpr Message chart_reached_of_all{"People reached by what leavers tell",
                                       "流失客户的讲述波及的人数"};
constexpr Message chart_lost_of_all{"Customers lost", "流失客户"};
constexpr Message chart_relaxation{"What one offended customer costs as assumptions are relaxed",
                                   "逐步放宽假设后一位被得罪客户的代价"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

/// One line for every scenario.
WorksheetChart lines_of(const Report& report, ChartFigures& figures,
                        const CurveWorksheet& worksheet, std::string_view key,
                        const LineChartTexts& texts) {
  std::vector<ScenarioLine> lines;
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
    lines.push_back({i, worksheet.range(std::string(key), i), worksheet.title(i)});
  }
  return chart_of_lines(report, figures, texts, worksheet.range(TimeScale(report).column(), 0),
                        std::move(lines), large_chart);
}

/// The first and the last bar in the colour of scenarios, the others in those of signs.
std::vector<Colour> waterfall_colours(const Report& report) {
  std::vector<Colour> colours;
  for (const ReportStep& step : report.relaxation) {
    colours.push_back(step.change > 0.0 ? shade::worse.on_light : shade::better.on_light);
  }
  colours.front() = shade::chosen.on_light;
  colours.push_back(shade::chosen.on_light);
  return colours;
}

WorksheetChart waterfall(const Report& report, const RelaxationWorksheet& worksheet) {
  WorksheetChart chart{.kind = ChartKind::columns,
                       .title = say(message::chart_relaxation),
                       .categories = worksheet.steps(),
                       .value_title = unit_label("yuan"),
                       .number_format = money_format,
                       .has_legend = false};
  const std::vector<Colour> colours = waterfall_colours(report);
  for (const auto part : {RelaxationWorksheet::hidden_above, RelaxationWorksheet::hidden_below,
                          RelaxationWorksheet::shown_above, RelaxationWorksheet::shown_below}) {
    const bool is_hidden =
        part == RelaxationWorksheet::hidden_above || part == RelaxationWorksheet::hidden_below;
    SeriesLook look{.is_hidden = is_hidden};
    if (!is_hidden) look.points = colours;
    chart.series.push_back(
        {worksheet.bars(part), say(message::worksheet_relaxation), std::move(look)});
  }
  return chart;
}

}  // namespace

void add_common_charts(WorkbookFile& workbook, Worksheet& worksheet, const Report& report,
                       const ChartWorksheets& worksheets) {
  const std::string yuan = unit_label(yuan_per_customer);
  const auto lines = [&](const CurveWorksheet& source, std::string_view key, const Message& title,
                         const std::string& unit, const char* format) {
    return lines_of(report, *worksheets.figures, source, key, {say(title), unit, format});
  };
  std::vector<WorksheetChart> charts{
      lines(*worksheets.value, mean_key, message::chart_value_of_all, yuan, money_format),
      lines(*worksheets.survival, mean_key, message::chart_survival_of_all, unit_label("share"),
            share_format)};
  std::ranges::move(loss_bars(report, worksheets), std::back_inserter(charts));
  charts.push_back(lines(*worksheets.departures, measure_key(Quantity::customers_lost),
                         message::chart_lost_of_all, unit_label("customer"), money_format));
  charts.push_back(lines(*worksheets.departures, measure_key(Quantity::people_reached),
                         message::chart_reached_of_all, unit_label("people"), money_format));
  if (worksheets.relaxation != nullptr) charts.push_back(waterfall(report, *worksheets.relaxation));

  constexpr std::uint32_t rows = 26;  // of a chart, with one below it
  constexpr std::uint16_t columns = 10;
  constexpr std::uint32_t charts_of_page = 4;
  // Per cent: two charts beside each other fit A4 where columns are a quarter wider than Excel's,
  // as they are without its font.
  constexpr std::uint16_t print_scale = 62;
  std::vector<std::uint32_t> breaks;
  for (std::uint32_t i = 0; i < charts.size(); ++i) {
    const std::uint32_t row = i / 2 * rows;
    if (i > 0 && i % charts_of_page == 0) breaks.push_back(row);
    insert_chart(workbook, worksheet, row, i % 2 == 0 ? 0 : columns, large_chart, charts[i]);
  }
  worksheet.set_pages(print_scale, breaks);
}

}  // namespace retain::report::workbook
