#pragma once

#include <fmt/format.h>

#include <string>

#include "base/message.hpp"
#include "base/words.hpp"

namespace retain::message {

inline constexpr Message list_separator{", ", "、"};

}  // namespace retain::message

/// Parts of sentences that are put together where what they hold is known.
namespace retain::base {

/// The items of a list, with a separator of the language that the program speaks.
template <class Range>
[[nodiscard]] std::string listed(const Range& items,
                                 const Message& separator = message::list_separator) {
  return fmt::format("{}", fmt::join(items, say(separator)));
}

/// A clause as it stands behind another one; nothing for none.
[[nodiscard]] inline std::string appended(const std::string& clause) {
  return clause.empty() ? clause : say(message::clause_separator) + clause;
}

}  // namespace retain::base
