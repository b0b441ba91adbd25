#include "business/measures/measure.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/check.hpp"
#include "base/sentence.hpp"
#include "business/measures/ledger.hpp"

namespace retain::message {

constexpr Message label_in_years{"{}, {} years", "{}（{} 年）"};
constexpr Message label_in_one_year{"{}, 1 year", "{}（1 年）"};
constexpr Message label_at_end{"{}, at the end", "{}（期末）"};

}  // namespace retain::message

namespace retain::business::measures {
namespace {

constexpr std::string_view gap = "{}";
constexpr std::string_view end_suffix = "_end";

std::vector<Measure> table_of_measures() {
  std::vector<Measure> table;
  for (const auto& part : {cohort_measures(), business_measures(), run_measures()}) {
    table.insert(table.end(), part.begin(), part.end());
  }
  for (std::size_t i = 0; i < table.size(); ++i) {
    expects(static_cast<std::size_t>(table[i].quantity) == i, "the table follows Quantity");
  }
  return table;
}

std::string key_of(Quantity quantity, int years, std::string_view subject) {
  std::string key = fmt::format(fmt::runtime(measure_of(quantity).key), subject);
  if (years > 0) key += fmt::format("_{}y", years);
  if (years == end_of_horizon) key += end_suffix;
  return key;
}

/// A name of data files without its time, and what that is.
struct TimedName {
  std::string_view quantity;
  std::string_view years;  ///< a number; empty for a name without one
  bool is_at_end = false;
};

TimedName taken_apart(std::string_view name) {
  if (name.ends_with(end_suffix))
    return {name.substr(0, name.size() - end_suffix.size()), {}, true};
  const std::size_t mark = name.rfind('_');
  const bool has_years = mark != std::string_view::npos && name.ends_with('y') &&
                         mark + 2 < name.size() &&
                         name.find_first_not_of("0123456789", mark + 1) == name.size() - 1;
  if (!has_years) return {name, {}};
  return {name.substr(0, mark), name.substr(mark + 1, name.size() - mark - 2)};
}

/// A row and what fills its gaps.
struct NamedRow {
  const Measure* measure = nullptr;  ///< none for a name that the table lacks
  std::string_view subject;
};

/// The row of that key, or else the one with the longest key before its gap.
NamedRow row_named(std::string_view name) {
  NamedRow found;
  for (const Measure& measure : measure_table()) {
    if (measure.key == name) return {&measure, {}};
    const std::string_view beginning = measure.key.substr(0, measure.key.find(gap));
    const bool fits = measure.subject != Subject::none && name.starts_with(beginning);
    if (fits && (found.measure == nullptr || beginning.size() > name.size() - found.subject.size()))
      found = {&measure, name.substr(beginning.size())};
  }
  return found;
}

Sentence subject_label(const Measure& measure, std::string_view subject) {
  if (measure.about) return {*measure.about};
  const auto* const cause = std::ranges::find(cause_names, subject);
  const bool is_cause = measure.subject == Subject::cause && cause != cause_names.end();
  if (!is_cause) return subject;
  return {cause_name_text(all_causes[static_cast<std::size_t>(cause - cause_names.begin())])};
}

Sentence quantity_label(std::string_view name, std::string_view touchpoint) {
  const NamedRow row = row_named(name);
  if (row.measure == nullptr) return name;
  const bool has_title = row.measure->subject == Subject::touchpoint && !touchpoint.empty();
  return {row.measure->label, subject_label(*row.measure, has_title ? touchpoint : row.subject)};
}

}  // namespace

std::vector<int> MetricFacts::times() const {
  if (years.empty()) return {0};
  std::vector<int> all = years;
  all.push_back(end_of_horizon);
  return all;
}

const std::vector<Measure>& measure_table() {
  static const std::vector<Measure> table = table_of_measures();
  return table;
}

const Measure& measure_of(Quantity quantity) {
  return measure_table()[static_cast<std::size_t>(quantity)];
}

std::string measure_key(Quantity quantity) {
  return key_of(quantity, 0, {});
}

std::string measure_key(const MeasureId& id) {
  return key_of(id.quantity, id.years, id.cause ? cause_names[index(*id.cause)] : "");
}

std::string touchpoint_loss_key(std::string_view touchpoint, int years) {
  return key_of(Quantity::loss_at_touchpoint, years, touchpoint);
}

Sentence measure_text(std::string_view name, std::string_view touchpoint) {
  const TimedName timed = taken_apart(name);
  const Sentence quantity = quantity_label(timed.quantity, touchpoint);
  if (timed.is_at_end) return {message::label_at_end, quantity};
  if (timed.years.empty()) return quantity;
  if (timed.years == "1") return {message::label_in_one_year, quantity};
  return {message::label_in_years, quantity, timed.years};
}

}  // namespace retain::business::measures
