#include "engine/expected/expected_population.hpp"

#include <algorithm>
#include <numeric>

#include "model/told.hpp"

namespace retain::engine::expected {

ExpectedPopulation::ExpectedPopulation(const Plan& plan, Counted counted)
    : plan_(plan),
      scenario_(plan.scenario),
      zero_(static_cast<std::size_t>(plan.table().ladder.position(0))),
      mean_told_(mean_told(scenario_.word_of_mouth)),
      recommends_(scenario_.word_of_mouth.recommend > 0.0),
      stencils_(plan.groups.size(), Stencil(best_instruction_set(), counted)),
      headcounts_(plan.groups.size()) {
  for (std::size_t group = 0; group < groups(); ++group) {
    rows_.push_back({group, false, LadderRow(plan.table().ladder)});
    rows_.push_back({group, true, LadderRow(plan.table().ladder)});
  }
  const auto customers = static_cast<double>(scenario_.cohort.customers);
  const Eigen::MatrixXd& established = plan.baseline.established;
  if (established.size() == 0) {
    add_newcomers(customers, false);
    return;
  }
  for (std::size_t group = 0; group < groups(); ++group) {
    Row& cohort = row(group, false);
    for (Eigen::Index at = 0; at < established.cols(); ++at) {
      const double share = established(static_cast<Eigen::Index>(group), at);
      cohort.counts()[static_cast<std::size_t>(at)] = customers * share;
      cohort.heads += customers * share;
    }
  }
}

void ExpectedPopulation::use(const std::vector<WeekTable>& tables) {
  tables_ = &tables;
  for (std::size_t group = 0; group < groups(); ++group) stencils_[group].use(table(group));
}

Standing ExpectedPopulation::standing() const {
  Standing standing{headcount(), 0.0};
  for (std::size_t group = 0; group < groups(); ++group) {
    if (plan_.groups[group].segment.loyalty == LoyaltyKind::genuine) continue;
    standing.falsely_loyal += headcount(group).business;
  }
  return standing;
}

std::span<const ByScope<double>> ExpectedPopulation::headcounts(std::uint32_t) {
  for (std::size_t group = 0; group < groups(); ++group) headcounts_[group] = headcount(group);
  return headcounts_;
}

/// What the customers spend in a week, yuan at the usual price.
double ExpectedPopulation::spend() const {
  double sum = 0.0;
  for (std::size_t group = 0; group < groups(); ++group) {
    sum += headcount(group).business * table(group).spend;
  }
  return sum;
}

EventImpact ExpectedPopulation::meet(const Event& event, const Round&, const Losses& lost) {
  EventImpact impact;
  const ByScope<double> before = headcount();
  if (before.business <= 0.0) return impact;
  const double share = std::min(1.0, static_cast<double>(event.customers) / before.business);
  const ByScope<double> met{before.cohort * share, before.business * share};
  if (event.kind == EventKind::offence) {
    for (std::size_t end = 0; end < recovery_count; ++end) {
      const double ends_so = table(0).recovery[end];
      impact.complaints[end] = {met.cohort * ends_so, met.business * ends_so};
    }
  }
  if (event.leaves) {
    lost.note(event.cause, Channel::direct, met.business, share * spend());
    scale(1.0 - share);
  } else {
    for (Row& row : rows_) {
      LadderRow offended = row.row;
      stencils_[row.group].offend(offended);
      double* counts = row.row.counts();
      for (std::size_t at = 0; at < offended.length(); ++at) {
        counts[at] += share * (offended.counts()[at] - counts[at]);
      }
    }
  }
  PerCause<double> people{};
  if (event.tells) people[index(event.cause)] = met.business;
  impact.originators = telling(people);
  return impact;
}

/// Those who leave for a service cause, or are met by an event with one, tell others.
Originators ExpectedPopulation::telling(const PerCause<double>& people) const {
  Originators originators;
  for (const Cause cause : {Cause::not_valued, Cause::poor_service}) {
    originators.add(cause, people[index(cause)], people[index(cause)] * mean_told_);
  }
  return originators;
}

void ExpectedPopulation::live(std::uint32_t, std::uint32_t) {
  if (!recommends_) return;
  for (Row& row : rows_) {
    if (row.heads > 0.0) stencils_[row.group].live(row.row);
  }
}

double ExpectedPopulation::recommended_to(std::uint32_t) const {
  const WordOfMouth& word_of_mouth = scenario_.word_of_mouth;
  if (!recommends_) return 0.0;
  const Ladder& ladder = table(0).ladder;
  const auto from = static_cast<int>(word_of_mouth.advocate_points);
  if (from > ladder.highest) return 0.0;
  double advocates = 0.0;
  for (const Row& row : rows_) {
    const auto counts = row.counts().subspan(static_cast<std::size_t>(ladder.position(from)));
    advocates += table(row.group).delighted * std::accumulate(counts.begin(), counts.end(), 0.0);
  }
  return scale_ * advocates * word_of_mouth.recommend *
         static_cast<double>(word_of_mouth.recommend_to);
}

Leaving ExpectedPopulation::leave(std::uint32_t, const Losses& lost) {
  ByScope<double> attempts;
  PerCause<double> leavers{};
  for (Row& row : rows_) {
    if (row.heads <= 0.0) continue;
    Stencil& stencil = stencils_[row.group];
    RowLeaving gone = recommends_ ? stencil.leave(row.row) : stencil.live_and_leave(row.row);
    row.heads = gone.remaining;
    attempts.business += scale_ * gone.attempts;
    if (!row.joined_later) attempts.cohort += scale_ * gone.attempts;
    for (const Cause cause : all_causes) {
      const double people = scale_ * gone.left[index(cause)];
      lost.note(cause, Channel::direct, people, people * table(row.group).spend);
      leavers[index(cause)] += people;
    }
  }
  return {attempts, telling(leavers)};
}

void ExpectedPopulation::lose_listeners(const Stories& stories, const Round&, const Losses& lost) {
  const double places = stories.told() * scenario_.word_of_mouth.own_customers;
  if (places <= 0.0) return;
  const double remaining = headcount().business;
  if (remaining <= 0.0) return;
  const double leaving = lost_listeners(scenario_.word_of_mouth, places, remaining);
  const double spend_of_one = spend() / remaining;
  const double of_listener = leaving / stories.told();
  for (const Cause cause : all_causes) {
    const double of_cause = stories.listeners[index(cause)] * of_listener;
    lost.note(cause, Channel::word_of_mouth, of_cause, of_cause * spend_of_one);
  }
  scale(1.0 - leaving / remaining);
}

/// Everybody alike becomes fewer. The rows keep their counts while there is room for the scale.
void ExpectedPopulation::scale(double factor) {
  constexpr double smallest_scale = 1e-100;
  scale_ *= factor;
  if (scale_ >= smallest_scale) return;
  for (Row& row : rows_) {
    for (double& count : row.counts()) count *= scale_;
    row.heads *= scale_;
  }
  scale_ = 1.0;
}

double ExpectedPopulation::join(double people, std::uint32_t) {
  settle_newcomers();
  if (people <= 0.0) return 0.0;
  add_newcomers(people, true);
  return people * newcomer_spend();
}

/// Some newcomers are none any more (equation 33).
void ExpectedPopulation::settle_newcomers() {
  if (plan_.stages() == 1) return;
  const double share = scenario_.service.settling;
  for (std::size_t settled = 0; settled < groups(); settled += 2) {
    for (const bool joined_later : {false, true}) {
      Row& to = row(settled, joined_later);
      Row& from = row(settled + 1, joined_later);
      for (std::size_t at = 0; at < to.row.length(); ++at) {
        to.counts()[at] += share * from.counts()[at];
        from.counts()[at] *= 1.0 - share;
      }
      to.heads += share * from.heads;
      from.heads *= 1.0 - share;
    }
  }
}

void ExpectedPopulation::add_newcomers(double people, bool joined_later) {
  for (std::size_t group = 0; group < groups(); ++group) {
    const double joining = people * plan_.groups[group].share / scale_;
    Row& newcomers = row(group, joined_later);
    newcomers.counts()[zero_] += joining;
    newcomers.heads += joining;
  }
}

/// What a newcomer spends in a week, yuan at the usual price.
double ExpectedPopulation::newcomer_spend() const {
  double sum = 0.0;
  for (std::size_t group = 0; group < groups(); ++group) {
    sum += plan_.groups[group].share * table(group).spend;
  }
  return sum;
}

namespace {

/// Flattened, so that nothing is written down of a week that the books do not read.
template <Booked booked>
[[gnu::flatten]] void keep_books_of(ExpectedWeek& week, std::int64_t weeks, Bookkeeper& books) {
  for (std::uint32_t number = 0; number < weeks; ++number) {
    if (books.keeps()) books.keep(week.state());
    books.book<booked>(week.step(number));
  }
}

}  // namespace

void keep_books(ExpectedWeek& week, std::int64_t weeks, Booked booked, Bookkeeper& books) {
  switch (booked) {
    case Booked::cohort:
      return keep_books_of<Booked::cohort>(week, weeks, books);
    case Booked::value:
      return keep_books_of<Booked::value>(week, weeks, books);
    case Booked::business:
      return keep_books_of<Booked::business>(week, weeks, books);
  }
}

}  // namespace retain::engine::expected

template class retain::business::BusinessWeek<retain::engine::expected::ExpectedPopulation,
                                              retain::business::MeanChance>;
