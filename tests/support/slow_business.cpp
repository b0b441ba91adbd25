#include "support/slow_business.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "random/distributions.hpp"
#include "random/stream.hpp"

namespace retain::test {
namespace {

struct Customer {
  bool of_cohort;
  int points = 0;
  double hazard_left = 0.0;  ///< wishes to leave when it is used up
  bool gone = false;
  std::size_t segment = 0;
  bool newcomer = false;
  std::int64_t newcomer_weeks = 0;  ///< how many weeks they still are one
};

/// What is told in one round.
struct Round {
  PerCause<std::int64_t> listeners{};
  std::int64_t spreaders = 0;
};

class SlowBusiness {
 public:
  SlowBusiness(const Plan& plan, std::uint32_t replication)
      : plan_(plan),
        scenario_(plan.scenario),
        climate_(plan.scenario, plan.baseline),
        model_(plan.scenario, plan.baseline),
        draws_(static_cast<std::uint32_t>(scenario_.simulation.seed), replication) {
    use(climate_.conditions(0));
    for (std::int64_t i = 0; i < scenario_.cohort.customers; ++i) join(true, 0);
  }

  [[nodiscard]] const std::vector<SlowLife>& lives() const { return lives_; }

  Path run() {
    Path path;
    for (week_ = 0; week_ < scenario_.simulation.weeks; ++week_) {
      const Conditions conditions = climate_.conditions(week_);
      use(conditions);
      for (std::size_t i = 0; i < customers_.size(); ++i) {
        if (!customers_[i].gone) lives_[i].points.push_back(customers_[i].points);
      }
      flows_ = state();
      flows_.price = conditions.price;
      for (std::size_t i = 0; i < scenario_.events.size(); ++i) {
        const Event& event = scenario_.events[i];
        const bool meets = event.kind == EventKind::offence || event.kind == EventKind::departure;
        if (meets && event.week <= week_ && week_ <= std::max(event.week, event.last_week)) {
          force(event, static_cast<std::uint32_t>(i + 1));
        }
      }
      everybody_pays();
      live_through_week();
      acquire();
      const double circle = scenario_.word_of_mouth.circle / scenario_.market_size();
      const double missed = std::pow(std::max(0.0, 1.0 - circle), flows_.spreaders);
      awareness_ = std::pow(0.5, 1.0 / scenario_.market.forget_half_life) *
                   (awareness_ + (1.0 - awareness_) * (1.0 - missed));
      climate_.close(week_, flows_.recommended_to, flows_.told);
      path.weeks.push_back(flows_);
    }
    path.weeks.push_back(state());
    return path;
  }

 private:
  [[nodiscard]] Address address(std::size_t subject, Purpose purpose, std::uint32_t round) const {
    return {static_cast<std::uint32_t>(subject), static_cast<std::uint32_t>(week_), purpose, round};
  }

  [[nodiscard]] double uniform(std::size_t subject, Purpose purpose, std::uint32_t round = 0,
                               std::uint32_t number = 0) const {
    return draws_.uniform(address(subject, purpose, round), number);
  }

  [[nodiscard]] std::int64_t binomial(std::int64_t trials, double probability, std::size_t subject,
                                      Purpose purpose, std::uint32_t round) const {
    return Binomial(trials, probability)(Stream(draws_, address(subject, purpose, round)));
  }

  [[nodiscard]] double threshold(std::size_t customer, std::int64_t week) const {
    return ExponentialThreshold()(
        Stream(draws_, {static_cast<std::uint32_t>(customer), static_cast<std::uint32_t>(week),
                        Purpose::threshold, 0}));
  }

