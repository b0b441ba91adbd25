#include <algorithm>

#include "base/message.hpp"
#include "model/title.hpp"
#include "report/labels.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"
#include "report/workbook/workbook_tables.hpp"
#include "scenario/resolved_values.hpp"

namespace retain::message {

constexpr Message worksheet_assumptions{"Assumptions", "假设"};
constexpr Message heading_mark{"{}: source mark", "{}：来源标记"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

constexpr double key_width = 34.0;
constexpr double value_width = 16.0;
constexpr double sentence_width = 90.0;

/// Every parameter, and those of as many records as any scenario has.
std::vector<ValueSlot> slots_of_all(const Report& report) {
  std::vector<ValueSlot> slots;
  for (const Parameter& parameter : registry()) slots.emplace_back(parameter);
  for (const RecordKind& kind : record_kinds()) {
    std::size_t most = 0;
    for (const Figures& figures : report.scenarios) {
      most = std::max(most, kind.count(figures.scenario));
    }
    for (std::size_t record = 0; record < most; ++record) {
      std::ranges::copy(slots_of_record(kind, record), std::back_inserter(slots));
    }
  }
  return slots;
}

WorksheetCell cell_of(const Value& value) {
  if (const auto* number = std::get_if<double>(&value)) return {*number, Style::plain};
  if (const auto* count = std::get_if<std::int64_t>(&value)) {
    return {static_cast<double>(*count), Style::plain};
  }
  return {to_text(value), Style::text};
}

}  // namespace

void add_assumption_worksheet(WorkbookFile& workbook, const Report& report) {
  Worksheet worksheet(workbook, say(message::worksheet_assumptions));
  const std::vector<std::string> titles = scenario_titles(report);
  std::vector<WorkbookColumn> columns{{say(message::heading_key), key_width},
                                      {say(message::column_unit), value_width}};
  for (const std::string& title : titles) {
    columns.push_back({title, value_width});
    columns.push_back({say(message::heading_mark, title), value_width});
  }
  columns.push_back({say(message::column_meaning), sentence_width});
  worksheet.set_columns(columns, 1);
  for (const ValueSlot& slot : slots_of_all(report)) {
    if (is_title(slot.key())) continue;  // it heads its columns
    const ParameterInfo& info = *slot.parameter().info;
    std::vector<WorksheetCell> cells{{slot.key(), Style::text},
                                     {unit_label(info.unit), Style::text}};
    for (const Figures& figures : report.scenarios) {
      const bool exists = slot.exists_in(figures.scenario);
      cells.push_back(exists ? cell_of(slot.get(figures.scenario)) : WorksheetCell{std::string()});
      cells.push_back({exists ? mark_label(source_mark(slot, figures.scenario)) : std::string()});
    }
    cells.push_back({spoken_language() == Language::chinese ? info.chinese : info.english});
    worksheet.add_row(cells);
  }
  worksheet.let_filter();
}

}  // namespace retain::report::workbook
