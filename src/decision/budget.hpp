#pragma once

#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::decision {

/// Several ways to spend money, and one budget for all of them.
struct BudgetProblem {
  /// Worth of amounts, one per way, none below 0; not finite where they cannot be. It is asked a
  /// little beyond the budget too, and by several threads at once.
  std::function<double(std::span<const double> amounts)> worth;
  std::vector<double> scales;  ///< amounts over which the worth of each way bends, above 0
  double budget = 0.0;         ///< what the amounts may come to
};

/// Amounts, one per way, and what they are worth.
struct Allocation {
  std::vector<double> amounts;
  double worth = 0.0;
};

/// What the amounts come to.
[[nodiscard]] double spent_in(std::span<const double> amounts);

/// Where to begin: the budget in equal parts, and the whole of it on each way alone. One start does
/// not do: a way may be worth nothing before another one is used.
[[nodiscard]] std::vector<std::vector<double>> usual_starts(const BudgetProblem& problem);

/// Another start: twentieths of the budget one after the other, each where it is worth most, until
/// none is worth anything.
[[nodiscard]] std::vector<double> greedy_start(const BudgetProblem& problem);

/// The best amounts that climbing from a start finds, the start itself among them: a local maximum
/// of the worth. A start that costs more than
/// the budget is scaled down to it. None where the start has no finite worth.
/// Throws: what `worth` throws. Source: Kraft, A software package for sequential quadratic
/// programming, DFVLR-FB 88-28 (1988), as NLopt 2.7 has it.
[[nodiscard]] std::optional<Allocation> climbed_from(const BudgetProblem& problem,
                                                     std::span<const double> start);

/// Worth of one unit more on each way, by differences over a thousandth of its scale: central ones,
/// at an amount of 0 one-sided ones of second order.
[[nodiscard]] std::vector<double> marginal_worths(const BudgetProblem& problem,
                                                  std::span<const double> amounts);

/// Whether no unit of money is better spent elsewhere.
struct Balance {
  double price = 0.0;  ///< worth of one unit more of the budget; 0 where a part of it is not spent
  double gap = 0.0;    ///< what moving one unit to where it is worth most brings; 0 at a maximum
  std::optional<std::size_t> from = {};  ///< whence it would come; none: money that is kept
  std::optional<std::size_t> to = {};    ///< whither; none: to be kept
};

/// The first-order conditions of a maximum (Karush, Kuhn and Tucker) at amounts within the budget.
/// Slopes above and below an amount count apart, so that a maximum at a kink is one.
[[nodiscard]] Balance balance_at(const BudgetProblem& problem, std::span<const double> amounts);

/// The same allocation or a better one: money moves between two ways, as much as is best, while
/// moving one unit brings more than `gap`. What climbs by slopes stalls at a kink; this does not,
/// where kinks are those of single ways.
[[nodiscard]] Allocation exchanged(const BudgetProblem& problem, Allocation allocation, double gap);

}  // namespace retain::decision
