#include "study/precision.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "base/error.hpp"
#include "base/message.hpp"
#include "stats/interval.hpp"
#include "text/typed_number.hpp"
#include "uncertainty/randomised.hpp"

namespace retain::message {

constexpr Message precision_form{
    "--precision '{}': write a figure and half the width of its 95 % interval, such as "
    "'business_value_end.difference ±50' or 'business_value_end ±1%'",
    "--precision '{}'：请写一个数字及其 95 % 置信区间宽度的一半，例如 "
    "'business_value_end.difference ±50' 或 'business_value_end ±1%'"};
constexpr Message precision_of_what{
    "--precision '{}': means and quantiles (p05, p25, p50, p75, p95) of what every replication has "
    "can be made exact, by chance or inputs",
    "--precision '{}'：可以提高精度的是每次重复都有的数字的均值和分位数（p05、p25、p50、p75、"
    "p95），来源为 chance 或 inputs"};

}  // namespace retain::message

namespace retain::study {
namespace {

constexpr double normal_95 = 1.9599639845400545;  ///< 97.5 % point of the standard normal

[[noreturn]] void refuse_precision(const Message& message, std::string_view typed) {
  throw Error(ExitCode::usage, Sentence(message, typed));
}

std::string_view without_blanks(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// The figure before the sign, and the number behind it.
std::pair<std::string_view, std::string_view> apart(std::string_view typed) {
  for (const std::string_view sign : {"±", "+/-", "+-"}) {
    const std::size_t place = typed.find(sign);
    if (place == std::string_view::npos) continue;
    return {without_blanks(typed.substr(0, place)),
            without_blanks(typed.substr(place + sign.size()))};
  }
  refuse_precision(message::precision_form, typed);
}

std::optional<double> probability_of(Statistic statistic) {
  if (statistic < Statistic::p05) return {};
  return band_probabilities.at(static_cast<std::size_t>(statistic) -
                               static_cast<std::size_t>(Statistic::p05));
}

/// The quantile, and half the distance of the order statistics n p -+ 1.96 sqrt(n p (1 - p)).
Precision quantile_precision(std::vector<double> values, double probability) {
  std::erase_if(values, [](double value) { return std::isnan(value); });
  if (values.size() < 2) return {};
  std::ranges::sort(values);
  const auto n = static_cast<double>(values.size());
  const double middle = n * probability;
  const double reach = normal_95 * std::sqrt(n * probability * (1.0 - probability));
  const auto at = [&](double rank) {
    return values[static_cast<std::size_t>(std::clamp(rank, 0.0, n - 1.0))];
  };
  return {at(middle), (at(std::ceil(middle + reach)) - at(std::floor(middle - reach))) / 2.0};
}

const Outcome* outcome_of(std::span<const LoadedScenario> scenarios, std::size_t scenario,
                          const Study& study) {
  const std::string& name = scenarios[scenario].scenario.name;
  const auto outcome = std::ranges::find_if(
      study.outcomes, [&](const Outcome& one) { return one.member.is_called(name); });
  return outcome == study.outcomes.end() ? nullptr : &*outcome;
}

}  // namespace

bool Precision::reaches(const PrecisionGoal& goal) const {
  const double wanted = goal.is_share ? goal.half_width * std::abs(value) : goal.half_width;
  return half_width <= wanted && !is_share_of_nothing(goal);
}

bool Precision::is_share_of_nothing(const PrecisionGoal& goal) const {
  return goal.is_share && std::abs(value) <= 2.0 * half_width;
}

PrecisionGoal parse_precision(std::string_view typed, std::span<const LoadedScenario> scenarios) {
  const auto [name, number] = apart(typed);
  const bool is_share = number.ends_with('%');
  const std::string_view digits =
      without_blanks(is_share ? number.substr(0, number.size() - 1) : number);
  const std::optional<double> half_width = typed_number(digits);
  if (!half_width || !(*half_width > 0.0)) refuse_precision(message::precision_form, typed);
  constexpr double percent = 0.01;
  PrecisionGoal goal{std::string(typed), parse_figure(name, scenarios), 0,
                     is_share ? percent * *half_width : *half_width, is_share};
  goal.scenario = goal.figure.scenario.value_or(scenarios.size() - 1);
  const Statistic statistic = goal.figure.statistic;
  const bool is_mean = statistic == Statistic::none || statistic == Statistic::mean;
  const std::vector<MetricName>& metrics = replication_metrics();
  const bool is_of_replications =
      std::ranges::count(metrics, goal.figure.metric.name, &MetricName::name) > 0;
  if (!is_of_replications || goal.figure.source == Source::both ||
      (!is_mean && !probability_of(statistic))) {
    refuse_precision(message::precision_of_what, typed);
  }
  return goal;
}

Precision precision_of(const PrecisionGoal& goal, std::span<const LoadedScenario> scenarios,
                       const Study& study) {
  const Outcome* outcome = outcome_of(scenarios, goal.scenario, study);
  if (outcome == nullptr) return {};
  const std::size_t metric = replication_metric(goal.figure.metric.id);
  if (goal.figure.is_difference && outcome->differences.empty()) return {};
  const std::optional<double> probability = probability_of(goal.figure.statistic);
  const RunResult& result = outcome->result;
  if (!probability) {
    const Estimate& estimate =
        goal.figure.is_difference ? outcome->differences[metric].estimate : result.metrics[metric];
    return {estimate.mean, interval_width(result.replications.count()) * estimate.standard_error};
  }
  std::vector<double> values = result.replications.kept(metric);
  if (goal.figure.is_difference) {
    const Sample& other = study.outcomes[outcome->member.comparator].result.replications;
    const std::vector<double> compared = other.kept(metric);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] -= compared[i];
  }
  return quantile_precision(std::move(values), *probability);
}

Precision precision_of(const PrecisionGoal& goal, const UncertainRun& run, Sampling sampling) {
  const PointFigure figure = goal.figure.of(goal.scenario);
  const auto row = std::ranges::find(run.drawn_figures, figure);
  if (row == run.drawn_figures.end()) return {};
  const RandomisedEstimate estimate = randomised_estimate(
      run.drawn.figure(static_cast<std::size_t>(row - run.drawn_figures.begin())), sampling);
  const Statistic statistic = goal.figure.statistic;
  const Bounded& bounded = probability_of(statistic)
                               ? estimate.band.at(static_cast<std::size_t>(statistic) -
                                                  static_cast<std::size_t>(Statistic::p05))
                               : estimate.mean;
  return {bounded.value, bounded.half_width};
}

}  // namespace retain::study
