#include "report/sentence.hpp"

#include <cmath>

#include "base/catalogue.hpp"
#include "study/summary.hpp"

namespace retain {
namespace {

std::string interval(const Cell& cell) {
  if (!(cell.half_width > 0.0)) return {};
  return say(message::in_brackets, "± " + number_text(cell.half_width, cell.half_width));
}

/// An amount of money as precise as the cell that it belongs to.
std::string amount(double number, const Cell& cell) {
  return number_text(number, cell.half_width);
}

/// Whether nothing of an amount is left at the precision at which it is shown.
bool is_zero(const std::string& shown) {
  return shown.find_first_not_of("0.") == std::string::npos;
}

/// "3201 yuan (± 56) more than in documents"
std::string compared(const Cell& gain, const std::string& base) {
  const std::string shown = amount(std::abs(gain.value), gain);
  if (is_zero(shown)) return say(message::as_much, base) + interval(gain);
  return say(gain.value < 0.0 ? message::less_than : message::more_than, shown, interval(gain),
             base);
}

/// What the newcomers bring, or what the programme may cost.
std::string programme_sentence(const Figures& figures) {
  const Scenario& scenario = figures.scenario;
  if (scenario.acquisition.policy != AcquisitionPolicy::none) {
    const Cell business = figures.difference("business_value_10y");
    if (std::isnan(business.value)) return {};
    return say(business.value < 0.0 ? message::business_less : message::business_more,
               amount(std::abs(business.value), business), interval(business),
               whole(figures.metric("replacement_cost_10y").value));
  }
  const double break_even = figures.metric("break_even_programme").value;
  if (!(std::round(break_even) > 0.0)) return {};
  const double cost = scenario.money.programme_per_customer;
  if (cost == 0.0) return say(message::message_what_would_pay, whole(break_even));
  return say(message::message_break_even, fmt::format("{:.6g}", cost), whole(break_even));
}

/// The touchpoint that costs most, or nothing for a scenario without touchpoints.
std::string touchpoint_sentence(const Figures& figures) {
  const Touchpoint* worst = nullptr;
  double most = not_available;
  for (const Touchpoint& touchpoint : figures.scenario.touchpoints) {
    const double loss = figures.metric(touchpoint_loss_metric(touchpoint.name)).value;
    if (std::isnan(loss) || loss <= most) continue;
    most = loss;
    worst = &touchpoint;
  }
  return worst == nullptr ? std::string()
                          : say(message::message_touchpoint, worst->name, whole(most));
}

}  // namespace

std::string sentence_of(const Figures& figures) {
  const ValuePeriod period(figures.scenario.simulation.weeks);
  const std::string& name = figures.scenario.name;
  if (figures.base.empty()) {
    const Cell value = period.value(figures);
    std::string text = say(message::message_base, name, amount(value.value, value), interval(value),
                           period.text());
    const double lost = figures.metric("loss_service_quality_10y").value;
    if (!std::isnan(lost)) text += say(message::message_service_loss, whole(lost));
    return text + touchpoint_sentence(figures);
  }
  return say(message::message_difference, name, period.text(),
             compared(period.gain(figures), figures.base)) +
         programme_sentence(figures) + touchpoint_sentence(figures);
}

}  // namespace retain
