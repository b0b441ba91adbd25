#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/scenario.hpp"
#include "study/figure.hpp"
#include "study/point_study.hpp"
#include "study/sweep.hpp"
#include "study/uncertain_inputs.hpp"
#include "uncertainty/randomised.hpp"

namespace retain::study {

struct OptimumRequest {
  std::size_t scenario = 0;
  Figure figure;                         ///< the value of the business, which shall be largest
  double budget = 0.0;                   ///< the largest one, yuan a year
  std::int64_t steps = 10;               ///< budgets above 0, at even distances
  std::vector<std::string> levers = {};  ///< on which is spent; empty: all that have an effect
  std::int64_t threads = 1;
};

/// What is spent on a lever at an optimum. Worths are those of one more yuan a year, in yuan of the
/// whole business to the end of the figure.
struct LeverSpending {
  LeverName lever;
  double per_year = 0.0;  ///< yuan
  double marginal = 0.0;  ///< after the yuan itself is paid for
  double gross = 0.0;     ///< before it is
};

/// What a spending does in draws of the uncertain numbers on which it was not sought, yuan per
/// customer. What was found best on some draws looks better on them than it is.
struct Robustness {
  uncertainty::RandomisedEstimate value;  ///< of the business
  uncertainty::RandomisedEstimate gain;   ///< over spending nothing
  double beats_nothing = 0.0;             ///< share of the draws in which it is worth more
  double point_gain = 0.0;                ///< mean gain of what is best at the point
  double beats_point = 0.0;  ///< share of the draws in which it is worth more than that
  double regret = 0.0;       ///< mean of what the best of the three is worth more
};

/// The best that one budget can do.
struct BudgetOptimum {
  double budget = 0.0;      ///< yuan a year
  double spent = 0.0;       ///< less than the budget where more is not worth spending
  double value = 0.0;       ///< of the business, yuan per customer
  double gain = 0.0;        ///< over spending nothing
  double marginal = 0.0;    ///< of one yuan a year more in the budget; 0 where not all is spent
  std::int64_t starts = 0;  ///< from which it was sought
  std::int64_t starts_agreeing = 0;  ///< that ended there
  std::vector<LeverSpending> levers = {};
  std::optional<Robustness> robustness = {};
};

/// The frontier of a scenario: budgets from 0 on, and the best of each.
struct Optimum {
  std::size_t scenario = 0;
  Figure figure;
  std::vector<BudgetOptimum> budgets;
};

/// The figure of optimize when none is typed: the value of the business at the end.
[[nodiscard]] Figure optimised_figure();

/// The levers that a request spends on.
/// Throws: Error(usage) for an unknown name, with the nearest one, for a name that comes twice, and
/// for a lever without effect; also where none has an effect.
[[nodiscard]] std::vector<LeverName> levers_of(const PointStudy& points,
                                               const OptimumRequest& request);

/// How many searches a request takes, and how many more a robust one.
[[nodiscard]] std::size_t count_searches(std::size_t levers, std::int64_t steps);
[[nodiscard]] std::size_t count_robust_searches(std::int64_t steps);

/// Spreads each budget over the levers so that the value of the business is largest; other levers
/// stay as in the file. A larger budget is never worth less.
/// Throws: Error(usage) for what cannot be maximised; Error(scenario) where the scenario cannot be
/// without the spending; Error(contradiction) for a budget at which a yuan would still be better
/// spent elsewhere.
[[nodiscard]] Optimum optimise(const PointStudy& points, const OptimumRequest& request,
                               const ShareDone& progress);

/// Draws over which a robust optimum is sought.
inline constexpr std::uint32_t sought_draws = 256;

/// The same for the mean over sought_draws of the uncertain numbers, begun at the optima of the
/// point, and judged on the draws of `plan`, which are others. Draws that cannot be are left out.
/// Throws: what optimise throws; Error(contradiction) when too many draws cannot be.
[[nodiscard]] Optimum optimise_robustly(const PointStudy& points, const UncertainInputs& inputs,
                                        const OptimumRequest& request, const DrawPlan& plan,
                                        const ShareDone& progress);

}  // namespace retain::study
