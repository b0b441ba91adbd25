#include "engine/agents.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "engine/customers.hpp"
#include "engine/payment.hpp"
#include "engine/watch.hpp"
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
  Business(const Plan& plan, const AgentOptions& options)
      : plan_(plan),
        scenario_(plan.scenario),
        climate_(plan.scenario, plan.baseline),
        conditions_(climate_.conditions(0)),
        tables_(plan.first),
        recovery_points_(recovery_points(outcome_points(scenario_))),
        people_told_(told_law(scenario_.word_of_mouth)),
        grapevine_(scenario_.word_of_mouth),
        customers_(plan, options.instruction_set, options.threads) {
    const bool needs_every_week =
        climate_.drifts() || has_stages() || scenario_.word_of_mouth.recommend > 0.0;
    chunk_weeks_ = needs_every_week ? 1 : options.chunk_weeks;
    customers_.use(tables_);
  }

  const Path& run(std::uint32_t replication) {
    watch_.reset();
    return simulate(replication);
  }

  WatchedCustomer watch(std::uint32_t replication, std::uint32_t customer) {
    watch_.emplace(plan_, customer);
    const Path path = simulate(replication);
    return watch_->seen(customers_, path);
  }

 private:
  const Path& simulate(std::uint32_t replication) {
    draws_ = Draws(static_cast<std::uint32_t>(scenario_.simulation.seed), replication);
    climate_ = Climate(scenario_, plan_.baseline);
    adopt(climate_.conditions(0));
    const auto cohort = static_cast<std::uint32_t>(scenario_.cohort.customers);
    customers_.reset(draws_, cohort);
    chosen_in_.assign(cohort, 0);
    rounds_held_ = 0;
    grapevine_ = Grapevine(scenario_.word_of_mouth);
    active_ = {};
    in_segment_.assign(std::max<std::size_t>(1, scenario_.segments.size()), {});
    for (std::uint32_t customer = 0; customer < cohort; ++customer) enter(customer);
    taint_ = 0.0;
    path_.weeks.clear();
    path_.cohort_start.clear();
    path_.cohort_paying.clear();
    for (const auto& segment : in_segment_) {
      path_.cohort_start.push_back(static_cast<double>(segment.cohort));
    }
    const auto weeks = static_cast<std::uint32_t>(scenario_.simulation.weeks);
    for (std::uint32_t begin = 0; begin < weeks;) {
      const std::uint32_t end = end_of_chunk(begin, weeks);
      const WeekFlows opened = open(begin);
      customers_.walk(begin, end);
      if (watch_) watch_->see_encounter(begin, customers_, tables_, draws_);
      settle(begin, end, opened);
      for (std::uint32_t week = begin + 1; week < end; ++week) settle(week, end, open(week));
      customers_.compact();
      begin = end;
    }
    path_.weeks.push_back(state());
    return path_;
  }

  /// Notes of the week on a customer; none unless he is watched.
  [[nodiscard]] WatchedWeek* notes_on(std::uint32_t customer) {
    return watch_ ? watch_->notes_on(customer) : nullptr;
  }

  [[nodiscard]] int points_of(std::uint32_t customer) const {
    return tables_.front().ladder.points(customers_.position_of(customer));
  }

  /// New conditions, new tables.
  void adopt(const Conditions& conditions) {
    if (conditions == conditions_) return;
    conditions_ = conditions;
    tables_ = plan_.model.tables(conditions);
    customers_.use(tables_);
  }

  /// A chunk ends before the next week with an event, whose customers change their points before
  /// they walk, or whose conditions are new.
  [[nodiscard]] std::uint32_t end_of_chunk(std::uint32_t begin, std::uint32_t weeks) const {
    const std::int64_t chunk = watch_ ? 1 : chunk_weeks_;
    std::int64_t end = std::min<std::int64_t>(weeks, begin + chunk);
    end = std::min(end, climate_.next_change(begin));
    for (const Event& event : scenario_.events) {
      if (!meets_customers(event.kind) || event.final_week() <= begin) continue;
      end = std::min(end, std::max<std::int64_t>(event.week, begin + 1));
    }
    return static_cast<std::uint32_t>(end);
  }

  [[nodiscard]] WeekFlows state() const {
    WeekFlows flows;
    flows.active = as_numbers(active_);
    flows.taint = taint_;
    flows.reputation = climate_.reputation();
    for (std::size_t segment = 0; segment < scenario_.segments.size(); ++segment) {
      if (scenario_.segments[segment].loyalty == LoyaltyKind::genuine) continue;
      flows.falsely_loyal += static_cast<double>(in_segment_[segment].business);
    }
    return flows;
  }

  [[nodiscard]] static Whole<double> as_numbers(const Whole<std::int64_t>& count) {
    return {static_cast<double>(count.cohort), static_cast<double>(count.business)};
  }

  /// The start of a week: its forced events, then everybody who is still there pays.
  WeekFlows open(std::uint32_t week) {
    adopt(climate_.conditions(week));
    if (watch_) watch_->begin_week(week, customers_);
    WeekFlows flows = state();
    flows.price = conditions_.price;
    std::uint32_t round = regular_round;
    for (const Event& event : scenario_.events) {
      ++round;
      if (event.happens_in(week)) force(event, week, round, flows);
    }
    count_groups(week);
    const auto& paying = has_stages() ? in_group_ : in_segment_;
    for (std::size_t group = 0; group < paying.size(); ++group) {
      pay(as_numbers(paying[group]), tables_[group], flows);
    }
    for (const auto& segment : in_segment_) {
      path_.cohort_paying.push_back(static_cast<double>(segment.cohort));
    }
    return flows;
  }

  /// Counts the active customers by group, where a segment has more than one.
  void count_groups(std::uint32_t week) {
    if (!has_stages()) return;
    in_group_.assign(tables_.size(), {});
    customers_.for_each([&](std::uint32_t customer, std::int32_t) {
      Whole<std::int64_t>& of_group = in_group_[customers_.group_of(customer, week)];
      ++of_group.business;
      if (in_cohort(customer)) ++of_group.cohort;
    });
  }

  /// Leavers, stories and newcomers of a week whose customers have walked until `chunk_end`.
  void settle(std::uint32_t week, std::uint32_t chunk_end, WeekFlows flows) {
    flows.recommended_to = recommendations(week);
    const Tellers tellers = leave(week, flows);
    const Stories stories =
        grapevine_.regular_round(week, tellers, drawn_retellers(week, regular_round));
    spread(stories, week, regular_round, flows, {flows.lost_after_payment, flows.lost_spend_after});
    acquire(week, chunk_end, flows);
    taint_ = next_taint(taint_, flows.talkers, scenario_.word_of_mouth, scenario_.market,
                        scenario_.market_size());
    climate_.close(week, flows.recommended_to, flows.told);
    path_.weeks.push_back(flows);
  }

  /// People to whom delighted advocates recommend the firm (equation 43). Who is delighted is drawn
  /// anew: a customer's word decides his next level and no more.
  [[nodiscard]] double recommendations(std::uint32_t week) const {
    const WordOfMouth& word_of_mouth = scenario_.word_of_mouth;
    if (word_of_mouth.recommend <= 0.0) return 0.0;
    const auto from = static_cast<std::int32_t>(
        tables_.front().ladder.position(static_cast<int>(word_of_mouth.advocate_points)));
    std::vector<std::int64_t> advocates(tables_.size());
    customers_.for_each([&](std::uint32_t customer, std::int32_t position) {
      if (position >= from) ++advocates[customers_.group_of(customer, week)];
    });
    std::int64_t recommending = 0;
    for (std::size_t group = 0; group < advocates.size(); ++group) {
      const Stream stream(
          draws_, {static_cast<std::uint32_t>(group), week, Purpose::advocates, regular_round});
      const double probability = tables_[group].delighted * word_of_mouth.recommend;
      recommending += Binomial(advocates[group], probability)(stream);
    }
    return static_cast<double>(recommending * word_of_mouth.recommend_to);
  }

  [[nodiscard]] DrawnRetellers drawn_retellers(std::uint32_t week, std::uint32_t round) const {
    return {draws_, scenario_.word_of_mouth.retell_probability, week, round};
  }

  [[nodiscard]] bool has_stages() const { return plan_.model.stages() > 1; }

  [[nodiscard]] bool in_cohort(std::uint32_t customer) const {
    return customer < static_cast<std::uint32_t>(scenario_.cohort.customers);
  }

  /// Where losses of a week are noted: heads, and what they spent.
  struct Losses {
    Departures& count;
    Departures& spend;
  };

  [[nodiscard]] double spend_of(std::uint32_t customer) const {
    return tables_[plan_.model.stages() * customers_.segment_of(customer)].spend;
  }

  void enter(std::uint32_t customer) {
    Whole<std::int64_t>& segment = in_segment_[customers_.segment_of(customer)];
    ++segment.business;
    ++active_.business;
    if (!in_cohort(customer)) return;
    ++segment.cohort;
    ++active_.cohort;
  }

  void lose(std::uint32_t customer, Cause cause, Channel channel, const Losses& lost) {
    customers_.remove(customer);
    Whole<std::int64_t>& segment = in_segment_[customers_.segment_of(customer)];
    --segment.business;
    --active_.business;
    if (in_cohort(customer)) {
      --segment.cohort;
      --active_.cohort;
    }
    lost.count[index(cause)][index(channel)] += 1.0;
    lost.spend[index(cause)][index(channel)] += spend_of(customer);
    if (!watch_) return;
    const auto week = static_cast<std::uint32_t>(path_.weeks.size());
    watch_->see_leaver({customer, week, cause, channel});
  }

  void force(const Event& event, std::uint32_t week, std::uint32_t round, WeekFlows& flows) {
    const std::int64_t met = std::min(event.customers, active_.business);
    const Losses lost{flows.lost_before_payment, flows.lost_spend_before};
    Tellers tellers;
    choose(met, Purpose::event_customer, week, round, [&](std::uint32_t customer) {
      if (WatchedWeek* now = notes_on(customer)) {
        now->events.push_back({round - 1, std::nullopt, points_of(customer)});
      }
      if (event.kind == EventKind::offence) complain(customer, week, round, flows);
      if (event.tells) tell(customer, event.cause, week, round, tellers);
      if (event.leaves) lose(customer, event.cause, Channel::direct, lost);
    });
    const Stories stories = grapevine_.event_round(week, tellers, drawn_retellers(week, round));
    spread(stories, week, round, flows, lost);
  }

  /// Who leaves for a service cause, or is met by an event with one, tells others.
  void tell(std::uint32_t customer, Cause cause, std::uint32_t week, std::uint32_t round,
            Tellers& tellers) {
    if (!is_service_cause(cause)) return;
    const std::int64_t people = people_told_(draws_.word({customer, week, Purpose::told, round}));
    tellers.add(cause, 1.0, static_cast<double>(people));
    if (WatchedWeek* now = notes_on(customer)) now->told += people;
  }

  /// The complaint tree for one customer met by an offence; the points move even if he leaves.
  void complain(std::uint32_t customer, std::uint32_t week, std::uint32_t round, WeekFlows& flows) {
    const Address address{customer, week, Purpose::event_outcome, round};
    const PerRecovery<double>& recovery = tables_.front().recovery;
    double left = draws_.uniform(address, 0);
    std::size_t end = 0;
    while (end + 1 < recovery_count && left >= recovery[end]) left -= recovery[end++];
    const double points = recovery_points_[end];
    const double whole = std::floor(points);
    const bool rounds_up = draws_.uniform(address, 1) < points - whole;
    customers_.add_points(customer, static_cast<int>(whole) + (rounds_up ? 1 : 0));

    const auto came_of_it = static_cast<Recovery>(end);
    if (WatchedWeek* now = notes_on(customer)) {
      now->events.back().recovery = came_of_it;
      now->events.back().points = now->points_after_fading = now->points_at_end =
          points_of(customer);
    }
    const double of_cohort = in_cohort(customer) ? 1.0 : 0.0;
    if (came_of_it != Recovery::silent) flows.offence_complaints += 1.0;
    if (is_handled(came_of_it)) {
      flows.offence_handled.business += 1.0;
      flows.offence_handled.cohort += of_cohort;
    }
    if (came_of_it == Recovery::surprised) {
      flows.offence_surprised.business += 1.0;
      flows.offence_surprised.cohort += of_cohort;
    }
  }

  /// Wishes to leave of the week (steps 4 and 5). Returns who tells others.
  Tellers leave(std::uint32_t week, WeekFlows& flows) {
    Tellers tellers;
    customers_.for_each_wish(week, [&](const Wish& wish) {
      if (customers_.is_gone(wish.customer)) return;
      if (WatchedWeek* now = notes_on(wish.customer)) {
        now->wish = {wish.cause, wish.attempted, wish.saved};
      }
      if (wish.attempted) {
        flows.attempts.business += 1.0;
        if (in_cohort(wish.customer)) flows.attempts.cohort += 1.0;
      }
      if (wish.saved) return;
      lose(wish.customer, wish.cause, Channel::direct,
           {flows.lost_after_payment, flows.lost_spend_after});
      tell(wish.customer, wish.cause, week, regular_round, tellers);
    });
    return tellers;
  }

  /// The listeners who are customers hear the stories; some of them leave (step 6). When there are
  /// more places than customers, places go to stories in proportion to tellings.
  void spread(const Stories& stories, std::uint32_t week, std::uint32_t round, WeekFlows& flows,
              const Losses& lost) {
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
             if (WatchedWeek* now = notes_on(customer)) now->heard.push_back(cause);
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
    draw_newcomers(week, flows);
    const auto joining = static_cast<std::uint32_t>(flows.joined);
    if (joining == 0) return;
    const std::size_t first = customers_.walking();
    const std::uint32_t first_customer = customers_.ever_joined();
    customers_.join(joining, week + 1);
    for (std::uint32_t customer = first_customer; customer < customers_.ever_joined(); ++customer) {
      enter(customer);
      flows.joined_spend += spend_of(customer);
    }
    chosen_in_.resize(customers_.ever_joined(), 0);
    customers_.walk_newcomers(first, week + 1, chunk_end);
  }

  /// Fractions of a weekly inflow are rounded at random, both on one word: a larger inflow never
  /// brings fewer on the same word.
  void draw_newcomers(std::uint32_t week, WeekFlows& flows) const {
    const Acquisition& acquisition = scenario_.acquisition;
    const Address address{0, week, Purpose::newcomers, regular_round};
    double uninvited = 0.0;
    if (acquisition.policy == AcquisitionPolicy::replace) {
      const Binomial replaced(to_count(flows.lost()), acquisition.share);
      flows.acquired = static_cast<double>(replaced(Stream(draws_, address)));
    } else if (acquisition.policy == AcquisitionPolicy::weekly) {
      const double uniform = draws_.uniform(address);
      const double answers = answers_to_advertising(scenario_, flows.taint);
      flows.acquired = std::floor(acquisition.per_week + uniform);
      uninvited = std::floor(acquisition.per_week + answers + uniform) - flows.acquired;
    }
    if (flows.recommended_to > 0.0) {
      const double converts =
          conversion_of_listeners(scenario_, flows.taint, flows.active.business);
      const Stream stream(draws_, {0, week, Purpose::recommended, regular_round});
      flows.recommended =
          static_cast<double>(Binomial(to_count(flows.recommended_to), converts)(stream));
    }
    const double most = std::floor(prospects(scenario_, flows.active.business));
    flows.joined = std::min(flows.acquired + uninvited + flows.recommended, most);
    flows.acquired = std::min(flows.acquired, most);
    flows.recommended = std::min(flows.recommended, flows.joined - flows.acquired);
  }

  const Plan& plan_;
  const Scenario& scenario_;
  Climate climate_;
  Conditions conditions_;
  std::vector<WeekTable> tables_;  ///< by group, under conditions_
  std::int64_t chunk_weeks_;
  PerRecovery<double> recovery_points_;
  InverseDistribution people_told_;
  Grapevine grapevine_;
  Customers customers_;
  Draws draws_{0, 0};
  Whole<std::int64_t> active_;
  std::vector<Whole<std::int64_t>> in_segment_;  ///< active customers
  std::vector<Whole<std::int64_t>> in_group_;    ///< the same, where segments have two stages
  double taint_ = 0.0;
  std::vector<std::uint32_t> chosen_in_;  ///< by customer: the round that chose him last
  std::uint32_t rounds_held_ = 0;
  Path path_;
  std::optional<Watch> watch_;
};

AgentEngine::AgentEngine(const Plan& plan, const AgentOptions& options)
    : business_(std::make_unique<Business>(plan, options)) {}

AgentEngine::~AgentEngine() = default;

const Path& AgentEngine::run(std::uint32_t replication) {
  return business_->run(replication);
}

WatchedCustomer AgentEngine::watch(std::uint32_t replication, std::uint32_t customer) {
  return business_->watch(replication, customer);
}

}  // namespace retain