  void join(bool of_cohort, std::int64_t first_week) {
    const std::size_t number = customers_.size();
    lives_.push_back(
        {.first_week = first_week, .points = {}, .left_in = {}, .cause = {}, .channel = {}});
    Customer& customer = customers_.emplace_back();
    customer.of_cohort = of_cohort;
    customer.hazard_left = threshold(number, first_week);
    const Address joining{static_cast<std::uint32_t>(number),
                          static_cast<std::uint32_t>(first_week), Purpose::segment, 0};
    const bool by_distribution = of_cohort && plan_.baseline.established.size() > 0;
    const bool has_stages = scenario_.service.first_impression;
    std::size_t group = has_stages ? 1 : 0;
    if (by_distribution) {
      group = from_steady_state(number, customer.points);
    } else if (scenario_.segments.size() > 1) {
      double u = draws_.uniform(joining);
      while (u >= scenario_.segments[customer.segment].share) {
        u -= scenario_.segments[customer.segment++].share;
      }
    }
    if (by_distribution) customer.segment = has_stages ? group / 2 : group;
    customer.newcomer = has_stages && group % 2 == 1;
    if (customer.newcomer) {
      Address settling = joining;
      settling.purpose = Purpose::settling;
      // Each week they stay a newcomer with the same probability: count until the number is above.
      const double u = draws_.uniform(settling);
      double settled = scenario_.service.settling;
      customer.newcomer_weeks = 1;
      while (u >= settled) {
        settled += (1.0 - settled) * scenario_.service.settling;
        ++customer.newcomer_weeks;
      }
    }
  }

  /// Group and points of a customer of week 0 who has been here before.
  std::size_t from_steady_state(std::size_t number, int& points) const {
    const Eigen::MatrixXd& distribution = plan_.baseline.established;
    const double u =
        draws_.uniform({static_cast<std::uint32_t>(number), 0, Purpose::established, 0});
    double cumulative = 0.0;
    for (Eigen::Index group = 0; group < distribution.rows(); ++group) {
      for (Eigen::Index at = 0; at < distribution.cols(); ++at) {
        cumulative += distribution(group, at);
        if (u >= cumulative) continue;
        points = plan_.table().ladder.points(at);
        return static_cast<std::size_t>(group);
      }
    }
    return 0;
  }

  [[nodiscard]] std::size_t group_of(const Customer& customer) const {
    if (!scenario_.service.first_impression) return customer.segment;
    return 2 * customer.segment + (customer.newcomer ? 1 : 0);
  }

  [[nodiscard]] const WeekTable& table_of(const Customer& customer) const {
    return tables_[group_of(customer)];
  }

  void everybody_pays() {
    std::vector<ByScope<double>> paying(tables_.size());
    for (const Customer& customer : customers_) {
      if (customer.gone) continue;
      paying[group_of(customer)].business += 1.0;
      if (customer.of_cohort) paying[group_of(customer)].cohort += 1.0;
    }
    flows_.paying = headcount();
    for (std::size_t group = 0; group < tables_.size(); ++group) {
      const WeekTable& table = tables_[group];
      const auto add = [&](ByScope<double>& sum, double each) {
        sum.cohort += paying[group].cohort * each;
        sum.business += paying[group].business * each;
      };
      add(flows_.spend, table.spend);
      add(flows_.handled, table.handled);
      add(flows_.surprised, table.surprised);
      flows_.complaints += paying[group].business * table.complaints;
    }
  }

  [[nodiscard]] ByScope<double> headcount() const {
    ByScope<double> count;
    for (const Customer& customer : customers_) {
      if (customer.gone) continue;
      count.business += 1.0;
      if (customer.of_cohort) count.cohort += 1.0;
    }
    return count;
  }

  [[nodiscard]] WeekFlows state() const {
    WeekFlows flows;
    flows.active = headcount();
    flows.awareness = scenario_.market.refusal > 0.0 ? awareness_ : 0.0;
    flows.reputation = climate_.reputation();
    for (const Customer& customer : customers_) {
      if (customer.gone || scenario_.segments.empty()) continue;
      const LoyaltyKind kind = scenario_.segments[customer.segment].loyalty;
      if (kind != LoyaltyKind::genuine) flows.falsely_loyal += 1.0;
    }
    return flows;
  }

