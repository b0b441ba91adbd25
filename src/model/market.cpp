#include "model/market.hpp"

#include <algorithm>

#include "base/units.hpp"
#include "maths/elementary.hpp"

namespace retain::model {
namespace {

/// Keeps the cost of a replacement finite: at most 20 prospects are paid for one who joins.
constexpr double highest_refusing_share = 0.95;

/// Factor of the people who choose the firm: they choose it for its competence (equation 16).
double attraction(const Scenario& scenario) {
  const double assurance = scenario.service.level_of(index(Dimension::assurance));
  return maths::exp(scenario.market.assurance_effect * (assurance - Service::reference_level));
}

}  // namespace

ReachedShare::ReachedShare(double circle, double size)
    : log_missed_by_one_(maths::log1p(-std::min(1.0, circle / size))) {}

double ReachedShare::operator()(double spreaders) const {
  return spreaders > 0.0 ? -maths::expm1(spreaders * log_missed_by_one_) : 0.0;
}

bool may_win_customers(const Scenario& scenario) {
  return scenario.acquisition.policy != AcquisitionPolicy::none ||
         scenario.word_of_mouth.recommend > 0.0;
}

MarketMemory::MarketMemory(const Scenario& scenario)
    : reached_(scenario.word_of_mouth.circle, scenario.market_size()),
      remembered_(maths::exp2(-1.0 / scenario.market.forget_half_life)) {}

double refusing_share(double awareness, const Market& market) {
  return std::min(awareness * market.refusal, highest_refusing_share);
}

double acquired_in(std::uint32_t week, const Acquisition& acquisition) {
  return acquisition.per_week *
         maths::pow(1.0 + acquisition.growth_per_year, static_cast<double>(week) / weeks_per_year);
}

double answers_to_advertising(const Scenario& scenario, double awareness) {
  const Market& market = scenario.market;
  const double spent = scenario.acquisition.advertising_per_week / market.advertising_scale;
  return -market.advertising_effect * maths::expm1(-spent) *
         (1.0 - refusing_share(awareness, market)) * attraction(scenario);
}

double conversion_of_listeners(const Scenario& scenario, double awareness, double customers) {
  const double are_prospects = prospects(scenario, customers) / scenario.market_size();
  return std::min(1.0, scenario.word_of_mouth.conversion * attraction(scenario)) * are_prospects *
         (1.0 - refusing_share(awareness, scenario.market));
}

double prospects(const Scenario& scenario, double customers) {
  const auto at_least = static_cast<double>(scenario.cohort.customers);
  return std::max(0.0, scenario.market_size() - std::max(customers, at_least));
}

}  // namespace retain::model
