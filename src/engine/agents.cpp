#include "engine/agents.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/customers.hpp"
#include "engine/word_of_mouth.hpp"
#include "model/market.hpp"
#include "model/told.hpp"
#include "random/distributions.hpp"

namespace retain {
namespace {

/// The regular round of a week; forced events have the rounds 1, 2, ...
constexpr std::uint32_t regular_round = 0;

std::int64_t to_count(double whole) {
  return std::llround(whole);
}

std::uint32_t subject_of(Cause cause, std::int64_t generation) {
  return static_cast<std::uint32_t>(index(cause) +
                                    cause_count * static_cast<std::size_t>(generation));
}

/// How many of the listeners tell the story on, drawn.
struct DrawnRetellers {
  const Draws& draws;
  double probability;
  std::uint32_t week;
  std::uint32_t round;

  double operator()(double listeners, Cause cause, std::int64_t generation) const {
    const Stream stream(draws, {subject_of(cause, generation), week, Purpose::retell, round});
    return static_cast<double>(Binomial(to_count(listeners), probability)(stream));
  }
};

}  // namespace

class AgentEngine::Business {
 public:
  Business(const Scenario& scenario, const WeekTable& table, const AgentOptions& options)
      : scenario_(scenario),
        table_(table),
        chunk_weeks_(options.chunk_weeks),
        recovery_points_(recovery_points(scenario.loyalty.points)),
        people_told_(told_law(scenario.word_of_mouth)),
        grapevine_(scenario.word_of_mouth),
        customers_(table, scenario.simulation.weeks, options.instruction_set, options.threads) {}

  const Path& run(std::uint32_t replication) {
    draws_ = Draws(static_cast<std::uint32_t>(scenario_.simulation.seed), replication);
    const auto cohort = static_cast<std::uint32_t>(scenario_.cohort.customers);
    customers_.reset(draws_, cohort);
    chosen_in_.assign(cohort, 0);
    rounds_held_ = 0;
    grapevine_ = Grapevine(scenario_.word_of_mouth);
    active_ = {scenario_.cohort.customers, scenario_.cohort.customers};
    taint_ = 0.0;
    path_.weeks.clear();
    const auto weeks = static_cast<std::uint32_t>(scenario_.simulation.weeks);
    for (std::uint32_t begin = 0; begin < weeks;) {
      const std::uint32_t end = end_of_chunk(begin, weeks);
      const WeekFlows opened = open(begin);
      customers_.walk(begin, end);
      settle(begin, end, opened);
      for (std::uint32_t week = begin + 1; week < end; ++week) settle(week, end, open(week));
      customers_.compact();
      begin = end;
    }
    path_.weeks.push_back(state());
    return path_;
  }

 private:
  /// A chunk ends before the next week with an event, whose customers change their points before
  /// they walk.
  [[nodiscard]] std::uint32_t end_of_chunk(std::uint32_t begin, std::uint32_t weeks) const {
    std::int64_t end = std::min<std::int64_t>(weeks, begin + chunk_weeks_);
    for (const Event& event : scenario_.events) {
      if (event.final_week() <= begin) continue;
      end = std::min(end, std::max<std::int64_t>(event.week, begin + 1));
    }
    return static_cast<std::uint32_t>(end);
  }

  [[nodiscard]] WeekFlows state() const {
    WeekFlows flows;
    flows.active = {static_cast<double>(active_.cohort), static_cast<double>(active_.business)};
    flows.taint = taint_;
    return flows;
  }

  /// The start of a week: its forced events, then everybody who is still there pays.
  WeekFlows open(std::uint32_t week) {
    WeekFlows flows = state();
    std::uint32_t round = regular_round;
    for (const Event& event : scenario_.events) {
      ++round;
      if (event.happens_in(week)) force(event, week, round, flows);
    }
    flows.paying = {static_cast<double>(active_.cohort), static_cast<double>(active_.business)};
    return flows;
  }

  /// Leavers, stories and newcomers of a week whose customers have walked until `chunk_end`.
  void settle(std::uint32_t week, std::uint32_t chunk_end, WeekFlows flows) {
    const Tellers tellers = leave(week, flows);
    const Stories stories =
        grapevine_.regular_round(week, tellers, drawn_retellers(week, regular_round));
    spread(stories, week, regular_round, flows, flows.lost_after_payment);
    acquire(week, chunk_end, flows);
    taint_ = next_taint(taint_, flows.talkers, scenario_.word_of_mouth, scenario_.market,
                        scenario_.market_size());
    path_.weeks.push_back(flows);
  }

