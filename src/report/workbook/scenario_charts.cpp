#include "base/message.hpp"
#include "business/measures/measure.hpp"
#include "report/labels.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"
#include "report/workbook/line_chart.hpp"
#include "report/workbook/workbook_charts.hpp"
#include "report/workbook/workbook_curves.hpp"

namespace retain::message {

constexpr Message chart_quantiles{"Lifetime value: {}", "客户终身价值：{}"};
constexpr Message chart_survival_quantiles{"Survival: {}", "存续率：{}"};
constexpr Message chart_by_cause{"Lost margin by cause: {}", "按原因损失的毛利：{}"};
constexpr Message chart_moments{"Loss by moment of truth: {}", "按关键时刻划分的损失：{}"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

/// A line of a chart of one scenario.
struct NamedLine {
  std::string key;
  std::string name;
  SeriesLook look;
};

/// What a chart of one scenario shows of a worksheet of curves.
struct CurveChart {
  const CurveWorksheet* worksheet;
  const Message* title;
  LineChartTexts texts;
  std::vector<NamedLine> lines;
  bool shows_comparator;  ///< the means of what the scenario is compared with
};

/// The mean, half of the repetitions and nine in ten of them. Quantiles are lines: areas can only
/// be stacked over an axis of texts, from zero, which is wrong where a quantile is negative.
std::vector<NamedLine> quantiles_of(const CurveWorksheet& worksheet) {
  constexpr Colour colour = shade::chosen.on_light;
  std::vector<NamedLine> lines{
      {std::string(mean_key), say(message::column_mean), {.colour = colour}}};
  for (const std::string_view key : quantile_keys) {
    const bool is_outer = key == quantile_keys.front() || key == quantile_keys.back();
    const bool is_median = key == quantile_keys[quantile_keys.size() / 2];
    if (is_median || !worksheet.has(std::string(key))) continue;
    lines.push_back({std::string(key),
                     std::string(key),
                     {.colour = colour, .pen = is_outer ? Pen::dotted : Pen::thin}});
  }
  return lines;
}

std::vector<NamedLine> causes() {
  std::vector<NamedLine> lines;
  for (const Cause cause : all_causes) {
    const std::string_view name = cause_names[index(cause)];
    lines.push_back(
        {std::string(name), cause_label(name), {.colour = cause_shades[index(cause)].on_light}});
  }
  return lines;
}

/// Makes the charts of single scenarios.
class ScenarioCharts {
 public:
  ScenarioCharts(const Report& report, const ChartWorksheets& worksheets)
      : report_(&report), worksheets_(&worksheets), titles_(short_titles(report)) {}

  [[nodiscard]] WorksheetChart lines(const CurveChart& source, std::size_t scenario) const {
    constexpr double room_for_names = 0.35;
    const TimeScale time(*report_);
    WorksheetChart chart{.kind = ChartKind::lines,
                         .title = say(*source.title, titles_[scenario]),
                         .categories = source.worksheet->range(time.column(), scenario),
                         .category_title = time.title(),
                         .value_title = source.texts.unit,
                         .number_format = source.texts.number_format,
                         .time = time_axis(time.end(), time.in_years(), room_for_names),
                         .values = common_axis(source)};
    std::vector<EndLabel> labels;
    const auto add = [&](const NamedLine& line, std::size_t of) {
      CellRange range = source.worksheet->range(line.key, of);
      labels.push_back({line.name, line.look.colour, range.numbers.back()});
      chart.series.push_back({std::move(range), line.name, line.look});
    };
    const auto comparator = comparator_index(report_->scenarios[scenario], report_->scenarios);
    if (source.shows_comparator && comparator) {
      add({source.lines.front().key,
           say(message::heading_comparator),
           {.colour = shade::ink.on_light, .pen = Pen::dashed}},
          *comparator);
    }
    for (auto line = source.lines.rbegin(); line != source.lines.rend(); ++line) {
      add(*line, scenario);
    }
    worksheets_->figures->label_ends(chart, time.end(), small_chart.height, labels);
    return chart;
  }

  [[nodiscard]] WorksheetChart moments(std::size_t scenario) const {
    WorksheetChart chart{.kind = ChartKind::columns,
                         .title = say(message::chart_moments, titles_[scenario]),
                         .categories = worksheets_->moments->touchpoints(scenario),
                         .value_title = unit_label(yuan_per_customer),
                         .number_format = money_format,
                         .values = axis_over(worksheets_->moments->sums())};
    for (std::size_t k = 0; k < channel_names.size(); ++k) {
      chart.series.push_back({worksheets_->moments->losses(scenario, k),
                              channel_label(channel_names[k]),
                              {.colour = channel_shades[k].shade.on_light}});
    }
    return chart;
  }

 private:
  /// The axis that the charts of all scenarios share: what is compared must have one.
  [[nodiscard]] ChartAxis common_axis(const CurveChart& source) const {
    if (source.texts.number_format == share_format) return axis_of_shares;
    std::vector<double> numbers;
    for (std::size_t i = 0; i < report_->scenarios.size(); ++i) {
      for (const NamedLine& line : source.lines) {
        const CellRange range = source.worksheet->range(line.key, i);
        numbers.insert(numbers.end(), range.numbers.begin(), range.numbers.end());
      }
    }
    return axis_over(numbers);
  }

  const Report* report_;
  const ChartWorksheets* worksheets_;
  std::vector<std::string> titles_;
};

}  // namespace

void add_scenario_charts(WorkbookFile& workbook, Worksheet& worksheet, const Report& report,
                         const ChartWorksheets& worksheets) {
  constexpr std::uint32_t rows = 19;  // of a chart
  constexpr std::uint16_t columns = 7;
  const std::string yuan = unit_label(yuan_per_customer);
  const CurveChart value{worksheets.value,
                         &message::chart_quantiles,
                         {{}, yuan, money_format},
                         quantiles_of(*worksheets.value),
                         true};
  const CurveChart survival{worksheets.survival,
                            &message::chart_survival_quantiles,
                            {{}, unit_label("share"), share_format},
                            quantiles_of(*worksheets.survival),
                            true};
  const CurveChart losses{
      worksheets.losses, &message::chart_by_cause, {{}, yuan, money_format}, causes(), false};
  const ScenarioCharts maker(report, worksheets);
  const bool has_moments = worksheets.moments != nullptr;
  // Per cent: three or four charts beside each other fit A4 with wide columns too.
  const std::uint16_t print_scale = has_moments ? 46 : 61;
  const std::uint32_t scenarios_of_page = has_moments ? 4 : 3;
  std::vector<std::uint32_t> breaks;
  for (std::uint32_t i = 0; i < report.scenarios.size(); ++i) {
    std::vector<WorksheetChart> charts{maker.lines(value, i), maker.lines(survival, i),
                                       maker.lines(losses, i)};
    if (has_moments && worksheets.moments->has(i)) charts.push_back(maker.moments(i));
    if (i > 0 && i % scenarios_of_page == 0) breaks.push_back(i * rows);
    std::uint16_t column = 0;
    for (const WorksheetChart& chart : charts) {
      insert_chart(workbook, worksheet, i * rows, column, small_chart, chart);
      column += columns;
    }
  }
  worksheet.set_pages(print_scale, breaks);
}

}  // namespace retain::report::workbook
