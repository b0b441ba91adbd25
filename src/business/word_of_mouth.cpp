#include "business/word_of_mouth.hpp"

#include "model/told.hpp"

namespace retain::business {

double told_in_all(const WordOfMouth& word_of_mouth) {
  const double growth =
      word_of_mouth.retell_probability * static_cast<double>(word_of_mouth.retell_to);
  double generation = mean_told(word_of_mouth);
  double all = generation;
  for (std::int64_t number = 2; number <= word_of_mouth.generations; ++number) {
    generation *= growth;
    all += generation;
  }
  return all;
}

Grapevine::Grapevine(const WordOfMouth& word_of_mouth)
    : word_of_mouth_(word_of_mouth),
      due_(static_cast<std::size_t>(word_of_mouth.retell_delay) + 1) {
  for (auto& slot : due_) slot.resize(static_cast<std::size_t>(word_of_mouth.generations) + 1);
}

}  // namespace retain::business
