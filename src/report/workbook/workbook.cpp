#include "report/workbook/workbook.hpp"

#include <optional>

#include "base/message.hpp"
#include "report/workbook/optimum_worksheets.hpp"
#include "report/workbook/study_worksheets.hpp"
#include "report/workbook/summary_worksheet.hpp"
#include "report/workbook/workbook_charts.hpp"
#include "report/workbook/workbook_curves.hpp"
#include "report/workbook/workbook_file.hpp"
#include "report/workbook/workbook_tables.hpp"
#include "results/report_files.hpp"
#include "results/words.hpp"

namespace retain::message {

constexpr Message worksheet_first{"Summary", "摘要"};
constexpr Message worksheet_charts{"Charts", "图表"};
constexpr Message worksheet_scenario_charts{"Charts by scenario", "各情景图表"};

}  // namespace retain::message

namespace retain::report::workbook {

void write_workbook(const Report& report, const std::filesystem::path& folder) {
  WorkbookFile workbook(folder / workbook_file_name, say(message::package_title));
  // What people print comes first.
  Worksheet summary(workbook, say(message::worksheet_first));
  add_comparison_worksheet(workbook, report);
  Worksheet charts(workbook, say(message::worksheet_charts));
  Worksheet scenario_charts(workbook, say(message::worksheet_scenario_charts));
  add_business_worksheet(workbook, report);
  const YearWorksheet years(workbook, report);
  add_lever_worksheet(workbook, report);
  std::optional<RelaxationWorksheet> relaxation;
  if (!report.relaxation.empty()) relaxation.emplace(workbook, report);
  add_optimum_worksheets(workbook, report);
  add_study_worksheets(workbook, report);
  std::optional<MomentWorksheet> moments;
  if (has_touchpoints(report)) moments.emplace(workbook, report);
  add_assumption_worksheet(workbook, report);
  add_about_worksheet(workbook, report);
  const CurveWorksheet value = value_worksheet(workbook, report);
  const CurveWorksheet survival = survival_worksheet(workbook, report);
  const CurveWorksheet losses = loss_worksheet(workbook, report);
  const CurveWorksheet departures = departure_worksheet(workbook, report);
  add_summary_worksheet(workbook, report);
  add_difference_worksheet(workbook, report);
  add_customer_worksheet(workbook, report);
  ChartFigures figures(workbook, report);
  fill_summary(workbook, summary, report, years, figures);
  const ChartWorksheets worksheets{.figures = &figures,
                                   .value = &value,
                                   .survival = &survival,
                                   .losses = &losses,
                                   .departures = &departures,
                                   .moments = moments ? &*moments : nullptr,
                                   .relaxation = relaxation ? &*relaxation : nullptr};
  add_common_charts(workbook, charts, report, worksheets);
  add_scenario_charts(workbook, scenario_charts, report, worksheets);
  workbook.commit();
}

}  // namespace retain::report::workbook
