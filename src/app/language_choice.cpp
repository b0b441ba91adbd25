#include "app/language_choice.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

#include "app/words.hpp"
#include "base/error.hpp"
#include "base/phrases.hpp"
#include "base/sentence.hpp"

namespace retain::app {
namespace {

constexpr std::string_view option = "--lang";
constexpr std::string_view automatic = "auto";

Language language_of_environment() {
  constexpr std::array<const char*, 3> variables{"LC_ALL", "LC_MESSAGES", "LANG"};
  for (const char* variable : variables) {
    const char* locale = std::getenv(variable);
    if (locale != nullptr && *locale != '\0') return language_of_locale(locale);
  }
  return Language::english;
}

Language understood(const std::string& value) {
  if (value == automatic) return language_of_environment();
  if (const auto language = language_of_code(value)) return *language;
  throw Error(ExitCode::usage, Sentence(message::bad_option_value, option, value,
                                        listed(std::array{"en", "zh", "auto"})));
}

}  // namespace

Language take_language(std::vector<std::string>& arguments) {
  set_language(language_of_environment());
  std::string value(automatic);
  const std::string with_value = std::string(option) + "=";
  const auto is_ours = [&](const std::string& argument) {
    return argument == option || argument.starts_with(with_value);
  };
  const auto options_end = [&] { return std::ranges::find(arguments, "--"); };
  for (auto found = std::find_if(arguments.begin(), options_end(), is_ours); found != options_end();
       found = std::find_if(found, options_end(), is_ours)) {
    const bool value_is_next = *found == option;
    const bool has_value =
        !value_is_next || (found + 1 != arguments.end() && !(found + 1)->starts_with("--"));
    if (!has_value) throw Error(ExitCode::usage, Sentence(message::option_needs_value, option));
    value = value_is_next ? *(found + 1) : found->substr(with_value.size());
    found = arguments.erase(found, found + (value_is_next ? 2 : 1));
  }
  return understood(value);
}

}  // namespace retain::app
