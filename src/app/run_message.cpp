#include "app/run_message.hpp"

#include <algorithm>
#include <cmath>

#include "app/run_numbers.hpp"
#include "base/catalogue.hpp"
#include "study/summary.hpp"

namespace retain {
namespace {

std::string interval(const Cell& cell) {
  if (std::isnan(cell.half_width)) return {};
  return say(message::interval_of, number_text(cell.half_width, cell.half_width));
}

/// An amount of money as precise as the cell that it belongs to.
std::string amount(double number, const Cell& cell) {
  return number_text(number, cell.half_width);
}

/// "3201 yuan (± 56) more than in documents"
std::string compared(const Cell& gain, const std::string& base) {
  if (gain.value == 0.0) return say(message::as_much, base);
  return say(gain.value < 0.0 ? message::less_than : message::more_than,
             amount(std::abs(gain.value), gain), interval(gain), base);
}

/// What the newcomers bring, or what the programme may cost.
std::string programme_message(const Outcome& outcome) {
  const Scenario& scenario = outcome.member.plan.scenario;
  if (scenario.acquisition.policy != AcquisitionPolicy::none) {
    const Cell business = difference(outcome, "business_value_10y");
    if (std::isnan(business.value)) return {};
    return say(business.value < 0.0 ? message::business_less : message::business_more,
               amount(std::abs(business.value), business), interval(business),
               whole(metric(outcome, "replacement_cost_10y").value));
  }
  const double break_even = outcome.break_even.value_or(Estimate{}).mean;
  if (!(break_even > 0.0)) return {};
  const double cost = scenario.money.programme_per_customer;
  if (cost == 0.0) return say(message::message_what_would_pay, whole(break_even));
  return say(message::message_break_even, fmt::format("{:.6g}", cost), whole(break_even));
}

/// The touchpoint that costs most, or nothing for a scenario without touchpoints.
std::string touchpoint_message(const Outcome& outcome) {
  const std::vector<TouchpointLoss> losses = touchpoint_losses(outcome);
  const auto loss_of = [](const TouchpointLoss& loss) { return loss.estimate.mean; };
  const auto worst = std::ranges::max_element(losses, {}, loss_of);
  if (worst == losses.end() || std::isnan(loss_of(*worst))) return {};
  return say(message::message_touchpoint, worst->name, whole(loss_of(*worst)));
}

}  // namespace

std::string message_of(const Study& study, std::size_t member) {
  const Outcome& outcome = study.outcomes[member];
  const ValuePeriod period(study);
  if (outcome.differences.empty()) {
    const Cell value = period.value(outcome);
    const std::string worth = say(message::message_base, name_of(outcome),
                                  amount(value.value, value), interval(value), period.text());
    const double lost = metric(outcome, "loss_service_quality_10y").value;
    return (std::isnan(lost) ? worth : worth + say(message::message_service_loss, whole(lost))) +
           touchpoint_message(outcome);
  }
  const Cell gain = period.gain(study, outcome);
  return say(message::message_difference, name_of(outcome), period.text(),
             compared(gain, base_of(study, member))) +
         programme_message(outcome) + touchpoint_message(outcome);
}

}  // namespace retain