  void force(const Event& event, std::uint32_t round) {
    const auto active = static_cast<std::int64_t>(headcount().business);
    const std::int64_t met = std::min(event.customers, active);
    Round told;
    for (const std::size_t customer : choose(met, Purpose::event_customer, round)) {
      if (event.kind == EventKind::offence) offend(customer, round);
      if (event.tells) tell(customer, event.cause, round, told);
      if (event.leaves) {
        remove(customer, event.cause, Channel::direct);
        flows_.lost_before_payment[index(event.cause)][index(Channel::direct)] += 1.0;
        flows_.lost_spend_before[index(event.cause)][index(Channel::direct)] +=
            table_of(customers_[customer]).spend;
      }
    }
    pass_on(round, told);
    if (scenario_.word_of_mouth.retell_delay == 0) retell(round, told);
    hear(told, round, flows_.lost_before_payment, flows_.lost_spend_before);
  }

  void remove(std::size_t number, Cause cause, Channel channel) {
    customers_[number].gone = true;
    lives_[number].left_in = week_;
    lives_[number].cause = cause;
    lives_[number].channel = channel;
  }

  void offend(std::size_t number, std::uint32_t round) {
    Customer& customer = customers_[number];
    const Complaints& tree = scenario_.complaints;
    const double u = uniform(number, Purpose::event_outcome, round, 0);
    const double answered = tree.complain * tree.resolved;
    const double plain = answered * (1.0 - tree.surprise);
    const OutcomePoints& points = scenario_.loyalty.points;
    double gain = points.surprised;
    if (u < 1.0 - tree.complain) {
      gain = points.silent;
    } else if (u < 1.0 - answered) {
      gain = points.unresolved;
    } else if (u < 1.0 - answered + plain * (1.0 - tree.quickly)) {
      gain = points.resolved;
    } else if (u < 1.0 - answered + plain) {
      gain = points.quickly_resolved;
    }
    const bool complains = u >= 1.0 - tree.complain;
    const bool handled = u >= 1.0 - answered;
    const bool surprised = u >= 1.0 - answered + plain;
    const double of_cohort = customer.of_cohort ? 1.0 : 0.0;
    if (complains) flows_.offence_complaints += 1.0;
    if (handled) flows_.offence_handled.business += 1.0;
    if (handled) flows_.offence_handled.cohort += of_cohort;
    if (surprised) flows_.offence_surprised.business += 1.0;
    if (surprised) flows_.offence_surprised.cohort += of_cohort;

    const double fraction = gain - std::floor(gain);
    const bool up = uniform(number, Purpose::event_outcome, round, 1) < fraction;
    customer.points =
        std::clamp(customer.points + static_cast<int>(std::floor(gain)) + (up ? 1 : 0),
                   plan_.table().ladder.lowest, plan_.table().ladder.highest);
  }

  /// Steps 2 to 6 of the week.
  void live_through_week() {
    Round told;
    std::vector<std::int64_t> advocates(tables_.size());
    for (std::size_t number = 0; number < customers_.size(); ++number) {
      Customer& customer = customers_[number];
      if (customer.gone) continue;
      const WeekTable& table = table_of(customer);
      customer.points = next_points(group_of(customer), customer.points, encounter_number(number));
      const auto at = static_cast<std::size_t>(table.ladder.position(customer.points));
      if (customer.points >= scenario_.word_of_mouth.advocate_points) {
        ++advocates[group_of(customer)];
      }
      customer.hazard_left -= table.hazard(static_cast<Eigen::Index>(at));
      if (customer.hazard_left > 0.0) continue;
      const Cause cause = pick_cause(table.cause_share(static_cast<Eigen::Index>(at)),
                                     uniform(number, Purpose::cause));
      if (is_saved(number, cause)) {
        customer.points = std::max(customer.points, 0);
        customer.hazard_left = threshold(number, week_ + 1);
        continue;
      }
      remove(number, cause, Channel::direct);
      flows_.lost_after_payment[index(cause)][index(Channel::direct)] += 1.0;
      flows_.lost_spend_after[index(cause)][index(Channel::direct)] += table.spend;
      tell(number, cause, 0, told);
    }
    recommend(advocates);
    pass_on(0, told);
    retell(0, told);
    hear(told, 0, flows_.lost_after_payment, flows_.lost_spend_after);
    for (Customer& customer : customers_) {
      if (customer.newcomer && --customer.newcomer_weeks == 0) customer.newcomer = false;
    }
  }

