#include "report/workbook/workbook_charts.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/units.hpp"
#include "business/measures/ledger.hpp"
#include "business/measures/measure.hpp"
#include "report/labels.hpp"
#include "report/titles.hpp"
#include "report/verdict.hpp"
#include "report/words.hpp"
#include "report/workbook/words.hpp"
#include "report/workbook/workbook_curves.hpp"
#include "report/workbook/worksheet_chart.hpp"

namespace retain::message {

constexpr Message chart_value_of_all{"Lifetime value of a customer", "客户终身价值"};
constexpr Message chart_survival_of_all{"Customers of week 0 who are still there",
                                        "第 0 周客户的存续率"};
constexpr Message chart_reached_of_all{"People reached by what leavers tell",
                                       "流失客户的讲述波及的人数"};
constexpr Message chart_lost_of_all{"Customers lost", "流失客户"};
constexpr Message chart_band{"Lifetime value and its percentiles: {}",
                             "客户终身价值及其分位带：{}"};
constexpr Message chart_survival_band{"Survival and its percentiles: {}", "存续率及其分位带：{}"};
constexpr Message chart_by_cause{"Loss by root cause: {}", "按流失原因划分的损失：{}"};
constexpr Message chart_by_channel{"Loss by channel: {}", "按途径划分的损失：{}"};
constexpr Message chart_moments{"Loss by moment of truth: {}", "按关键时刻划分的损失：{}"};
constexpr Message chart_relaxation{"What one offended customer costs as assumptions are relaxed",
                                   "逐步放宽假设后一位被得罪客户的代价"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

constexpr std::uint32_t chart_rows = 25;  // one of them between two charts
constexpr std::uint16_t chart_columns = 8;
constexpr std::uint32_t rows_of_page = 3;  // five charts beside and three below each other on A4
constexpr std::uint16_t print_scale = 40;  // per cent
constexpr const char* money = "#,##0";
constexpr const char* per_cent = "0%";

/// Makes the charts of a report. What runs along the weeks has its axis in years, or in weeks when
/// the run is short.
class ChartMaker {
 public:
  ChartMaker(const Report& report, const ChartWorksheets& worksheets)
      : report_(&report), worksheets_(&worksheets) {}

  /// One line for every scenario.
  [[nodiscard]] WorksheetChart lines_of_all(const CurveWorksheet& worksheet, std::string_view key,
                                            const Message& title, const std::string& unit,
                                            const char* format) const {
    WorksheetChart chart =
        along_the_weeks(worksheet, 0, ChartKind::lines, say(title), unit, format);
    constexpr std::size_t most_series = 255;  // that Excel draws
    for (std::size_t i = 0; i < std::min(most_series, report_->scenarios.size()); ++i) {
      chart.series.push_back(
          {worksheet.range(std::string(key), i), worksheet.title(i), look_of_line(i)});
    }
    return chart;
  }

  /// The quantiles of a scenario as areas on a hidden one, or the mean and two quantiles as lines.
  [[nodiscard]] WorksheetChart band(const CurveWorksheet& worksheet, std::size_t scenario,
                                    const std::string& title, const std::string& unit,
                                    const char* format) const {
    WorksheetChart chart =
        along_the_weeks(worksheet, scenario, ChartKind::stacked_areas, title, unit, format);
    const bool has_bands = worksheet.has(std::string(quantile_keys.front()));
    if (has_bands) chart.series = areas_of_band(worksheet, scenario);
    if (!has_bands || !can_be_stacked(chart.series)) {
      chart.kind = ChartKind::lines;
      chart.series = lines_of_band(worksheet, scenario, has_bands);
    }
    return chart;
  }

  [[nodiscard]] WorksheetChart losses_by_cause(std::size_t scenario) const {
    std::vector<ChartSeries> series;
    for (const Cause cause : all_causes) {
      const std::string_view name = cause_names[index(cause)];
      series.push_back({worksheets_->losses->range(std::string(name), scenario),
                        cause_label(name),
                        {.colour = cause_shades[index(cause)].on_light}});
    }
    return losses(scenario, message::chart_by_cause, std::move(series));
  }

  /// Without the margin of the replacements, which is negative.
  [[nodiscard]] WorksheetChart losses_by_channel(std::size_t scenario) const {
    std::vector<ChartSeries> series;
    for (const ChannelShade& part : channel_shades) {
      const LedgerPart& ledger = ledger_part(part.channel);
      CellRange range = worksheets_->losses->range(std::string(ledger.key), scenario);
      const bool is_empty = std::ranges::none_of(range.numbers, [](double n) { return n != 0.0; });
      if (part.channel == LedgerChannel::won_back || is_empty) continue;
      series.push_back({std::move(range), say(ledger.label), {.colour = part.shade.on_light}});
    }
    return losses(scenario, message::chart_by_channel, std::move(series));
  }

  [[nodiscard]] WorksheetChart moments(std::size_t scenario) const {
    WorksheetChart chart{.kind = ChartKind::stacked_columns,
                         .title = title_of(message::chart_moments, scenario),
                         .categories = worksheets_->moments->touchpoints(scenario),
                         .category_title = {},
                         .value_title = unit_label(yuan_per_customer),
                         .number_format = money,
                         .series = {}};
    for (std::size_t k = 0; k < channel_names.size(); ++k) {
      chart.series.push_back({worksheets_->moments->losses(scenario, k),
                              channel_label(channel_names[k]),
                              {.colour = channel_shades[k].shade.on_light}});
    }
    return chart;
  }

  [[nodiscard]] WorksheetChart waterfall() const {
    const RelaxationWorksheet& worksheet = *worksheets_->relaxation;
    WorksheetChart chart{.kind = ChartKind::stacked_columns,
                         .title = say(message::chart_relaxation),
                         .categories = worksheet.steps(),
                         .category_title = {},
                         .value_title = unit_label("yuan"),
                         .number_format = money,
                         .series = {}};
    const std::vector<Colour> colours = waterfall_colours();
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

  [[nodiscard]] std::string title_of(const Message& title, std::size_t scenario) const {
    return say(title, short_titles(*report_)[scenario]);
  }

 private:
  /// The scenario that the verdict is about in colour, what it is compared with in dashes, all
  /// others pale.
  [[nodiscard]] SeriesLook look_of_line(std::size_t scenario) const {
    const std::size_t leading = leading_scenario(report_->scenarios);
    if (scenario == leading) return {.colour = shade::chosen.on_light};
    const bool is_comparator = report_->name(scenario) == report_->scenarios[leading].comparator;
    if (is_comparator) return {.colour = shade::ink.on_light, .is_dashed = true};
    return {.colour = shade::other.on_light};
  }

  [[nodiscard]] WorksheetChart along_the_weeks(const CurveWorksheet& worksheet,
                                               std::size_t scenario, ChartKind kind,
                                               std::string title, const std::string& unit,
                                               const char* format) const {
    constexpr std::size_t most_labels = 12;
    const bool is_short = report_->weeks[1] == 1;
    const std::size_t points_per_label =
        is_short ? 1 : weeks_per_year / static_cast<std::size_t>(report_->weeks[1]);
    const std::size_t labels = (report_->weeks.size() + points_per_label - 1) / points_per_label;
    const std::size_t every = points_per_label * ((labels + most_labels - 1) / most_labels);
    return {.kind = kind,
            .title = std::move(title),
            .categories = worksheet.range(is_short ? "week" : "year", scenario),
            .category_title = say(is_short ? message::unit_week : message::page_year),
            .value_title = unit_label(unit),
            .number_format = format,
            .category_format = is_short ? "0" : "0.0",
            .highest = unit == "share" ? 1.0 : not_available,
            .label_every = static_cast<std::uint16_t>(every),
            .series = {}};
  }

  [[nodiscard]] std::vector<ChartSeries> areas_of_band(const CurveWorksheet& worksheet,
                                                       std::size_t scenario) const {
    constexpr std::uint8_t outer = 65;  // transparency, per cent
    constexpr std::uint8_t inner = 35;
    const Colour colour = shade::chosen.on_light;
    std::vector<ChartSeries> series{{worksheet.range(std::string(quantile_keys.front()), scenario),
                                     statistic_label(quantile_keys.front()),
                                     {.is_hidden = true}}};
    for (std::size_t i = 0; i < step_keys.size(); ++i) {
      const bool is_outer = i == 0 || i + 1 == step_keys.size();
      series.push_back({worksheet.range(std::string(step_keys[i]), scenario),
                        say(message::heading_between, statistic_label(quantile_keys[i]),
                            statistic_label(quantile_keys[i + 1])),
                        {.colour = colour, .transparency = is_outer ? outer : inner}});
    }
    return series;
  }

  [[nodiscard]] std::vector<ChartSeries> lines_of_band(const CurveWorksheet& worksheet,
                                                       std::size_t scenario, bool has_bands) const {
    const Colour colour = shade::chosen.on_light;
    std::vector<ChartSeries> series{{worksheet.range(std::string(mean_key), scenario),
                                     say(message::column_mean),
                                     {.colour = colour}}};
    if (!has_bands) return series;
    for (const std::string_view key : {quantile_keys.front(), quantile_keys.back()}) {
      series.push_back({worksheet.range(std::string(key), scenario),
                        statistic_label(key),
                        {.colour = colour, .is_dashed = true}});
    }
    return series;
  }

  [[nodiscard]] WorksheetChart losses(std::size_t scenario, const Message& title,
                                      std::vector<ChartSeries> series) const {
    WorksheetChart chart =
        along_the_weeks(*worksheets_->losses, scenario, ChartKind::stacked_areas,
                        title_of(title, scenario), std::string(yuan_per_customer), money);
    if (!can_be_stacked(series)) chart.kind = ChartKind::lines;
    chart.series = std::move(series);
    return chart;
  }

  /// The first and the last bar in the colour of scenarios, the others in those of signs.
  [[nodiscard]] std::vector<Colour> waterfall_colours() const {
    std::vector<Colour> colours;
    for (const ReportStep& step : report_->relaxation) {
      colours.push_back(step.change > 0.0 ? shade::worse.on_light : shade::better.on_light);
    }
    colours.front() = shade::chosen.on_light;
    colours.push_back(shade::chosen.on_light);
    return colours;
  }

  const Report* report_;
  const ChartWorksheets* worksheets_;
};

}  // namespace

void add_charts(WorkbookFile& workbook, Worksheet& worksheet, const Report& report,
                const ChartWorksheets& worksheets) {
  const ChartMaker maker(report, worksheets);
  const std::string yuan(yuan_per_customer);
  std::uint32_t row = 0;
  std::vector<std::uint32_t> page_breaks;
  const auto add_row = [&](const std::vector<WorksheetChart>& charts) {
    std::uint16_t column = 0;
    if (row > 0 && row % (chart_rows * rows_of_page) == 0) page_breaks.push_back(row);
    for (const WorksheetChart& chart : charts) {
      if (chart.series.empty()) continue;
      insert_chart(workbook, worksheet, row, column, chart);
      column += chart_columns;
    }
    row += chart_rows;
  };
  add_row(
      {maker.lines_of_all(*worksheets.value, mean_key, message::chart_value_of_all, yuan, money),
       maker.lines_of_all(*worksheets.survival, mean_key, message::chart_survival_of_all, "share",
                          per_cent),
       maker.lines_of_all(*worksheets.departures, measure_key(Quantity::people_reached),
                          message::chart_reached_of_all, "people", money),
       maker.lines_of_all(*worksheets.departures, measure_key(Quantity::customers_lost),
                          message::chart_lost_of_all, "customer", money)});
  if (worksheets.relaxation != nullptr) add_row({maker.waterfall()});
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
    std::vector<WorksheetChart> charts{
        maker.band(*worksheets.value, i, maker.title_of(message::chart_band, i), yuan, money),
        maker.band(*worksheets.survival, i, maker.title_of(message::chart_survival_band, i),
                   "share", per_cent),
        maker.losses_by_cause(i), maker.losses_by_channel(i)};
    if (worksheets.moments != nullptr && worksheets.moments->has(i))
      charts.push_back(maker.moments(i));
    add_row(charts);
  }
  worksheet.set_pages(print_scale, page_breaks);
}

}  // namespace retain::report::workbook
