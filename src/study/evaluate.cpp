#include "study/evaluate.hpp"

#include "engine/accounts.hpp"
#include "engine/expected/expected.hpp"
#include "engine/metrics.hpp"

namespace retain {

std::vector<double> evaluate(const Plan& plan, std::span<const std::size_t> metrics) {
  const std::vector<double> all = measure(book(expected_path(plan), plan.scenario), plan.scenario);
  std::vector<double> asked;
  for (const std::size_t metric : metrics) asked.push_back(all[metric]);
  return asked;
}

double evaluate(const Plan& plan, std::size_t metric) {
  return evaluate(plan, std::span(&metric, 1)).front();
}

}  // namespace retain
