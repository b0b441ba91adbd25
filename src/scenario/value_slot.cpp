#include "scenario/value_slot.hpp"

#include <fmt/format.h>

#include <charconv>

#include "text/suggestion.hpp"

namespace retain::scenario {
namespace {

/// The number of a record, counted from 0; none for anything but digits that count from 1.
std::optional<std::size_t> record_from(std::string_view digits) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc() || end != digits.data() + digits.size() || number == 0) return {};
  return number - 1;
}

}  // namespace

std::string ValueSlot::key() const {
  if (kind_ == nullptr) return parameter_->info.key;
  return fmt::format("{}.{}", record_name(*kind_, record_), last_segment(of_record_->info.key));
}

ParameterView ValueSlot::parameter() const {
  return kind_ == nullptr ? view_of(*parameter_) : view_of(*of_record_);
}

bool ValueSlot::exists_in(const Scenario& scenario) const {
  return kind_ == nullptr || record_ < kind_->count(scenario);
}

Value ValueSlot::get(const Scenario& scenario) const {
  return kind_ == nullptr ? parameter_->field.get(scenario) : of_record_->get(scenario, record_);
}

void ValueSlot::set(Scenario& scenario, const Value& value) const {
  if (kind_ == nullptr) {
    parameter_->field.set(scenario, value);
  } else {
    of_record_->set(scenario, record_, value);
  }
}

Value ValueSlot::default_value() const {
  Scenario fresh;
  if (kind_ == nullptr) return parameter_->field.get(fresh);
  kind_->append(fresh);
  return of_record_->get(fresh, 0);
}

std::optional<ValueSlot> find_slot(std::string_view key) {
  if (const Parameter* parameter = find_parameter(key)) return ValueSlot(*parameter);
  const std::string_view numbered = section_of(key);
  const RecordKind* kind = find_record_kind(section_of(numbered));
  if (kind == nullptr) return {};
  const std::optional<std::size_t> record = record_from(last_segment(numbered));
  const RecordParameter* parameter =
      kind->find(fmt::format("{}.{}", kind->name, last_segment(key)));
  if (!record || parameter == nullptr) return {};
  return ValueSlot(*kind, *parameter, *record);
}

std::vector<ValueSlot> slots_of(const Scenario& scenario) {
  std::vector<ValueSlot> slots;
  for (const Parameter& parameter : registry()) slots.emplace_back(parameter);
  for (const ValueSlot& slot : slots_of_records(scenario)) slots.push_back(slot);
  return slots;
}

std::vector<ValueSlot> slots_of_records(const Scenario& scenario) {
  std::vector<ValueSlot> slots;
  for (const RecordKind& kind : record_kinds()) {
    for (std::size_t record = 0; record < kind.count(scenario); ++record) {
      for (const ValueSlot& slot : slots_of_record(kind, record)) slots.push_back(slot);
    }
  }
  return slots;
}

std::vector<ValueSlot> slots_of_record(const RecordKind& kind, std::size_t record) {
  std::vector<ValueSlot> slots;
  for (const RecordParameter& parameter : kind.parameters) {
    slots.emplace_back(kind, parameter, record);
  }
  return slots;
}

std::string record_name(const RecordKind& kind, std::size_t record) {
  return fmt::format("{}.{}", kind.name, record + 1);
}

}  // namespace retain::scenario
