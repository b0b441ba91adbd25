#include "model/reference.hpp"

#include <algorithm>

#include "model/parameters/parameters.hpp"

namespace retain::model {

namespace {

/// The levers of a record come from the record of the same number in `root`, or are the defaults.
void take_levers_of_records(Scenario& reference, const Scenario& root) {
  for (const RecordKind& kind : record_kinds()) {
    Scenario fresh;
    kind.append(fresh);
    for (std::size_t record = 0; record < kind.count(reference); ++record) {
      const bool has_one = record < kind.count(root);
      for (const RecordParameter& parameter : kind.parameters) {
        if (parameter.info.role != Role::lever) continue;
        parameter.set(reference, record,
                      has_one ? parameter.get(root, record) : parameter.get(fresh, 0));
      }
    }
  }
}

bool same_records(const RecordKind& kind, const Scenario& one, const Scenario& other) {
  if (kind.count(one) != kind.count(other)) return false;
  for (std::size_t record = 0; record < kind.count(one); ++record) {
    for (const RecordParameter& parameter : kind.parameters) {
      if (parameter.get(one, record) != parameter.get(other, record)) return false;
    }
  }
  return true;
}

}  // namespace

Scenario reference_of(const Scenario& scenario, const Scenario& root) {
  Scenario reference = scenario;
  for (const Parameter& parameter : registry()) {
    if (parameter.info.role == Role::lever) {
      parameter.field.set(reference, parameter.field.get(root));
    }
  }
  reference.service.level = root.service.level;
  reference.acquisition = Acquisition{};
  reference.events.clear();
  take_levers_of_records(reference, root);
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

bool changes_a_lever(const Scenario& scenario) {
  const Scenario defaults;
  return std::ranges::any_of(registry(), [&](const Parameter& parameter) {
    return parameter.info.role == Role::lever &&
           parameter.field.get(scenario) != parameter.field.get(defaults);
  });
}

}  // namespace retain::model