  [[nodiscard]] DrawnRetellers drawn_retellers(std::uint32_t week, std::uint32_t round) const {
    return {draws_, scenario_.word_of_mouth.retell_probability, week, round};
  }

  [[nodiscard]] bool in_cohort(std::uint32_t customer) const {
    return customer < static_cast<std::uint32_t>(scenario_.cohort.customers);
  }

  void lose(std::uint32_t customer, Cause cause, Channel channel, Departures& lost) {
    customers_.remove(customer);
    --active_.business;
    if (in_cohort(customer)) --active_.cohort;
    lost[index(cause)][index(channel)] += 1.0;
  }

  void force(const Event& event, std::uint32_t week, std::uint32_t round, WeekFlows& flows) {
    const std::int64_t met = std::min(event.customers, active_.business);
    Tellers tellers;
    choose(met, Purpose::event_customer, week, round, [&](std::uint32_t customer) {
      if (event.kind == EventKind::offence) complain(customer, week, round, flows);
      if (event.tells) tell(customer, event.cause, week, round, tellers);
      if (event.leaves) lose(customer, event.cause, Channel::direct, flows.lost_before_payment);
    });
    const Stories stories = grapevine_.event_round(week, tellers, drawn_retellers(week, round));
    spread(stories, week, round, flows, flows.lost_before_payment);
  }

  /// Who leaves for a service cause, or is met by an event with one, tells others.
  void tell(std::uint32_t customer, Cause cause, std::uint32_t week, std::uint32_t round,
            Tellers& tellers) const {
    if (!is_service_cause(cause)) return;
    const std::uint32_t word = draws_.word({customer, week, Purpose::told, round});
    tellers.add(cause, 1.0, static_cast<double>(people_told_(word)));
  }

  /// The complaint tree for one customer met by an offence; the points move even if he leaves.
  void complain(std::uint32_t customer, std::uint32_t week, std::uint32_t round, WeekFlows& flows) {
    const Address address{customer, week, Purpose::event_outcome, round};
    double left = draws_.uniform(address, 0);
    std::size_t end = 0;
    while (end + 1 < recovery_count && left >= table_.recovery[end]) left -= table_.recovery[end++];
    const double points = recovery_points_[end];
    const double whole = std::floor(points);
    const bool rounds_up = draws_.uniform(address, 1) < points - whole;
    customers_.add_points(customer, static_cast<int>(whole) + (rounds_up ? 1 : 0));

    const auto recovery = static_cast<Recovery>(end);
    const double of_cohort = in_cohort(customer) ? 1.0 : 0.0;
    if (recovery != Recovery::silent) flows.offence_complaints += 1.0;
    if (is_handled(recovery)) {
      flows.offence_handled.business += 1.0;
      flows.offence_handled.cohort += of_cohort;
    }
    if (recovery == Recovery::surprised) {
      flows.offence_surprised.business += 1.0;
      flows.offence_surprised.cohort += of_cohort;
    }
  }

  /// Wishes to leave of the week (steps 4 and 5). Returns who tells others.
  Tellers leave(std::uint32_t week, WeekFlows& flows) {
    Tellers tellers;
    customers_.for_each_wish(week, [&](const Wish& wish) {
      if (customers_.is_gone(wish.customer)) return;
      if (wish.attempted) {
        flows.attempts.business += 1.0;
        if (in_cohort(wish.customer)) flows.attempts.cohort += 1.0;
      }
      if (wish.saved) return;
      lose(wish.customer, wish.cause, Channel::direct, flows.lost_after_payment);
      tell(wish.customer, wish.cause, week, regular_round, tellers);
    });
    return tellers;
  }

  /// The listeners who are customers hear the stories; some of them leave (step 6). When there are
  /// more places than customers, places go to stories in proportion to tellings.
  void spread(const Stories& stories, std::uint32_t week, std::uint32_t round, WeekFlows& flows,
              Departures& lost) {
    flows.told += stories.told();
    flows.talkers += stories.talkers;
    const double loss = scenario_.word_of_mouth.loss_probability;
    if (loss <= 0.0) return;  // words are addressed, so those of listeners who stay may be left out
    PerCause<std::int64_t> places{};
    std::int64_t left = 0;
    for (const Cause cause : all_causes) {
      const Stream stream(draws_, {subject_of(cause, 0), week, Purpose::own_listeners, round});
      places[index(cause)] = Binomial(to_count(stories.listeners[index(cause)]),
                                      scenario_.word_of_mouth.own_customers)(stream);
      left += places[index(cause)];
    }
    std::uint32_t place = 0;
    choose(std::min(left, active_.business), Purpose::listener, week, round,
           [&](std::uint32_t customer) {
             const Cause cause = draw_story(places, left, week, round, place++);
             const Address address{customer, week, Purpose::listener_leaves, round};
             if (loss < 1.0 && draws_.uniform(address) >= loss) return;
             lose(customer, cause, Channel::word_of_mouth, lost);
           });
  }

