#include "decision/budget.hpp"

#include <nlopt.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <limits>
#include <memory>
#include <numeric>
#include <tuple>
#include <utility>

#include "maths/bracketed_minimum.hpp"

namespace retain::decision {
namespace {

constexpr double step_of_scale = 1e-3;    ///< of differences
constexpr double smallest_part = 1e-9;    ///< of the budget: an amount below it is 0
constexpr double least_progress = 1e-11;  ///< of the worth, in one step
constexpr double least_gain = 1e-10;      ///< of the worth, in one climb, to climb once more
constexpr int most_evaluations = 400;     ///< of one climb, differences not counted
constexpr int most_climbs = 8;

double worth_or_lowest(const BudgetProblem& problem, std::span<const double> amounts) {
  const double worth = problem.worth(amounts);
  return std::isfinite(worth) ? worth : -std::numeric_limits<double>::infinity();
}

/// The worth when one amount is another.
class Moved {
 public:
  Moved(const BudgetProblem& problem, std::span<const double> amounts)
      : problem_(problem),
        amounts_(amounts.begin(), amounts.end()),
        here_(problem.worth(amounts_)) {}

  [[nodiscard]] double step(std::size_t way) const { return step_of_scale * problem_.scales[way]; }

  [[nodiscard]] double by(std::size_t way, double steps) {
    if (steps == 0.0) return here_;
    const double amount = amounts_[way];
    amounts_[way] = amount + steps * step(way);
    const double worth = problem_.worth(amounts_);
    amounts_[way] = amount;
    return worth;
  }

  [[nodiscard]] bool has_below(std::size_t way, double steps) const {
    return amounts_[way] >= steps * step(way);
  }

  /// (f(x+h) - f(x-h)) / 2h.
  [[nodiscard]] double central(std::size_t way) {
    return has_below(way, 1.0) ? (by(way, 1.0) - by(way, -1.0)) / (2.0 * step(way))
                               : one_sided(way, 1.0);
  }

  /// (-3 f(x) + 4 f(x+h) - f(x+2h)) / 2h, with h towards the side.
  [[nodiscard]] double one_sided(std::size_t way, double side) {
    return side * (-3.0 * by(way, 0.0) + 4.0 * by(way, side) - by(way, 2.0 * side)) /
           (2.0 * step(way));
  }

 private:
  const BudgetProblem& problem_;
  std::vector<double> amounts_;
  double here_;
};

/// Amounts within the budget, without what rounding leaves of nothing.
std::vector<double> tidied(const BudgetProblem& problem, std::vector<double> amounts) {
  for (double& amount : amounts) {
    if (!(amount > smallest_part * problem.budget)) amount = 0.0;
  }
  const double spent = spent_in(amounts);
  if (spent > problem.budget) {
    constexpr double below = 1.0 - 1e-14;  // so that the sum does not round beyond the budget
    for (double& amount : amounts) amount *= problem.budget / spent * below;
  }
  return amounts;
}

/// One run of SLSQP. It is a C library, through which no exception may pass, and what it returns
/// counts only for what the amounts are worth. Version 2.7.1 goes on after infinite and undefined
/// values and returns success, at its last evaluation or at a point that is no maximum; and it
/// returns the best amounts that break no constraint. A maximum that costs 1e-17 of the budget more
/// than there is breaks one without tolerance: the start comes back, with success. So the budget
/// has a tolerance, and amounts are scaled down to it afterwards.
class Climb {
 public:
  Climb(const BudgetProblem& problem, const Allocation& start)
      : problem_(problem), amounts_(start.amounts), gradient_(start.amounts.size()) {
    take_gradient();
    for (std::size_t i = 0; i < gradient_.size(); ++i) {
      steepest_ = std::max(steepest_, std::abs(gradient_[i] * problem_.scales[i]));
    }
  }

