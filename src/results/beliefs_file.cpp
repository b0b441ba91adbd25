#include "results/beliefs_file.hpp"

#include <utility>

#include "base/message.hpp"
#include "business/measures/measure.hpp"
#include "results/csv_file.hpp"
#include "results/words.hpp"
#include "scenario/resolved_values.hpp"
#include "scenario/value_slot.hpp"

namespace retain::message {

constexpr Message file_beliefs{
    "The beliefs that move the difference between a scenario and its comparator most, each alone "
    "within its plausible range; expected values.",
    "各信念单独在可信范围内变动时，对情景与比较对象之差影响最大的几项；期望值。"};
constexpr Message cell_belief{"The parameter.", "参数。"};
constexpr Message cell_belief_mark{"Where its value in the scenario comes from.",
                                   "情景中该值的来源。"};
constexpr Message cell_belief_unit{"Unit of the value and of the ends.", "该值及两端的单位。"};
constexpr Message cell_belief_value{"Its value in the scenario.", "情景中的值。"};
constexpr Message cell_belief_low{
    "Lower end of the plausible range of 90 %, an assumption of this program.",
    "90 % 可信范围的下端，为本程序的假设。"};
constexpr Message cell_belief_high{"Upper end of that range.", "该范围的上端。"};
constexpr Message cell_belief_difference{
    "Difference in the value of the business at the end of the horizon.", "期末业务总价值之差。"};
constexpr Message cell_belief_at_low{"The same with the belief at the lower end.",
                                     "信念取下端时的差额。"};
constexpr Message cell_belief_at_high{"The same with the belief at the upper end.",
                                      "信念取上端时的差额。"};
constexpr Message cell_belief_turns_at{
    "Value at which the difference changes its sign, the nearest there is; empty where none was "
    "found.",
    "差额变号处的值（最近者）；未找到时为空。"};

}  // namespace retain::message

namespace retain::results {
namespace {

struct BeliefRow {
  const Scenario& scenario;
  const DecisiveBelief& belief;
};

Column<BeliefRow> text(std::string name, const Message& meaning,
                       void (*write)(std::string&, const BeliefRow&)) {
  return {{std::move(name), CellType::text, say_in_data(meaning)}, write};
}

Column<BeliefRow> number(std::string name, const Message& meaning,
                         void (*write)(std::string&, const BeliefRow&)) {
  return {number_in_unit_of_row(std::move(name), say_in_data(meaning)), write};
}

Column<BeliefRow> amount(std::string name, const Message& meaning,
                         void (*write)(std::string&, const BeliefRow&)) {
  return {{std::move(name), CellType::number, say_in_data(meaning), std::string(yuan_per_customer)},
          write};
}

std::vector<Column<BeliefRow>> belief_columns() {
  return {
      text("scenario", message::cell_scenario,
           [](std::string& line, const BeliefRow& row) { line += row.scenario.name; }),
      text("key", message::cell_belief,
           [](std::string& line, const BeliefRow& row) { line += row.belief.key; }),
      text("mark", message::cell_belief_mark,
           [](std::string& line, const BeliefRow& row) {
             line += source_mark(*find_slot(row.belief.key), row.scenario);
           }),
      text("unit", message::cell_belief_unit,
           [](std::string& line, const BeliefRow& row) {
             line += find_parameter(row.belief.key)->info.unit;
           }),
      number(
          "value", message::cell_belief_value,
          [](std::string& line, const BeliefRow& row) { append_number(line, row.belief.value); }),
      number("low", message::cell_belief_low,
             [](std::string& line, const BeliefRow& row) { append_number(line, row.belief.low); }),
      number("high", message::cell_belief_high,
             [](std::string& line, const BeliefRow& row) { append_number(line, row.belief.high); }),
      amount("difference", message::cell_belief_difference,
             [](std::string& line, const BeliefRow& row) {
               append_number(line, row.belief.difference);
             }),
      amount(
          "difference_low", message::cell_belief_at_low,
          [](std::string& line, const BeliefRow& row) { append_number(line, row.belief.at_low); }),
      amount(
          "difference_high", message::cell_belief_at_high,
          [](std::string& line, const BeliefRow& row) { append_number(line, row.belief.at_high); }),
      number("turns_at", message::cell_belief_turns_at,
             [](std::string& line, const BeliefRow& row) {
               append_number(line, row.belief.turns_at.value_or(not_available));
             })};
}

}  // namespace

WrittenFile write_beliefs(const Study& study, const std::filesystem::path& folder) {
  CsvFile<BeliefRow> csv(folder, beliefs_file_name, say_in_data(message::file_beliefs),
                         belief_columns());
  for (const Outcome& outcome : study.outcomes) {
    for (const DecisiveBelief& belief : outcome.beliefs) {
      csv.write({outcome.member.scenario, belief});
    }
  }
  return csv.commit();
}

}  // namespace retain::results