  /// Delighted advocates, group by group, recommend the firm.
  void recommend(const std::vector<std::int64_t>& advocates) {
    const WordOfMouth& word_of_mouth = scenario_.word_of_mouth;
    if (word_of_mouth.recommend == 0.0) return;
    for (std::size_t group = 0; group < advocates.size(); ++group) {
      const double recommends = tables_[group].delighted_share * word_of_mouth.recommend;
      const auto certain = std::max<std::int64_t>(
          0, static_cast<std::int64_t>(std::ceil(scenario_.service.visits_per_week)) - 1);
      const double last = scenario_.service.visits_per_week - static_cast<double>(certain);
      const std::int64_t recommending =
          binomial(advocates[group], last * recommends, group, Purpose::advocates, 0) +
          binomial(certain * advocates[group], recommends, group, Purpose::advocates, 1);
      flows_.recommended_to += static_cast<double>(recommending * word_of_mouth.recommend_to);
    }
  }

  [[nodiscard]] double encounter_number(std::size_t customer) const {
    const Address four_weeks{static_cast<std::uint32_t>(customer),
                             static_cast<std::uint32_t>(week_ / 4), Purpose::encounter, 0};
    return draws_.uniform(four_weeks, static_cast<std::uint32_t>(week_ % 4));
  }

  void use(const Conditions& conditions) {
    tables_ = model_.tables(conditions);
    transitions_.clear();
    for (const WeekTable& table : tables_) transitions_.push_back(table.transition());
  }

  /// The level whose cumulative probability, from the lowest upwards, first exceeds u.
  [[nodiscard]] int next_points(std::size_t group, int points, double u) const {
    const Ladder& ladder = tables_[group].ladder;
    double cumulative = 0.0;
    for (Eigen::Index to = 0; to < ladder.size(); ++to) {
      cumulative += transitions_[group](ladder.position(points), to);
      if (u < cumulative) return ladder.points(to);
    }
    return ladder.highest;
  }

  [[nodiscard]] static Cause pick_cause(const PerCause<double>& share, double u) {
    double cumulative = 0.0;
    for (const Cause cause : all_causes) {
      cumulative += share[index(cause)];
      if (u < cumulative) return cause;
    }
    return Cause::other;
  }

  bool is_saved(std::size_t number, Cause cause) {
    if (uniform(number, Purpose::retention, 0, 0) >= scenario_.cancellation.attempt) return false;
    flows_.attempts.business += 1.0;
    if (customers_[number].of_cohort) flows_.attempts.cohort += 1.0;
    const double kept =
        scenario_.cancellation.reason_found * scenario_.cancellation.saved[index(cause)];
    return uniform(number, Purpose::retention, 0, 1) < kept;
  }

  void tell(std::size_t customer, Cause cause, std::uint32_t round, Round& told) {
    if (cause != Cause::not_valued && cause != Cause::poor_service) return;
    ++told.spreaders;
    told.listeners[index(cause)] += people_told(uniform(customer, Purpose::told, round));
  }

