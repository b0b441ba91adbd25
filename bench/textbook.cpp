#include "textbook.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "model/encounter.hpp"

namespace retain::bench {

Textbook::Textbook(const Scenario& scenario, const Baseline& baseline, std::uint64_t seed)
    : scenario_(scenario),
      baseline_hazard_(baseline.baseline_hazard),
      fading_(1.0 - std::exp2(-1.0 / scenario.loyalty.memory_half_life)),
      generator_(seed) {
  const Encounter visit = encounter(scenario, baseline.perception_sd);
  dissatisfied_ = visit.dissatisfied;
  delighted_ = visit.delighted;
}

bool Textbook::happens(double probability) {
  return std::bernoulli_distribution(probability)(generator_);
}

std::vector<std::int64_t> Textbook::run() {
  customers_.assign(static_cast<std::size_t>(scenario_.cohort.customers), Customer{});
  active_ = scenario_.cohort.customers;
  std::vector<std::int64_t> active;
  for (std::int64_t week = 0; week < scenario_.simulation.weeks; ++week) {
    active.push_back(active_);
    stories_ = 0;
    for (Customer& customer : customers_) {
      if (customer.active) live_through_week(customer);
    }
    tell_others(stories_);
  }
  active.push_back(active_);
  return active;
}

double Textbook::gain_of_encounter() {
  const double quality = std::uniform_real_distribution<double>()(generator_);
  if (quality < dissatisfied_) return gain_of_complaint();
  return quality >= 1.0 - delighted_ ? scenario_.loyalty.points.delighted : 0.0;
}

double Textbook::gain_of_complaint() {
  const Complaints& complaints = scenario_.complaints;
  const OutcomePoints& points = scenario_.loyalty.points;
  if (!happens(complaints.complain)) return points.silent;
  if (!happens(complaints.resolved)) return points.unresolved;
  if (happens(complaints.surprise)) return points.surprised;
  return happens(complaints.quickly) ? points.quickly_resolved : points.resolved;
}

void Textbook::live_through_week(Customer& customer) {
  const Loyalty& loyalty = scenario_.loyalty;
  if (happens(scenario_.service.visits_per_week)) {
    const double gain = gain_of_encounter();
    const int whole = static_cast<int>(std::floor(gain));
    const bool rounds_up = gain > whole && happens(gain - whole);
    customer.points =
        std::clamp(customer.points + whole + (rounds_up ? 1 : 0), static_cast<int>(loyalty.lowest),
                   static_cast<int>(loyalty.highest));
  }
  if (customer.points != 0 && happens(std::min(1.0, fading_ * std::abs(customer.points)))) {
    customer.points += customer.points > 0 ? -1 : 1;
  }

  const PerCause<double> hazard = hazards_at(customer.points, scenario_, baseline_hazard_);
  const double total = std::accumulate(hazard.begin(), hazard.end(), 0.0);
  if (!happens(1.0 - std::exp(-total))) return;
  const auto cause =
      static_cast<Cause>(std::discrete_distribution<int>(hazard.begin(), hazard.end())(generator_));
  const Cancellation& cancellation = scenario_.cancellation;
  if (cancellation.attempt > 0.0 && happens(cancellation.attempt) &&
      happens(cancellation.reason_found * cancellation.saved[index(cause)])) {
    customer.points = std::max(customer.points, 0);
    return;
  }
  customer.active = false;
  --active_;
  if (is_service_cause(cause)) stories_ += std::llround(scenario_.word_of_mouth.told);
}

/// Distinct customers hear the week's stories; some of them leave.
void Textbook::tell_others(std::int64_t stories) {
  const WordOfMouth& word_of_mouth = scenario_.word_of_mouth;
  if (stories == 0) return;
  const std::int64_t own =
      std::binomial_distribution<std::int64_t>(stories, word_of_mouth.own_customers)(generator_);
  const std::int64_t listeners = std::min(own, active_);
  std::uniform_int_distribution<std::size_t> anybody(0, customers_.size() - 1);
  std::vector<std::size_t> chosen;
  while (static_cast<std::int64_t>(chosen.size()) < listeners) {
    const std::size_t customer = anybody(generator_);
    if (!customers_[customer].active) continue;
    if (std::ranges::find(chosen, customer) != chosen.end()) continue;
    chosen.push_back(customer);
  }
  for (const std::size_t customer : chosen) {
    if (!happens(word_of_mouth.loss_probability)) continue;
    customers_[customer].active = false;
    --active_;
  }
}

}  // namespace retain::bench
