#include "study/optimum.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "model/parameters/rules.hpp"
#include "study/budget_search.hpp"
#include "study/lever_worth.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message unknown_lever{"--levers: there is no lever '{}'{}; the levers are {}",
                                "--levers：没有措施“{}”{}；措施有：{}"};
constexpr Message lever_twice{"--levers names {} twice", "--levers 两次列出 {}"};
constexpr Message lever_has_no_effect{
    "--levers: {0} has no effect in {1}, because all sizes under [lever.{0}] are 0; the shipped "
    "block 'levers' has some: extends = [\"{1}\", \"levers\"]",
    "--levers：{0} 在 {1} 中没有效果，因为 [lever.{0}] 下的效果大小均为 0；内置文件 levers "
    "给出了大小：extends = [\"{1}\", \"levers\"]"};
constexpr Message no_lever_has_effect{
    "no lever has an effect in {0}, so nothing is worth spending on; the shipped block 'levers' "
    "has sizes of effects: write a file with extends = [\"{0}\", \"levers\"]",
    "{0} 中没有一项措施有效果，因而没有值得支出之处；内置文件 levers 给出了效果的大小："
    "请写一个文件，其中 extends = [\"{0}\", \"levers\"]"};
constexpr Message only_value_is_maximised{
    "--metric {}: what is maximised is the value of the business: {} or {}",
    "--metric {}：求最大的是业务总价值：{} 或 {}"};
constexpr Message optimum_beyond_horizon{"--metric {}: it lies beyond the {} weeks of the run",
                                         "--metric {}：超出了模拟的 {} 周"};
}  // namespace retain::message

namespace retain::study {
namespace {

constexpr std::size_t starts_besides = 4;  ///< even, greedy, and the budgets on both sides

/// Refuses what a search cannot begin with.
void expect_beginning(const LeverWorth& worth, std::size_t levers, const PointStudy& points,
                      const OptimumRequest& request) {
  const PointResult nothing = worth.at(points, std::vector<double>(levers, 0.0));
  if (nothing.values.empty()) throw Error(ExitCode::scenario, nothing.objection);
  if (std::isfinite(nothing.values.front())) return;
  throw Error(ExitCode::usage,
              Sentence(message::optimum_beyond_horizon, figure_text(request.figure),
                       points.scenario(request.scenario).simulation.weeks));
}

}  // namespace

Figure optimised_figure() {
  Figure figure;
  figure.metric = metric_name(at_end(Quantity::business_value));
  return figure;
}

std::vector<LeverName> levers_of(const PointStudy& points, const OptimumRequest& request) {
  const Scenario& scenario = points.scenario(request.scenario);
  const std::vector<std::string> names(lever_names.begin(), lever_names.end());
  std::vector<LeverName> levers;
  for (const std::string& typed : request.levers) {
    const auto found = std::ranges::find(names, typed);
    if (found == names.end()) {
      throw Error(ExitCode::usage, Sentence(message::unknown_lever, typed,
                                            appended(did_you_mean(typed, names)), listed(names)));
    }
    const auto lever = static_cast<LeverName>(found - names.begin());
    if (std::ranges::count(levers, lever) > 0) {
      throw Error(ExitCode::usage, Sentence(message::lever_twice, typed));
    }
    if (!has_effect(lever, scenario)) {
      throw Error(ExitCode::usage, Sentence(message::lever_has_no_effect, typed, scenario.name));
    }
    levers.push_back(lever);
  }
  if (!levers.empty()) return levers;
  for (std::size_t i = 0; i < lever_count; ++i) {
    const auto lever = static_cast<LeverName>(i);
    if (has_effect(lever, scenario)) levers.push_back(lever);
  }
  if (levers.empty()) {
    throw Error(ExitCode::usage, Sentence(message::no_lever_has_effect, scenario.name));
  }
  return levers;
}

std::size_t count_searches(std::size_t levers, std::int64_t steps) {
  return static_cast<std::size_t>(steps) * (levers + starts_besides) - 1;
}

std::size_t count_robust_searches(std::int64_t steps) {
  return static_cast<std::size_t>(steps) * 3 - 1;  // of the point, and of the budgets on both sides
}

Optimum optimise(const PointStudy& points, const OptimumRequest& request,
                 const ShareDone& progress) {
  const bool is_value = request.figure.metric.id.quantity == Quantity::business_value;
  if (!is_value || request.figure.is_difference) {
    throw Error(ExitCode::usage,
                Sentence(message::only_value_is_maximised, figure_text(request.figure),
                         measure_key(at_end(Quantity::business_value)),
                         measure_key(in_ten_years(Quantity::business_value))));
  }
  const std::vector<LeverName> levers = levers_of(points, request);
  const LeverWorth worth({&points}, request, levers);
  expect_beginning(worth, levers.size(), points, request);
  const Starts starts = [](std::size_t, const BudgetProblem& problem) {
    std::vector<std::vector<double>> amounts = usual_starts(problem);
    amounts.push_back(greedy_start(problem));
    return amounts;
  };
  return search_budgets(worth, points.scenario(request.scenario), levers, request, starts,
                        progress);
}

}  // namespace retain::study