  /// How many people a teller with this number tells: term after term of the distribution.
  [[nodiscard]] std::int64_t people_told(double u) const {
    const WordOfMouth& word_of_mouth = scenario_.word_of_mouth;
    const auto whole = static_cast<std::int64_t>(word_of_mouth.told);
    if (word_of_mouth.dispersion == Dispersion::fixed) {
      return u < 1.0 - (word_of_mouth.told - static_cast<double>(whole)) ? whole : whole + 1;
    }
    const double size = word_of_mouth.dispersion_size;
    const double share = word_of_mouth.told / (word_of_mouth.told + size);
    double probability = std::pow(1.0 - share, size);
    double cumulative = probability;
    std::int64_t people = 0;
    while (u >= cumulative && static_cast<double>(people) < word_of_mouth.circle) {
      probability *= share * (static_cast<double>(people) + size) / static_cast<double>(people + 1);
      cumulative += probability;
      ++people;
    }
    return people;
  }

  /// The listeners of the first telling, all of a round together, may tell it on.
  void pass_on(std::uint32_t round, Round& told) {
    const PerCause<std::int64_t> first = std::exchange(told.listeners, {});
    for (const Cause cause : all_causes) listen(cause, 1, first[index(cause)], round, told);
  }

  /// Everybody whose turn it is this week tells what they heard, the older generations first.
  void retell(std::uint32_t round, Round& told) {
    for (std::int64_t generation = 2; generation <= scenario_.word_of_mouth.generations;
         ++generation) {
      for (const Cause cause : all_causes) {
        const auto due = due_.find({week_, generation, cause});
        if (due == due_.end()) continue;
        const std::int64_t spreaders = due->second;
        due_.erase(due);
        told.spreaders += spreaders;
        listen(cause, generation, spreaders * scenario_.word_of_mouth.retell_to, round, told);
      }
    }
  }

  void listen(Cause cause, std::int64_t generation, std::int64_t listeners, std::uint32_t round,
              Round& told) {
    told.listeners[index(cause)] += listeners;
    const WordOfMouth& word_of_mouth = scenario_.word_of_mouth;
    if (generation == word_of_mouth.generations) return;
    const std::size_t subject = index(cause) + cause_count * static_cast<std::size_t>(generation);
    const std::int64_t retellers =
        binomial(listeners, word_of_mouth.retell_probability, subject, Purpose::retell, round);
    if (retellers > 0) {
      due_[{week_ + word_of_mouth.retell_delay, generation + 1, cause}] += retellers;
    }
  }

  /// Step 6: the listeners who are customers, and who of them leaves.
  void hear(const Round& told, std::uint32_t round, Departures& lost, Departures& spend) {
    std::vector<Cause> places;
    for (const Cause cause : all_causes) {
      flows_.told += static_cast<double>(told.listeners[index(cause)]);
      const std::int64_t own =
          binomial(told.listeners[index(cause)], scenario_.word_of_mouth.own_customers,
                   index(cause), Purpose::own_listeners, round);
      places.insert(places.end(), static_cast<std::size_t>(own), cause);
    }
    flows_.spreaders += static_cast<double>(told.spreaders);
    const auto active = static_cast<std::int64_t>(headcount().business);
    const std::int64_t hearers = std::min(static_cast<std::int64_t>(places.size()), active);
    std::size_t place = 0;
    for (const std::size_t customer : choose(hearers, Purpose::listener, round)) {
      const double u = uniform(place++, Purpose::listener_story, round);
      const auto rank = static_cast<std::ptrdiff_t>(u * static_cast<double>(places.size()));
      const Cause cause = places[static_cast<std::size_t>(rank)];
      places.erase(places.begin() + rank);
      if (uniform(customer, Purpose::listener_leaves, round) >=
          scenario_.word_of_mouth.loss_probability) {
        continue;
      }
      remove(customer, cause, Channel::word_of_mouth);
      lost[index(cause)][index(Channel::word_of_mouth)] += 1.0;
      spend[index(cause)][index(Channel::word_of_mouth)] += table_of(customers_[customer]).spend;
    }
  }

