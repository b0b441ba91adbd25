#include "study/goal_seek.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "base/units.hpp"
#include "engine/run.hpp"
#include "model/levers.hpp"
#include "stats/interval.hpp"
#include "stats/moments.hpp"
#include "study/lever_gains.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message question_programme_price{"What may the programme cost per customer and year?",
                                           "服务计划每位客户每年最多可花多少？"};
constexpr Message question_fixed_price{"What may the programme cost per year in all?",
                                       "服务计划每年总共最多可花多少？"};
constexpr Message question_word_of_mouth{
    "How many of those who hear a story must leave before stories cost as much as what is lived "
    "through?",
    "听到坏口碑的客户中有多大比例离开时，口碑损失与自身经历造成的损失相等？"};
constexpr Message question_recovery{"What share of complaints must be resolved?",
                                    "须解决多大比例的投诉？"};
constexpr Message question_complaining{"What share of the dissatisfied must complain?",
                                       "须有多大比例的不满客户投诉？"};
constexpr Message question_quality{"What level must a dimension of service reach?",
                                   "服务的某一维度须达到什么水平？"};
constexpr Message question_retention{"What share of leavers must one try to keep?",
                                     "须对多大比例的离开者进行挽留？"};
constexpr Message question_churn{"From what churn on does it pay?", "流失率达到多少时才划算？"};
constexpr Message question_margin{"From what margin on does it pay?", "毛利率达到多少时才划算？"};
constexpr Message question_spend{"From what spend per week on does it pay?",
                                 "每周消费达到多少时才划算？"};
constexpr Message question_lever{"What may be spent on a lever in a year?",
                                 "某项措施每年最多可花多少？"};
constexpr Message question_promised_effect{"What part of the promised change must come true?",
                                           "承诺的改变须实现多大部分？"};
constexpr Message unknown_question{"--question: there is no question '{}'{}; see --questions",
                                   "--question：没有问题“{}”{}；见 --questions"};
constexpr Message question_needs_comparator{
    "{} is compared with nothing, so nothing can be equal to what it is compared with; name a plan",
    "{} 没有比较对象，因而谈不上与比较对象相等；请指定一个方案"};
constexpr Message target_form{
    "--target {}: write FIGURE=NUMBER, FIGURE=FIGURE, parity or parity:SCENARIO",
    "--target {}：请写 指标=数值、指标=指标、parity 或 parity:情景"};
constexpr Message ends_form{"--between {}: write from:to, the smaller end first",
                            "--between {}：请写 起点:终点，小的在前"};
constexpr Message ends_outside{"--between {}: {} lies between {} and {}",
                               "--between {}：{} 须在 {} 与 {} 之间"};
constexpr Message sides_are_one{"--target {}: both sides are the same figure",
                                "--target {}：两边是同一个数字"};
constexpr Message nothing_promised{
    "{} moves no lever beside money, so no part of an effect is promised",
    "{} 除资金外没有改变任何措施，因而没有承诺的效果"};
constexpr Message ends_needed{
    "{} may be anything from {} to {}: say between which ends with --between",
    "{} 可取 {} 至 {} 之间的任何值：请用 --between 给出两端"};
constexpr Message no_number_to_vary{"{} is no number that could be sought",
                                    "{} 不是可以求解的数值"};

}  // namespace retain::message

