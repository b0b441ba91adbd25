#include "study/memory.hpp"

#include <algorithm>

#include "business/measures/curves.hpp"
#include "business/measures/metrics.hpp"
#include "engine/agents/agents.hpp"
#include "engine/expected/expected.hpp"

namespace retain::study {
namespace {

double kept_replications(std::int64_t replications) {
  const std::int64_t stride = keeping_stride(replications);
  const std::int64_t kept = (replications + stride - 1) / stride;
  return static_cast<double>(kept);
}

/// Customers who ever join, in the mean.
double customers_of(const Plan& plan) {
  auto customers = static_cast<double>(plan.scenario.cohort.customers);
  const bool nobody_joins = plan.scenario.acquisition.policy == AcquisitionPolicy::none &&
                            plan.scenario.word_of_mouth.recommend == 0.0;
  if (nobody_joins) return customers;
  for (const WeekFlows& week : expected_path(plan).weeks) {
    customers += week.joined;
  }
  return customers;
}

double bytes_per_customer(const Plan& plan) {
  double bytes = agent_bytes_per_customer;
  if (plan.scenario.segments.size() > 1) bytes += segment_bytes_per_customer;
  if (plan.stages() > 1) bytes += stage_bytes_per_customer;
  return bytes;
}

struct Need {
  double working;   ///< while the scenario runs
  double retained;  ///< of its results afterwards
};

Need need_of(const Plan& plan, std::int64_t threads) {
  const Simulation& simulation = plan.scenario.simulation;
  const double values =
      static_cast<double>(curve::count) * static_cast<double>(simulation.weeks + 1);
  const auto metrics = static_cast<double>(replication_metrics().size());
  const std::int64_t replications = is_random(simulation.engine) ? simulation.replications : 1;
  const double kept = kept_replications(replications);
  const double results = values * sizeof(Estimate) + metrics * kept * sizeof(double);
  const auto engines = static_cast<double>(std::min(threads, replications));
  const double in_work = static_cast<double>(std::min<std::int64_t>(replications, 128)) + engines;
  // Mean and squared deviations beside what is kept.
  const double curves = values * (kept + 2.0 + in_work) * sizeof(double);
  const double population = has_customers(simulation.engine)
                                ? engines * customers_of(plan) * bytes_per_customer(plan)
                                : 0.0;
  return {curves + population + results, results};
}

}  // namespace

double memory_of_study(const std::vector<Member>& members, std::int64_t threads) {
  double peak = 0;
  double retained = 0;
  for (const Member& member : members) {
    const Need need = need_of(member.plan, threads);
    peak = std::max(peak, retained + need.working);
    retained += need.retained;
  }
  return std::max(peak, retained);
}

}  // namespace retain::study
