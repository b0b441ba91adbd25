#include "report/workbook/workbook.hpp"

#include <optional>

#include "base/message.hpp"
#include "report/workbook/moment_worksheet.hpp"
#include "report/workbook/relaxation_worksheet.hpp"
#include "report/workbook/workbook_charts.hpp"
#include "report/workbook/workbook_curves.hpp"
#include "report/workbook/workbook_file.hpp"
#include "report/workbook/workbook_tables.hpp"
#include "results/report_files.hpp"
#include "results/words.hpp"

namespace retain::message {

constexpr Message worksheet_charts{"Charts", "图表"};

}  // namespace retain::message

namespace retain::report::workbook {

void write_workbook(const Report& report, const std::filesystem::path& folder) {
  WorkbookFile workbook(folder / workbook_file_name, say(message::package_title));
  add_comparison_worksheet(workbook, report);
  Worksheet charts(workbook, say(message::worksheet_charts));
  const CurveWorksheet value = value_worksheet(workbook, report);
  const CurveWorksheet survival = survival_worksheet(workbook, report);
  const CurveWorksheet losses = loss_worksheet(workbook, report);
  std::optional<MomentWorksheet> moments;
  if (has_touchpoints(report)) moments.emplace(workbook, report);
  const CurveWorksheet departures = departure_worksheet(workbook, report);
  add_business_worksheet(workbook, report);
  add_year_worksheet(workbook, report);
  add_lever_worksheet(workbook, report);
  add_summary_worksheet(workbook, report);
  add_difference_worksheet(workbook, report);
  add_customer_worksheet(workbook, report);
  std::optional<RelaxationWorksheet> relaxation;
  if (!report.relaxation.empty()) relaxation.emplace(workbook, report);
  add_assumption_worksheet(workbook, report);
  add_about_worksheet(workbook, report);
  add_charts(workbook, charts, report,
             {.value = &value,
              .survival = &survival,
              .losses = &losses,
              .departures = &departures,
              .moments = moments ? &*moments : nullptr,
              .relaxation = relaxation ? &*relaxation : nullptr});
  workbook.commit();
}

}  // namespace retain::report::workbook
