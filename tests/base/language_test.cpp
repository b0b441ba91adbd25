#include "base/language.hpp"

#include <catch2/catch.hpp>

#include "base/phrases.hpp"

using namespace retain::base;

namespace {

constexpr Message many_errors{"{} errors", "{} 个错误"};
constexpr Message default_word{"default", "默认值"};

}  // namespace

TEST_CASE("a locale is Chinese when it begins with zh") {
  CHECK(language_of_locale("zh_CN.UTF-8") == Language::chinese);
  CHECK(language_of_locale("zh") == Language::chinese);
  CHECK(language_of_locale("en_GB.UTF-8") == Language::english);
  CHECK(language_of_locale("C") == Language::english);
}

TEST_CASE("each language has a code") {
  for (const Language language : {Language::english, Language::chinese}) {
    CHECK(language_of_code(language_code(language)) == language);
  }
  CHECK(language_of_code("fr") == std::nullopt);
}

TEST_CASE("sentences and lists are in the language spoken and data in English") {
  const std::vector<std::string> names{"a", "b"};
  CHECK(say(many_errors, 3) == "3 errors");
  CHECK(say(listed(names)) == "a, b");
  set_language(Language::chinese);
  const std::string told = say(many_errors, 3);
  const std::string data = say_in_data(many_errors, 3);
  const std::string list = say(listed(names));
  const std::string clause = say(appended("c"));
  const std::string known = spoken(default_word, "default");
  const std::string other = spoken(default_word, "plan.toml:3");
  set_language(Language::english);
  CHECK(told == "3 个错误");
  CHECK(data == "3 errors");
  CHECK(list == "a、b");
  CHECK(clause == "；c");
  CHECK(appended("").empty());
  CHECK(known == "默认值");
  CHECK(other == "plan.toml:3");
}
