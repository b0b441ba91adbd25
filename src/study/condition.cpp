#include "study/condition.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "study/summary.hpp"
#include "text/notation.hpp"
#include "text/typed_number.hpp"

namespace retain::message {

constexpr Message condition_form{
    "--fail-if '{}': write FIGURE < NUMBER (or <=, >, >=), such as 'loss_end.difference > 0'{}",
    "--fail-if “{}”：请写“指标 < 数值”（或 <=、>、>=），例如 'loss_end.difference > 0'{}"};
constexpr Message condition_without_comparator{
    "--fail-if '{}': the scenario is compared with nothing and has no such figure; name a plan, or "
    "a base with --base",
    "--fail-if “{}”：该情景没有比较对象，因而没有这个数字；请指定一个方案，或用 --base "
    "指定比较对象"};
constexpr Message condition_without_touchpoint{"--fail-if '{}': {} has no such touchpoint",
                                               "--fail-if “{}”：{} 没有这个触点"};
constexpr Message condition_not_compared{
    "--fail-if '{}': compare.csv has no difference of {}; leave .difference out",
    "--fail-if “{}”：compare.csv 中没有 {} 的差额；请去掉 .difference"};
constexpr Message condition_at_point{
    "--fail-if '{}': this study looks at the point values; 'retain run' judges what has the source "
    "{}",
    "--fail-if “{}”：本分析只看点值；来源为 {} 的数字请用 retain run 判断"};
constexpr Message condition_all_certain{
    "--fail-if '{}': nothing is uncertain in these scenarios; give numbers a law, or leave {} out",
    "--fail-if “{}”：这些情景中没有不确定的数；请给数值写分布，或去掉 {}"};
constexpr Message condition_not_drawn{
    "--fail-if '{}': {} is not computed for each draw; leave {} out",
    "--fail-if “{}”：{} 不对每次抽取计算；请去掉 {}"};
constexpr Message condition_one_replication{"--fail-if '{}': one replication has no {}",
                                            "--fail-if “{}”：只重复一次时没有 {}"};
constexpr Message condition_one_number{
    "--fail-if '{}': {} is one number of a whole run and has no {}; leave it out",
    "--fail-if “{}”：{} 是整个运行的一个数，没有 {}；请去掉"};

}  // namespace retain::message