  /// Distinct active customers; when all are meant, in the order of their numbers.
  [[nodiscard]] std::vector<std::size_t> choose(std::int64_t count, Purpose purpose,
                                                std::uint32_t round) const {
    std::vector<std::size_t> chosen;
    if (count == static_cast<std::int64_t>(headcount().business)) {
      for (std::size_t number = 0; number < customers_.size(); ++number) {
        if (!customers_[number].gone) chosen.push_back(number);
      }
      return chosen;
    }
    std::set<std::size_t> seen;
    for (std::int64_t place = 0; place < count; ++place) {
      for (std::uint32_t attempt = 0;; ++attempt) {
        const double u = uniform(static_cast<std::size_t>(place), purpose, round, attempt);
        const auto number = static_cast<std::size_t>(u * static_cast<double>(customers_.size()));
        if (customers_[number].gone || !seen.insert(number).second) continue;
        chosen.push_back(number);
        break;
      }
    }
    return chosen;
  }

  /// Step 7.
  void acquire() {
    const Acquisition& acquisition = scenario_.acquisition;
    const double u = uniform(0, Purpose::newcomers);
    const double refusing = std::min(0.95, flows_.awareness * scenario_.market.refusal);
    double answers = 0.0;
    double acquired = 0.0;
    if (acquisition.policy == AcquisitionPolicy::replace) {
      std::int64_t leavers = 0;
      for (const Departures& lost : {flows_.lost_before_payment, flows_.lost_after_payment}) {
        for (const PerChannel<double>& of_cause : lost) {
          for (const double count : of_cause) leavers += std::llround(count);
        }
      }
      acquired =
          static_cast<double>(binomial(leavers, acquisition.share, 0, Purpose::newcomers, 0));
    } else if (acquisition.policy == AcquisitionPolicy::weekly) {
      const double grown = acquisition.per_week * std::pow(1.0 + acquisition.growth_per_year,
                                                           static_cast<double>(week_) / 52.0);
      acquired = std::floor(grown + u);
      const double spent = acquisition.advertising_per_week / scenario_.market.advertising_scale;
      const double mean =
          scenario_.market.advertising_effect * (1.0 - std::exp(-spent)) * (1.0 - refusing);
      answers = std::floor(grown + mean + u) - acquired;
    }
    const double taken =
        std::max(flows_.active.business, static_cast<double>(scenario_.cohort.customers));
    const double prospects = scenario_.market_size() - taken;
    const double free = std::floor(prospects);
    double recommended = 0.0;
    if (flows_.recommended_to > 0.0) {
      const double converts = scenario_.word_of_mouth.conversion *
                              (prospects / scenario_.market_size()) * (1.0 - refusing);
      recommended = static_cast<double>(
          binomial(std::llround(flows_.recommended_to), converts, 0, Purpose::recommended, 0));
    }
    flows_.joined = std::min(acquired + answers + recommended, free);
    flows_.acquired = std::min(acquired, free);
    flows_.recommended = std::min(recommended, flows_.joined - flows_.acquired);
    for (double i = 0.0; i < flows_.joined; i += 1.0) {
      join(false, week_ + 1);
      flows_.joined_spend += table_of(customers_.back()).spend;
    }
  }

  const Plan& plan_;
  const Scenario& scenario_;
  Climate climate_;
  WeekModel model_;
  std::vector<WeekTable> tables_;  ///< of the week, by group
  std::vector<Transition> transitions_;
  Draws draws_;
  std::vector<Customer> customers_;
  std::vector<SlowLife> lives_;
  /// People who tell a story on: by week, generation and cause.
  std::map<std::tuple<std::int64_t, std::int64_t, Cause>, std::int64_t> due_;
  std::int64_t week_ = 0;
  double awareness_ = 0.0;
  WeekFlows flows_;
};

}  // namespace

Path slow_business(const Plan& plan, std::uint32_t replication) {
  return SlowBusiness(plan, replication).run();
}

std::vector<SlowLife> slow_lives(const Plan& plan, std::uint32_t replication) {
  SlowBusiness business(plan, replication);
  static_cast<void>(business.run());
  return business.lives();
}

}  // namespace retain::test
