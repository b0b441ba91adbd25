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

Cell metric(const Outcome& outcome, const std::string& name) {
  return cell_of(outcome.result.metrics[replication_metric(name)]);
}

Cell difference(const Outcome& outcome, const std::string& name) {
  if (outcome.differences.empty()) return {};
  return cell_of(outcome.differences[replication_metric(name)].estimate);
}

/// The time over which the table adds up value: the longest of ten, five and one year that the
/// horizon reaches, or the whole of a shorter horizon.
class ValuePeriod {
 public:
  explicit ValuePeriod(const Study& study) : weeks_(study.scenario(0).simulation.weeks) {
    for (const int year : {1, 5, 10}) {
      if (weeks_ >= std::int64_t{year} * weeks_per_year) years_ = year;
    }
  }

  [[nodiscard]] std::string key() const {
    return years_ > 0 ? fmt::format("value_{}y", years_) : fmt::format("value_{}w", weeks_);
  }
  [[nodiscard]] std::string text() const {
    if (years_ == 0) return weeks_ == 1 ? say(message::one_week) : say(message::weeks, weeks_);
    return years_ == 1 ? say(message::one_year) : say(message::years, years_);
  }

  [[nodiscard]] Cell value(const Outcome& outcome) const {
    return years_ > 0 ? metric(outcome, key()) : cell_of(last_value(outcome));
  }

  /// Over less than a year the difference of the means; its interval is not available, because
  /// only metrics are compared replication by replication.
  [[nodiscard]] Cell gain(const Study& study, const Outcome& outcome) const {
    if (years_ > 0 || outcome.differences.empty()) return difference(outcome, key());
    const Outcome& base = study.outcomes[outcome.member.base];
    return {last_value(outcome).mean - last_value(base).mean, not_available};
  }

 private:
  static const Estimate& last_value(const Outcome& outcome) {
    return outcome.result.curve(curve::value, outcome.result.rows - 1);
  }

  std::int64_t weeks_;
  int years_ = 0;  ///< 0: less than one
};

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

/// An amount of money as precise as the cell that it belongs to.
std::string amount(double number, const Cell& cell) {
  return number_text(number, cell.half_width);
}

/// "3201 yuan (± 56) more than in documents"
std::string compared(const Cell& gain, const std::string& base) {
  if (gain.value == 0.0) return say(message::as_much, base);
  return say(gain.value < 0.0 ? message::less_than : message::more_than,
             amount(std::abs(gain.value), gain), interval(gain), base);
}

/// What the newcomers bring, or what the programme may cost.
std::string programme_message(const Outcome& outcome) {
  const Scenario& scenario = outcome.member.plan.scenario;
  if (scenario.acquisition.policy != AcquisitionPolicy::none) {
    const Cell business = difference(outcome, "business_value_10y");
    if (std::isnan(business.value)) return {};
    return say(business.value < 0.0 ? message::business_less : message::business_more,
               amount(std::abs(business.value), business), interval(business),
               whole(metric(outcome, "replacement_cost_10y").value));
  }
  const double break_even = outcome.break_even.value_or(Estimate{}).mean;
  if (!(break_even > 0.0)) return {};
  const double cost = scenario.money.programme_per_customer;
  if (cost == 0.0) return say(message::message_what_would_pay, whole(break_even));
  return say(message::message_break_even, fmt::format("{:.6g}", cost), whole(break_even));
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
  const ValuePeriod period(study);
  if (outcome.differences.empty()) {
    const Cell value = period.value(outcome);
    const std::string worth = say(message::message_base, name_of(outcome),
                                  amount(value.value, value), interval(value), period.text());
    const double lost = metric(outcome, "loss_service_quality_10y").value;
    return std::isnan(lost) ? worth : worth + say(message::message_service_loss, whole(lost));
  }
  const Cell gain = period.gain(study, outcome);
  return say(message::message_difference, name_of(outcome), period.text(),
             compared(gain, base_of(study, member))) +
         programme_message(outcome);
}

}  // namespace retain
