#include "report/verdict_facts.hpp"

#include <fmt/format.h>

#include <cmath>

#include "base/message.hpp"
#include "report/amounts.hpp"
#include "report/headline.hpp"
#include "report/programme_cost.hpp"

namespace retain::message {

constexpr Message fact_gain{"Gain for the business, {}", "业务多得，{}"};
constexpr Message fact_loss{"Loss for the business, {}", "业务少得，{}"};
constexpr Message fact_worth{"Value of the business, {}", "业务价值，{}"};
constexpr Message fact_per_cent_more{"{} % more", "多 {} %"};
constexpr Message fact_per_cent_less{"{} % less", "少 {} %"};
constexpr Message fact_of_money{"margin after all costs", "扣除全部费用后的毛利"};
constexpr Message fact_luck{"± {} by luck alone", "± {}出于偶然"};
constexpr Message fact_ahead{"ahead after {}", "{}后领先"};
constexpr Message fact_ahead_at_once{"ahead from the start", "自始领先"};

constexpr Message fact_programme{"Its cost, per customer and year", "成本，每位客户每年"};
constexpr Message fact_fixed{"Its fixed cost, a year", "固定成本，每年"};
constexpr Message fact_may_cost{"It may cost at most, per customer and year",
                                "成本上限，每位客户每年"};
constexpr Message fact_nothing{"nothing", "无"};
constexpr Message fact_pays{"deducted already; worth it up to {}", "已扣除；不超过 {}即为合算"};
constexpr Message fact_does_not_pay{"deducted already; worth it only up to {}",
                                    "已扣除；不超过 {}才合算"};
constexpr Message fact_too_near{"break-even {}: too near to tell", "盈亏平衡点 {}，尚难断定"};
constexpr Message fact_fixed_too_near{"whether it earns this back may be luck",
                                      "能否收回尚难断定，可能出于偶然"};
constexpr Message fact_brings_nothing{"brings nothing that could pay for it",
                                      "没有带来可以抵偿的收益"};
constexpr Message fact_free{"the file states no cost of its own", "文件未写明成本"};
constexpr Message fact_no_advantage{"it brings no advantage that could pay for a programme",
                                    "没有带来可以抵偿服务计划的优势"};

constexpr Message fact_better_in{"Luck: better in", "偶然性：更优的次数"};
constexpr Message fact_so_many_of{"{} of {}", "{1} 次中 {0} 次"};
constexpr Message fact_out_of{"of {}", "次，共 {} 次"};
constexpr Message fact_better_note{"simulated repetitions, if the assumptions hold",
                                   "模拟结果，前提是假设成立"};
constexpr Message fact_paid_back{"Ahead of the other", "领先于比较对象"};
constexpr Message fact_after{"after {}", "{} 后"};
constexpr Message fact_from_start{"from the start", "自始"};
constexpr Message fact_not_in{"not in {}", "{}内未能"};
constexpr Message fact_expected{"if the assumptions hold; expected values, without luck",
                                "若假设成立；期望值，不含偶然性"};
constexpr Message fact_doubt_alone{"nine times in ten {} to {} by what is not known",
                                   "因不知道的数，十次中有九次在 {} 到 {} 之间"};
constexpr Message fact_doubt{"Not known: nine times in ten", "不知道的数：十次中有九次"};
constexpr Message fact_from_to{"{} to {}", "{} 到 {}"};
constexpr Message fact_doubt_mean{"{} in the mean over what is not known",
                                  "对不知道的数求均值为 {}"};
constexpr Message fact_lucky{"luck: better in {} of {}", "偶然性：{1} 次中 {0} 次更优"};
constexpr Message fact_single{"one repetition: how far luck goes is not known",
                              "只重复一次，偶然性有多大无从得知"};

constexpr Message fact_half_life{"Half of the customers are gone", "半数客户已离开"};
constexpr Message fact_stay{"{} % stay {}", "{1}后仍有 {0} %"};
constexpr Message fact_complaints{"Complaints a year per 1,000 customers", "每千客户每年投诉"};
constexpr Message fact_dissatisfied{"{} % of encounters dissatisfy: does this fit your firm?",
                                    "{} % 的服务接触令人不满意：与您的企业相符吗？"};

}  // namespace retain::message

