#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "decision/belief.hpp"
#include "decision/belief_grid.hpp"
#include "decision/information.hpp"

namespace retain::decision {

/// What asking about one uncertain input before choosing is worth.
class Survey {
 public:
  /// `gain` knows that input alone; the belief is the law that the draws of the input have.
  Survey(const Belief& belief, const ConditionalGain& gain);

  /// Expected value of the answers of so many, in the unit of the net benefit:
  ///
  ///   sum over findings x of P(x) max_d E[g_d | x]  -  max_d sum over x of P(x) E[g_d | x]
  ///
  /// It rises from 0 without answers to the plug-in value of knowing the input. Source: Raiffa and
  /// Schlaifer, Applied Statistical Decision Theory (1961). Throws: Error(internal) for fewer than
  /// 0 answers.
  [[nodiscard]] double worth(std::int64_t answers) const;

 private:
  /// E[g_d] under a law, by scenario.
  [[nodiscard]] std::vector<double> mean_gains(const NaturalLaw& law) const;

  Belief belief_;
  BeliefGrid grid_;
  std::vector<std::vector<double>> gains_;  ///< by scenario and point of the grid
};

/// A survey with its cost.
struct SurveyPlan {
  std::int64_t answers = 0;
  double per_customer = 0.0;  ///< worth for one customer
  double cost = 0.0;          ///< answers times the cost of one
  double net = 0.0;           ///< per_customer customers - cost
};

/// 0, all numbers to 10 and then about twelve per doubling up to `most`, which is among them.
[[nodiscard]] std::vector<std::int64_t> numbers_of_answers(std::int64_t most);

/// The survey with each of these numbers of answers, for so many customers.
[[nodiscard]] std::vector<SurveyPlan> survey_plans(const Survey& survey,
                                                   std::span<const std::int64_t> answers,
                                                   double customers, double cost_per_answer);

/// The plan with the largest net, the first of equals. Throws: Error(internal) without plans.
[[nodiscard]] SurveyPlan best_plan(std::span<const SurveyPlan> plans);

}  // namespace retain::decision
