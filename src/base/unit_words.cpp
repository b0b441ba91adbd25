#include "base/unit_words.hpp"

#include <algorithm>

#include "base/message.hpp"
#include "base/unit_names.hpp"

namespace retain::base {

std::string_view unit_in(Language language, std::string_view unit) {
  const auto found = std::ranges::find(message::units, unit, &Message::english);
  return language == Language::english || found == message::units.end() ? unit : found->chinese;
}

}  // namespace retain::base