namespace retain::study {
namespace {

constexpr double widest_range = 1e4;
constexpr double most_scales = 60.0;  ///< of a lever, yuan a year
constexpr double most_spends = 20.0;  ///< times what customers spend
constexpr double most_churn = 0.99;

/// A question about one key.
struct KeyQuestion {
  std::string_view name;
  std::string_view key;
};
constexpr std::array key_questions{KeyQuestion{"programme-price", "money.programme_per_customer"},
                                   KeyQuestion{"fixed-price", "money.programme_fixed"},
                                   KeyQuestion{"recovery", "complaints.resolved"},
                                   KeyQuestion{"complaining", "complaints.complain"},
                                   KeyQuestion{"retention", "cancellation.attempt"},
                                   KeyQuestion{"churn", "churn.share_lost"},
                                   KeyQuestion{"margin", "money.margin"},
                                   KeyQuestion{"spend", "money.spend_per_week"},
                                   KeyQuestion{"word-of-mouth", "word_of_mouth.loss_probability"}};

Target parity_of(std::size_t scenario) {
  return {"parity", {scenario, at_end(Quantity::business_value), true}, std::nullopt, 0.0};
}

/// Prices at which the advantage over the comparator is gone, in closed form: the advantage over
/// the customer-years or the years that they are paid for.
double closed_price(const PointStudy& points, Quantity paid_for) {
  const std::vector<PointFigure> figures{{0, at_end(Quantity::business_value), true},
                                         {0, at_end(Quantity::active_years), false}};
  const std::vector<double> at = points.at_point(figures).values;
  if (paid_for == Quantity::active_years) return at[0] / at[1];
  const Scenario& scenario = points.scenario(0);
  const double years = discounted_weeks(scenario) / weeks_per_year;
  return at[0] * static_cast<double>(scenario.cohort.customers) / years;
}

/// 0 to twice the price that is sought, at least to twice the price of today.
std::pair<double, double> range_of_price(const PointStudy& points, const VariedKey& key,
                                         Quantity paid_for) {
  const double now = number_of(key.value_in(points.scenarios()));
  const double price = now + closed_price(points, paid_for);
  const double highest = key.parameter().info->highest;
  return {0.0, std::min(highest, 2.0 * std::max({price, now, 1.0}))};
}

std::pair<double, double> range_of(const Way& way, const PointStudy& points) {
  const VariedKey& key = way.keys.front();
  const std::string name = key.key();
  const double now = number_of(key.value_in(points.scenarios()));
  if (name == "money.programme_per_customer") {
    return range_of_price(points, key, Quantity::active_years);
  }
  if (name == "money.programme_fixed") return range_of_price(points, key, Quantity::business_value);
  if (name == "money.spend_per_week") return {0.0, most_spends * now};
  if (name == "churn.share_lost") return {0.0, most_churn};
  if (name.starts_with("lever.")) {
    const std::string scale = std::string(section_of(name)) + ".scale";
    const Scenario& scenario = points.scenario(0);
    return {0.0, most_scales * std::get<double>(find_parameter(scale)->field.get(scenario))};
  }
  return {key.parameter().info->lowest, key.parameter().info->highest};
}

/// Levers that differ from the comparator, money aside, from there to the scenario.
Way promised_effect(const PointStudy& points) {
  const LoadedScenario& loaded = points.scenarios().front();
  Way way{{}, "promised-effect", "share", {}};
  std::vector<std::pair<double, double>> ends;
  for (const Parameter& parameter : registry()) {
    const ParameterInfo& info = parameter.info;
    const bool is_number = parameter.field.type == ValueType::number;
    if (info.role != Role::lever || info.key.starts_with("money.") || !is_number) continue;
    const double from = std::get<double>(parameter.field.get(*loaded.comparator));
    const double to = std::get<double>(parameter.field.get(loaded.scenario));
    if (from == to || !info.spells.empty()) continue;
    way.keys.emplace_back(info.key, points.scenarios());
    ends.emplace_back(from, to);
  }
  way.changes = [ends](const std::vector<VariedKey>& keys, double x) {
    std::vector<Change> changes(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
      changes[i].key = &keys[i];
      changes[i].value = ends[i].first + x * (ends[i].second - ends[i].first);
    }
    return changes;
  };
  return way;
}

[[noreturn]] void refuse_question(std::string_view name) {
  std::vector<std::string> names;
  for (const Question& question : questions()) names.emplace_back(question.name);
  throw Error(ExitCode::usage,
              Sentence(message::unknown_question, name, appended(did_you_mean(name, names))));
}

std::string key_of_question(std::string_view name) {
  for (const KeyQuestion& question : key_questions) {
    if (question.name == name) return std::string(question.key);
  }
  const std::size_t colon = name.find(':');
  const std::string_view rest = colon == std::string_view::npos ? "" : name.substr(colon + 1);
  if (name.starts_with("quality:") && std::ranges::count(dimension_names, rest) > 0) {
    return "service." + std::string(rest);
  }
  if (name.starts_with("lever:") && std::ranges::count(lever_names, rest) > 0) {
    return "lever." + std::string(rest) + ".per_year";
  }
  refuse_question(name);
}

double number_typed(std::string_view text, std::string_view typed, const Message& form) {
  try {
    std::size_t used = 0;
    const double number = std::stod(std::string(text), &used);
    if (used == text.size() && std::isfinite(number)) return number;
  } catch (const std::exception&) {
  }
  throw Error(ExitCode::usage, Sentence(form, typed));
}

bool looks_like_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
}

PointFigure figure_typed(std::string_view text, const PointStudy& points) {
  const Figure figure = parse_figure(text, points.scenarios());
  expect_expected(figure);
  return figure.of(figure.scenario.value_or(0));
}

/// Of one replication after the other: a figure of the agents.
std::vector<double> samples_of(const PointFigure& figure, const RunResult& own,
                               const RunResult& comparator) {
  const std::size_t metric = replication_metric(figure.measure);
  std::vector<double> values = own.replications.kept(metric);
  if (!figure.is_difference) return values;
  const std::vector<double> theirs = comparator.replications.kept(metric);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] -= theirs[i];
  return values;
}

}  // namespace