  /// Where the climb ends; nothing where the start is flat.
  [[nodiscard]] std::optional<std::vector<double>> end() {
    if (!(steepest_ > 0.0)) return std::nullopt;
    const auto ways = static_cast<unsigned>(amounts_.size());
    const std::unique_ptr<nlopt_opt_s, decltype(&nlopt_destroy)> search(
        nlopt_create(NLOPT_LD_SLSQP, ways), &nlopt_destroy);
    if (!search) throw std::bad_alloc();
    search_ = search.get();
    std::vector<double> units, most;
    for (std::size_t i = 0; i < amounts_.size(); ++i) {
      units.push_back(amounts_[i] / problem_.scales[i]);
      most.push_back(problem_.budget / problem_.scales[i]);
      units.back() = std::min(units.back(), most.back());
    }
    nlopt_set_min_objective(search_, &Climb::objective, this);
    nlopt_set_lower_bounds1(search_, 0.0);
    nlopt_set_upper_bounds(search_, most.data());
    nlopt_add_inequality_constraint(search_, &Climb::excess, this, smallest_part);
    nlopt_set_ftol_rel(search_, least_progress);
    nlopt_set_maxeval(search_, most_evaluations);
    double ignored = 0.0;
    nlopt_optimize(search_, units.data(), &ignored);
    if (failure_) std::rethrow_exception(failure_);
    take_units(units.data());
    return tidied(problem_, amounts_);
  }

 private:
  void take_units(const double* units) {
    for (std::size_t i = 0; i < amounts_.size(); ++i) amounts_[i] = units[i] * problem_.scales[i];
  }

  /// An amount at the edge of what can be has no slope.
  void take_gradient() {
    Moved moved(problem_, amounts_);
    for (std::size_t i = 0; i < gradient_.size(); ++i) {
      const double slope = moved.central(i);
      gradient_[i] = std::isfinite(slope) ? slope : 0.0;
    }
  }

  [[nodiscard]] double loss(const double* units, double* gradient) {
    take_units(units);
    const double worth = problem_.worth(amounts_);
    if (!std::isfinite(worth)) return HUGE_VAL;
    if (gradient != nullptr) {
      take_gradient();
      for (std::size_t i = 0; i < gradient_.size(); ++i) {
        gradient[i] = -gradient_[i] * problem_.scales[i] / steepest_;
      }
    }
    return -worth / steepest_;
  }

  static double objective(unsigned ways, const double* units, double* gradient, void* climb) {
    auto& self = *static_cast<Climb*>(climb);
    if (gradient != nullptr) std::fill_n(gradient, ways, 0.0);
    try {
      return self.loss(units, gradient);
    } catch (...) {
      self.failure_ = std::current_exception();
      nlopt_force_stop(self.search_);
      return HUGE_VAL;
    }
  }

  /// What is spent beyond the budget, as a share of it.
  static double excess(unsigned ways, const double* units, double* gradient, void* climb) {
    const BudgetProblem& problem = static_cast<Climb*>(climb)->problem_;
    double share = -1.0;
    for (unsigned i = 0; i < ways; ++i) {
      const double per_unit = problem.scales[i] / problem.budget;
      share += units[i] * per_unit;
      if (gradient != nullptr) gradient[i] = per_unit;
    }
    return share;
  }

