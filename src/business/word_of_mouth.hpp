#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "business/chance.hpp"
#include "model/cause.hpp"
#include "model/scenario.hpp"

namespace retain::business {

/// A round of word of mouth within a week: the regular one, or that of the forced event at
/// position number - 1 in the scenario's list.
struct Round {
  static constexpr std::uint32_t regular = 0;

  std::uint32_t week;
  std::uint32_t number = regular;
};

/// Subject of the draws about the stories of a cause in a generation; 0: in all.
[[nodiscard]] constexpr std::uint32_t story_subject(Cause cause, std::int64_t generation = 0) {
  return static_cast<std::uint32_t>(index(cause) +
                                    cause_count * static_cast<std::size_t>(generation));
}

/// People who hear, in all its generations, the story of one who tells it, on average (equations 12
/// and 13).
[[nodiscard]] double told_in_all(const WordOfMouth& word_of_mouth);

/// Customers who leave, on average, where so many of `remaining` customers were told a story:
/// nobody hears it twice.
[[nodiscard]] inline double lost_listeners(const WordOfMouth& word_of_mouth, double told,
                                           double remaining) {
  return std::min(told, remaining) * word_of_mouth.loss_probability;
}

/// People who tell a story of their own, and how many they tell it to; by root cause.
struct Originators {
  PerCause<double> count{};
  PerCause<double> listeners{};

  void add(Cause cause, double originators, double told) {
    count[index(cause)] += originators;
    listeners[index(cause)] += told;
  }
};

/// The stories told in one round: how many listeners by root cause, and how many people told.
struct Stories {
  PerCause<double> listeners{};
  double spreaders = 0;

  [[nodiscard]] double told() const {
    double sum = 0;
    for (const double part : listeners) sum += part;
    return sum;
  }
};

/// Stories on their way through the generations of retelling (equations 12 and 13).
class Grapevine {
 public:
  explicit Grapevine(const WordOfMouth& word_of_mouth);

  /// The stories of a round: those of its originators and, in the regular round, of everybody who
  /// retells this week. `chance` decides how many of the listeners tell a story on.
  template <class Luck>
  [[nodiscard]] Stories tell(const Round& round, const Originators& originators,
                             const Luck& chance);

 private:
  using Generations = std::vector<PerCause<double>>;  ///< indexed by generation, from 2

  [[nodiscard]] Generations& slot(std::int64_t week) {
    return due_[static_cast<std::size_t>(week) % due_.size()];
  }

  /// How many of those who listen in a round will tell the story on.
  template <class Luck>
  void pass_on(const Round& round, Cause cause, std::int64_t generation, double listeners,
               const Luck& chance);

  WordOfMouth word_of_mouth_;
  std::vector<Generations> due_;  ///< ring over the weeks to come
};

template <class Luck>
void Grapevine::pass_on(const Round& round, Cause cause, std::int64_t generation, double listeners,
                        const Luck& chance) {
  if (generation >= word_of_mouth_.generations || listeners <= 0.0) return;
  const Address address{story_subject(cause, generation), round.week, Purpose::retell,
                        round.number};
  slot(round.week +
       word_of_mouth_.retell_delay)[static_cast<std::size_t>(generation) + 1][index(cause)] +=
      chance.binomial(listeners, word_of_mouth_.retell_probability, address);
}

template <class Luck>
Stories Grapevine::tell(const Round& round, const Originators& originators, const Luck& chance) {
  Stories stories;
  const auto listen = [&](Cause cause, std::int64_t generation, double listeners) {
    stories.listeners[index(cause)] += listeners;
    pass_on(round, cause, generation, listeners, chance);
  };
  for (const Cause cause : all_causes) {
    stories.spreaders += originators.count[index(cause)];
    listen(cause, 1, originators.listeners[index(cause)]);
  }
  // A forced event has no part in what others retell in its week.
  if (round.number != Round::regular && word_of_mouth_.retell_delay > 0) return stories;
  for (std::int64_t generation = 2; generation <= word_of_mouth_.generations; ++generation) {
    PerCause<double>& due = slot(round.week)[static_cast<std::size_t>(generation)];
    for (const Cause cause : all_causes) {
      const double retellers = due[index(cause)];
      due[index(cause)] = 0;
      stories.spreaders += retellers;
      listen(cause, generation, retellers * static_cast<double>(word_of_mouth_.retell_to));
    }
  }
  return stories;
}

}  // namespace retain::business
