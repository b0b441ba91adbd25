#include "report/workbook/workbook.hpp"

#include <optional>

#include "base/message.hpp"
#include "report/workbook/moment_sheet.hpp"
#include "report/workbook/relaxation_sheet.hpp"
#include "report/workbook/workbook_charts.hpp"
#include "report/workbook/workbook_curves.hpp"
#include "report/workbook/workbook_file.hpp"
#include "report/workbook/workbook_tables.hpp"
#include "results/report_files.hpp"
#include "results/words.hpp"

namespace retain::message {

constexpr Message sheet_charts{"Charts", "图表"};

}  // namespace retain::message

namespace retain::report::workbook {

void write_workbook(const Report& report, const std::filesystem::path& folder) {
  WorkbookFile workbook(folder / workbook_file_name, say(message::package_title));
  add_comparison_sheet(workbook, report);
  Sheet charts(workbook, say(message::sheet_charts));
  const CurveSheet value = value_sheet(workbook, report);
  const CurveSheet survival = survival_sheet(workbook, report);
  const CurveSheet losses = loss_sheet(workbook, report);
  std::optional<MomentSheet> moments;
  if (has_touchpoints(report)) moments.emplace(workbook, report);
  const CurveSheet departures = departure_sheet(workbook, report);
  add_summary_sheet(workbook, report);
  add_difference_sheet(workbook, report);
  add_customer_sheet(workbook, report);
  std::optional<RelaxationSheet> relaxation;
  if (!report.relaxation.empty()) relaxation.emplace(workbook, report);
  add_assumption_sheet(workbook, report);
  add_about_sheet(workbook, report);
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
