#pragma once

#include "base/sentence.hpp"
#include "base/words.hpp"

namespace retain::message {

inline constexpr Message list_separator{", ", "、"};
inline constexpr Message with_separator{"{}{}{}", "{}{}{}"};
inline constexpr Message one_year{"1 year", "1 年"};
inline constexpr Message years{"{} years", "{} 年"};

}  // namespace retain::message

/// Parts of sentences that are put together where what they hold is known.
namespace retain::base {

/// The items of a list: names, numbers or sentences.
template <class Range>
[[nodiscard]] Sentence listed(const Range& items,
                              const Message& separator = message::list_separator) {
  Sentence list;
  bool is_first = true;
  for (const auto& item : items) {
    list = is_first ? Sentence(message::as_it_is, item)
                    : Sentence(message::with_separator, std::move(list), separator, item);
    is_first = false;
  }
  return list;
}

/// A clause as it stands behind another one; nothing for none.
[[nodiscard]] inline Sentence appended(const Sentence& clause) {
  return clause.empty() ? clause : Sentence(message::clause_separator) + clause;
}

/// "1 year", "2.5 years".
template <class Number>
[[nodiscard]] Sentence so_many_years(Number years) {
  return years == Number{1} ? Sentence(message::one_year) : Sentence(message::years, years);
}

}  // namespace retain::base
