#include "app/run_table.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "app/text_table.hpp"
#include "base/catalogue.hpp"
#include "io/csv_text.hpp"
#include "report/headline.hpp"

namespace retain {
namespace {

using Columns = std::vector<HeadlineColumn>;

std::string as_text(std::span<const Figures> figures, const Columns& columns) {
  std::vector<TableColumn> titles{{.title = say(message::column_scenario)}};
  for (const HeadlineColumn& column : columns) {
    titles.push_back({.title = column.title, .align = Align::right, .unit = column.unit});
  }
  TextTable table(titles);
  for (const Figures& of_scenario : figures) {
    std::vector<std::string> cells{of_scenario.scenario.name};
    for (const HeadlineColumn& column : columns) cells.push_back(column.text(of_scenario));
    table.add_row(std::move(cells));
  }
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
    text += of_scenario.scenario.name + "," + of_scenario.base;
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
  using Json = nlohmann::ordered_json;
  const auto number = [](double value) { return std::isnan(value) ? Json() : Json(value); };
  Json rows = Json::array();
  for (const Figures& of_scenario : figures) {
    const std::string& base = of_scenario.base;
    Json row{{"scenario", of_scenario.scenario.name}, {"base", base.empty() ? Json() : Json(base)}};
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
  const Columns columns = headline_columns(figures.front().scenario.simulation.weeks);
  switch (format) {
    case OutputFormat::text:
      return as_text(figures, columns);
    case OutputFormat::csv:
      return as_csv(figures, columns);
    case OutputFormat::json:
      return as_json(figures, columns);
  }
  return {};
}

}  // namespace retain
