#include "report/workbook/relaxation_worksheet.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/message.hpp"
#include "report/words.hpp"
#include "report/workbook/words.hpp"
#include "study/relaxation.hpp"

namespace retain::message {

constexpr Message heading_remaining{"what remains (yuan)", "剩余损失（元）"};
constexpr Message heading_remaining_agents{"the same by the agents (yuan)",
                                           "逐客户模拟的结果（元）"};
constexpr Message heading_change{"change (yuan)", "变化（元）"};
constexpr Message heading_hidden_above{"hidden base above zero (yuan)", "零以上的隐藏底部（元）"};
constexpr Message heading_hidden_below{"hidden base below zero (yuan)", "零以下的隐藏底部（元）"};
constexpr Message heading_shown_above{"bar above zero (yuan)", "零以上的柱（元）"};
constexpr Message heading_shown_below{"bar below zero (yuan)", "零以下的柱（元）"};
constexpr Message relaxation_end{"what remains", "剩余损失"};

}  // namespace retain::message

namespace retain::report::workbook {
namespace {

constexpr std::uint16_t expected_column = 1;

/// An end of a bar: the cell that holds it, or zero.
struct End {
  std::string cell;
  double number;
};

/// The parts of the bar from one end to the other, in the order of RelaxationWorksheet::Part.
std::vector<WorksheetCell> parts_of_bar(const End& one, const End& other) {
  const double lower = std::min(one.number, other.number);
  const double upper = std::max(one.number, other.number);
  const double above = std::max(0.0, lower);
  const double below = std::min(0.0, upper);
  const std::string ends = one.cell + "," + other.cell;
  const std::string hidden_above = fmt::format("MAX(0,MIN({}))", ends);
  const std::string hidden_below = fmt::format("MIN(0,MAX({}))", ends);
  return {
      {Formula{"=" + hidden_above, above}, Style::yuan},
      {Formula{"=" + hidden_below, below}, Style::yuan},
      {Formula{fmt::format("=MAX(0,MAX({}))-{}", ends, hidden_above), std::max(0.0, upper) - above},
       Style::yuan},
      {Formula{fmt::format("=MIN(0,MIN({}))-{}", ends, hidden_below), std::min(0.0, lower) - below},
       Style::yuan}};
}

}  // namespace

RelaxationWorksheet::RelaxationWorksheet(WorkbookFile& workbook, const Report& report)
    : worksheet_(workbook, say(message::worksheet_relaxation)) {
  worksheet_.set_columns({{say(message::page_assumption), 48},
                          {say(message::heading_remaining), 16},
                          {say(message::heading_remaining_agents), 16},
                          {say(message::heading_standard_error), 16},
                          {say(message::heading_change), 16},
                          {say(message::heading_hidden_above), 16},
                          {say(message::heading_hidden_below), 16},
                          {say(message::heading_shown_above), 16},
                          {say(message::heading_shown_below), 16}},
                         1);
  const End zero{"0", 0.0};
  End before = zero;
  for (const ReportStep& step : report.relaxation) {
    const End here{cell_name(worksheet_.next_row(), expected_column), step.expected};
    const bool is_first = before.cell == zero.cell;
    const std::uint32_t row =
        worksheet_.add_row({{say(assumption_text(step.relaxed)), Style::text},
                            {step.expected, Style::yuan},
                            {step.agents, Style::yuan},
                            {step.standard_error, Style::fine},
                            {Formula{"=" + here.cell + "-" + before.cell,
                                     is_first ? not_available : step.expected - before.number},
                             Style::yuan}});
    for (const WorksheetCell& part : parts_of_bar(before, here)) worksheet_.add_cell(row, part);
    before = here;
  }
  const std::uint32_t row =
      worksheet_.add_row({{say(message::relaxation_end), Style::text},
                          {Formula{"=" + before.cell, before.number}, Style::yuan},
                          {not_available},
                          {not_available},
                          {not_available}});
  for (const WorksheetCell& part : parts_of_bar(zero, before)) worksheet_.add_cell(row, part);
}

}  // namespace retain::report::workbook
