#include "study/goal_questions.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"
#include "base/units.hpp"
#include "model/levers.hpp"
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
constexpr Message nothing_promised{
    "{} moves no lever beside money, so no part of an effect is promised",
    "{} 除资金外没有改变任何措施，因而没有承诺的效果"};

}  // namespace retain::message

namespace retain::study {
namespace {

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

/// What a price cannot well be above: the margin of a customer, or of all of them.
double margin_of_a_year(const Scenario& scenario, Quantity paid_for) {
  const Money& money = scenario.money;
  const double of_one = weeks_per_year * money.spend_per_week * money.margin;
  const auto customers = static_cast<double>(scenario.cohort.customers);
  return paid_for == Quantity::active_years ? of_one : customers * of_one;
}

/// 0 to twice the price that is sought, at least to twice the price of today; where there is
/// neither, to the margin of a year.
std::pair<double, double> range_of_price(const PointStudy& points, const VariedKey& key,
                                         Quantity paid_for) {
  const double now = number_of(key.value_in(points.scenarios()));
  const double price = now + closed_price(points, paid_for);
  const double highest = key.parameter().info->highest;
  const double largest = std::max(price, now);
  const double to = largest > 0.0 ? 2.0 * largest : margin_of_a_year(points.scenario(0), paid_for);
  return {0.0, std::min(highest, to)};
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
  return {key.parameter().info->lowest_stated(), key.parameter().info->highest};
}

/// A parameter of a promise: where nothing of it comes true, and where all does.
struct Promised {
  std::string key;
  double none;
  double all;
  Reach reach;
};

/// What the money of a lever is believed to do, in the scenario alone: an effect grows with the
/// part of it that is bought, so that what the comparator buys as well is no promise.
void add_effects(LeverName lever, const Scenario& scenario, const Scenario& comparator,
                 std::vector<Promised>& promised) {
  const double bought = lever_effects(scenario.levers)[index(lever)];
  if (!(bought > 0.0)) return;
  const double bought_anyway = lever_effects(comparator.levers)[index(lever)];
  const std::string section = fmt::format("lever.{}.", lever_names[index(lever)]);
  for (const Parameter& parameter : registry()) {
    const ParameterInfo& info = parameter.info;
    if (info.role != Role::world || !info.key.starts_with(section)) continue;
    if (info.key.ends_with(".scale") || parameter.field.type != ValueType::number) continue;
    const double effect = std::get<double>(parameter.field.get(scenario));
    if (effect == 0.0) continue;
    promised.push_back({info.key, effect * bought_anyway / bought, effect, Reach::scenario});
  }
}

/// What differs from the comparator, money aside: levers from there to the scenario, and the
/// effects of levers that money is spent on.
std::vector<Promised> promises_of(const Scenario& scenario, const Scenario& comparator) {
  std::vector<Promised> promised;
  for (const Parameter& parameter : registry()) {
    const ParameterInfo& info = parameter.info;
    const bool is_number = parameter.field.type == ValueType::number;
    const bool is_money = info.key.starts_with("money.") || info.key.starts_with("lever.");
    if (info.role != Role::lever || is_money || !is_number) continue;
    const double from = std::get<double>(parameter.field.get(comparator));
    const double to = std::get<double>(parameter.field.get(scenario));
    if (from == to || !info.spells.empty()) continue;
    promised.push_back({info.key, from, to, Reach::as_set});
  }
  for (std::size_t i = 0; i < lever_count; ++i) {
    if (scenario.levers.per_year[i] == comparator.levers.per_year[i]) continue;
    add_effects(static_cast<LeverName>(i), scenario, comparator, promised);
  }
  return promised;
}

Way promised_effect(const PointStudy& points) {
  const LoadedScenario& loaded = points.scenarios().front();
  std::vector<Promised> promised = promises_of(loaded.scenario, *loaded.comparator);
  Way way{{}, "promised-effect", "share", {}};
  for (const Promised& part : promised) way.keys.emplace_back(part.key, points.scenarios());
  way.changes = [promised = std::move(promised)](const std::vector<VariedKey>& keys, double x) {
    std::vector<Change> changes(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const Promised& part = promised[i];
      changes[i] = {&keys[i], part.none + x * (part.all - part.none), part.reach};
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
    return {std::move(way), parse_target("parity", points), 0.0, 1.0};
  }
  Way way = way_of_key(key_of_question(name), points);
  Target target = parse_target("parity", points);
  if (name == "word-of-mouth") {
    const std::string end =
        points.scenario(0).simulation.weeks >= 10 * weeks_per_year ? "10y" : "end";
    target = parse_target("loss_word_of_mouth_" + end + "=loss_direct_" + end, points);
  }
  const auto [low, high] = range_of(way, points);
  return {std::move(way), std::move(target), low, high};
}

}  // namespace retain::study
