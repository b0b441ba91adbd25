#include "report/workbook/uncertainty_worksheet.hpp"

#include <cmath>

#include "report/labels.hpp"
#include "report/palette.hpp"
#include "report/study_texts.hpp"
#include "report/uncertainty_texts.hpp"
#include "report/words.hpp"
#include "report/workbook/worksheet.hpp"
#include "report/workbook/worksheet_chart.hpp"

namespace retain::message {

constexpr Message worksheet_uncertainty{"Not known", "不知道"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

double spread_of(const ReportUncertain* row) {
  return row == nullptr ? not_available : row->sd;
}

}  // namespace

void add_uncertainty_worksheet(WorkbookFile& workbook, const Report& report) {
  const std::vector<UncertainRow> rows = uncertain_rows(report);
  if (rows.empty()) return;
  Worksheet worksheet(workbook, say(message::worksheet_uncertainty));
  constexpr double title_width = 40.0;
  constexpr double spread_width = 16.0;
  const auto narrow_column = [](const Message& title) {
    return WorkbookColumn{say(title), spread_width};
  };
  worksheet.set_columns({{say(message::heading_what), title_width},
                         narrow_column(message::heading_sd_inputs),
                         narrow_column(message::heading_sd_chance),
                         narrow_column(message::heading_sd_both),
                         narrow_column(message::column_mean),
                         narrow_column(message::study_from),
                         narrow_column(message::study_to)},
                        1);
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  for (const UncertainRow& row : rows) {
    last = worksheet.add_row({{row.title, Style::text},
                              {row.inputs->sd, Style::yuan},
                              {spread_of(row.chance), Style::yuan},
                              {spread_of(row.both), Style::yuan},
                              {row.inputs->mean, Style::yuan},
                              {row.inputs->p05, Style::yuan},
                              {row.inputs->p95, Style::yuan}});
    if (&row == &rows.front()) first = last;
  }
  worksheet.add_row({});
  constexpr std::uint16_t columns_of_text = 5;
  worksheet.add_paragraph(uncertainty_finding(report), columns_of_text);
  worksheet.add_paragraph(say(message::uncertainty_text), columns_of_text);
  WorksheetChart chart{.kind = ChartKind::bars,
                       .title = say(message::uncertainty_title),
                       .categories = worksheet.range(0, first, last),
                       .value_title = unit_label(yuan_per_customer),
                       .number_format = "0"};
  chart.series.push_back({worksheet.range(1, first, last),
                          say(message::heading_sd_inputs),
                          {.colour = shade::chosen.on_light}});
  if (rows.front().chance != nullptr) {
    chart.series.push_back({worksheet.range(2, first, last),
                            say(message::heading_sd_chance),
                            {.colour = shade::other.on_light}});
  }
  constexpr std::uint16_t beside = 8;
  insert_chart(workbook, worksheet, 0, beside, ChartSize{720, 480}, chart);
}

}  // namespace retain::report::workbook
