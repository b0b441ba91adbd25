#include "base/language.hpp"

namespace retain::base {
namespace {

constexpr std::string_view chinese_code = "zh";
constexpr std::string_view english_code = "en";

Language current = Language::english;

}  // namespace

void set_language(Language language) {
  current = language;
}

Language spoken_language() {
  return current;
}

Language language_of_locale(std::string_view locale) {
  return locale.starts_with(chinese_code) ? Language::chinese : Language::english;
}

std::string_view language_code(Language language) {
  return language == Language::chinese ? chinese_code : english_code;
}

std::optional<Language> language_of_code(std::string_view code) {
  if (code == english_code) return Language::english;
  if (code == chinese_code) return Language::chinese;
  return std::nullopt;
}

}  // namespace retain::base
