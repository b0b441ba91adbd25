#include "scenario/uncertain_values.hpp"

#include <algorithm>

#include "model/parameters/plausible.hpp"
#include "text/suggestion.hpp"

namespace retain::scenario {
namespace {

uncertainty::Scale scale_of_law(const ParameterInfo& info) {
  switch (parameters::scale_of(info)) {
    case parameters::Scale::identity:
      return uncertainty::Scale::identity;
    case parameters::Scale::log:
      return uncertainty::Scale::log;
    case parameters::Scale::logit:
      return uncertainty::Scale::logit;
  }
  return uncertainty::Scale::identity;
}

}  // namespace

bool is_section_of_shares(std::string_view section) {
  return std::ranges::find(sections_of_shares, section) != sections_of_shares.end();
}

std::vector<ValueSlot> slots_of_section(std::string_view section) {
  std::vector<ValueSlot> slots;
  for (const Parameter& parameter : registry()) {
    if (section_of(parameter.info.key) == section) slots.emplace_back(parameter);
  }
  return slots;
}

std::vector<ValueSlot> shares_of_records(const RecordKind& kind, const Scenario& scenario) {
  std::vector<ValueSlot> shares;
  for (std::size_t record = 0; record < kind.count(scenario); ++record) {
    if (const auto slot = find_slot(record_name(kind, record) + ".share")) shares.push_back(*slot);
  }
  return shares;
}

std::vector<ValueSlot> shares_with(const ValueSlot& slot, const Scenario& scenario) {
  const std::string key = slot.key();
  if (const RecordKind* kind = slot.kind()) {
    return last_segment(key) == "share" ? shares_of_records(*kind, scenario)
                                        : std::vector<ValueSlot>();
  }
  const std::string_view section = section_of(key);
  return is_section_of_shares(section) ? slots_of_section(section) : std::vector<ValueSlot>();
}

Domain domain_of(const ParameterView& parameter) {
  return {.scale = scale_of_law(*parameter.info),
          .range = {parameter.info->lowest_stated(), parameter.info->highest},
          .is_whole = parameter.type == ValueType::count};
}

Inputs inputs_of(const UncertainValues& values, const Scenario& scenario) {
  Inputs inputs;
  for (const UncertainNumber& number : values.numbers) {
    inputs.numbers.push_back(
        {number.slot.key(), scenario.name, number.is_independent, number.distribution});
  }
  for (const UncertainShares& shares : values.shares) {
    ShareGroup group{.shares = {}, .sample_size = shares.sample_size, .scenario = scenario.name};
    for (const ValueSlot& slot : shares.slots) {
      group.shares.push_back({slot.key(), std::get<double>(slot.get(scenario))});
    }
    inputs.groups.push_back(std::move(group));
  }
  inputs.correlations = values.correlations;
  return inputs;
}

}  // namespace retain::scenario
