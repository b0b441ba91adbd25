#include "engine/agents/watch.hpp"

#include <utility>

#include "engine/agents/level_lookup.hpp"

namespace retain::engine::agents {
namespace {

/// One of the outcomes, each with its probability. Where in it the draw lies is a draw again.
WeekOutcome pick(const std::vector<WeekOutcome>& outcomes, double& draw) {
  double whole = 0.0;
  for (const WeekOutcome& outcome : outcomes) whole += outcome.probability;
  double left = whole * draw;
  for (const WeekOutcome& outcome : outcomes) {
    if (left < outcome.probability) {
      draw = left / outcome.probability;
      return outcome;
    }
    left -= outcome.probability;
  }
  return outcomes.back();
}

}  // namespace

Watch::Watch(const Plan& plan, std::uint32_t customer)
    : plan_(plan), customer_(customer), distribution_(plan.scenario) {}

void Watch::week_begins(std::uint32_t week, const Customers& customers) {
  if (!is_here(customers)) return;
  weeks_.emplace_back();
  now().week = week;
  now().is_newcomer = plan_.groups[customers.group_of(customer_, week)].is_newcomer;
  now().points_at_start = points(customers);
  now().points_after_fading = now().points_at_end = now().points_at_start;
}

void Watch::event_met(std::uint32_t customer, std::size_t event, int points) {
  if (customer == customer_) now().events.push_back({event, std::nullopt, points});
}

void Watch::offence_ended(std::uint32_t customer, Recovery recovery, int points) {
  if (customer != customer_) return;
  now().events.back().recovery = recovery;
  now().events.back().points = now().points_after_fading = now().points_at_end = points;
}

void Watch::walked(std::uint32_t week, const Customers& customers,
                   const std::vector<WeekTable>& tables, const Draws& draws) {
  if (!is_here(customers)) return;
  const WeekTable& table = tables[customers.group_of(customer_, week)];
  const int before = now().events.empty() ? now().points_at_start : now().events.back().points;
  const auto from = static_cast<std::int32_t>(table.ladder.position(before));
  const std::uint32_t bits =
      draws.bits(encounter_address(customer_, week), week % weeks_per_draw_block);
  const std::int32_t to = LevelLookup(table.transition())(from, bits);
  now().points_after_fading = table.ladder.points(to);
  now().points_at_end = points(customers);
  draw_outcomes(table, from, to, draws.uniform({customer_, week, Purpose::outcome}));
}

void Watch::intended(const Intent& intent) {
  if (intent.customer == customer_) now().intent = {intent.cause, intent.attempted, intent.saved};
}

void Watch::told(std::uint32_t customer, std::int64_t people) {
  if (customer == customer_) now().told += people;
}

void Watch::heard(std::uint32_t customer, Cause cause) {
  if (customer == customer_) now().heard.push_back(cause);
}

void Watch::left(const Leaver& leaver) {
  leavers_.push_back(leaver);
  if (leaver.customer == customer_) now().left = leaver;
}

/// One encounter after the other, each on what the draw has left.
void Watch::draw_outcomes(const WeekTable& table, Eigen::Index from, Eigen::Index to, double draw) {
  Eigen::Index at = from;
  for (int done = 1; done <= table.visits.certain; ++done) {
    const Transition rest = table.transition_after(done);
    now().certain.push_back(pick(distribution_.outcomes_before(rest, table, at, to), draw));
    at += now().certain.back().gained;
  }
  now().outcome = pick(distribution_.outcomes(table, at, to), draw);
}

WatchedCustomer Watch::seen(const Customers& customers, Path path) {
  const bool is_known = customer_ < customers.ever_joined();
  const std::size_t segment = is_known ? customers.segment_of(customer_) : 0;
  return {.customer = customer_,
          .segment = segment,
          .spend = is_known ? plan_.first[segment * plan_.stages()].spend : 0.0,
          .ever_joined = customers.ever_joined(),
          .weeks = std::move(weeks_),
          .leavers = std::move(leavers_),
          .path = std::move(path)};
}

}  // namespace retain::engine::agents
