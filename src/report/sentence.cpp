#include "report/sentence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/message.hpp"
#include "model/market.hpp"
#include "report/comparator_nature.hpp"
#include "report/programme_cost.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"

namespace retain::message {

constexpr Message message_comparator{"{0}: a customer is worth {1} yuan{2} in {3}.",
                                     "{0}：一位客户 {3}的价值为 {1} 元{2}。"};
constexpr Message message_nature{" Compared with: {}.", "比较对象：{}。"};
constexpr Message message_compared_by_others{" It is what others are compared with.",
                                             "它是其他情景的比较对象。"};
constexpr Message message_alone{" It stands alone, compared with no other.",
                                "它单独列出，不与其他比较。"};
constexpr Message message_same{" {}", "{}"};
constexpr Message message_touchpoint{
    " The moment of truth that costs most is {}: {} yuan of margin per customer.",
    "损失最大的关键时刻是 {}：每位客户损失毛利 {} 元。"};
constexpr Message message_service_loss{
    " Those who leave for service, and their followers, cost another {} yuan of margin per "
    "customer.",
    "此外，因服务原因离开的客户和听其口碑离开的客户使每位客户的毛利少了 {} 元。"};
constexpr Message message_business{
    "{0}: in {3} the business, newcomers included, is worth {1} yuan{2} per customer of week 0.",
    "{0}：{3}内，整个业务（含新客户）按第 0 周每位客户计的价值为 {1} 元{2}。"};
constexpr Message message_difference{"{}: in {} a customer is worth {}{}.",
                                     "{}：{}内，一位客户的价值{}{}。"};
constexpr Message message_business_difference{
    "{}: in {} the business, newcomers included, is worth {} per customer of week 0{}.",
    "{}：{}内，整个业务（含新客户）按第 0 周每位客户计的价值{}{}。"};
constexpr Message message_first_customers{" The first customers alone are worth {}.",
                                          "仅就最初的客户而言，每位的价值{}。"};
constexpr Message first_more{"{} yuan{} more", "多 {} 元{}"};
constexpr Message first_less{"{} yuan{} less", "少 {} 元{}"};
constexpr Message first_as_much{"as much", "相同"};
constexpr Message first_are_worth{"{} yuan{}", "为 {} 元{}"};
constexpr Message newcomers_cost{" {} yuan for winning the newcomers are deducted.",
                                 "已扣除获客费用 {} 元。"};
constexpr Message more_than{"{} yuan{} more than in {}", "比{2}多 {0} 元{1}"};
constexpr Message less_than{"{} yuan{} less than in {}", "比{2}少 {0} 元{1}"};
constexpr Message as_much{"as much as in {}", "与{}相同"};
constexpr Message within_chance{", which may be chance: more replications would tell",
                                "，差额在误差范围之内，可能出于偶然；增加重复次数可以判明"};
constexpr Message one_replication{", by one replication, which says nothing of how far chance goes",
                                  "，但只重复了一次，偶然性有多大无从得知"};
constexpr Message name_in_sentence{"{}", " {} "};
constexpr Message title_as_name{"\"{}\"", "“{}”"};
constexpr Message programme_pays{
    " Its programme costs {} yuan per customer and year and would pay up to {}.",
    "其服务计划每位客户每年花费 {} 元，不超过 {} 元即为合算。"};
constexpr Message programme_does_not_pay{
    " Its programme costs {} yuan per customer and year but would pay only up to {}.",
    "其服务计划每位客户每年花费 {} 元，高于盈亏平衡点 {} 元，不合算。"};
constexpr Message programme_brings_nothing{
    " Its programme costs {} yuan per customer and year and brings nothing that could pay for it.",
    "其服务计划每位客户每年花费 {} 元，没有带来可以抵偿的收益。"};
constexpr Message programme_may_pay{
    " Its programme costs {} yuan per customer and year; it would pay up to {}, which is too near "
    "to tell.",
    "其服务计划每位客户每年花费 {} 元，盈亏平衡点为 {} 元，二者相差在误差范围之内，尚难断定。"};
constexpr Message fixed_cost{
    " It spends {} yuan a year however many customers there are, {} a year per customer of week 0.",
    "它每年固定支出 {} 元，与客户多少无关，按第 0 周每位客户计每年合 {} 元。"};
constexpr Message fixed_cost_pays{" It would pay up to {} yuan a year.",
                                  "每年不超过 {} 元即为合算。"};
constexpr Message fixed_cost_does_not_pay{
    " It does not earn this back: it would pay only up to {} yuan a year.",
    "这笔支出没有收回：每年不超过 {} 元才合算。"};
constexpr Message fixed_cost_brings_nothing{
    " It does not earn this back and brings nothing that could pay for it.",
    "这笔支出没有收回，也没有带来可以抵偿的收益。"};
constexpr Message fixed_cost_may_pay{" Whether it earns this back is within chance.",
                                     "能否收回在误差范围之内，尚难断定。"};
constexpr Message what_would_pay{
    " What brings this about would pay up to {} yuan per customer and year.",
    "为此每位客户每年最多可花 {} 元。"};

}  // namespace retain::message