const std::vector<Question>& questions() {
  static const std::vector<Question> all{{"programme-price", message::question_programme_price},
                                         {"fixed-price", message::question_fixed_price},
                                         {"word-of-mouth", message::question_word_of_mouth},
                                         {"recovery", message::question_recovery},
                                         {"complaining", message::question_complaining},
                                         {"quality:DIMENSION", message::question_quality},
                                         {"retention", message::question_retention},
                                         {"churn", message::question_churn},
                                         {"margin", message::question_margin},
                                         {"spend", message::question_spend},
                                         {"lever:NAME", message::question_lever},
                                         {"promised-effect", message::question_promised_effect}};
  return all;
}

Way way_of_key(std::string_view typed, const PointStudy& points) {
  Way way;
  way.keys.emplace_back(typed, points.scenarios());
  const VariedKey& key = way.keys.front();
  if (!key.is_number()) throw Error(ExitCode::usage, Sentence(message::no_number_to_vary, typed));
  way.name = key.name();
  way.unit = key.parameter().info->unit;
  way.changes = [](const std::vector<VariedKey>& keys, double x) {
    std::vector<Change> changes(1);
    changes.front().key = &keys.front();
    changes.front().value = keys.front().value_at(x);
    return changes;
  };
  return way;
}

Goal goal_of_question(std::string_view name, const PointStudy& points) {
  if (name == "promised-effect") {
    if (points.comparator_name(0).empty()) {
      throw Error(ExitCode::contradiction,
                  Sentence(message::question_needs_comparator, points.scenario(0).name));
    }
    Way way = promised_effect(points);
    if (way.keys.empty()) {
      throw Error(ExitCode::contradiction,
                  Sentence(message::nothing_promised, points.scenario(0).name));
    }
    return {std::move(way), parity_of(0), 0.0, 1.0};
  }
  Way way = way_of_key(key_of_question(name), points);
  Target target = parity_of(0);
  if (name == "word-of-mouth") {
    const std::string end =
        points.scenario(0).simulation.weeks >= 10 * weeks_per_year ? "10y" : "end";
    target = parse_target("loss_word_of_mouth_" + end + "=loss_direct_" + end, points);
  }
  const auto [low, high] = range_of(way, points);
  return {std::move(way), std::move(target), low, high};
}

