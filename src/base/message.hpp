#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace retain {

/// One sentence that a person may see, a format string of the fmt library. All of them stand in
/// base/catalogue.hpp, so that another language is one more member here and nothing elsewhere.
struct Message {
  std::string_view english;
};

/// The sentence with its gaps filled.
/// Throws: fmt::format_error when the arguments do not fit the gaps (a defect).
template <class... Arguments>
[[nodiscard]] std::string say(const Message& message, const Arguments&... arguments) {
  return fmt::format(fmt::runtime(message.english), arguments...);
}

}  // namespace retain
