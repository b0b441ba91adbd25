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

/// What a week does to a row: expected customers by position on the ladder. A gain shifts the row,
/// what passes an end of the ladder stays there, and fading mixes neighbours, so a week costs a few
/// products for each position and no matrix. Rows are as long as `row_length`, zeros behind the
/// last position. Sums are taken in four lanes and added as (0 + 1) + (2 + 3) by every instruction
/// set, so all give the same bytes.
class Stencil {
 public:
  explicit Stencil(InstructionSet set = best_instruction_set())
      : wide_(set >= InstructionSet::avx2) {}

  /// Takes over a table.
  void use(const WeekTable& table);

  /// Length of a row: the ladder's size filled up to whole lanes.
  [[nodiscard]] static std::size_t row_length(const Ladder& ladder);

  /// Gains, then fading (equations 7 and 8), of a row that is scaled by `factor` first.
  void live(double* row, double factor);

  /// A forced bad encounter of everybody in the row.
  void offend(double* row);

  /// Intents to leave (equation 10): of those at a position a share 1 - exp(-H) intends to leave.
  /// Some are tried to be kept; who is kept stays, with 0 points at least.
  [[nodiscard]] RowLeaving leave(double* row) const;

 private:
  /// Changes of points, and the share at the ends of the ladder that they would carry beyond it.
  struct Shifts {
    std::vector<std::ptrdiff_t> by;
    std::vector<double> probability;
    std::vector<double> below;  ///< by position from the lowest upwards
    std::vector<double> above;  ///< by position from the highest downwards
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
  void shift(const Shifts& shifts, const double* row, double factor);

  // The loops, and the two instruction sets that they are compiled for.
  void mix_shifts(const Shifts& shifts);
  void mix_neighbours(double* row) const;
  template <bool some_are_kept>
  [[nodiscard]] LeavingSums take_leavers(double* row) const;
  void mix_shifts_avx2(const Shifts& shifts);
  void mix_neighbours_avx2(double* row) const;
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
  std::vector<double> before_;   ///< a row with room for every shift on both sides
  std::vector<double> shifted_;  ///< a row with room for a neighbour on both sides
};

}  // namespace retain::engine::expected
