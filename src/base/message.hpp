#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "base/language.hpp"

namespace retain::base {

/// One sentence that a person may see, as format strings of the fmt library that take the same
/// arguments. They stand beside the code that says them.
struct Message {
  std::string_view english;
  std::string_view chinese;
};

/// The sentence in a language, with its gaps filled.
/// Throws: fmt::format_error when the arguments do not fit the gaps (a defect).
template <class... Arguments>
[[nodiscard]] std::string say_in(Language language, const Message& message,
                                 const Arguments&... arguments) {
  const std::string_view words = language == Language::chinese ? message.chinese : message.english;
  return fmt::format(fmt::runtime(words), arguments...);
}

/// The sentence in the language that the program speaks.
template <class... Arguments>
[[nodiscard]] std::string say(const Message& message, const Arguments&... arguments) {
  return say_in(spoken_language(), message, arguments...);
}

/// The sentence as data files hold it, which are the same in every language: in English.
template <class... Arguments>
[[nodiscard]] std::string say_in_data(const Message& message, const Arguments&... arguments) {
  return say_in(Language::english, message, arguments...);
}

/// What data files hold of a message (say_in_data), in the language that the program speaks; any
/// other text as it is.
[[nodiscard]] inline std::string spoken(const Message& message, const std::string& data) {
  return data == message.english ? std::string(say(message)) : data;
}

}  // namespace retain::base