namespace retain::study {
namespace {

std::string_view without_ends(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

[[noreturn]] void refuse_form(std::string_view typed, const Sentence& hint) {
  throw Error(ExitCode::usage, Sentence(message::condition_form, typed, appended(hint)));
}

/// A condition taken apart.
struct TypedCondition {
  std::string_view figure;
  std::string_view sign;
  std::string_view number;
};

TypedCondition parts_typed(std::string_view typed) {
  const std::size_t begin = typed.find_first_of("<>");
  if (begin == std::string_view::npos) refuse_form(typed, {});
  const bool has_equal = typed.substr(begin + 1).starts_with('=');
  const std::string_view sign = typed.substr(begin, has_equal ? 2 : 1);
  return {without_ends(typed.substr(0, begin)), sign,
          without_ends(typed.substr(begin + sign.size()))};
}

Relation relation_of(std::string_view sign) {
  if (sign == "<") return Relation::below;
  if (sign == "<=") return Relation::at_most;
  return sign == ">" ? Relation::above : Relation::at_least;
}

double stated_number(std::string_view number, std::string_view typed) {
  if (const auto read = typed_number(number)) return *read;
  const std::optional<NotationError> habit = notation_error(number);
  refuse_form(typed, habit ? habit->hint : Sentence());
}

/// The metrics that summary.csv has for one of the scenarios, each once.
std::vector<MetricName> metrics_of(std::span<const LoadedScenario> scenarios) {
  std::vector<MetricName> metrics;
  for (const LoadedScenario& loaded : scenarios) {
    for (MetricName& metric : summary_metrics(loaded.scenario)) {
      if (std::ranges::count(metrics, metric.name, &MetricName::name) == 0) {
        metrics.push_back(std::move(metric));
      }
    }
  }
  return metrics;
}

bool has_name(std::span<const MetricName> metrics, const std::string& name) {
  return std::ranges::count(metrics, name, &MetricName::name) > 0;
}

/// Whether only a scenario has it that is compared with another.
bool needs_comparator(const Figure& figure) {
  const Quantity quantity = figure.metric.id.quantity;
  return figure.is_difference || quantity == Quantity::break_even_programme ||
         quantity == Quantity::programme_payback_week;
}

/// Whether the agents of a run can say this of a metric.
bool has_statistic(const MeasureId& id, Statistic statistic) {
  switch (statistic) {
    case Statistic::none:
    case Statistic::mean:
      return true;
    case Statistic::se:
    case Statistic::sd:
    case Statistic::lower:
    case Statistic::upper:
      return spread_of(id) != Spread::none;
    default:
      return spread_of(id) == Spread::of_replications;
  }
}

/// Refuses what the engine of a scenario does not give.
void expect_given(const Figure& figure, const Scenario& scenario, std::string_view typed) {
  const Simulation& simulation = scenario.simulation;
  if (!is_random(simulation.engine)) return expect_expected(figure);
  const auto refuse = [](const Message& message, auto... arguments) {
    throw Error(ExitCode::usage, Sentence(message, arguments...));
  };
  const std::string statistic(name_of(figure.statistic));
  if (!has_statistic(figure.metric.id, figure.statistic)) {
    refuse(message::condition_one_number, typed, figure.metric.name, statistic);
  }
  const bool needs_replications =
      figure.statistic != Statistic::none && figure.statistic != Statistic::mean;
  if (needs_replications && simulation.replications == 1) {
    refuse(message::condition_one_replication, typed, statistic);
  }
}

/// Refuses a figure of draws where none are made, or not of it.
void expect_drawn(const Figure& figure, const Simulation& simulation, bool is_uncertain,
                  JudgedBy judged_by, std::string_view typed) {
  const std::string source(name_of(figure.source));
  const auto refuse = [](const Message& message, auto... arguments) {
    throw Error(ExitCode::usage, Sentence(message, arguments...));
  };
  if (judged_by == JudgedBy::point) refuse(message::condition_at_point, typed, source);
  if (!is_uncertain) refuse(message::condition_all_certain, typed, source);
  if (!has_name(replication_metrics(), figure.metric.name)) {
    refuse(message::condition_not_drawn, typed, figure.metric.name, source);
  }
  if (figure.source == Source::both && !is_random(simulation.engine)) expect_expected(figure);
}

/// The scenarios of a condition: that which it names, or each that has the figure.
std::vector<std::size_t> scenarios_of(const Figure& figure,
                                      std::span<const LoadedScenario> scenarios,
                                      const std::optional<std::string>& comparator,
                                      std::string_view typed) {
  std::vector<std::size_t> having;
  bool has_metric = false;
  for (std::size_t i = 0; i < scenarios.size(); ++i) {
    if (figure.scenario && *figure.scenario != i) continue;
    if (!has_name(summary_metrics(scenarios[i].scenario), figure.metric.name)) continue;
    has_metric = true;
    if (needs_comparator(figure) && !scenarios[i].is_compared(comparator)) continue;
    having.push_back(i);
  }
  if (!has_metric) {
    throw Error(ExitCode::usage, Sentence(message::condition_without_touchpoint, typed,
                                          scenarios[*figure.scenario].scenario.name));
  }
  if (having.empty()) {
    throw Error(ExitCode::usage, Sentence(message::condition_without_comparator, typed));
  }
  return having;
}

Condition parse_condition(std::string_view typed, std::span<const LoadedScenario> scenarios,
                          const std::vector<MetricName>& metrics,
                          const std::optional<std::string>& comparator, JudgedBy judged_by) {
  const TypedCondition parts = parts_typed(typed);
  const double number = stated_number(parts.number, typed);
  Condition condition{.text = fmt::format("{} {} {}", parts.figure, parts.sign, parts.number),
                      .figure = parse_figure(parts.figure, scenarios, metrics),
                      .relation = relation_of(parts.sign),
                      .number = number,
                      .scenarios = {}};
  const Figure& figure = condition.figure;
  if (figure.is_difference && !has_name(compared_metrics(), figure.metric.name)) {
    throw Error(ExitCode::usage,
                Sentence(message::condition_not_compared, typed, figure.metric.name));
  }
  condition.scenarios = scenarios_of(figure, scenarios, comparator, typed);
  const bool is_uncertain = any_uncertain(scenarios);
  for (const std::size_t i : condition.scenarios) {
    const Scenario& scenario = scenarios[i].scenario;
    if (figure.is_drawn()) {
      expect_drawn(figure, scenario.simulation, is_uncertain, judged_by, typed);
    } else {
      expect_given(figure, scenario, typed);
    }
  }
  return condition;
}

}  // namespace

bool holds(double value, Relation relation, double number) {
  switch (relation) {
    case Relation::below:
      return value < number;
    case Relation::at_most:
      return value <= number;
    case Relation::above:
      return value > number;
    case Relation::at_least:
      return value >= number;
  }
  return false;
}

std::vector<Condition> parse_conditions(const std::vector<std::string>& typed,
                                        std::span<const LoadedScenario> scenarios,
                                        const std::optional<std::string>& comparator,
                                        JudgedBy judged_by) {
  if (typed.empty()) return {};
  const std::vector<MetricName> metrics = metrics_of(scenarios);
  std::vector<Condition> conditions;
  for (const std::string& one : typed) {
    conditions.push_back(parse_condition(one, scenarios, metrics, comparator, judged_by));
  }
  return conditions;
}

}  // namespace retain::study
