#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "base/instruction_set.hpp"
#include "engine/expected/lanes.hpp"
#include "model/week_table.hpp"

namespace retain::engine::expected {

/// Which leavers are counted by cause. All of them, or those alone who tell others why, which is
/// less work; who leaves for another cause then counts as nobody. All are needed, and counted,
/// where one tries to keep them.
enum class Counted { all, tellers };

/// What a week's intents to leave do to a row of customers.
struct RowLeaving {
  PerCause<double> left{};  ///< of those who are counted
  double attempts = 0;      ///< to keep those who intend to leave
  double remaining = 0;     ///< customers of the row afterwards
};

/// Expected customers by position on the ladder, between zeros enough for every shift.
class LadderRow {
 public:
  explicit LadderRow(const Ladder& ladder);

  /// By position; `length()` of them, zeros behind the last position.
  [[nodiscard]] double* counts() { return memory_.data() + length_; }
  [[nodiscard]] const double* counts() const { return memory_.data() + length_; }

  /// The ladder's size filled up to whole lanes.
  [[nodiscard]] std::size_t length() const { return length_; }

 private:
  std::size_t length_;
  LaneVector memory_;  ///< three lengths
};

/// What a week does to a row. A gain shifts it, what passes an end of the ladder stays there, and
/// fading mixes neighbours, so a week costs a few products for each position and no matrix. Sums
/// are taken in four lanes and added as (0 + 1) + (2 + 3) by every instruction set, so all give the
/// same bytes.
class Stencil {
 public:
  explicit Stencil(InstructionSet set = best_instruction_set(), Counted counted = Counted::all)
      : wide_(set >= InstructionSet::avx2), counts_all_(counted == Counted::all) {}

  /// Takes over a table.
  void use(const WeekTable& table);

  /// Gains, then fading (equations 7 and 8).
  void live(LadderRow& row);

  /// A forced bad encounter of everybody in the row.
  void offend(LadderRow& row);

  /// Intents to leave (equation 10): of those at a position a share 1 - exp(-H) intends to leave.
  /// Some are tried to be kept; who is kept stays, with 0 points at least.
  [[nodiscard]] RowLeaving leave(LadderRow& row) const;

  /// Both in one pass over the row: live, then leave.
  [[nodiscard]] RowLeaving live_and_leave(LadderRow& row);

 private:
  /// Changes of points, and the share at the ends of the ladder that they would carry beyond it.
  struct Shifts {
    std::vector<std::ptrdiff_t> by;
    std::vector<double> probability;
    LaneVector below;             ///< by position from the lowest upwards, in whole lanes
    LaneVector above;             ///< by position from `first_above` upwards, in whole lanes
    std::size_t first_above = 0;  ///< the lowest position that passes the highest
  };

  /// Sums over a row of what leaving does: customers who stay where they are, those lifted, and by
  /// response those who intend to leave, per unit of its pressure.
  using LeavingSums = std::array<double, filled_up(2 + cause_count, lanes)>;

  void set_shifts(const Gains& gains, Shifts& shifts) const;
  void set_fading(const WeekTable& table);
  void set_responses(const WeekTable& table);
  void set_leaving(const WeekTable& table);
  void set_intents(const Eigen::VectorXd& hazard);
  // The loops, and the two instruction sets that they are compiled for.
  void gain(double* row);
  void shift(const Shifts& shifts, const double* row);
  template <class Put>
  void fade(const Put& put) const;
  void live_week(double* row);
  template <std::size_t responses, class Each>
  [[nodiscard]] LeavingSums take_leavers_of(const Each& each, double* row) const;
  template <std::size_t responses>
  [[nodiscard]] LeavingSums take_leavers(double* row) const;
  template <std::size_t responses>
  [[nodiscard]] LeavingSums fade_and_take_leavers(double* row) const;
  [[nodiscard]] LeavingSums take_leavers(double* row) const;
  [[nodiscard]] LeavingSums live_and_take_leavers(double* row);
  void set_intents_avx2(const Eigen::VectorXd& hazard);
  void live_avx2(double* row);
  void shift_avx2(const Shifts& shifts, const double* row);
  [[nodiscard]] LeavingSums take_leavers_avx2(double* row) const;
  [[nodiscard]] LeavingSums live_and_take_leavers_avx2(double* row);
  [[nodiscard]] LeavingSums sums_of_leaving(double* row) const;
  [[nodiscard]] LeavingSums sums_of_week(double* row);
  [[nodiscard]] RowLeaving left(LadderRow& row, const LeavingSums& sums) const;

  bool wide_;               ///< four lanes at once
  bool counts_all_;         ///< leavers of every cause, not only tellers
  std::size_t size_ = 0;    ///< positions
  std::size_t length_ = 0;  ///< of a row
  std::size_t zero_ = 0;    ///< position of 0 points
  int certain_ = 0;         ///< encounters before the last
  Shifts certain_gains_;    ///< of each of them
  Shifts gains_;
  Shifts offence_;
  LaneVector stays_;                     ///< probability that no point fades, by position
  LaneVector from_below_;                ///< that a point fades from the position below
  LaneVector from_above_;                ///< that a point fades from the position above
  std::vector<double> response_;         ///< rows, causes that are felt alike together
  PerCause<std::size_t> response_of_{};  ///< which of them is a cause's
  std::size_t responses_ = 0;            ///< those that are summed up, the first
  bool asleep_ = false;                  ///< of the table that they come from
  PerCause<double> pressure_{};          ///< of the table that the following come from
  PerCause<double> lost_pressure_{};     ///< pressure of those who are not kept
  double attempt_ = 0;
  std::vector<double> per_hazard_;  ///< (1 - exp(-H)) / H
  PerCause<LaneVector> intends_;    ///< (1 - exp(-H)) / H times each response
  LaneVector remains_;              ///< share that stays where it is
  LaneVector lifts_;                ///< share that is kept and lifted to 0 points
  LaneVector shifted_;              ///< a row with room for a neighbour on both sides
};

/// Who is kept is lifted.
inline RowLeaving Stencil::left(LadderRow& row, const LeavingSums& sums) const {
  if (!lifts_.empty()) add(sums[1], row.counts(), zero_);
  RowLeaving leaving{{}, 0.0, sums[0] + sums[1]};
  double intents = 0.0;
  for (std::size_t c = 0; c < cause_count; ++c) {
    const double per_pressure = sums[2 + response_of_[c]];
    leaving.left[c] = lost_pressure_[c] * per_pressure;
    intents += pressure_[c] * per_pressure;
  }
  leaving.attempts = attempt_ * intents;
  return leaving;
}

inline RowLeaving Stencil::leave(LadderRow& row) const {
  return left(row, sums_of_leaving(row.counts()));
}

inline RowLeaving Stencil::live_and_leave(LadderRow& row) {
  return left(row, sums_of_week(row.counts()));
}

}  // namespace retain::engine::expected
