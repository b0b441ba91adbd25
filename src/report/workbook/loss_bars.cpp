#include "report/workbook/loss_bars.hpp"

#include <algorithm>
#include <numeric>
#include <span>

#include "base/message.hpp"
#include "business/measures/ledger.hpp"
#include "business/measures/measure.hpp"
#include "report/labels.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"
#include "report/workbook/line_chart.hpp"
#include "report/workbook/workbook_curves.hpp"

namespace retain::report::workbook {
namespace {

/// A part of a bar: a column of the worksheet of losses.
struct Part {
  std::string key;
  std::string label;
  SeriesLook look;
};

/// Causes by channel.
std::vector<Part> cause_parts() {
  std::vector<Part> parts;
  for (const Cause cause : all_causes) {
    for (const Channel channel : all_channels) {
      const std::string_view name = channel_names[index(channel)];
      parts.push_back({cause_key(cause_names[index(cause)], name),
                       capitalised(cause_label(cause_names[index(cause)])) +
                           say(message::in_brackets, channel_label(name)),
                       {.colour = cause_shades[index(cause)].on_light,
                        .is_hatched = channel == Channel::word_of_mouth}});
    }
  }
  return parts;
}

/// Costs, and what newcomers bring.
std::vector<Part> cost_parts() {
  std::vector<Part> parts;
  for (const ChannelShade& spending : std::span(channel_shades).subspan<channel_count>()) {
    const LedgerPart& part = ledger_part(spending.channel);
    parts.push_back(
        {std::string(part.key), capitalised(say(part.label)), {.colour = spending.shade.on_light}});
  }
  return parts;
}

/// Makes the bars from the last rows of the worksheet of losses.
class BarMaker {
 public:
  BarMaker(const Report& report, const ChartWorksheets& worksheets)
      : report_(&report), worksheets_(&worksheets), order_(report.scenarios.size()) {
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    std::vector<double> sums(order_.size(), 0.0);
    for (const Part& part : cause_parts()) {
      for (std::size_t i = 0; i < sums.size(); ++i) sums[i] += number(part, i);
    }
    std::ranges::stable_sort(order_, std::ranges::greater{},
                             [&](std::size_t i) { return sums[i]; });
  }

  void add(std::vector<WorksheetChart>& charts, const Message& title,
           std::vector<Part> parts) const {
    std::erase_if(parts, [&](const Part& part) {
      return std::ranges::none_of(order_, [&](std::size_t i) { return number(part, i) != 0.0; });
    });
    if (parts.empty()) return;
    const std::string unit = unit_label(yuan_per_customer);
    WorksheetChart chart{.kind = ChartKind::bars,
                         .title = say(title, period_text(report_->simulation().weeks)),
                         .categories = {},
                         .value_title = unit,
                         .number_format = money_format};
    const FigureBlock block = add_block(chart.title + say(message::in_brackets, unit), parts);
    chart.categories = worksheets_->figures->column(block, 0);
    for (std::size_t k = 0; k < parts.size(); ++k) {
      chart.series.push_back({worksheets_->figures->column(block, k + 1),
                              worksheets_->figures->heading(block, k + 1), parts[k].look});
    }
    charts.push_back(std::move(chart));
  }

 private:
  [[nodiscard]] CurvePoint end_of(std::size_t scenario) const {
    return {scenario, report_->weeks.size() - 1};
  }

  [[nodiscard]] double number(const Part& part, std::size_t scenario) const {
    return worksheets_->losses->number(part.key, end_of(scenario));
  }

  [[nodiscard]] FigureBlock add_block(const std::string& title,
                                      const std::vector<Part>& parts) const {
    const std::vector<std::string> titles = short_titles(*report_);
    std::vector<std::string> columns{say(message::column_scenario)};
    for (const Part& part : parts) columns.push_back(part.label);
    std::vector<std::vector<WorksheetCell>> rows;
    for (const std::size_t scenario : order_) {
      rows.push_back({{titles[scenario], Style::text}});
      for (const Part& part : parts) {
        rows.back().push_back(
            {Formula{"=" + worksheets_->losses->outside_name(part.key, end_of(scenario)),
                     number(part, scenario)},
             Style::yuan});
      }
    }
    return worksheets_->figures->add_block(title, columns, rows);
  }

  const Report* report_;
  const ChartWorksheets* worksheets_;
  std::vector<std::size_t> order_;
};

}  // namespace

std::vector<WorksheetChart> loss_bars(const Report& report, const ChartWorksheets& worksheets) {
  const BarMaker maker(report, worksheets);
  std::vector<WorksheetChart> charts;
  maker.add(charts, message::heading_lost_margin, cause_parts());
  maker.add(charts, message::heading_costs_and_gains, cost_parts());
  return charts;
}

}  // namespace retain::report::workbook
