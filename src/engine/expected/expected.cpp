#include "engine/expected/expected.hpp"

#include "engine/expected/expected_population.hpp"

namespace retain::engine::expected {
namespace {

struct ExpectedBusiness {
  explicit ExpectedBusiness(const Plan& plan, Counted counted = Counted::all)
      : population(plan, counted), week(plan, population, chance) {}

  ExpectedPopulation population;
  MeanChance chance;
  ExpectedWeek week;
};

/// Unless leavers are replaced or the ledger is booked, a cause matters that others are told of.
Counted counted_for(const Plan& plan, Booked booked) {
  const bool are_replaced = plan.scenario.acquisition.policy == AcquisitionPolicy::replace;
  return are_replaced || booked == Booked::business ? Counted::all : Counted::tellers;
}

/// Adds up encounters week by week.
class Survey {
 public:
  explicit Survey(std::size_t groups) : kinds_(groups), satisfaction_(groups) {}

  /// The encounters of customers who pay, by group.
  [[nodiscard]] WeekEncounters operator()(const std::vector<ByScope<double>>& paying,
                                          const std::vector<WeekTable>& tables) {
    WeekEncounters sum;
    for (std::size_t group = 0; group < tables.size(); ++group) {
      const WeekTable& week = tables[group];
      const double encounters = paying[group].business * week.encounters;
      const Satisfaction& satisfaction = of_group(group, week.kinds);
      sum.encounters += encounters;
      sum.satisfaction += encounters * satisfaction.degree;
      sum.satisfaction_square += encounters * satisfaction.square;
      sum.satisfied += encounters * satisfaction.rate;
      sum.dissatisfied_at.resize(week.kinds.size());
      for (std::size_t at = 0; at < week.kinds.size(); ++at) {
        sum.dissatisfied_at[at] += encounters * week.kinds[at].dissatisfied;
      }
    }
    return sum;
  }

 private:
  /// Integrated anew only when the encounters of the group have changed.
  const Satisfaction& of_group(std::size_t group, const std::vector<EncounterKind>& kinds) {
    if (kinds != kinds_[group]) {
      kinds_[group] = kinds;
      satisfaction_[group] = satisfaction_of(kinds);
    }
    return satisfaction_[group];
  }

  std::vector<std::vector<EncounterKind>> kinds_;
  std::vector<Satisfaction> satisfaction_;
};

}  // namespace

Path expected_path(const Plan& plan) {
  return ExpectedBusiness(plan).week.run();
}

void run_expected(const Plan& plan, WeekReader& reader) {
  ExpectedBusiness(plan).week.run(reader);
}

Accounts expected_accounts(const Plan& plan, BookRows rows, Booked booked) {
  ExpectedBusiness business(plan, counted_for(plan, booked));
  Bookkeeper books(plan.scenario, rows);
  keep_books(business.week, plan.scenario.simulation.weeks, booked, books);
  return books.close(business.week.state());
}

std::vector<WeekEncounters> expected_encounters(const Plan& plan) {
  ExpectedBusiness business(plan);
  Survey survey(plan.groups.size());
  std::vector<WeekEncounters> weeks;
  for (std::int64_t week = 0; week < plan.scenario.simulation.weeks; ++week) {
    static_cast<void>(business.week.step(static_cast<std::uint32_t>(week)));
    weeks.push_back(survey(business.week.paying(), business.week.tables()));
  }
  return weeks;
}

PerCause<double> expected_losses(const Plan& reference, std::int64_t weeks) {
  ExpectedBusiness business(reference);
  PerCause<double> lost{};
  for (std::int64_t week = 0; week < weeks; ++week) {
    const WeekFlows flows = business.week.step(static_cast<std::uint32_t>(week));
    for (std::size_t c = 0; c < cause_count; ++c) {
      lost[c] += flows.lost_after_payment[c][index(Channel::direct)] +
                 flows.lost_after_payment[c][index(Channel::word_of_mouth)];
    }
  }
  for (double& share : lost) share /= static_cast<double>(reference.scenario.cohort.customers);
  return lost;
}

}  // namespace retain::engine::expected
