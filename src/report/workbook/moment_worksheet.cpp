#include "report/workbook/moment_worksheet.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/message.hpp"
#include "business/measures/measure.hpp"
#include "report/labels.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message heading_sum{"sum", "合计"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

constexpr std::string_view cause_of_touchpoints = cause_names[index(Cause::poor_service)];

}  // namespace

MomentWorksheet::MomentWorksheet(WorkbookFile& workbook, const Report& report)
    : worksheet_(workbook, say(message::page_moments)), rows_(report.scenarios.size()) {
  const auto heading = [](const std::string& text) { return with_unit(text, yuan_per_customer); };
  worksheet_.set_columns({{say(message::column_scenario), 34},
                          {say(message::page_moment), 22},
                          {heading(channel_label(channel_names[0])), 22},
                          {heading(channel_label(channel_names[1])), 22},
                          {heading(say(message::heading_sum)), 22}},
                         2);
  const std::vector<std::string> titles = scenario_titles(report);
  for (std::size_t i = 0; i < report.scenarios.size(); ++i) {
    rows_[i].first = worksheet_.next_row();
    for (const Touchpoint& touchpoint : report.scenarios[i].scenario.touchpoints) {
      const auto loss = [&](std::string_view channel) {
        const ReportCurve* curve = find_loss(report, i, cause_of_touchpoints,
                                             fmt::format("{}@{}", channel, touchpoint.name));
        return curve == nullptr ? not_available : curve->points.back().mean;
      };
      const std::uint32_t row = worksheet_.next_row();
      const double direct = loss(channel_names[0]);
      const double followers = loss(channel_names[1]);
      worksheet_.add_row({{titles[i], Style::text},
                          {touchpoint_title(touchpoint), Style::text},
                          {direct, Style::fine},
                          {followers, Style::fine},
                          {Formula{fmt::format("=SUM({}:{})", cell_name(row, first_channel_column),
                                               cell_name(row, first_channel_column + 1)),
                                   direct + followers},
                           Style::fine}});
      ++rows_[i].count;
    }
  }
  worksheet_.let_filter();
}

std::vector<double> MomentWorksheet::sums() const {
  const auto sum_column = static_cast<std::uint16_t>(first_channel_column + channel_names.size());
  return worksheet_.range(sum_column, 1, worksheet_.next_row() - 1).numbers;
}

bool has_touchpoints(const Report& report) {
  return std::ranges::any_of(report.scenarios, [](const Figures& figures) {
    return !figures.scenario.touchpoints.empty();
  });
}

}  // namespace retain::report::workbook
