#pragma once

#include <cstddef>
#include <vector>

#include "base/instruction_set.hpp"
#include "model/week_table.hpp"

namespace retain::engine::expected {

/// What a week's intents to leave do to a row of customers.
struct RowLeaving {
  PerCause<double> left{};
  double attempts = 0;   ///< to keep those who intend to leave
  double remaining = 0;  ///< customers of the row afterwards
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
  std::vector<double> memory_;  ///< three lengths
};

/// What a week does to a row. A gain shifts it, what passes an end of the ladder stays there, and
/// fading mixes neighbours, so a week costs a few products for each position and no matrix. Sums
/// are taken in four lanes and added as (0 + 1) + (2 + 3) by every instruction set, so all give the
/// same bytes.
class Stencil {
 public:
  explicit Stencil(InstructionSet set = best_instruction_set())
      : wide_(set >= InstructionSet::avx2) {}

  /// Takes over a table.
  void use(const WeekTable& table);

  /// Gains, then fading (equations 7 and 8), of a row that is scaled by `factor` as well.
  void live(LadderRow& row, double factor);

  /// A forced bad encounter of everybody in the row.
  void offend(LadderRow& row);

  /// Intents to leave (equation 10): of those at a position a share 1 - exp(-H) intends to leave.
  /// Some are tried to be kept; who is kept stays, with 0 points at least.
  [[nodiscard]] RowLeaving leave(LadderRow& row) const;

 private:
  /// Changes of points, and the share at the ends of the ladder that they would carry beyond it.
  struct Shifts {
    std::vector<std::ptrdiff_t> by;
    std::vector<double> probability;
    std::vector<double> below;    ///< by position from the lowest upwards, in whole lanes
    std::vector<double> above;    ///< by position from `first_above` upwards, in whole lanes
    std::size_t first_above = 0;  ///< the lowest position that passes the highest
  };

  /// Sums over a row of what leaving does.
  struct LeavingSums {
    PerCause<double> by_cause{};  ///< of intents by cause, per unit of its pressure
    double intents = 0;
    double staying = 0;
    double lifted = 0;
  };

  void set_shifts(const Gains& gains, Shifts& shifts) const;
  void set_fading(const WeekTable& table);
  void set_leaving(const WeekTable& table);
  // The loops, and the two instruction sets that they are compiled for.
  void shift(const Shifts& shifts, const double* row);
  void mix_neighbours(double* row, double factor) const;
  template <bool some_are_kept>
  [[nodiscard]] LeavingSums take_leavers(double* row) const;
  void live_avx2(double* row, double factor);
  void shift_avx2(const Shifts& shifts, const double* row);
  [[nodiscard]] LeavingSums take_leavers_avx2(double* row) const;
  [[nodiscard]] LeavingSums keep_some_avx2(double* row) const;

  bool wide_;               ///< four lanes at once
  std::size_t size_ = 0;    ///< positions
  std::size_t length_ = 0;  ///< of a row
  std::size_t zero_ = 0;    ///< position of 0 points
  Shifts gains_;
  Shifts offence_;
  std::vector<double> stays_;         ///< probability that no point fades, by position
  std::vector<double> from_below_;    ///< that a point fades from the position below
  std::vector<double> from_above_;    ///< that a point fades from the position above
  std::vector<double> intends_;       ///< 1 - exp(-H)
  std::vector<double> per_hazard_;    ///< (1 - exp(-H)) / H
  std::vector<double> response_;      ///< cause_count rows
  std::vector<double> remains_;       ///< share that stays where it is
  std::vector<double> lifts_;         ///< share that is kept and lifted to 0 points
  PerCause<double> pressure_{};       ///< of the table that the following come from
  bool asleep_ = false;               ///< likewise
  PerCause<double> lost_pressure_{};  ///< pressure of those who are not kept
  double attempt_ = 0;
  std::vector<double> shifted_;  ///< a row with room for a neighbour on both sides
};

}  // namespace retain::engine::expected
