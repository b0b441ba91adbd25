#include "business/week_counts.hpp"

#include <algorithm>
#include <cmath>

#include "business/payment.hpp"

namespace retain::business {
namespace {

/// Calls `visit` for every number of a week that stands for itself, always in the same order;
/// `Flows` is constant or not. Of both scopes there are the cohort and the rest.
template <class Flows, class Visit>
void for_each_number(Flows& flows, bool with_spend, Visit visit) {
  const auto departures = [&](auto& lost) {
    for (auto& by_channel : lost) {
      for (auto& number : by_channel) visit(number);
    }
  };
  visit(flows.falsely_loyal);
  departures(flows.lost_before_payment);
  departures(flows.lost_after_payment);
  visit(flows.attempts);
  visit(flows.offence_complaints);
  visit(flows.offence_handled);
  visit(flows.offence_surprised);
  visit(flows.joined);
  visit(flows.acquired);
  visit(flows.recommended);
  visit(flows.told);
  visit(flows.recommended_to);
  visit(flows.spreaders);
  if (!with_spend) return;
  departures(flows.lost_spend_before);
  departures(flows.lost_spend_after);
  visit(flows.joined_spend);
}

/// Writes numbers one after the other.
struct Writer {
  double* next;

  void operator()(double number) { *next++ = number; }
  void operator()(const ByScope<double>& number) {
    *next++ = number.cohort;
    *next++ = number.business - number.cohort;
  }
};

/// Reads them in the same order.
struct Reader {
  CountsInWeek counts;
  std::size_t next;

  void operator()(double& number) { number = counts[next++]; }
  void operator()(ByScope<double>& number) {
    number.cohort = counts[next++];
    number.business = number.cohort + counts[next++];
  }
};

/// Numbers before those of for_each_number: two for each group, and who of week 0 does not pay.
std::size_t numbers_before(const Plan& plan) {
  return 2 * plan.groups.size() + 1;
}

}  // namespace

WeekCounts::WeekCounts(const Plan& plan)
    : plan_(plan),
      spend_(plan.first.front().spend),
      spend_alike_(std::ranges::all_of(
          plan.first, [&](const WeekTable& table) { return table.spend == spend_; })),
      whole_spend_(spend_ == std::floor(spend_)),
      fields_(numbers_before(plan)) {
  const WeekFlows none;
  for_each_number(none, !spend_alike_,
                  [&]<class Number>(const Number&) { fields_ += sizeof(Number) / sizeof(double); });
}

void WeekCounts::note(const WeekFlows& week, std::span<const ByScope<double>> by_group,
                      std::span<double> counts) const {
  Writer write{counts.data()};
  double cohort = 0.0;
  for (const ByScope<double>& paying : by_group) {
    write(paying);
    cohort += paying.cohort;
  }
  write(week.active.cohort - cohort);
  for_each_number(week, !spend_alike_, [&](const auto& number) { write(number); });
}

WeekFlows WeekCounts::end(CountsInWeek counts, const Surroundings& surroundings) const {
  WeekFlows flows;
  Reader read{counts, 0};
  for (std::size_t group = 0; group < plan_.groups.size(); ++group) {
    ByScope<double> there;
    read(there);
    flows.active.cohort += there.cohort;
    flows.active.business += there.business;
  }
  read.next = numbers_before(plan_);
  read(flows.falsely_loyal);
  surroundings.describe(flows);
  return flows;
}

WeekFlows WeekCounts::week(std::int64_t week, CountsInWeek counts, const Surroundings& surroundings,
                           GroupTables& tables) const {
  WeekFlows flows;
  tables.adopt_payment(surroundings.conditions(week));
  Reader read{counts, 0};
  for (const WeekTable& table : tables.tables()) {
    ByScope<double> paying;
    read(paying);
    pay(paying, table, flows);
  }
  double unpaid = 0.0;
  read(unpaid);
  for_each_number(flows, !spend_alike_, [&](auto& number) { read(number); });
  flows.active.cohort = flows.paying.cohort + unpaid;
  flows.active.business = flows.paying.business + total(flows.lost_before_payment);
  if (spend_alike_) add_spend(flows);
  flows.price = tables.conditions().price;
  surroundings.describe(flows);
  return flows;
}

void WeekCounts::add_spend(WeekFlows& flows) const {
  for (std::size_t c = 0; c < cause_count; ++c) {
    for (std::size_t k = 0; k < channel_count; ++k) {
      flows.lost_spend_before[c][k] = spend_of(flows.lost_before_payment[c][k]);
      flows.lost_spend_after[c][k] = spend_of(flows.lost_after_payment[c][k]);
    }
  }
  flows.joined_spend = spend_of(flows.joined);
}

/// The sum that adding customer by customer gives: of fractions it is another double than the
/// product.
double WeekCounts::spend_of(double customers) const {
  if (whole_spend_) return customers * spend_;
  double sum = 0.0;
  for (double customer = 0.0; customer < customers; ++customer) sum += spend_;
  return sum;
}

}  // namespace retain::business
