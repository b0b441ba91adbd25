#include "app/commands/run_table.hpp"

#include <algorithm>
#include <cmath>

#include "app/scenario_names.hpp"
#include "app/terminal/bars.hpp"
#include "app/terminal/number_column.hpp"
#include "app/terminal/paint.hpp"
#include "app/terminal/text_table.hpp"
#include "base/message.hpp"
#include "business/measures/measure.hpp"
#include "report/headline.hpp"
#include "report/words.hpp"
#include "text/csv_text.hpp"
#include "text/json_value.hpp"

namespace retain::app::commands {
namespace {

using Columns = std::vector<HeadlineColumn>;

/// Columns that a narrow terminal does without, the first to go first. The bars have no key.
std::vector<std::string> columns_to_leave_out() {
  return {measure_key(at_end(Quantity::loss_of_cause, Cause::other)),
          costs_key,
          newcomer_margin_key,
          measure_key(at_end(Quantity::loss_product_quality)),
          measure_key(Quantity::half_life),
          "",
          measure_key(at_end(Quantity::loss_service_quality)),
          measure_key(at_end(Quantity::survival)),
          measure_key(Quantity::break_even_programme),
          first_customers_key};
}

int rank_of(std::string_view key) {
  static const std::vector<std::string> leave_out = columns_to_leave_out();
  const auto found = std::ranges::find(leave_out, key);
  return found == leave_out.end() ? 0 : 1 + static_cast<int>(found - leave_out.begin());
}

bool is_difference(const HeadlineColumn& column) {
  return column.key == difference_key;
}

std::vector<std::string> cells_of(std::span<const Figures> figures, const HeadlineColumn& column) {
  std::vector<std::string> texts;
  std::vector<Cell> numbers;
  for (const Figures& of_scenario : figures) {
    texts.push_back(column.text(of_scenario));
    numbers.push_back(column.read(of_scenario));
  }
  return is_difference(column) ? difference_column(numbers, std::move(texts))
                               : number_column(std::move(texts));
}

/// Bars of the differences; none where nobody sees them or nothing differs.
std::vector<std::string> bars_of(std::span<const Figures> figures, const HeadlineColumn& column) {
  double largest = 0.0;
  for (const Figures& of_scenario : figures) {
    const double difference = std::abs(column.read(of_scenario).value);
    if (difference > largest) largest = difference;
  }
  std::vector<std::string> bars;
  if (!output_terminal().is_terminal || largest == 0.0) return bars;
  for (const Figures& of_scenario : figures) {
    const Cell cell = column.read(of_scenario);
    bars.push_back(
        painted_difference(cell.value, cell.half_width, bar_from_zero(cell.value, largest)));
  }
  return bars;
}

std::string as_text(std::span<const Figures> figures, const Columns& columns) {
  std::vector<TableColumn> titles{{.title = say(message::column_scenario)}};
  std::vector<std::vector<std::string>> cells{called(figures)};
  for (const HeadlineColumn& column : columns) {
    titles.push_back({.title = column.title,
                      .align = Align::right,
                      .unit = column.unit,
                      .group = column.group,
                      .leave_out = rank_of(column.key)});
    cells.push_back(cells_of(figures, column));
    if (!is_difference(column)) continue;
    std::vector<std::string> bars = bars_of(figures, column);
    if (bars.empty()) continue;
    titles.push_back({.title = "", .leave_out = rank_of("")});
    cells.push_back(std::move(bars));
  }
  TextTable table(titles);
  table.add_rows(cells);
  return table.to_text();
}

std::string as_csv(std::span<const Figures> figures, const Columns& columns) {
  std::string text = "scenario,base";
  for (const HeadlineColumn& column : columns) {
    text += "," + column.key;
    if (column.has_interval) text += "," + column.key + "_half_width";
  }
  text += '\n';
  for (const Figures& of_scenario : figures) {
    text += of_scenario.scenario.name + "," + of_scenario.comparator;
    for (const HeadlineColumn& column : columns) {
      const Cell cell = column.read(of_scenario);
      text += "," + csv_number(cell.value);
      if (column.has_interval) text += "," + csv_number(cell.half_width);
    }
    text += '\n';
  }
  return text;
}

std::string as_json(std::span<const Figures> figures, const Columns& columns) {
  const auto number = [](double value) { return std::isnan(value) ? Json() : Json(value); };
  Json rows = Json::array();
  for (const Figures& of_scenario : figures) {
    const std::string& comparator = of_scenario.comparator;
    Json row{{"scenario", of_scenario.scenario.name},
             {"base", comparator.empty() ? Json() : Json(comparator)}};
    for (const HeadlineColumn& column : columns) {
      const Cell cell = column.read(of_scenario);
      row[column.key] = number(cell.value);
      if (column.has_interval) row[column.key + "_half_width"] = number(cell.half_width);
    }
    rows.push_back(row);
  }
  return rows.dump(2) + "\n";
}

}  // namespace

std::string run_table(std::span<const Figures> figures, OutputFormat format) {
  const Columns columns = all_headline_columns(figures.front().scenario.simulation.weeks);
  switch (format) {
    case OutputFormat::text:
      return as_text(figures, headline_columns(figures));
    case OutputFormat::csv:
      return as_csv(figures, columns);
    case OutputFormat::json:
      return as_json(figures, columns);
  }
  return {};
}

}  // namespace retain::app::commands