namespace retain::report {
namespace {

constexpr double per_cent = 100.0;
constexpr std::string_view yuan = "yuan";
constexpr std::string_view yuan_a_year = "yuan per year";
constexpr std::string_view yuan_per_customer_a_year = "yuan per customer and year";
constexpr std::string_view repetition_unit = "repetition";
constexpr std::string_view week_unit = "week";

std::string horizon_of(const Figures& figures) {
  return period_text(figures.scenario.simulation.weeks);
}

/// The notes that there are, one behind the other.
std::string joined(const std::vector<std::string>& notes) {
  return fmt::format("{}", fmt::join(notes, " · "));
}

/// How far chance goes; empty where there is none.
void add_luck(const Cell& cell, std::vector<std::string>& notes) {
  if (cell.half_width > 0.0) notes.push_back(say(message::fact_luck, amount_text(cell.half_width)));
}

Fact business_alone(const Figures& figures) {
  const Cell worth = figures.metric({Quantity::business_total});
  std::vector<std::string> notes;
  add_luck(worth, notes);
  if (figures.doubt) {
    const auto customers = static_cast<double>(figures.scenario.cohort.customers);
    notes.push_back(say(message::fact_doubt_alone, amount_text(customers * figures.doubt->p05),
                        amount_text(customers * figures.doubt->p95)));
  }
  return {say(message::fact_worth, horizon_of(figures)), amount_text(worth.value), joined(notes),
          worth.value, yuan};
}

Fact business_gain(const Figures& figures, const Figures& comparator) {
  const Cell gain = figures.difference({Quantity::business_total});
  const double before = comparator.metric({Quantity::business_total}).value;
  std::vector<std::string> notes{say(message::fact_of_money)};
  if (before > 0.0 && gain.value != 0.0) {
    const Message& words =
        gain.value > 0.0 ? message::fact_per_cent_more : message::fact_per_cent_less;
    notes.push_back(
        say(words, number_text(std::abs(per_cent * gain.value / before), not_available)));
  }
  add_luck(gain, notes);
  const double week = figures.metric({Quantity::programme_payback_week}).value;
  if (has_intervals(figures.scenario.simulation) && !std::isnan(week)) {
    notes.push_back(ahead_text(week));
  }
  const Message& label = gain.value < 0.0 ? message::fact_loss : message::fact_gain;
  return {say(label, horizon_of(figures)), signed_amount_text(gain.value), joined(notes),
          gain.value, yuan};
}

/// What the limit of a cost means.
std::string limit_note(const ProgrammeCost& cost) {
  switch (cost.payoff) {
    case Payoff::pays:
      return say(message::fact_pays, amount_text(cost.limit));
    case Payoff::does_not_pay:
      return say(message::fact_does_not_pay, amount_text(cost.limit));
    case Payoff::too_near:
      return cost.is_fixed() ? say(message::fact_fixed_too_near)
                             : say(message::fact_too_near, amount_text(cost.limit));
    case Payoff::brings_nothing:
      return say(message::fact_brings_nothing);
    case Payoff::free:
      return say(message::fact_free);
    case Payoff::no_advantage:
    case Payoff::unknown:
      return say(message::fact_no_advantage);
  }
  return {};
}

Fact cost_fact(const Figures& figures, const Scenario& comparator) {
  const ProgrammeCost cost = programme_cost(figures, comparator);
  if (cost.is_fixed()) {
    return {say(message::fact_fixed), amount_text(cost.fixed), limit_note(cost), cost.fixed,
            yuan_a_year};
  }
  if (cost.per_customer > 0.0) {
    return {say(message::fact_programme), amount_text(cost.per_customer), limit_note(cost),
            cost.per_customer, yuan_per_customer_a_year};
  }
  if (cost.payoff == Payoff::free) {
    return {say(message::fact_may_cost), amount_text(cost.limit), limit_note(cost), cost.limit,
            yuan_per_customer_a_year};
  }
  return {say(message::fact_may_cost), say(message::fact_nothing), limit_note(cost)};
}

/// How far what is not known goes, in yuan of the whole business; and in how many repetitions luck
/// leaves it better.
Fact doubt_fact(const Figures& figures) {
  const Doubt& doubt = *figures.doubt;
  const auto customers = static_cast<double>(figures.scenario.cohort.customers);
  std::vector<std::string> notes{
      say(message::fact_doubt_mean, signed_amount_text(customers * doubt.mean))};
  if (has_intervals(figures.scenario.simulation) && !std::isnan(figures.probability_better)) {
    const auto replications = figures.scenario.simulation.replications;
    const auto better =
        std::llround(figures.probability_better * static_cast<double>(replications));
    notes.push_back(say(message::fact_lucky, count_text(better), count_text(replications)));
  }
  return {say(message::fact_doubt),
          say(message::fact_from_to, signed_amount_text(customers * doubt.p05),
              signed_amount_text(customers * doubt.p95)),
          joined(notes)};
}

Fact certainty_fact(const Figures& figures) {
  if (figures.doubt) return doubt_fact(figures);
  if (has_intervals(figures.scenario.simulation) && !std::isnan(figures.probability_better)) {
    const auto replications = figures.scenario.simulation.replications;
    const auto better =
        std::llround(figures.probability_better * static_cast<double>(replications));
    return {say(message::fact_better_in),
            say(message::fact_so_many_of, count_text(better), count_text(replications)),
            say(message::fact_better_note),
            static_cast<double>(better),
            repetition_unit,
            say(message::fact_out_of, count_text(replications))};
  }
  const double week = figures.metric({Quantity::programme_payback_week}).value;
  const std::string when = std::isnan(week) ? say(message::fact_not_in, horizon_of(figures))
                           : week > 0.0     ? say(message::fact_after, time_text(week))
                                            : say(message::fact_from_start);
  const bool is_single = is_random(figures.scenario.simulation.engine);
  return {say(message::fact_paid_back), when,
          say(is_single ? message::fact_single : message::fact_expected),
          week > 0.0 ? week : not_available, week_unit};
}

Fact staying_fact(const Figures& figures) {
  const double week = figures.metric({Quantity::half_life}).value;
  const double stay = per_cent * figures.metric(at_end(Quantity::survival)).value;
  const std::string horizon = horizon_of(figures);
  return {say(message::fact_half_life),
          std::isnan(week) ? say(message::fact_not_in, horizon)
                           : say(message::fact_after, time_text(week)),
          say(message::fact_stay, number_text(stay, not_available), horizon), week, week_unit};
}

Fact complaint_fact(const Figures& figures) {
  const double dissatisfied = per_cent * figures.metric({Quantity::dissatisfied_share}).value;
  const double complaints = figures.metric({Quantity::complaint_rate}).value;
  return {say(message::fact_complaints), number_text(complaints, not_available),
          say(message::fact_dissatisfied, number_text(dissatisfied, not_available)), complaints,
          "complaint"};
}

}  // namespace

std::string ahead_text(double week) {
  return week > 0.0 ? say(message::fact_ahead, time_text(week)) : say(message::fact_ahead_at_once);
}

std::array<Fact, 3> facts_of(const Figures& figures, const Figures* comparator) {
  if (comparator == nullptr) {
    return {business_alone(figures), staying_fact(figures), complaint_fact(figures)};
  }
  return {business_gain(figures, *comparator), cost_fact(figures, comparator->scenario),
          certainty_fact(figures)};
}

}  // namespace retain::report
