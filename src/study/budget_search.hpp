#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "decision/budget.hpp"
#include "study/lever_worth.hpp"
#include "study/optimum.hpp"

namespace retain::study {

/// Amounts from which a search of one budget begins, beside the optima of the budgets next to it.
using Starts = std::function<std::vector<std::vector<double>>(std::size_t budget,
                                                              const BudgetProblem& problem)>;

/// Searches every budget of a request from its starts and from its neighbours. A larger budget is
/// never worth less.
/// Throws: Error(contradiction) for a budget at which a yuan would still be better spent elsewhere.
[[nodiscard]] Optimum search_budgets(const LeverWorth& worth, const Scenario& scenario,
                                     const std::vector<LeverName>& levers,
                                     const OptimumRequest& request, const Starts& starts,
                                     const ShareDone& progress);

}  // namespace retain::study
