#include "model/reference.hpp"

#include <algorithm>
#include <set>

#include "model/parameters/parameters.hpp"
#include "model/title.hpp"

namespace retain::model {

namespace {

/// The levers of a record come from the record of the same number in `other`, or are the defaults.
void take_levers_of_records(Scenario& scenario, const Scenario& other) {
  for (const RecordKind& kind : record_kinds()) {
    Scenario fresh;
    kind.append(fresh);
    for (std::size_t record = 0; record < kind.count(scenario); ++record) {
      const bool has_one = record < kind.count(other);
      for (const RecordParameter& parameter : kind.parameters) {
        if (parameter.info.role != Role::lever) continue;
        parameter.set(scenario, record,
                      has_one ? parameter.get(other, record) : parameter.get(fresh, 0));
      }
    }
  }
}

bool same_records(const RecordKind& kind, const Scenario& one, const Scenario& other) {
  if (kind.count(one) != kind.count(other)) return false;
  for (std::size_t record = 0; record < kind.count(one); ++record) {
    for (const RecordParameter& parameter : kind.parameters) {
      if (is_title_of_record(parameter.info.key)) continue;
      if (parameter.get(one, record) != parameter.get(other, record)) return false;
    }
  }
  return true;
}

}  // namespace

Scenario with_actions_of(const Scenario& other, const Scenario& scenario) {
  Scenario result = scenario;
  for (const Parameter& parameter : registry()) {
    if (parameter.info.role == Role::lever) parameter.field.set(result, parameter.field.get(other));
  }
  result.service.level = other.service.level;
  result.events = other.events;
  take_levers_of_records(result, other);
  return result;
}

Scenario reference_of(const Scenario& scenario, const Scenario& firm) {
  Scenario reference = with_actions_of(firm, scenario);
  reference.acquisition = Acquisition{};
  reference.events.clear();
  return reference;
}

bool same_values(const Scenario& one, const Scenario& other) {
  const bool same_parameters = std::ranges::all_of(registry(), [&](const Parameter& parameter) {
    return parameter.field.type == ValueType::text ||
           parameter.field.get(one) == parameter.field.get(other);
  });
  return same_parameters && one.service.level == other.service.level &&
         std::ranges::all_of(record_kinds(), [&](const RecordKind& kind) {
           return same_records(kind, one, other);
         });
}

std::vector<std::string> levers_set(const Scenario& scenario) {
  const Scenario defaults;
  std::vector<std::string> keys;
  std::set<std::string> counted;
  for (const Parameter& parameter : registry()) {
    if (parameter.info.role != Role::lever) continue;
    if (parameter.field.get(scenario) == parameter.field.get(defaults)) continue;
    counted.insert(parameter.info.spells.begin(), parameter.info.spells.end());
    if (parameter.info.spells.empty()) keys.push_back(parameter.info.key);
  }
  std::erase_if(keys, [&](const std::string& key) { return counted.contains(key); });
  return keys;
}

}  // namespace retain::model
