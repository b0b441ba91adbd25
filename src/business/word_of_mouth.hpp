#pragma once

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
  [[nodiscard]] Stories tell(const Round& round, const Originators& originators,
                             const Chance& chance);

 private:
  using Generations = std::vector<PerCause<double>>;  ///< indexed by generation, from 2

  [[nodiscard]] Generations& slot(std::int64_t week) {
    return due_[static_cast<std::size_t>(week) % due_.size()];
  }

  /// How many of those who listen in a round will tell the story on.
  void pass_on(const Round& round, Cause cause, std::int64_t generation, double listeners,
               const Chance& chance);

  WordOfMouth word_of_mouth_;
  std::vector<Generations> due_;  ///< ring over the weeks to come
};

}  // namespace retain::business
