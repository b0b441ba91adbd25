#include "app/run_table.hpp"

#include <cmath>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>

#include "app/text_table.hpp"
#include "base/catalogue.hpp"
#include "base/units.hpp"
#include "engine/metrics.hpp"
#include "study/summary.hpp"

namespace retain {
namespace {

/// Half-width of the 95 % interval of a mean, in standard errors.
constexpr double interval_width = 1.959963984540054;

/// A number of the table with the half-width of its interval; both may be not available.
struct Cell {
  double value = not_available;
  double half_width = not_available;
};

Cell cell_of(const Estimate& estimate) {
  return {estimate.mean, interval_width * estimate.standard_error};
}

/// The longest of ten, five and one year that the horizon reaches.
int longest_year(const Study& study) {
  const std::int64_t weeks = study.scenario(0).simulation.weeks;
  for (const int year : {10, 5}) {
    if (weeks >= std::int64_t{year} * weeks_per_year) return year;
  }
  return 1;
}

Cell metric(const Outcome& outcome, const std::string& name) {
  return cell_of(outcome.result.metrics[replication_metric(name)]);
}

Cell difference(const Outcome& outcome, const std::string& name) {
  if (outcome.differences.empty()) return {};
  return cell_of(outcome.differences[replication_metric(name)].estimate);
}

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
  const int year = longest_year(study);
  const std::string value = fmt::format("value_{}y", year);
  const auto of_metric = [](const std::string& name) {
    return [name](const Outcome& outcome) { return metric(outcome, name); };
  };
  return {
      {value, say(message::column_value, year), say(message::unit_yuan), of_metric(value)},
      {"difference", say(message::column_difference), say(message::unit_yuan),
       [value](const Outcome& outcome) { return difference(outcome, value); }},
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

/// A number without decimals, and without the sign of a zero.
std::string whole(double number) {
  const double rounded = std::round(number);
  return fmt::format("{:.0f}", rounded == 0.0 ? 0.0 : rounded);
}

/// With one decimal where it says something: next to a narrow interval, or for a small number.
std::string number_text(double number, double half_width) {
  constexpr double small_number = 100.0;
  const bool is_fine = std::isnan(half_width) ? std::abs(number) < small_number : half_width < 1.0;
  return is_fine && number != 0.0 ? fmt::format("{:.1f}", number) : whole(number);
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

const std::string& name_of(const Outcome& outcome) {
  return outcome.member.plan.scenario.name;
}

std::string base_of(const Study& study, std::size_t member) {
  const std::size_t base = study.outcomes[member].member.base;
  return base == member ? std::string() : study.scenario(base).name;
}

std::string as_text(const Study& study) {
  const std::vector<TableEntry> list = entries(study);
  std::vector<TableColumn> columns{{.title = say(message::column_scenario)}};
  for (const TableEntry& entry : list) {
    columns.push_back({.title = entry.title, .align = Align::right, .unit = entry.unit});
  }
  TextTable table(columns);
  for (std::size_t i = 0; i < study.outcomes.size(); ++i) {
    std::vector<std::string> cells{name_of(study.outcomes[i])};
    for (const TableEntry& entry : list) {
      const Cell cell = entry.read(study.outcomes[i]);
      cells.push_back(
          text_of({entry.shown_times * cell.value, entry.shown_times * cell.half_width}, entry));
    }
    table.add_row(std::move(cells));
  }
  return table.to_text();
}

std::string number_or_empty(double number) {
  return std::isnan(number) ? std::string() : fmt::format("{}", number);
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
      text += "," + number_or_empty(cell.value);
      if (shows_interval(entry)) text += "," + number_or_empty(cell.half_width);
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

std::string interval(const Cell& cell) {
  if (std::isnan(cell.half_width)) return {};
  return " (± " + number_text(cell.half_width, cell.half_width) + ")";
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

std::string message_of(const Study& study, std::size_t member) {
  const Outcome& outcome = study.outcomes[member];
  const int year = longest_year(study);
  const std::string value_name = fmt::format("value_{}y", year);
  const Cell value = metric(outcome, value_name);
  if (outcome.differences.empty()) {
    const double lost = metric(outcome, "loss_service_quality_10y").value;
    if (std::isnan(lost)) {
      return say(message::message_base_short, name_of(outcome), year, whole(value.value),
                 interval(value));
    }
    return say(message::message_base, name_of(outcome), year, whole(value.value), interval(value),
               whole(lost));
  }
  const Cell gain = difference(outcome, value_name);
  const Message& text = gain.value < 0.0 ? message::message_less : message::message_more;
  std::string sentence = say(text, name_of(outcome), year, whole(std::abs(gain.value)),
                             interval(gain), base_of(study, member));
  const Estimate break_even = outcome.break_even.value_or(Estimate{});
  if (outcome.member.plan.scenario.acquisition.policy != AcquisitionPolicy::none) {
    const Cell business = difference(outcome, "business_value_10y");
    if (!std::isnan(business.value)) {
      sentence += say(message::message_business, whole(business.value), interval(business),
                      whole(metric(outcome, "replacement_cost_10y").value));
    }
  } else if (break_even.mean > 0.0) {
    sentence += say(message::message_break_even,
                    whole(outcome.member.plan.scenario.money.programme_per_customer),
                    whole(break_even.mean));
  }
  return sentence;
}

}  // namespace retain
