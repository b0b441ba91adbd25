#include "report/sentence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/catalogue.hpp"
#include "model/levers.hpp"

namespace retain::report {
namespace {

/// Whether nothing of an amount is left at the precision at which it is shown.
bool is_zero(const std::string& shown) {
  return shown.find_first_not_of("0.") == std::string::npos;
}

/// Whether chance alone may have made a number other than this one.
bool is_near(const Cell& cell, double number) {
  return cell.half_width > 0.0 && std::abs(cell.value - number) <= cell.half_width;
}

/// What a scenario spends whatever the number of its customers, on levers too; yuan per year.
double fixed_cost(const Scenario& scenario) {
  return pull_levers(scenario).scenario.money.programme_fixed;
}

/// A scenario inside of a sentence: a title stands in quotes.
std::string quoted(const std::string& called, const std::string& name) {
  return say(called == name ? message::name_in_sentence : message::title_as_name, called);
}

/// Makes sentences whose numbers are written in one way.
class SentenceMaker {
 public:
  explicit SentenceMaker(Thousands thousands) : thousands_(thousands) {}

  [[nodiscard]] std::string about_base(const Figures& figures, const std::string& called) const {
    const ValuePeriod period(figures.scenario.simulation.weeks);
    const Cell value = period.value(figures);
    std::string text = say(message::message_base, called, amount(value.value, value),
                           interval(value), period.text());
    const double lost = figures.metric(in_ten_years(Quantity::loss_service_quality)).value;
    if (!std::isnan(lost)) text += say(message::message_service_loss, yuan(lost));
    return text + about_touchpoint(figures);
  }

  [[nodiscard]] std::string about_difference(const Figures& figures, const std::string& called,
                                             const Figures& base,
                                             const std::string& base_called) const {
    const ValuePeriod period(figures.scenario.simulation.weeks);
    return say(message::message_difference, called, period.text(),
               compared(period.gain(figures), base_called) + doubt(figures, period)) +
           advice(figures, base.scenario) + about_touchpoint(figures);
  }

 private:
  [[nodiscard]] std::string written(const std::string& number) const {
    return thousands_ == Thousands::divided ? grouped(number) : number;
  }

  /// An amount of money as precise as the cell that it belongs to.
  [[nodiscard]] std::string amount(double number, const Cell& cell) const {
    return written(number_text(number, cell.half_width));
  }

  [[nodiscard]] std::string yuan(double number) const { return written(whole(number)); }

  /// As it stands in the scenario.
  [[nodiscard]] std::string stated(double cost) const {
    return written(fmt::format("{:.6g}", cost));
  }

  [[nodiscard]] std::string interval(const Cell& cell) const {
    if (!(cell.half_width > 0.0)) return {};
    return say(message::in_brackets, "± " + amount(cell.half_width, cell));
  }

  /// "3201 yuan (± 56) more than in documents"
  [[nodiscard]] std::string compared(const Cell& gain, const std::string& base) const {
    const std::string shown = amount(std::abs(gain.value), gain);
    if (is_zero(shown)) return say(message::as_much, base) + interval(gain);
    return say(gain.value < 0.0 ? message::less_than : message::more_than, shown, interval(gain),
               base);
  }

  /// What chance may have done to the difference.
  [[nodiscard]] std::string doubt(const Figures& figures, const ValuePeriod& period) const {
    const Simulation& simulation = figures.scenario.simulation;
    const bool is_alone = is_random(simulation.engine) && simulation.replications == 1;
    if (is_alone) return say(message::one_replication);
    const Cell gain = period.gain(figures);
    const bool is_seen = !is_zero(amount(std::abs(gain.value), gain));
    return is_seen && is_near(gain, 0.0) ? say(message::within_chance) : std::string();
  }

  /// What the newcomers bring, or what the programme may cost.
  [[nodiscard]] std::string advice(const Figures& figures, const Scenario& base) const {
    const Scenario& scenario = figures.scenario;
    if (scenario.acquisition.policy != AcquisitionPolicy::none) return about_newcomers(figures);
    const Cell break_even = figures.metric({Quantity::break_even_programme});
    if (std::isnan(break_even.value)) return {};
    const double fixed = fixed_cost(scenario) - fixed_cost(base);
    if (fixed > 0.0) return about_fixed_cost(scenario, fixed, break_even);
    const double cost = scenario.money.programme_per_customer;
    if (cost > 0.0) return about_programme(cost, break_even);
    if (!(std::round(break_even.value) > 0.0) || is_near(break_even, 0.0)) return {};
    return say(message::what_would_pay, yuan(break_even.value));
  }

  [[nodiscard]] std::string about_newcomers(const Figures& figures) const {
    const Cell business = figures.difference(in_ten_years(Quantity::business_value));
    if (std::isnan(business.value)) return {};
    return say(business.value < 0.0 ? message::business_less : message::business_more,
               amount(std::abs(business.value), business), interval(business),
               yuan(figures.metric(in_ten_years(Quantity::replacement_cost)).value));
  }

  /// Whether what is spent on every customer pays.
  [[nodiscard]] std::string about_programme(double cost, const Cell& break_even) const {
    if (!(std::round(break_even.value) > 0.0)) {
      return say(message::programme_brings_nothing, stated(cost));
    }
    const Message& verdict = is_near(break_even, cost)  ? message::programme_may_pay
                             : cost <= break_even.value ? message::programme_pays
                                                        : message::programme_does_not_pay;
    return say(verdict, stated(cost), yuan(break_even.value));
  }

  /// Whether what is spent whatever the number of customers pays, and what may be spent beside it.
  [[nodiscard]] std::string about_fixed_cost(const Scenario& scenario, double fixed,
                                             const Cell& break_even) const {
    const auto customers = static_cast<double>(scenario.cohort.customers);
    const std::string spent = say(message::fixed_cost, stated(fixed), yuan(fixed / customers));
    const double cost = scenario.money.programme_per_customer;
    if (cost > 0.0) return spent + about_programme(cost, break_even);
    if (is_near(break_even, 0.0)) return spent + say(message::fixed_cost_may_pay);
    if (!(std::round(break_even.value) > 0.0)) {
      return spent + say(message::fixed_cost_does_not_pay);
    }
    return spent + say(message::fixed_cost_pays, yuan(break_even.value));
  }

  /// The touchpoint that costs most, or nothing for a scenario without touchpoints.
  [[nodiscard]] std::string about_touchpoint(const Figures& figures) const {
    const Touchpoint* worst = nullptr;
    double most = 0.0;
    for (const Touchpoint& touchpoint : figures.scenario.touchpoints) {
      const double loss = figures.touchpoint_loss(touchpoint.name).value;
      if (!(std::round(loss) > most)) continue;
      most = loss;
      worst = &touchpoint;
    }
    return worst == nullptr ? std::string()
                            : say(message::message_touchpoint, worst->name, yuan(most));
  }

  Thousands thousands_;
};

}  // namespace

std::vector<std::string> sentences_of(std::span<const Figures> figures,
                                      std::span<const std::string> called, Thousands thousands) {
  const SentenceMaker maker(thousands);
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const auto base = std::ranges::find_if(
        figures, [&](const Figures& other) { return other.scenario.name == figures[i].base; });
    if (base == figures.end()) {
      sentences.push_back(maker.about_base(figures[i], called[i]));
      continue;
    }
    const std::string& base_called = called[static_cast<std::size_t>(base - figures.begin())];
    sentences.push_back(maker.about_difference(figures[i], called[i], *base,
                                               quoted(base_called, base->scenario.name)));
  }
  return sentences;
}

}  // namespace retain::report
