#include "study/customer_story.hpp"

#include <algorithm>

#include "base/units.hpp"
#include "engine/agents/agents.hpp"
#include "maths/elementary.hpp"

namespace retain::study {
namespace {

/// The customer's own week, without what only books need.
bool alike(const WatchedWeek& one, const WatchedWeek& other) {
  const auto same = [](const WeekOutcome& a, const WeekOutcome& b) {
    return a.meeting == b.meeting && a.touchpoint == b.touchpoint && a.recovery == b.recovery &&
           a.gained == b.gained && a.faded == b.faded;
  };
  const bool same_outcome = one.outcome.has_value() == other.outcome.has_value() &&
                            std::ranges::equal(one.encounters(), other.encounters(), same);
  return same_outcome && one.week == other.week && one.is_newcomer == other.is_newcomer &&
         one.points_at_start == other.points_at_start && one.events == other.events &&
         one.points_at_end == other.points_at_end && one.intent == other.intent &&
         one.told == other.told && one.heard == other.heard && one.left == other.left;
}

void add_up(const Plan& plan, CustomerStory& story) {
  const Money& money = plan.scenario.money;
  const WatchedCustomer& seen = story.seen;
  if (seen.weeks.empty()) return;
  const double weekly_discount = maths::pow(1.0 + money.discount_rate, -1.0 / weeks_per_year);
  const auto margin_of = [&](std::size_t week) {
    return (money.margin + seen.path.weeks[week].price) * seen.spend;
  };
  CustomerWorth& worth = story.worth;
  for (const WatchedWeek& week : seen.weeks) {
    story.margins.push_back(week.outcome ? margin_of(week.week) : 0.0);
    if (!week.outcome) continue;
    ++worth.weeks_paid;
    worth.margin += story.margins.back();
    worth.discounted += story.margins.back() * maths::pow(weekly_discount, week.week);
  }
  const WatchedWeek& last = seen.weeks.back();
  for (std::size_t week = last.week + (last.outcome ? 1 : 0); week + 1 < seen.path.weeks.size();
       ++week) {
    worth.missing += margin_of(week) * maths::pow(weekly_discount, static_cast<double>(week));
  }
}

/// The notes on a week; none when the customer is not there.
const WatchedWeek* notes_on(const CustomerStory& story, std::uint32_t week) {
  const std::vector<WatchedWeek>& weeks = story.seen.weeks;
  if (weeks.empty() || week < weeks.front().week || week > weeks.back().week) return nullptr;
  return &weeks[week - weeks.front().week];
}

}  // namespace

const std::optional<Leaver>& CustomerStory::left() const {
  static const std::optional<Leaver> stays;
  return seen.weeks.empty() ? stays : seen.weeks.back().left;
}

double CustomerStory::followers() const {
  const std::optional<Leaver>& leaver = left();
  if (!leaver) return 0.0;
  return static_cast<double>(std::ranges::count_if(seen.leavers, [&](const Leaver& other) {
    return other.week == leaver->week && other.cause == leaver->cause &&
           other.channel == Channel::word_of_mouth && other.customer != leaver->customer;
  }));
}

CustomerStory tell_story(const Plan& plan, std::uint32_t replication, std::uint32_t customer) {
  CustomerStory story{
      plan.scenario, replication, AgentEngine(plan).watch(replication, customer), {}, {}};
  add_up(plan, story);
  return story;
}

std::optional<Leaver> first_leaver(const Plan& plan, std::uint32_t replication, Cause cause,
                                   std::optional<Channel> channel) {
  const std::vector<Leaver> leavers = AgentEngine(plan).watch(replication, 0).leavers;
  std::optional<Leaver> first;
  for (const Leaver& leaver : leavers) {
    if (leaver.cause != cause || (channel && leaver.channel != *channel)) continue;
    if (!first || leaver.customer < first->customer) first = leaver;
  }
  return first;
}

std::optional<std::uint32_t> parting_week(const CustomerStory& one, const CustomerStory& other) {
  const std::vector<WatchedWeek>& left = one.seen.weeks;
  const std::vector<WatchedWeek>& right = other.seen.weeks;
  const auto [at_left, at_right] = std::ranges::mismatch(left, right, alike);
  if (at_left != left.end() && at_right != right.end()) {
    return std::min(at_left->week, at_right->week);
  }
  if (at_left != left.end()) return at_left->week;
  if (at_right != right.end()) return at_right->week;
  return std::nullopt;
}

bool is_remarkable(const WatchedWeek& week) {
  const bool dissatisfied = std::ranges::any_of(week.encounters(), [](const WeekOutcome& outcome) {
    return outcome.meeting == Meeting::dissatisfied;
  });
  return dissatisfied || !week.events.empty() || week.intent || !week.heard.empty() ||
         week.told > 0 || week.left;
}

std::vector<WeekSpan> spans_of(const std::vector<CustomerStory>& stories) {
  std::vector<WeekSpan> spans;
  const std::optional<std::uint32_t> parting =
      stories.size() == 2 ? parting_week(stories.front(), stories.back()) : std::nullopt;
  bool ends_before = true;
  const auto horizon = static_cast<std::uint32_t>(stories.front().scenario.simulation.weeks);
  for (std::uint32_t week = 0; week < horizon; ++week) {
    const auto any = [&](const auto& holds) {
      return std::ranges::any_of(stories, [&](const CustomerStory& story) {
        const WatchedWeek* notes = notes_on(story, week);
        return notes != nullptr && holds(*notes, story);
      });
    };
    if (!any([](const WatchedWeek&, const CustomerStory&) { return true; })) continue;
    const bool alone =
        any([](const WatchedWeek& notes, const auto&) { return is_remarkable(notes); });
    const bool begins = any([](const WatchedWeek& notes, const CustomerStory& story) {
      return &notes == &story.seen.weeks.front();
    });
    if (ends_before || alone || begins || week % weeks_per_year == 0 || week == parting) {
      spans.push_back({week, week});
    } else {
      spans.back().last = week;
    }
    ends_before = alone;
  }
  return spans;
}

SpanSummary within(const CustomerStory& story, const WeekSpan& span) {
  SpanSummary summary;
  for (std::uint32_t week = span.first; week <= span.last; ++week) {
    const WatchedWeek* notes = notes_on(story, week);
    if (notes == nullptr) continue;
    summary.weeks.push_back(notes);
    if (notes->outcome) summary.faded += notes->outcome->faded;
  }
  return summary;
}

}  // namespace retain::study
