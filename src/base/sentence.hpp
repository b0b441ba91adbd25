#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/message.hpp"

namespace retain::base {

/// What is to be said, before it is known in which language: a message and what fills its gaps.
class Sentence {
 public:
  struct Argument;

  /// Nothing.
  Sentence();

  /// A message, which must outlive the sentence, with whole numbers, floating-point numbers, text,
  /// messages or sentences for its gaps.
  template <class... Arguments>
  Sentence(const Message& message, Arguments&&... arguments);
  template <class... Arguments>
  Sentence(const Message&& message, Arguments&&... arguments) = delete;

  /// Text that is the same in every language, such as a name.
  template <class Text>
  requires std::convertible_to<const Text&, std::string_view> Sentence(const Text& text)
      : Sentence(as_it_is(text)) {}

  /// What tells this sentence from others: as in gettext, the English format string.
  [[nodiscard]] std::string_view message_id() const { return message_->english; }
  [[nodiscard]] const std::vector<Argument>& arguments() const { return arguments_; }
  [[nodiscard]] bool empty() const { return message_->english.empty(); }

  /// The sentence in a language, with its gaps filled.
  /// Throws: fmt::format_error when the arguments do not fit the gaps (a defect).
  [[nodiscard]] std::string in(Language language) const;

  [[nodiscard]] bool operator==(const Sentence& other) const;

 private:
  [[nodiscard]] static Sentence as_it_is(std::string_view text);

  const Message* message_;
  std::vector<Argument> arguments_;
};

/// What fills a gap.
struct Sentence::Argument {
  std::variant<std::int64_t, std::uint64_t, double, std::string, Sentence> content;

  bool operator==(const Argument&) const = default;
};

/// An argument of any type that a gap takes; a character is text.
template <class Value>
[[nodiscard]] Sentence::Argument sentence_argument(Value&& value) {
  using Type = std::remove_cvref_t<Value>;
  if constexpr (std::is_same_v<Type, Sentence> || std::is_same_v<Type, Message>) {
    return {Sentence(std::forward<Value>(value))};
  } else if constexpr (std::convertible_to<const Type&, std::string_view>) {
    return {std::string(std::string_view(value))};
  } else if constexpr (std::is_same_v<Type, char>) {
    return {std::string(1, value)};
  } else if constexpr (std::floating_point<Type>) {
    return {static_cast<double>(value)};
  } else {
    static_assert(std::integral<Type> && !std::is_same_v<Type, bool>);
    if constexpr (std::is_signed_v<Type>)
      return {static_cast<std::int64_t>(value)};
    else
      return {static_cast<std::uint64_t>(value)};
  }
}

template <class... Arguments>
Sentence::Sentence(const Message& message, Arguments&&... arguments) : message_(&message) {
  arguments_.reserve(sizeof...(arguments));
  (arguments_.push_back(sentence_argument(std::forward<Arguments>(arguments))), ...);
}

/// Two sentences, one behind the other.
[[nodiscard]] Sentence operator+(Sentence one, Sentence other);

/// The sentence in the language that the program speaks.
[[nodiscard]] inline std::string say(const Sentence& sentence) {
  return sentence.in(spoken_language());
}

}  // namespace retain::base
