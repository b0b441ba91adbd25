#include "study/budget_search.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "base/error.hpp"
#include "base/message.hpp"
#include "base/units.hpp"
#include "engine/parallel.hpp"
#include "stats/estimate.hpp"
#include "study/lever_gains.hpp"
#include "study/rounding.hpp"

namespace retain::message {

constexpr Message no_optimum{
    "no best spending was found for {:.0f} yuan a year: one yuan is worth up to {:.3g} yuan more "
    "on one lever than on another, and {:.3g} would be allowed; try another budget, or fewer "
    "levers with --levers",
    "每年 {:.0f} 元的预算没有找到最佳分配：同样一元，用于某项措施比用于另一项多值 {:.3g} 元，"
    "只允许相差 {:.3g} 元；请换一个预算，或用 --levers 减少措施"};

}  // namespace retain::message

namespace retain::study {
namespace {

constexpr double most_uneven = 1e-3;  ///< of the largest gross marginal
constexpr double same_gain = 1e-4;    ///< starts that agree: of the gain
constexpr double same_value = 1e-10;  ///< and of the value
constexpr double most_noise = 1e4;    ///< of differences: times that of their terms

/// Years over which a yuan a year is paid, each discounted, to the end of the figure.
double years_paid(const Scenario& scenario, const Figure& figure) {
  Scenario paid = scenario;
  const int years = figure.metric.id.years;
  if (years != end_of_horizon) {
    paid.simulation.weeks = static_cast<std::int64_t>(years * weeks_per_year);
  }
  return discounted_weeks(paid) / weeks_per_year;
}

/// What the searches of one budget found.
struct Sought {
  std::optional<Allocation> best;
  std::vector<double> reached;  ///< worth at the end of each
};

/// Takes the end of a search among those of a budget.
void take_end(std::optional<Allocation> end, Sought& sought) {
  if (!end) return;
  sought.reached.push_back(end->worth);
  if (!sought.best || end->worth > sought.best->worth) sought.best = std::move(end);
}

/// Searches the frontier: every budget from all its starts, and from its neighbours.
class BudgetSearch {
 public:
  /// `years` are those over which a yuan a year is paid.
  BudgetSearch(const LeverWorth& worth, std::vector<double> scales, double years,
               const OptimumRequest& request, const Starts& starts, const ShareDone& progress)
      : worth_(worth),
        scales_(std::move(scales)),
        years_(years),
        request_(request),
        starts_(starts),
        progress_(progress) {
    for (std::int64_t step = 0; step <= request.steps; ++step) {
      budgets_.push_back(request.budget * static_cast<double>(step) /
                         static_cast<double>(request.steps));
    }
  }

  [[nodiscard]] const std::vector<double>& budgets() const { return budgets_; }

  [[nodiscard]] BudgetProblem problem(std::size_t which) const {
    return {[this](std::span<const double> amounts) { return worth_(amounts); }, scales_,
            budgets_[which]};
  }

  [[nodiscard]] std::vector<Sought> run() const {
    std::vector<Sought> found(budgets_.size());
    take_end(best_from(problem(0), std::vector<double>(scales_.size(), 0.0)), found.front());
    for (std::size_t which = 1; which < budgets_.size(); ++which) {
      search_from_below(which, found);
    }
    search_from_above(found);
    return found;
  }

 private:
  /// The best that is found from a start; exchanges help where an effect is cut at the end of a
  /// range, which makes a kink.
  [[nodiscard]] std::optional<Allocation> best_from(const BudgetProblem& sought,
                                                    std::span<const double> start) const {
    std::optional<Allocation> end = climbed_from(sought, start);
    if (!end) return std::nullopt;
    return exchanged(sought, std::move(*end), most_uneven * years_ / 10.0);
  }

  void search_from_below(std::size_t which, std::vector<Sought>& found) const {
    const BudgetProblem sought = problem(which);
    std::vector<std::vector<double>> starts = starts_(which, sought);
    starts.push_back(found[which - 1].best->amounts);
    std::vector<std::optional<Allocation>> ends(starts.size());
    const ShareDone done = [&](double share) {
      const double before = static_cast<double>(which - 1) + share;
      if (progress_) progress_(before / static_cast<double>(request_.steps));
    };
    parallel_for(
        static_cast<std::int64_t>(starts.size()), request_.threads,
        [&](std::int64_t index, std::size_t) {
          const auto i = static_cast<std::size_t>(index);
          ends[i] = best_from(sought, starts[i]);
        },
        done);
    for (std::optional<Allocation>& end : ends) take_end(std::move(end), found[which]);
  }