namespace retain::report {
namespace {

/// Whether nothing of an amount is left at the precision at which it is shown.
bool is_zero(const std::string& shown) {
  return shown.find_first_not_of("0.") == std::string::npos;
}

/// A scenario inside of a sentence: a title stands in quotes.
std::string quoted(const std::string& called, const std::string& name) {
  return say(called == name ? message::name_in_sentence : message::title_as_name, called);
}

/// A scenario at the beginning of its sentence.
std::string subject_of(const std::string& called, const std::string& name, Naming naming) {
  const std::string behind = say(message::in_brackets, name);
  const bool says_name = called == name || called.ends_with(behind);
  return naming == Naming::title_and_name && !says_name ? called + behind : called;
}

/// An amount of money as precise as the cell that it belongs to.
std::string amount(double number, const Cell& cell) {
  return grouped(number_text(number, cell.half_width));
}

std::string period(const Figures& figures) {
  return period_text(figures.scenario.simulation.weeks);
}

std::string yuan(double number) {
  return grouped(whole(number));
}

/// As it stands in the scenario.
std::string stated(double cost) {
  return grouped(fmt::format("{:.6g}", cost));
}

std::string interval(const Cell& cell) {
  if (!(cell.half_width > 0.0)) return {};
  return say(message::in_brackets, "± " + amount(cell.half_width, cell));
}

/// "3,201 yuan (± 56) more than in documents"
std::string compared(const Cell& gain, const std::string& comparator) {
  const std::string shown = amount(std::abs(gain.value), gain);
  if (is_zero(shown)) return say(message::as_much, comparator) + interval(gain);
  return say(gain.value < 0.0 ? message::less_than : message::more_than, shown, interval(gain),
             comparator);
}

/// What chance may have done to a difference.
std::string doubt(const Cell& gain, const Simulation& simulation) {
  const bool is_alone = is_random(simulation.engine) && simulation.replications == 1;
  if (is_alone) return say(message::one_replication);
  const bool is_seen = !is_zero(amount(std::abs(gain.value), gain));
  return is_seen && is_within_chance(gain, 0.0) ? say(message::within_chance) : std::string();
}

/// What the newcomers cost, where only the scenario wins some, and the first customers without
/// them.
std::string about_newcomers(const Figures& figures, const Scenario& comparator) {
  std::string text;
  const double cost = figures.metric(at_end(Quantity::replacement_cost)).value;
  if (!may_win_customers(comparator) && std::round(cost) > 0.0) {
    text += say(message::newcomers_cost, yuan(cost));
  }
  const Cell first = figures.difference(first_customers_value);
  const std::string shown = amount(std::abs(first.value), first);
  const Message& direction = is_zero(shown)      ? message::first_as_much
                             : first.value < 0.0 ? message::first_less
                                                 : message::first_more;
  return text +
         say(message::message_first_customers,
             say(direction, shown, interval(first)) + doubt(first, figures.scenario.simulation));
}

/// What the programme may cost.
std::string advice(const Figures& figures, const Scenario& comparator) {
  const ProgrammeCost cost = programme_cost(figures, comparator);
  std::string text;
  if (cost.fixed > 0.0) {
    const auto customers = static_cast<double>(figures.scenario.cohort.customers);
    text = say(message::fixed_cost, stated(cost.fixed), yuan(cost.fixed / customers));
  }
  const std::string shown = stated(cost.per_customer);
  switch (cost.payoff) {
    case Payoff::pays:
      return text + (cost.is_fixed() ? say(message::fixed_cost_pays, yuan(cost.limit))
                                     : say(message::programme_pays, shown, yuan(cost.limit)));
    case Payoff::does_not_pay:
      return text + (cost.is_fixed()
                         ? say(message::fixed_cost_does_not_pay, yuan(cost.limit))
                         : say(message::programme_does_not_pay, shown, yuan(cost.limit)));
    case Payoff::too_near:
      return text + (cost.is_fixed() ? say(message::fixed_cost_may_pay)
                                     : say(message::programme_may_pay, shown, yuan(cost.limit)));
    case Payoff::brings_nothing:
      return text + (cost.is_fixed() ? say(message::fixed_cost_brings_nothing)
                                     : say(message::programme_brings_nothing, shown));
    case Payoff::free:
      return say(message::what_would_pay, yuan(cost.limit));
    case Payoff::no_advantage:
    case Payoff::unknown:
      return {};
  }
  return {};
}

/// The names asked for that are not shown apart.
std::string about_same(const Figures& figures, const std::string& called) {
  std::string text;
  const bool is_title = called != figures.scenario.name;
  const std::string shown = is_title ? say(message::title_as_name, called) : called;
  for (const std::string& name : figures.stands_for) {
    text += say(message::message_same, say(message::same_shown_once, name, shown));
  }
  return text;
}

/// The touchpoint that costs most, or nothing for a scenario without touchpoints.
std::string about_touchpoint(const Figures& figures) {
  const Touchpoint* worst = nullptr;
  double most = 0.0;
  for (const Touchpoint& touchpoint : figures.scenario.touchpoints) {
    const double loss = figures.touchpoint_loss(touchpoint.name).value;
    if (!(std::round(loss) > most)) continue;
    most = loss;
    worst = &touchpoint;
  }
  return worst == nullptr ? std::string()
                          : say(message::message_touchpoint, touchpoint_title(*worst), yuan(most));
}

/// Of a scenario that is compared with no other.
std::string about_value(const Figures& figures, const std::string& subject, bool is_comparator) {
  const Cell value = figures.metric(headline_value);
  const bool has_newcomers = may_win_customers(figures.scenario);
  std::string text = say(has_newcomers ? message::message_business : message::message_comparator,
                         subject, amount(value.value, value), interval(value), period(figures));
  if (has_newcomers) {
    const Cell first = figures.metric(first_customers_value);
    text += say(message::message_first_customers,
                say(message::first_are_worth, amount(first.value, first), interval(first)));
  }
  const double lost = figures.metric(at_end(Quantity::loss_service_quality)).value;
  if (std::round(lost) > 0.0) text += say(message::message_service_loss, yuan(lost));
  text += about_touchpoint(figures);
  text += say(is_comparator ? message::message_compared_by_others : message::message_alone);
  return text;
}

std::string about_difference(const Figures& figures, const std::string& subject,
                             const Scenario& comparator, const std::string& comparator_called,
                             const std::string& nature) {
  const Cell gain = figures.difference(headline_value);
  const bool has_newcomers = may_win_customers(figures.scenario) || may_win_customers(comparator);
  std::string text = say(
      has_newcomers ? message::message_business_difference : message::message_difference, subject,
      period(figures), compared(gain, comparator_called), doubt(gain, figures.scenario.simulation));
  if (!nature.empty()) text += say(message::message_nature, nature);
  if (has_newcomers) text += about_newcomers(figures, comparator);
  return text + advice(figures, comparator) + about_touchpoint(figures);
}

}  // namespace

std::vector<std::string> sentences_of(std::span<const Figures> figures,
                                      std::span<const std::string> called, Naming naming) {
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const std::string& name = figures[i].scenario.name;
    const std::string subject = subject_of(called[i], name, naming);
    const auto comparator = comparator_index(figures[i], figures);
    if (!comparator) {
      const bool is_comparator = std::ranges::count(figures, name, &Figures::comparator) > 0;
      sentences.push_back(about_value(figures[i], subject, is_comparator));
    } else {
      const Scenario& other = figures[*comparator].scenario;
      sentences.push_back(about_difference(figures[i], subject, other,
                                           quoted(called[*comparator], other.name),
                                           comparator_nature(figures[i], figures, called)));
    }
    sentences.back() += about_same(figures[i], called[i]);
  }
  return sentences;
}

}  // namespace retain::report
