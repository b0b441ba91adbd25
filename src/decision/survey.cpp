#include "decision/survey.hpp"

#include <algorithm>

#include "decision/findings.hpp"

namespace retain::decision {

Survey::Survey(const Belief& belief, const ConditionalGain& gain) : belief_(belief), grid_(belief) {
  for (std::size_t d = 0; d < gain.scenarios(); ++d) {
    std::vector<double>& gains = gains_.emplace_back();
    for (const double score : grid_.scores()) gains.push_back(gain.at_score(d, score));
  }
}

std::vector<double> Survey::mean_gains(const NaturalLaw& law) const {
  const BeliefGrid::Quadrature rule = grid_.quadrature(law);
  std::vector<double> means;
  for (const std::vector<double>& gains : gains_) {
    double sum = 0.0;
    for (std::size_t k = 0; k < rule.weights.size(); ++k) {
      sum += rule.weights[k] * gains[rule.first + k * rule.stride];
    }
    means.push_back(sum);
  }
  return means;
}

double Survey::worth(std::int64_t answers) const {
  double informed = 0.0;
  std::vector<double> uninformed(gains_.size(), 0.0);
  for (const Finding& finding : findings(belief_, answers)) {
    const std::vector<double> means = mean_gains(finding.after);
    informed += finding.probability * std::ranges::max(means);
    for (std::size_t d = 0; d < means.size(); ++d) {
      uninformed[d] += finding.probability * means[d];
    }
  }
  return std::max(0.0, informed - std::ranges::max(uninformed));
}

std::vector<std::int64_t> numbers_of_answers(std::int64_t most) {
  constexpr std::int64_t each_up_to = 10;
  constexpr std::int64_t share = 16;
  std::vector<std::int64_t> numbers;
  for (std::int64_t n = 0; n < most;
       n += n < each_up_to ? 1 : std::max<std::int64_t>(1, n / share)) {
    numbers.push_back(n);
  }
  numbers.push_back(std::max<std::int64_t>(0, most));
  return numbers;
}

std::vector<SurveyPlan> survey_plans(const Survey& survey, std::span<const std::int64_t> answers,
                                     double customers, double cost_per_answer) {
  std::vector<SurveyPlan> plans;
  for (const std::int64_t n : answers) {
    SurveyPlan plan{n, survey.worth(n), cost_per_answer * static_cast<double>(n), 0.0};
    plan.net = plan.per_customer * customers - plan.cost;
    plans.push_back(plan);
  }
  return plans;
}

SurveyPlan best_plan(std::span<const SurveyPlan> plans) {
  expects(!plans.empty(), "there are plans");
  return *std::ranges::max_element(plans, {}, &SurveyPlan::net);
}

}  // namespace retain::decision