  /// Takes one of the places that are left, at random, and says whose story is told there.
  Cause draw_story(PerCause<std::int64_t>& places, std::int64_t& left, std::uint32_t week,
                   std::uint32_t round, std::uint32_t place) const {
    const double uniform = draws_.uniform({place, week, Purpose::listener_story, round});
    auto rank = static_cast<std::int64_t>(uniform * static_cast<double>(left));
    std::size_t cause = 0;
    while (rank >= places[cause]) rank -= places[cause++];
    --places[cause];
    --left;
    return static_cast<Cause>(cause);
  }

  /// Calls `meet` for `count` distinct active customers, each set equally likely. The j-th is the
  /// one whom word (j, try) picks among all who ever joined, tried until he is active and new.
  template <class Meet>
  void choose(std::int64_t count, Purpose purpose, std::uint32_t week, std::uint32_t round,
              Meet meet) {
    if (count <= 0) return;
    const std::uint32_t ever = customers_.ever_joined();
    if (count == active_.business) {
      for (std::uint32_t customer = 0; customer < ever; ++customer) {
        if (!customers_.is_gone(customer)) meet(customer);
      }
      return;
    }
    ++rounds_held_;
    for (std::uint32_t place = 0; place < static_cast<std::uint32_t>(count); ++place) {
      Stream stream(draws_, {place, week, purpose, round});
      for (;;) {
        const auto customer = static_cast<std::uint32_t>((std::uint64_t{stream()} * ever) >> 32);
        if (customers_.is_gone(customer) || chosen_in_[customer] == rounds_held_) continue;
        chosen_in_[customer] = rounds_held_;
        meet(customer);
        break;
      }
    }
  }

  /// New customers (step 7); they have their first week in the next.
  void acquire(std::uint32_t week, std::uint32_t chunk_end, WeekFlows& flows) {
    if (scenario_.acquisition.policy == AcquisitionPolicy::none) return;
    draw_newcomers(week, flows);
    const auto joining = static_cast<std::uint32_t>(flows.joined);
    if (joining == 0) return;
    const std::size_t first = customers_.walking();
    customers_.join(joining, week + 1);
    chosen_in_.resize(customers_.ever_joined(), 0);
    customers_.walk_newcomers(first, week + 1, chunk_end);
    active_.business += joining;
  }

  /// Fractions of a weekly inflow are rounded at random, both on one word: a larger inflow never
  /// brings fewer on the same word.
  void draw_newcomers(std::uint32_t week, WeekFlows& flows) const {
    const Acquisition& acquisition = scenario_.acquisition;
    const Address address{0, week, Purpose::newcomers, regular_round};
    if (acquisition.policy == AcquisitionPolicy::replace) {
      const Binomial replaced(to_count(flows.lost()), acquisition.share);
      flows.acquired = static_cast<double>(replaced(Stream(draws_, address)));
      flows.joined = flows.acquired;
    } else {
      const double uniform = draws_.uniform(address);
      const double answers = answers_to_advertising(scenario_, flows.taint);
      flows.acquired = std::floor(acquisition.per_week + uniform);
      flows.joined = std::floor(acquisition.per_week + answers + uniform);
    }
    const double most = std::floor(prospects(scenario_, flows.active.business));
    flows.acquired = std::min(flows.acquired, most);
    flows.joined = std::min(flows.joined, most);
  }

  const Scenario& scenario_;
  const WeekTable& table_;
  std::int64_t chunk_weeks_;
  PerRecovery<double> recovery_points_;
  InverseDistribution people_told_;
  Grapevine grapevine_;
  Customers customers_;
  Draws draws_{0, 0};
  Whole<std::int64_t> active_;
  double taint_ = 0.0;
  std::vector<std::uint32_t> chosen_in_;  ///< by customer: the round that chose him last
  std::uint32_t rounds_held_ = 0;
  Path path_;
};

AgentEngine::AgentEngine(const Scenario& scenario, const WeekTable& table,
                         const AgentOptions& options)
    : business_(std::make_unique<Business>(scenario, table, options)) {}

AgentEngine::~AgentEngine() = default;

const Path& AgentEngine::run(std::uint32_t replication) {
  return business_->run(replication);
}

}  // namespace retain
