#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/parameters/parameters.hpp"
#include "scenario/parameter_view.hpp"

namespace retain::scenario {

/// The place of one value in a scenario: that of a parameter, or of a parameter of a record.
class ValueSlot {
 public:
  explicit ValueSlot(const Parameter& parameter) : parameter_(&parameter) {}
  /// Records count from 0 here, and from 1 in keys.
  ValueSlot(const RecordKind& kind, const RecordParameter& parameter, std::size_t record)
      : kind_(&kind), of_record_(&parameter), record_(record) {}

  /// Dotted; of records with their number: "event.1.week".
  [[nodiscard]] std::string key() const;
  [[nodiscard]] ParameterView parameter() const;
  /// nullptr for a parameter that belongs to no record.
  [[nodiscard]] const RecordKind* kind() const { return kind_; }

  /// False when the scenario has no such record.
  [[nodiscard]] bool exists_in(const Scenario& scenario) const;
  [[nodiscard]] Value get(const Scenario& scenario) const;
  void set(Scenario& scenario, const Value& value) const;
  [[nodiscard]] Value default_value() const;

 private:
  const Parameter* parameter_ = nullptr;
  const RecordKind* kind_ = nullptr;
  const RecordParameter* of_record_ = nullptr;
  std::size_t record_ = 0;
};

/// The slot with this key, whether or not some scenario has such a record.
[[nodiscard]] std::optional<ValueSlot> find_slot(std::string_view key);

/// Every parameter of the registry in its order, then every value of the records.
[[nodiscard]] std::vector<ValueSlot> slots_of(const Scenario& scenario);

/// Every value of the records of a scenario.
[[nodiscard]] std::vector<ValueSlot> slots_of_records(const Scenario& scenario);

/// The slots of one record.
[[nodiscard]] std::vector<ValueSlot> slots_of_record(const RecordKind& kind, std::size_t record);

/// "event.1" for the first event.
[[nodiscard]] std::string record_name(const RecordKind& kind, std::size_t record);

}  // namespace retain::scenario
