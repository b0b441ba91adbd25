#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/run.hpp"
#include "model/lineage.hpp"
#include "study/avoidable.hpp"
#include "study/compare.hpp"
#include "study/decisive_belief.hpp"
#include "study/encounter_summary.hpp"
#include "study/lever_gains.hpp"

namespace retain::study {

/// A scenario that the user asks for, with the reference in which it is calibrated and what it is
/// compared with, calibrated there too.
struct ScenarioRequest {
  Scenario scenario;
  Scenario reference;
  std::optional<Scenario> comparator = {};
  ComparatorKind kind = ComparatorKind::file;  ///< of the comparator, where there is one
  std::string compared = {};                   ///< see Lineage
  std::vector<std::string> stands_for = {};    ///< names that a recorded run found to be the same
};

/// A scenario of a study before it runs.
struct Member {
  Scenario scenario;  ///< as it was asked for
  Plan plan;
  Scenario reference;      ///< in which it is calibrated
  std::size_t comparator;  ///< the member it is compared with; its own position where there is none
  std::optional<std::size_t> request = {};  ///< its place in them; none for an added comparator
  ComparatorKind kind = ComparatorKind::none;
  std::string compared = {};                 ///< see Lineage
  std::vector<std::string> stands_for = {};  ///< names asked for that are the same scenario

  /// Whether it was asked for, or stands for one that was asked for, by this name.
  [[nodiscard]] bool is_called(std::string_view name) const;
};

struct Outcome {
  Member member;
  RunResult result;
  AvoidableLosses avoidable;
  EncounterSummary encounters;
  std::vector<Difference> differences;  ///< to the comparator; empty when it is its own comparator
  std::optional<Estimate> break_even;   ///< empty when it is its own comparator
  LeverGains levers = {};
  double programme_payback = not_available;  ///< week, see programme_payback_week
  std::vector<DecisiveBelief> beliefs = {};  ///< of find_decisive_beliefs, where it was called
};

/// Everything a study gave, references included.
struct Study {
  std::vector<Outcome> outcomes;

  [[nodiscard]] const Scenario& scenario(std::size_t member) const {
    return outcomes[member].member.scenario;
  }
};

/// Calibrates every reference once and adds those that are needed as a comparator and were not
/// asked for. With `comparator_name` that request is the comparator of all. Of requests that meet
/// customers with equal values, calibrated alike and compared with the same, one is a member and
/// stands for the others: the comparator of all, else the first. Throws: Error(contradiction) when
/// a reference cannot be calibrated.
[[nodiscard]] std::vector<Member> plan_study(const std::vector<ScenarioRequest>& requests,
                                             const std::optional<std::string>& comparator_name);

/// Called while a study runs: position of the running member, the share of its run that is done,
/// and the customer-weeks of that member so far. By one thread at a time.
using StudyProgress = std::function<void(std::size_t member, double share, double customer_weeks)>;

/// Runs the members one after the other, each on all threads, and compares each with its
/// comparator.
[[nodiscard]] Study run_study(std::vector<Member> members, std::int64_t threads,
                              const StudyProgress& progress);

}  // namespace retain::study