Target parse_target(std::string_view typed, const PointStudy& points) {
  if (typed == "parity") return parity_of(0);
  constexpr std::string_view parity_with = "parity:";
  if (typed.starts_with(parity_with)) {
    const std::string value = measure_key(at_end(Quantity::business_value));
    const std::string other(typed.substr(parity_with.size()));
    Target target{std::string(typed), {0, at_end(Quantity::business_value), false}, std::nullopt};
    target.other = figure_typed(other + "." + value, points);
    return target;
  }
  const std::size_t equals = typed.find('=');
  if (equals == std::string_view::npos) {
    throw Error(ExitCode::usage, Sentence(message::target_form, typed));
  }
  const std::string_view right = typed.substr(equals + 1);
  Target target{std::string(typed), figure_typed(typed.substr(0, equals), points), std::nullopt};
  if (looks_like_number(right)) {
    target.number = number_typed(right, typed, message::target_form);
  } else {
    target.other = figure_typed(right, points);
  }
  if (target.other == target.figure) {
    throw Error(ExitCode::usage, Sentence(message::sides_are_one, typed));
  }
  return target;
}

std::pair<double, double> ends_of(const std::string& typed, const Way& way) {
  const ParameterInfo& info = *way.keys.front().parameter().info;
  if (typed.empty()) {
    if (info.highest - info.lowest <= widest_range) return {info.lowest, info.highest};
    throw Error(ExitCode::usage,
                Sentence(message::ends_needed, way.name, info.lowest, info.highest));
  }
  const std::size_t colon = typed.find(':');
  if (colon == std::string::npos) throw Error(ExitCode::usage, Sentence(message::ends_form, typed));
  const std::string_view text = typed;
  const double low = number_typed(text.substr(0, colon), typed, message::ends_form);
  const double high = number_typed(text.substr(colon + 1), typed, message::ends_form);
  if (!(low < high)) throw Error(ExitCode::usage, Sentence(message::ends_form, typed));
  const bool is_one_key = way.keys.size() == 1 && way.keys.front().name() == way.name;
  if (is_one_key && (low < info.lowest || high > info.highest)) {
    throw Error(ExitCode::usage,
                Sentence(message::ends_outside, typed, way.name, info.lowest, info.highest));
  }
  return {low, high};
}

RootSearch seek_goal(const PointStudy& points, const Goal& goal, std::int64_t threads) {
  std::vector<PointFigure> figures{goal.target.figure};
  if (goal.target.other) figures.push_back(*goal.target.other);
  const Objective objective = [&](double x) {
    const PointResult at = points.at(goal.way.changes(goal.way.keys, x), figures);
    if (at.values.empty()) return not_available;
    return at.values.front() - (goal.target.other ? at.values.back() : goal.target.number);
  };
  return find_roots(objective, goal.low, goal.high, threads);
}

Confirmation confirm(const PointStudy& points, const Goal& goal, double x,
                     std::int64_t replications, std::int64_t threads,
                     const std::function<void(double share)>& progress) {
  constexpr double most_runs = 4.0;  // two sides, each with what it is compared with
  double runs_done = 0.0;
  const auto run = [&](const Plan& plan) {
    RunResult result = run_plan(plan, threads, [&](double share, double) {
      if (progress) progress((runs_done + share) / most_runs);
    });
    ++runs_done;
    return result;
  };
  const auto samples = [&](const PointFigure& figure) {
    PointPlans plans = points.plans_at(goal.way.changes(goal.way.keys, x), figure.scenario);
    for (Plan* plan : {&plans.own, &plans.comparator}) {
      plan->scenario.simulation.engine = EngineKind::agents;
      plan->scenario.simulation.replications = replications;
    }
    const RunResult own = run(plans.own);
    if (!figure.is_difference) return samples_of(figure, own, own);
    return samples_of(figure, own, run(plans.comparator));
  };
  std::vector<double> values = samples(goal.target.figure);
  std::vector<double> others(values.size(), goal.target.number);
  if (goal.target.other) others = samples(*goal.target.other);
  Moments moments;
  for (std::size_t i = 0; i < values.size(); ++i) moments.add(values[i] - others[i]);
  const auto count = static_cast<double>(values.size());
  const double error = std::sqrt(moments.variance() / count);
  constexpr double noticeable = 4.5;
  return {moments.mean(), interval_width(replications) * error,
          std::abs(moments.mean()) > noticeable * error};
}

}  // namespace retain::study
