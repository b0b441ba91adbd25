#include "engine/agents/agent_population.hpp"

#include <algorithm>
#include <cmath>

#include "model/complaint.hpp"
#include "model/told.hpp"

namespace retain::engine::agents {

AgentPopulation::AgentPopulation(const Plan& plan, const AgentOptions& options)
    : plan_(plan),
      scenario_(plan.scenario),
      recovery_points_(recovery_points(outcome_points(scenario_))),
      people_told_(told_distribution(scenario_.word_of_mouth)),
      customers_(plan, options.instruction_set, options.threads) {
  const bool needs_every_week = has_stages() || scenario_.word_of_mouth.recommend > 0.0;
  chunk_weeks_ = needs_every_week ? 1 : options.chunk_weeks;
}

void AgentPopulation::start(const Draws& draws, AgentObserver* observer) {
  draws_ = draws;
  observer_ = observer;
  const auto cohort = static_cast<std::uint32_t>(scenario_.cohort.customers);
  customers_.reset(draws_, cohort);
  walked_until_ = 0;
  chosen_in_.assign(cohort, 0);
  rounds_held_ = 0;
  active_ = {};
  in_segment_.assign(std::max<std::size_t>(1, scenario_.segments.size()), {});
  for (std::uint32_t customer = 0; customer < cohort; ++customer) count(customer, 1.0);
}

void AgentPopulation::use(const std::vector<WeekTable>& tables) {
  tables_ = &tables;
  customers_.use(tables);
}

void AgentPopulation::begin(std::uint32_t week) {
  observe([&](AgentObserver& eye) { eye.week_begins(week, customers_); });
}

Standing AgentPopulation::standing() const {
  Standing standing{active_, 0.0};
  for (std::size_t segment = 0; segment < scenario_.segments.size(); ++segment) {
    if (scenario_.segments[segment].loyalty == LoyaltyKind::genuine) continue;
    standing.falsely_loyal += in_segment_[segment].business;
  }
  return standing;
}

/// Counts a customer in, or out.
void AgentPopulation::count(std::uint32_t customer, double change) {
  ByScope<double>& segment = in_segment_[customers_.segment_of(customer)];
  segment.business += change;
  active_.business += change;
  if (!in_cohort(customer)) return;
  segment.cohort += change;
  active_.cohort += change;
}

std::span<const ByScope<double>> AgentPopulation::headcounts(std::uint32_t week) {
  if (!has_stages()) return in_segment_;
  in_group_.assign(plan_.groups.size(), {});
  customers_.for_each([&](std::uint32_t customer, std::int32_t) {
    ByScope<double>& of_group = in_group_[customers_.group_of(customer, week)];
    of_group.business += 1.0;
    if (in_cohort(customer)) of_group.cohort += 1.0;
  });
  return in_group_;
}

void AgentPopulation::lose(const Leaver& leaver, const Losses& lost) {
  customers_.remove(leaver.customer);
  count(leaver.customer, -1.0);
  lost.note(leaver.cause, leaver.channel, 1.0, spend_of(leaver.customer));
  observe([&](AgentObserver& eye) { eye.left(leaver); });
}

EventImpact AgentPopulation::meet(const Event& event, const Round& round, const Losses& lost) {
  EventImpact impact;
  const std::int64_t met = std::min(event.customers, active_count());
  choose(met, Purpose::event_customer, round, [&](std::uint32_t customer) {
    observe([&](AgentObserver& eye) {
      eye.event_met(customer, round.number - 1, points_of(customer));
    });
    if (event.kind == EventKind::offence) {
      ByScope<double>& ended_so = impact.complaints[index(offend(customer, round))];
      ended_so.business += 1.0;
      if (in_cohort(customer)) ended_so.cohort += 1.0;
    }
    if (event.tells) tell(customer, event.cause, round, impact.originators);
    if (event.leaves) lose({customer, round.week, event.cause, Channel::direct}, lost);
  });
  return impact;
}

/// The complaint tree for one customer met by an offence; the points move even if they leave.
Recovery AgentPopulation::offend(std::uint32_t customer, const Round& round) {
  const Address address{customer, round.week, Purpose::event_outcome, round.number};
  const PerRecovery<double>& recovery = tables_->front().recovery;
  double left = draws_.uniform(address, 0);
  std::size_t end = 0;
  while (end + 1 < recovery_count && left >= recovery[end]) left -= recovery[end++];
  const double points = recovery_points_[end];
  const double whole = std::floor(points);
  const bool rounds_up = draws_.uniform(address, 1) < points - whole;
  customers_.add_points(customer, static_cast<int>(whole) + (rounds_up ? 1 : 0));
  const auto came_of_it = static_cast<Recovery>(end);
  observe(
      [&](AgentObserver& eye) { eye.offence_ended(customer, came_of_it, points_of(customer)); });
  return came_of_it;
}

/// Who leaves for a service cause, or is met by an event with one, tells others.
void AgentPopulation::tell(std::uint32_t customer, Cause cause, const Round& round,
                           Originators& originators) {
  if (!is_service_cause(cause)) return;
  const std::int64_t people =
      people_told_(draws_.bits({customer, round.week, Purpose::told, round.number}));
  originators.add(cause, 1.0, static_cast<double>(people));
  observe([&](AgentObserver& eye) { eye.told(customer, people); });
}

void AgentPopulation::live(std::uint32_t week, std::uint32_t quiet_until) {
  if (week < walked_until_) return;
  const std::int64_t chunk = observer_ != nullptr ? 1 : chunk_weeks_;
  const auto full = static_cast<std::uint32_t>(week + chunk);
  // Whole draw blocks where possible.
  const std::uint32_t aligned = full - full % weeks_per_draw_block;
  walked_until_ = std::min(quiet_until, aligned > week ? aligned : full);
  customers_.walk(week, walked_until_);
  observe([&](AgentObserver& eye) { eye.walked(week, customers_, *tables_, draws_); });
}

/// Who is delighted is drawn anew: a customer's draw decides their next level and no more.
double AgentPopulation::recommended_to(std::uint32_t week) const {
  const WordOfMouth& word_of_mouth = scenario_.word_of_mouth;
  if (word_of_mouth.recommend <= 0.0) return 0.0;
  const auto from = static_cast<std::int32_t>(
      plan_.table().ladder.position(static_cast<int>(word_of_mouth.advocate_points)));
  std::vector<std::int64_t> advocates(tables_->size());
  customers_.for_each([&](std::uint32_t customer, std::int32_t position) {
    if (position >= from) ++advocates[customers_.group_of(customer, week)];
  });
  std::int64_t recommending = 0;
  for (std::size_t group = 0; group < advocates.size(); ++group) {
    const WeekTable& table = (*tables_)[group];
    const auto draw = [&](std::int64_t encounters, double happening, std::uint32_t number) {
      const double probability = happening * table.delighted_share * word_of_mouth.recommend;
      return Binomial(encounters, probability)(
          Stream(draws_, {static_cast<std::uint32_t>(group), week, Purpose::advocates, number}));
    };
    recommending += draw(advocates[group], table.visits.last, Round::regular);
    if (table.visits.certain == 0) continue;
    recommending += draw(table.visits.certain * advocates[group], 1.0, Round::regular + 1);
  }
  return static_cast<double>(recommending * word_of_mouth.recommend_to);
}

Leaving AgentPopulation::leave(std::uint32_t week, const Losses& lost) {
  Leaving leaving;
  customers_.for_each_intent(week, [&](const Intent& intent) {
    if (customers_.is_gone(intent.customer)) return;
    observe([&](AgentObserver& eye) { eye.intended(intent); });
    if (intent.attempted) {
      leaving.attempts.business += 1.0;
      if (in_cohort(intent.customer)) leaving.attempts.cohort += 1.0;
    }
    if (intent.saved) return;
    lose({intent.customer, week, intent.cause, Channel::direct}, lost);
    tell(intent.customer, intent.cause, {week}, leaving.originators);
  });
  return leaving;
}

/// When there are more places than customers, places go to stories in proportion to tellings.
void AgentPopulation::lose_listeners(const Stories& stories, const Round& round,
                                     const Losses& lost) {
  const double loss = scenario_.word_of_mouth.loss_probability;
  if (loss <= 0.0) return;  // draws are addressed, so those of listeners who stay may be left out
  Places places = places_of(stories, round);
  std::uint32_t place = 0;
  choose(std::min(places.left, active_count()), Purpose::listener, round,
         [&](std::uint32_t customer) {
           const Cause cause = places.take(
               draws_.uniform({place++, round.week, Purpose::listener_story, round.number}));
           observe([&](AgentObserver& eye) { eye.heard(customer, cause); });
           const Address address{customer, round.week, Purpose::listener_leaves, round.number};
           if (loss < 1.0 && draws_.uniform(address) >= loss) return;
           lose({customer, round.week, cause, Channel::word_of_mouth}, lost);
         });
}

AgentPopulation::Places AgentPopulation::places_of(const Stories& stories,
                                                   const Round& round) const {
  Places places;
  for (const Cause cause : all_causes) {
    const Stream stream(draws_,
                        {story_subject(cause), round.week, Purpose::own_listeners, round.number});
    const Binomial customers(std::llround(stories.listeners[index(cause)]),
                             scenario_.word_of_mouth.own_customers);
    places.of_cause[index(cause)] = customers(stream);
    places.left += places.of_cause[index(cause)];
  }
  return places;
}

Cause AgentPopulation::Places::take(double uniform) {
  auto rank = static_cast<std::int64_t>(uniform * static_cast<double>(left));
  std::size_t cause = 0;
  while (rank >= of_cause[cause]) rank -= of_cause[cause++];
  --of_cause[cause];
  --left;
  return static_cast<Cause>(cause);
}

/// Calls `meet` for `count` distinct active customers, each set equally likely. The j-th is the
/// one whom bits (j, try) picks among all who ever joined, tried until they are active and new.
template <class Meet>
void AgentPopulation::choose(std::int64_t count, Purpose purpose, const Round& round, Meet meet) {
  if (count <= 0) return;
  const std::uint32_t ever = customers_.ever_joined();
  if (count == active_count()) {
    for (std::uint32_t customer = 0; customer < ever; ++customer) {
      if (!customers_.is_gone(customer)) meet(customer);
    }
    return;
  }
  ++rounds_held_;
  for (std::uint32_t place = 0; place < static_cast<std::uint32_t>(count); ++place) {
    Stream stream(draws_, {place, round.week, purpose, round.number});
    for (;;) {
      const auto customer = static_cast<std::uint32_t>((std::uint64_t{stream()} * ever) >> 32);
      if (customers_.is_gone(customer) || chosen_in_[customer] == rounds_held_) continue;
      chosen_in_[customer] = rounds_held_;
      meet(customer);
      break;
    }
  }
}

double AgentPopulation::join(double people, std::uint32_t week) {
  double spend = 0.0;
  const auto joining = static_cast<std::uint32_t>(people);
  if (joining > 0) {
    const std::size_t first = customers_.walking();
    const std::uint32_t first_customer = customers_.ever_joined();
    customers_.join(joining, week + 1);
    for (std::uint32_t customer = first_customer; customer < customers_.ever_joined(); ++customer) {
      count(customer, 1.0);
      spend += spend_of(customer);
    }
    chosen_in_.resize(customers_.ever_joined(), 0);
    customers_.walk_newcomers(first, week + 1, walked_until_);
  }
  if (week + 1 == walked_until_) customers_.compact();
  return spend;
}

}  // namespace retain::engine::agents
