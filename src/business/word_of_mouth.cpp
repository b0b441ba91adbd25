#include "business/word_of_mouth.hpp"

namespace retain::business {

Grapevine::Grapevine(const WordOfMouth& word_of_mouth)
    : word_of_mouth_(word_of_mouth),
      due_(static_cast<std::size_t>(word_of_mouth.retell_delay) + 1) {
  for (auto& slot : due_) slot.resize(static_cast<std::size_t>(word_of_mouth.generations) + 1);
}

void Grapevine::pass_on(const Round& round, Cause cause, std::int64_t generation, double listeners,
                        const Chance& chance) {
  if (generation >= word_of_mouth_.generations || listeners <= 0.0) return;
  const Address address{story_subject(cause, generation), round.week, Purpose::retell,
                        round.number};
  slot(round.week +
       word_of_mouth_.retell_delay)[static_cast<std::size_t>(generation) + 1][index(cause)] +=
      chance.binomial(listeners, word_of_mouth_.retell_probability, address);
}

Stories Grapevine::tell(const Round& round, const Originators& originators, const Chance& chance) {
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
