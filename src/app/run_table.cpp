#include "app/run_table.hpp"

#include <cmath>
#include <functional>
#include <nlohmann/json.hpp>

#include "app/run_numbers.hpp"
#include "app/text_table.hpp"
#include "base/catalogue.hpp"
#include "engine/metrics.hpp"
#include "io/csv_text.hpp"
#include "study/summary.hpp"

namespace retain {
namespace {

/// The ledger's spending: keeping, programme, replacement, less what replacements won back.
Cell spending(const Outcome& outcome) {
  const double causes = metric(outcome, "loss_product_quality_10y").value +
                        metric(outcome, "loss_service_quality_10y").value +
                        metric(outcome, loss_metric(Cause::other)).value;
  return {metric(outcome, "loss_10y").value - causes, not_available};
}

struct TableEntry {
  std::string key;  ///< in csv and json
  std::string title;
  std::string unit;
  std::function<Cell(const Outcome&)> read;
  double shown_times = 1.0;  ///< factor of the text table, not of csv and json
};

std::vector<TableEntry> entries(const Study& study) {
  constexpr double per_cent = 100.0;
  const ValuePeriod period(study);
  const auto of_metric = [](const std::string& name) {
    return [name](const Outcome& outcome) { return metric(outcome, name); };
  };
  return {
      {period.key(), say(message::column_value, period.text()), say(message::unit_yuan),
       [period](const Outcome& outcome) { return period.value(outcome); }},
      {"difference", say(message::column_difference), say(message::unit_yuan),
       [period, &study](const Outcome& outcome) { return period.gain(study, outcome); }},
      {"survival_5y", say(message::column_survival), say(message::unit_percent),
       of_metric("survival_5y"), per_cent},
      {"half_life", say(message::column_half_life), say(message::unit_week),
       [](const Outcome& outcome) {
         return Cell{half_life(outcome.result), not_available};
       }},
      {"loss_product_quality_10y", say(message::column_loss_product), say(message::unit_yuan),
       of_metric("loss_product_quality_10y")},
      {"loss_service_quality_10y", say(message::column_loss_service), say(message::unit_yuan),
       of_metric("loss_service_quality_10y")},
      {"loss_other_10y", say(message::column_loss_other), say(message::unit_yuan),
       of_metric(loss_metric(Cause::other))},
      {"spending_10y", say(message::column_spending), say(message::unit_yuan), spending},
      {"break_even_programme", say(message::column_break_even), say(message::unit_yuan_year),
       [](const Outcome& outcome) { return cell_of(outcome.break_even.value_or(Estimate{})); }},
  };
}

/// Intervals stand in the first columns only: value, difference, survival and break-even.
bool shows_interval(const TableEntry& entry) {
  return entry.key.starts_with("value") || entry.key == "difference" ||
         entry.key == "survival_5y" || entry.key == "break_even_programme";
}

std::string text_of(const Cell& cell, const TableEntry& entry) {
  if (std::isnan(cell.value)) return "-";
  const bool no_advantage = entry.key == "break_even_programme" && cell.value < 0.0;
  if (no_advantage) return say(message::no_advantage);
  if (!shows_interval(entry)) return whole(cell.value);
  const std::string number = number_text(cell.value, cell.half_width);
  if (std::isnan(cell.half_width)) return number;
  return number + " ± " + number_text(cell.half_width, cell.half_width);
}

std::string as_text(const Study& study) {
  const std::vector<TableEntry> list = entries(study);
  std::vector<TableColumn> columns{{.title = say(message::column_scenario)}};
  for (const TableEntry& entry : list) {
    columns.push_back({.title = entry.title, .align = Align::right, .unit = entry.unit});
  }
  TextTable table(columns);
  for (const Outcome& outcome : study.outcomes) {
    std::vector<std::string> cells{name_of(outcome)};
    for (const TableEntry& entry : list) {
      const Cell cell = entry.read(outcome);
      cells.push_back(
          text_of({entry.shown_times * cell.value, entry.shown_times * cell.half_width}, entry));
    }
    table.add_row(std::move(cells));
  }
  return table.to_text();
}

std::string as_csv(const Study& study) {
  const std::vector<TableEntry> list = entries(study);
  std::string text = "scenario,base";
  for (const TableEntry& entry : list) {
    text += "," + entry.key;
    if (shows_interval(entry)) text += "," + entry.key + "_half_width";
  }
  text += '\n';
  for (std::size_t i = 0; i < study.outcomes.size(); ++i) {
    text += name_of(study.outcomes[i]) + "," + base_of(study, i);
    for (const TableEntry& entry : list) {
      const Cell cell = entry.read(study.outcomes[i]);
      text += "," + csv_number(cell.value);
      if (shows_interval(entry)) text += "," + csv_number(cell.half_width);
    }
    text += '\n';
  }
  return text;
}

std::string as_json(const Study& study) {
  using Json = nlohmann::ordered_json;
  const auto number = [](double value) { return std::isnan(value) ? Json() : Json(value); };
  const std::vector<TableEntry> list = entries(study);
  Json rows = Json::array();
  for (std::size_t i = 0; i < study.outcomes.size(); ++i) {
    const std::string base = base_of(study, i);
    Json row{{"scenario", name_of(study.outcomes[i])},
             {"base", base.empty() ? Json() : Json(base)}};
    for (const TableEntry& entry : list) {
      const Cell cell = entry.read(study.outcomes[i]);
      row[entry.key] = number(cell.value);
      if (shows_interval(entry)) row[entry.key + "_half_width"] = number(cell.half_width);
    }
    rows.push_back(row);
  }
  return rows.dump(2) + "\n";
}

/// Discount rates of the scenarios in percent: one, or the lowest and the highest.
std::string discount_rates(const Study& study) {
  double lowest = study.scenario(0).money.discount_rate;
  double highest = lowest;
  for (std::size_t i = 0; i < study.outcomes.size(); ++i) {
    lowest = std::min(lowest, study.scenario(i).money.discount_rate);
    highest = std::max(highest, study.scenario(i).money.discount_rate);
  }
  if (lowest == highest) return fmt::format("{:.6g}", 100.0 * lowest);
  return say(message::rates_between, 100.0 * lowest, 100.0 * highest);
}

}  // namespace

std::string table_note(const Study& study) {
  std::string text = say(message::table_note, discount_rates(study));
  const Simulation& simulation = study.scenario(0).simulation;
  const bool has_intervals = simulation.engine == EngineKind::agents && simulation.replications > 1;
  if (has_intervals) text += say(message::table_note_interval);
  return text;
}

std::string run_table(const Study& study, OutputFormat format) {
  switch (format) {
    case OutputFormat::text:
      return as_text(study);
    case OutputFormat::csv:
      return as_csv(study);
    case OutputFormat::json:
      return as_json(study);
  }
  return {};
}

}  // namespace retain
