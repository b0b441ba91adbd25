#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "model/complaint.hpp"
#include "model/ladder.hpp"
#include "model/scenario.hpp"
#include "model/week_table.hpp"

namespace retain::model {

/// How an encounter turned out; `none` when there was none.
enum class Meeting { none, as_expected, delighted, dissatisfied };

inline constexpr std::array<std::string_view, 4> meeting_names{"none", "as_expected", "delighted",
                                                               "dissatisfied"};

[[nodiscard]] constexpr std::size_t index(Meeting meeting) {
  return static_cast<std::size_t>(meeting);
}

/// What an encounter, and the fading behind the last one of a week, held for a customer on the way
/// from one level to another.
struct WeekOutcome {
  Meeting meeting = Meeting::none;
  std::size_t touchpoint = 0;            ///< position in the scenario's list, where it has one
  Recovery recovery = Recovery::silent;  ///< of somebody dissatisfied
  int gained = 0;                        ///< points of the encounter, within the ladder
  int faded = 0;                         ///< points toward 0 after the week's last: 0 or 1
  double probability = 0.0;              ///< of this outcome, from the level at the start

  friend bool operator==(const WeekOutcome&, const WeekOutcome&) = default;
};

/// What may have happened between two levels that are known: the products that make up an entry of
/// the week table's matrix (equations 6, 7, 8 and 34), before they are added up.
class OutcomeDistribution {
 public:
  explicit OutcomeDistribution(const Scenario& scenario);

  /// Every possible outcome of the week's last encounter and of the fading, between the positions
  /// on the ladder before and after them; the probabilities sum to the entry of the matrix that is
  /// left of the week: table.transition_after(table.visits.certain)(from, to).
  [[nodiscard]] std::vector<WeekOutcome> outcomes(const WeekTable& table, Eigen::Index from,
                                                  Eigen::Index to) const;

  /// The same of one of the certain encounters, at a position from which the rest of the week,
  /// a matrix, leads to `to`; the probabilities sum to the entry of the encounter and that rest.
  [[nodiscard]] std::vector<WeekOutcome> outcomes_before(const Transition& rest,
                                                         const WeekTable& table, Eigen::Index from,
                                                         Eigen::Index to) const;

 private:
  /// An encounter and the matrix of its gain.
  struct Meant {
    WeekOutcome outcome;
    const Transition* gain;
  };

  [[nodiscard]] std::vector<Meant> encounters(const WeekTable& table, double probability) const;

  Ladder ladder_;
  Transition nothing_;
  Transition delight_;
  PerRecovery<Transition> recovery_;
  Transition fading_;
};

}  // namespace retain::model
