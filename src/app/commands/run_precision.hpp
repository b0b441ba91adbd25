#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/commands/run_request.hpp"
#include "app/options.hpp"
#include "study/precision.hpp"

namespace retain::app::commands {

/// What is typed of a precision that is to be reached.
struct TypedPrecision {
  std::string goal, most;
};

struct PrecisionOptions {
  std::string goal;  ///< empty: none
  std::int64_t most;
};

void add_precision_options(OptionList& list, TypedPrecision& typed);

/// Throws: Error(usage).
[[nodiscard]] PrecisionOptions parse_precision_options(const TypedPrecision& typed);

/// Doubles replications, or draws, from 256 until a figure is as exact as was asked. Judged at the
/// doublings alone: a look after every replication would stop at a lucky one.
class PrecisionSearch {
 public:
  /// Throws: Error(usage) for a figure that cannot be made exact, or not by this engine.
  PrecisionSearch(const PrecisionOptions& options, const RequestedRun& run);

  [[nodiscard]] bool is_of_replications() const;
  [[nodiscard]] bool is_of_draws() const { return goal_ && !is_of_replications(); }

  /// How many replications or draws are next.
  [[nodiscard]] std::int64_t count() const { return count_; }

  [[nodiscard]] const PrecisionGoal& goal() const { return *goal_; }

  /// Notes what so many gave. True when no more are needed, or allowed.
  [[nodiscard]] bool is_over(const Precision& precision);

  /// False where the goal was not reached.
  [[nodiscard]] bool is_met() const { return !goal_ || precision_.reaches(*goal_); }

  /// What was reached; empty where nothing was asked.
  [[nodiscard]] std::string text() const;

 private:
  std::optional<PrecisionGoal> goal_;
  std::int64_t count_;
  std::int64_t most_;
  Precision precision_;
};

/// Gives all scenarios of a run, and what they are compared with, so many replications.
void set_replications(RequestedRun& run, std::int64_t replications);

}  // namespace retain::app::commands
