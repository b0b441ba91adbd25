#include "report/programme_cost.hpp"

#include <algorithm>
#include <cmath>

#include "model/levers.hpp"

namespace retain::report {
namespace {

/// What a scenario spends whatever the number of its customers, on levers too; yuan per year.
double fixed_cost(const Scenario& scenario) {
  return pull_levers(scenario).scenario.money.programme_fixed;
}

/// Of what is spent on every customer.
Payoff payoff_of(double cost, const Cell& break_even) {
  if (!(break_even.value > 0.0)) return Payoff::brings_nothing;
  if (is_within_chance(break_even, cost)) return Payoff::too_near;
  return cost <= break_even.value ? Payoff::pays : Payoff::does_not_pay;
}

/// Of what is spent whatever the number of customers. Before its cost the advantage is
/// 1 + gain / cost times the cost, over the same weeks and discounted alike.
void judge_fixed(const Figures& figures, ProgrammeCost& cost) {
  const Cell gain = figures.difference(headline_value);
  if (is_within_chance(gain, 0.0)) {
    cost.payoff = Payoff::too_near;
    return;
  }
  const double booked = figures.difference(at_end(Quantity::programme_cost)).value;
  cost.limit = cost.fixed * (1.0 + gain.value / booked);
  cost.payoff = !(cost.limit > 0.0) ? Payoff::brings_nothing
                : gain.value > 0.0  ? Payoff::pays
                                    : Payoff::does_not_pay;
}

}  // namespace

bool is_within_chance(const Cell& cell, double number) {
  return cell.half_width > 0.0 && std::abs(cell.value - number) <= cell.half_width;
}

ProgrammeCost programme_cost(const Figures& figures, const Scenario& comparator) {
  ProgrammeCost cost;
  const Cell break_even = figures.metric({Quantity::break_even_programme});
  if (std::isnan(break_even.value)) return cost;
  cost.fixed = std::max(0.0, fixed_cost(figures.scenario) - fixed_cost(comparator));
  cost.per_customer = figures.scenario.money.programme_per_customer;
  if (cost.is_fixed()) {
    judge_fixed(figures, cost);
    return cost;
  }
  cost.limit = break_even.value;
  if (cost.per_customer > 0.0) {
    cost.payoff = payoff_of(cost.per_customer, break_even);
  } else {
    const bool is_seen = std::round(break_even.value) > 0.0 && !is_within_chance(break_even, 0.0);
    cost.payoff = is_seen ? Payoff::free : Payoff::no_advantage;
  }
  return cost;
}

}  // namespace retain::report
