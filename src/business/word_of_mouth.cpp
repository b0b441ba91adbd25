#include "business/word_of_mouth.hpp"

namespace retain::business {

Grapevine::Grapevine(const WordOfMouth& word_of_mouth)
    : word_of_mouth_(word_of_mouth),
      due_(static_cast<std::size_t>(word_of_mouth.retell_delay) + 1) {
  for (auto& slot : due_) slot.resize(static_cast<std::size_t>(word_of_mouth.generations) + 1);
}

}  // namespace retain::business
