#pragma once

#include <optional>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::base {

/// The languages that the program speaks.
enum class Language { english, chinese };

/// The language of everything said to people, from now on. The program sets it once, before it
/// starts a thread; data files are in English whatever it is.
void set_language(Language language);
[[nodiscard]] Language spoken_language();

/// The language of a locale's name, such as zh_CN.UTF-8: Chinese when it begins with zh, else
/// English.
[[nodiscard]] Language language_of_locale(std::string_view locale);

/// The code of a language as HTML and --lang write it: en, zh.
[[nodiscard]] std::string_view language_code(Language language);
[[nodiscard]] std::optional<Language> language_of_code(std::string_view code);

}  // namespace retain::base
