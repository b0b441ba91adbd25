#include "base/sentence.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include "base/words.hpp"

namespace retain::message {

constexpr Message nothing{"", ""};
constexpr Message side_by_side{"{}{}", "{}{}"};

}  // namespace retain::message

namespace retain::base {

Sentence::Sentence() : message_(&message::nothing) {}

Sentence Sentence::as_it_is(std::string_view text) {
  return text.empty() ? Sentence() : Sentence(message::as_it_is, std::string(text));
}

std::string Sentence::in(Language language) const {
  const std::string_view words =
      language == Language::chinese ? message_->chinese : message_->english;
  fmt::dynamic_format_arg_store<fmt::format_context> filling;
  for (const Argument& argument : arguments_) {
    if (const auto* sentence = std::get_if<Sentence>(&argument.content)) {
      filling.push_back(sentence->in(language));
    } else if (const auto* text = std::get_if<std::string>(&argument.content)) {
      filling.push_back(*text);
    } else if (const auto* number = std::get_if<double>(&argument.content)) {
      filling.push_back(*number);
    } else if (const auto* whole = std::get_if<std::int64_t>(&argument.content)) {
      filling.push_back(*whole);
    } else {
      filling.push_back(std::get<std::uint64_t>(argument.content));
    }
  }
  return fmt::vformat(fmt::string_view(words.data(), words.size()), filling);
}

bool Sentence::operator==(const Sentence& other) const {
  return message_id() == other.message_id() && arguments_ == other.arguments_;
}

Sentence operator+(Sentence one, Sentence other) {
  return {message::side_by_side, std::move(one), std::move(other)};
}

}  // namespace retain::base
