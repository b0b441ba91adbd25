#pragma once

#include <cstdint>
#include <vector>

#include "model/cause.hpp"
#include "model/scenario.hpp"

namespace retain {

/// People who tell a story of their own, and how many they tell it to; by root cause.
struct Tellers {
  PerCause<double> count{};
  PerCause<double> listeners{};

  void add(Cause cause, double tellers, double told) {
    count[index(cause)] += tellers;
    listeners[index(cause)] += told;
  }
};

/// The stories told in one round: how many listeners by root cause, and how many people told.
struct Stories {
  PerCause<double> listeners{};
  double talkers = 0;

  [[nodiscard]] double told() const {
    double sum = 0;
    for (const double part : listeners) sum += part;
    return sum;
  }
};

/// Stories on their way through the generations of retelling (equations 12 and 13). Both engines
/// use it: the expected engine with means, the agents with counts.
class Grapevine {
 public:
  explicit Grapevine(const WordOfMouth& word_of_mouth)
      : word_of_mouth_(word_of_mouth),
        due_(static_cast<std::size_t>(word_of_mouth.retell_delay) + 1) {
    for (auto& slot : due_) slot.resize(static_cast<std::size_t>(word_of_mouth.generations) + 1);
  }

  /// The regular round of a week: new tellers and everybody who retells this week.
  /// `retellers(listeners, cause, generation)` gives how many of the listeners tell the story on.
  template <class Retellers>
  [[nodiscard]] Stories regular_round(std::int64_t week, const Tellers& tellers,
                                      const Retellers& retellers) {
    return tell(week, tellers, true, retellers);
  }

  /// The round of a forced event, which has no part in what others retell in its week.
  template <class Retellers>
  [[nodiscard]] Stories event_round(std::int64_t week, const Tellers& tellers,
                                    const Retellers& retellers) {
    return tell(week, tellers, word_of_mouth_.retell_delay == 0, retellers);
  }

 private:
  using Generations = std::vector<PerCause<double>>;  ///< indexed by generation, from 2

  [[nodiscard]] Generations& slot(std::int64_t week) {
    return due_[static_cast<std::size_t>(week) % due_.size()];
  }

  template <class Retellers>
  void listen(std::int64_t week, std::size_t cause, std::int64_t generation, double listeners,
              Stories& stories, const Retellers& retellers) {
    stories.listeners[cause] += listeners;
    if (generation >= word_of_mouth_.generations || listeners <= 0.0) return;
    slot(week + word_of_mouth_.retell_delay)[static_cast<std::size_t>(generation) + 1][cause] +=
        retellers(listeners, static_cast<Cause>(cause), generation);
  }

  template <class Retellers>
  [[nodiscard]] Stories tell(std::int64_t week, const Tellers& tellers, bool retell_due,
                             const Retellers& retellers) {
    Stories stories;
    for (std::size_t cause = 0; cause < cause_count; ++cause) {
      stories.talkers += tellers.count[cause];
      listen(week, cause, 1, tellers.listeners[cause], stories, retellers);
    }
    if (!retell_due) return stories;
    for (std::int64_t generation = 2; generation <= word_of_mouth_.generations; ++generation) {
      PerCause<double>& due = slot(week)[static_cast<std::size_t>(generation)];
      for (std::size_t cause = 0; cause < cause_count; ++cause) {
        const double talkers = due[cause];
        due[cause] = 0;
        stories.talkers += talkers;
        listen(week, cause, generation, talkers * static_cast<double>(word_of_mouth_.retell_to),
               stories, retellers);
      }
    }
    return stories;
  }

  WordOfMouth word_of_mouth_;
  std::vector<Generations> due_;  ///< ring over the weeks to come
};

}  // namespace retain
