#include "study/evaluate.hpp"

#include "business/accounts.hpp"
#include "business/measures/metrics.hpp"
#include "engine/expected/expected.hpp"

namespace retain::study {

std::vector<double> evaluate(const Plan& plan, std::span<const MeasureId> measures) {
  const Accounts accounts = expected_accounts(plan, BookRows::years);
  std::vector<double> values;
  for (const MeasureId& id : measures) values.push_back(measure(id, accounts, plan.scenario));
  return values;
}

double evaluate(const Plan& plan, const MeasureId& measure) {
  return evaluate(plan, std::span(&measure, 1)).front();
}

}  // namespace retain::study
