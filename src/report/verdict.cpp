#include "report/verdict.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ranges>

#include "base/message.hpp"
#include "report/amounts.hpp"
#include "report/belief_texts.hpp"
#include "report/boldest_figures.hpp"
#include "report/comparator_nature.hpp"
#include "report/programme_cost.hpp"
#include "report/verdict_facts.hpp"

namespace retain::message {

constexpr Message verdict_better{"“{0}” leaves the firm {1} better off in {2} than {3}.",
                                 "“{0}”{2}内使企业比{3}多得 {1}。"};
constexpr Message verdict_worse{"“{0}” leaves the firm {1} worse off in {2} than {3}.",
                                "“{0}”{2}内使企业比{3}少得 {1}。"};
constexpr Message verdict_chance{
    "“{0}” and {3} are too near to tell apart: {1} in {2} may be luck.",
    "“{0}”与{3}难分高下：{2}内相差 {1}，可能出于偶然。"};
constexpr Message verdict_same{"“{0}” leaves the firm as well off in {2} as {3}.",
                               "“{0}”{2}内给企业带来的与{3}相同。"};
constexpr Message other_as_it_is{"“{}” as it is", "“{}”的现状"};
constexpr Message other_named{"“{}”", "“{}”"};
constexpr Message verdict_alone{"“{0}”: the business is worth {1} in {2}.",
                                "“{0}”：整个业务 {2}内的价值为 {1}。"};
constexpr Message verdict_one_replication{" One repetition says nothing about luck.",
                                          "只重复了一次，偶然性有多大无从得知。"};
constexpr Message ground_comparator{"“{}” is {}.", "“{}”：{}。"};
constexpr Message compared_with_their_own{
    "These scenarios are not all compared with the same one: each is measured against its own "
    "comparison case, and its figure says what it adds there.",
    "这些情景的比较对象不尽相同：每个情景只与自己的比较对象相比，数字表示它在那里多带来多少。"};
constexpr Message tally_of{"Of {} scenarios compared, better: {}; worse: {}; too near to tell: {}.",
                           "比较了 {} 个情景：更好 {} 个，更差 {} 个，难分高下 {} 个。"};

}  // namespace retain::message

namespace retain::report {
namespace {

Cell gain_of(const Figures& figures) {
  return figures.difference({Quantity::business_total});
}

const Message& words_of(Direction direction) {
  switch (direction) {
    case Direction::better:
      return message::verdict_better;
    case Direction::worse:
      return message::verdict_worse;
    case Direction::within_chance:
      return message::verdict_chance;
    case Direction::same:
      return message::verdict_same;
    case Direction::alone:
      break;
  }
  return message::verdict_alone;
}

std::string sentence_on(const Figures& figures, Direction direction, const std::string& called,
                        const std::string& comparator_called) {
  const Simulation& simulation = figures.scenario.simulation;
  const double amount = direction == Direction::alone
                            ? figures.metric({Quantity::business_total}).value
                            : std::abs(gain_of(figures).value);
  std::string text = say(words_of(direction), called, amount_text(amount),
                         period_text(simulation.weeks), comparator_called);
  const bool is_single = is_random(simulation.engine) && simulation.replications == 1;
  if (is_single && direction != Direction::alone) text += say(message::verdict_one_replication);
  return text;
}

}  // namespace

Direction direction_of(const Figures& figures) {
  if (figures.comparator.empty()) return Direction::alone;
  const Cell gain = gain_of(figures);
  if (signed_amount_text(gain.value) == amount_text(0.0)) return Direction::same;
  if (is_within_chance(gain, 0.0)) return Direction::within_chance;
  return gain.value > 0.0 ? Direction::better : Direction::worse;
}

Verdict verdict_on(std::size_t scenario, std::span<const Figures> all,
                   std::span<const std::string> called) {
  const Figures& figures = all[scenario];
  const auto comparator = comparator_index(figures, all);
  const std::string comparator_called = comparator ? called[*comparator] : std::string();
  const std::string nature = comparator_nature(figures, all, called);
  Verdict verdict{.direction = direction_of(figures),
                  .sentence = {},
                  .facts = facts_of(figures, comparator_of(figures, all)),
                  .grounds = {}};
  verdict.sentence = sentence_on(
      figures, verdict.direction, called[scenario],
      say(nature.empty() ? message::other_as_it_is : message::other_named, comparator_called));
  const auto add_ground = [&](std::string text) {
    if (!text.empty()) verdict.grounds.push_back(std::move(text));
  };
  if (!nature.empty()) add_ground(say(message::ground_comparator, comparator_called, nature));
  add_ground(boldest_figures(all.subspan(scenario, 1)));
  for (std::string& line : belief_lines(figures)) add_ground(std::move(line));
  return verdict;
}

std::vector<std::size_t> ranked_scenarios(std::span<const Figures> all) {
  std::vector<std::size_t> ranked;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].comparator.empty()) ranked.push_back(i);
  }
  std::ranges::stable_sort(ranked, std::ranges::greater{},
                           [&](std::size_t i) { return gain_of(all[i]).value; });
  for (auto group = ranked.begin(); group != ranked.end();) {
    const std::string& comparator = all[*group].comparator;
    group = std::stable_partition(group, ranked.end(),
                                  [&](std::size_t i) { return all[i].comparator == comparator; });
  }
  return ranked;
}

std::size_t leading_scenario(std::span<const Figures> all) {
  const std::vector<std::size_t> ranked = ranked_scenarios(all);
  if (ranked.empty()) return 0;
  if (direction_of(all[ranked.front()]) == Direction::better) return ranked.front();
  const auto from_the_end = std::views::reverse(ranked);
  return *std::ranges::min_element(from_the_end, {},
                                   [&](std::size_t i) { return gain_of(all[i]).value; });
}

std::optional<std::size_t> common_comparator(std::span<const Figures> all) {
  std::optional<std::size_t> common;
  for (const Figures& figures : all) {
    if (figures.comparator.empty()) continue;
    const auto comparator = comparator_index(figures, all);
    if (!comparator || (common && common != comparator)) return std::nullopt;
    common = comparator;
  }
  return common;
}

std::string note_on_comparators(std::span<const Figures> all) {
  const bool is_any_compared =
      std::ranges::any_of(all, [](const Figures& figures) { return !figures.comparator.empty(); });
  if (!is_any_compared || common_comparator(all)) return {};
  return say(message::compared_with_their_own);
}

std::string tally_of_verdicts(std::span<const Figures> all) {
  const auto count = [&](Direction direction) {
    return std::ranges::count_if(
        all, [&](const Figures& figures) { return direction_of(figures) == direction; });
  };
  const auto compared = std::ssize(all) - count(Direction::alone);
  if (compared < 2) return {};
  return say(message::tally_of, compared, count(Direction::better), count(Direction::worse),
             count(Direction::within_chance) + count(Direction::same));
}

}  // namespace retain::report
