#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/value_slot.hpp"
#include "uncertainty/draws.hpp"

namespace retain::scenario {

/// Sections whose keys are shares of a whole: where one of them varies the others scale with what
/// it leaves, and a sample_size makes all of them uncertain.
inline constexpr std::array<std::string_view, 2> sections_of_shares{"churn.causes",
                                                                    "service.weight"};

[[nodiscard]] bool is_section_of_shares(std::string_view section);

/// The key of a section of shares that says how many were asked.
inline constexpr std::string_view sample_size_key = "sample_size";

/// A number of a scenario of which only a law is known. The scenario itself has its point.
struct UncertainNumber {
  ValueSlot slot;
  Distribution distribution;
  bool is_independent;  ///< of the laws that other scenarios state for the key
  std::string origin;   ///< "plan.toml:14" or "--set"
};

/// Shares of a scenario that a sample of this size says.
struct UncertainShares {
  std::vector<ValueSlot> slots;
  double sample_size;
  std::string origin;
};

/// All that is uncertain in a scenario.
struct UncertainValues {
  std::vector<UncertainNumber> numbers;  ///< in the order of their keys
  std::vector<UncertainShares> shares;
  std::vector<Correlation> correlations;

  [[nodiscard]] bool empty() const { return numbers.empty() && shares.empty(); }
};

/// What is uncertain in a scenario, in what it is calibrated in, and in what it is compared with.
/// Beliefs of the last two are those of the scenario: of theirs only the levers count.
struct Uncertainty {
  UncertainValues own;
  UncertainValues firm;
  UncertainValues comparator;

  [[nodiscard]] bool empty() const { return own.empty() && firm.empty() && comparator.empty(); }
};

/// The slots of a section of shares.
[[nodiscard]] std::vector<ValueSlot> slots_of_section(std::string_view section);

/// The shares of a kind of record, where it has some.
[[nodiscard]] std::vector<ValueSlot> shares_of_records(const RecordKind& kind,
                                                       const Scenario& scenario);

/// The shares that sum to 1 with this one, itself among them; empty for what is no such share.
[[nodiscard]] std::vector<ValueSlot> shares_with(const ValueSlot& slot, const Scenario& scenario);

/// What a law of the parameter may be.
[[nodiscard]] Domain domain_of(const ParameterView& parameter);

/// The inputs of one scenario, for its draws.
[[nodiscard]] Inputs inputs_of(const UncertainValues& values, const Scenario& scenario);

}  // namespace retain::scenario