  /// Once more from the optimum of the next larger budget, scaled down; what is found there may be
  /// better for budgets above too.
  void search_from_above(std::vector<Sought>& found) const {
    const std::size_t last = budgets_.size() - 1;
    std::vector<std::optional<Allocation>> ends(last);
    parallel_for(
        static_cast<std::int64_t>(last), request_.threads, [&](std::int64_t index, std::size_t) {
          const auto which = static_cast<std::size_t>(index);
          if (which == 0) return;
          std::vector<double> start = found[which + 1].best->amounts;
          const double scale = std::min(1.0, budgets_[which] / std::max(spent_in(start), 1e-300));
          for (double& amount : start) amount *= scale;
          ends[which] = best_from(problem(which), start);
        });
    for (std::size_t which = 1; which <= last; ++which) {
      if (which < last) take_end(std::move(ends[which]), found[which]);
      if (found[which - 1].best->worth <= found[which].best->worth) continue;
      take_end(best_from(problem(which), found[which - 1].best->amounts), found[which]);
    }
  }

  const LeverWorth& worth_;
  std::vector<double> scales_;
  double years_;
  const OptimumRequest& request_;
  const Starts& starts_;
  const ShareDone& progress_;
  std::vector<double> budgets_;
};

/// What is told of a budget.
/// Throws: Error(contradiction) where a yuan would be better spent elsewhere.
BudgetOptimum optimum_of(const BudgetProblem& problem, const Sought& sought, double years,
                         const std::vector<LeverName>& levers) {
  const Allocation& best = *sought.best;
  BudgetOptimum optimum{.budget = problem.budget, .spent = spent_in(best.amounts)};
  const std::vector<double> marginals = marginal_worths(problem, best.amounts);
  double largest = 0.0;
  for (std::size_t i = 0; i < levers.size(); ++i) {
    const double gross = without_noise(marginals[i] + years, most_noise * years);
    optimum.levers.push_back({levers[i], best.amounts[i], gross - years, gross});
    if (std::abs(gross) > largest) largest = std::abs(gross);
  }
  const Balance balance = balance_at(problem, best.amounts);
  if (!(balance.gap <= most_uneven * largest)) {
    throw Error(ExitCode::contradiction,
                Sentence(message::no_optimum, problem.budget, balance.gap, most_uneven * largest));
  }
  optimum.marginal = balance.price;
  optimum.starts = static_cast<std::int64_t>(sought.reached.size());
  return optimum;
}

}  // namespace

Optimum search_budgets(const LeverWorth& worth, const Scenario& scenario,
                       const std::vector<LeverName>& levers, const OptimumRequest& request,
                       const Starts& starts, const ShareDone& progress) {
  std::vector<double> scales;
  for (const LeverName lever : levers) scales.push_back(scenario.levers.scale[index(lever)]);
  const double years = years_paid(scenario, request.figure);
  const BudgetSearch search(worth, std::move(scales), years, request, starts, progress);
  const std::vector<Sought> found = search.run();

  Optimum optimum{request.scenario, request.figure, {}};
  optimum.budgets.resize(found.size());
  parallel_for(static_cast<std::int64_t>(found.size()), request.threads,
               [&](std::int64_t index, std::size_t) {
                 const auto i = static_cast<std::size_t>(index);
                 optimum.budgets[i] = optimum_of(search.problem(i), found[i], years, levers);
               });
  const double nothing = found.front().best->worth;
  for (std::size_t i = 0; i < found.size(); ++i) {
    BudgetOptimum& budget = optimum.budgets[i];
    const double best = found[i].best->worth;
    budget.value = best / worth.customers();
    budget.gain = (best - nothing) / worth.customers();
    const double least = best - same_gain * (best - nothing) - same_value * std::abs(best);
    budget.starts_agreeing =
        std::ranges::count_if(found[i].reached, [&](double end) { return end >= least; });
  }
  return optimum;
}

}  // namespace retain::study