  const BudgetProblem& problem_;
  nlopt_opt search_ = nullptr;
  std::exception_ptr failure_;
  std::vector<double> amounts_;
  std::vector<double> gradient_;  ///< of the worth, by amount
  double steepest_ = 0.0;         ///< at the start, by scale
};

/// The best amount to move as a balance says; nothing where none brings anything.
std::optional<Allocation> best_exchange(const BudgetProblem& problem, const Allocation& before,
                                        const Balance& balance) {
  constexpr int most_ranges = 8;
  const double most =
      balance.from ? before.amounts[*balance.from] : problem.budget - spent_in(before.amounts);
  const auto moved_by = [&](double money) {
    std::vector<double> amounts = before.amounts;
    if (balance.from) amounts[*balance.from] = std::max(0.0, amounts[*balance.from] - money);
    if (balance.to) amounts[*balance.to] += money;
    return tidied(problem, std::move(amounts));
  };
  const auto loss_by = [&](double money) { return -worth_or_lowest(problem, moved_by(money)); };
  double range = most;
  for (int shrunk = 0; shrunk < most_ranges; ++shrunk, range /= 10.0) {
    auto [money, loss] = maths::bracketed_minimum(loss_by, 0.0, range);
    const double loss_by_all = loss_by(range);
    if (loss_by_all <= loss) std::tie(money, loss) = std::pair(range, loss_by_all);
    if (-loss > before.worth) return Allocation{moved_by(money), -loss};
  }
  return std::nullopt;
}

}  // namespace

double spent_in(std::span<const double> amounts) {
  return std::accumulate(amounts.begin(), amounts.end(), 0.0);
}

std::vector<std::vector<double>> usual_starts(const BudgetProblem& problem) {
  const std::size_t ways = problem.scales.size();
  std::vector<std::vector<double>> starts{
      std::vector<double>(ways, problem.budget / static_cast<double>(ways))};
  for (std::size_t way = 0; way < ways; ++way) {
    starts.emplace_back(ways, 0.0);
    starts.back()[way] = problem.budget;
  }
  return starts;
}

std::vector<double> greedy_start(const BudgetProblem& problem) {
  constexpr int steps = 20;
  std::vector<double> amounts(problem.scales.size(), 0.0);
  double worth = worth_or_lowest(problem, amounts);
  for (int step = 0; step < steps; ++step) {
    std::optional<std::vector<double>> best;
    for (std::size_t way = 0; way < amounts.size(); ++way) {
      std::vector<double> more = amounts;
      more[way] += problem.budget / steps;
      const double worth_of_more = worth_or_lowest(problem, more);
      if (!(worth_of_more > worth)) continue;
      worth = worth_of_more;
      best = std::move(more);
    }
    if (!best) break;
    amounts = std::move(*best);
  }
  return tidied(problem, std::move(amounts));
}

std::optional<Allocation> climbed_from(const BudgetProblem& problem,
                                       std::span<const double> start) {
  Allocation best{tidied(problem, {start.begin(), start.end()}), 0.0};
  best.worth = problem.worth(best.amounts);
  if (!std::isfinite(best.worth)) return std::nullopt;
  if (problem.budget <= 0.0) return best;
  for (int climb = 0; climb < most_climbs; ++climb) {
    std::optional<std::vector<double>> end = Climb(problem, best).end();
    if (!end) break;
    const double worth = problem.worth(*end);
    const double gained = worth - best.worth;
    if (!std::isfinite(worth) || !(gained > 0.0)) break;
    best = {std::move(*end), worth};
    if (gained <= least_gain * std::abs(worth)) break;
  }
  return best;
}

std::vector<double> marginal_worths(const BudgetProblem& problem, std::span<const double> amounts) {
  Moved moved(problem, amounts);
  std::vector<double> slopes;
  for (std::size_t way = 0; way < amounts.size(); ++way) slopes.push_back(moved.central(way));
  return slopes;
}

Balance balance_at(const BudgetProblem& problem, std::span<const double> amounts) {
  Moved moved(problem, amounts);
  constexpr double infinity = std::numeric_limits<double>::infinity();
  Balance balance;
  double most_above = -infinity;  // worth of one unit more, where it is worth most
  double least_below = infinity;  // worth of the last unit, where it is worth least
  for (std::size_t way = 0; way < amounts.size(); ++way) {
    const double above = moved.one_sided(way, 1.0);
    if (above > most_above && above < infinity) {
      most_above = above;
      balance.to = way;
    }
    if (amounts[way] <= 0.0) continue;
    const double below = moved.has_below(way, 2.0) ? moved.one_sided(way, -1.0) : above;
    if (below < least_below && below > -infinity) {
      least_below = below;
      balance.from = way;
    }
  }
  const bool is_spent = spent_in(amounts) >= (1.0 - smallest_part) * problem.budget;
  if (is_spent && !balance.from) {
    balance.price = std::max(0.0, most_above);
    return balance;
  }
  if (is_spent) balance.price = std::max(0.0, (most_above + least_below) / 2.0);
  const double kept = 0.0;  // worth of a unit that is not spent
  if (most_above <= kept) balance.to = std::nullopt;
  if (!is_spent && least_below >= kept) balance.from = std::nullopt;
  const double gained = balance.to ? most_above : kept;
  const double lost = balance.from ? least_below : kept;
  balance.gap = std::max(0.0, gained - lost);
  return balance;
}

Allocation exchanged(const BudgetProblem& problem, Allocation allocation, double gap) {
  constexpr int most_exchanges = 50;
  for (int exchange = 0; exchange < most_exchanges; ++exchange) {
    const Balance balance = balance_at(problem, allocation.amounts);
    if (!(balance.gap > gap)) break;
    std::optional<Allocation> better = best_exchange(problem, allocation, balance);
    if (!better) break;
    allocation = std::move(*better);
  }
  return allocation;
}

}  // namespace retain::decision
