// What every command of the table has.

#include "app/commands/commands.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>
#include <string>

#include "app/overview.hpp"

using namespace retain::app;
using Catch::Contains;
using Catch::StartsWith;

namespace {

/// Names of the options of a command.
std::vector<std::string> options_of(const Command& command) {
  CLI::App app;
  OptionList list(app, {});
  static_cast<void>(command.add_options(list));
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    if (option->nonpositional()) names.push_back("--" + option->get_lnames().front());
  }
  return names;
}

/// The text behind its first line.
std::string below_first_line(const std::string& text) {
  return text.substr(text.find('\n') + 1);
}

/// The overview in a language, spoken while the test runs.
std::string overview_in(Language language) {
  const Language before = spoken_language();
  set_language(language);
  std::string text = overview_text();
  set_language(before);
  return text;
}

}  // namespace

TEST_CASE("every command has a name of its own, and a file of this name") {
  const std::filesystem::path folder =
      std::filesystem::path(RETAIN_SOURCE_DIR) / "src" / "app" / "commands";
  std::set<std::string> names;
  for (const Command& command : command_table()) {
    names.insert(command.name);
    std::string file = command.name;
    std::ranges::replace(file, '-', '_');
    CHECK(std::filesystem::exists(folder / (file + ".cpp")));
  }
  CHECK(names.size() == command_table().size());
  CHECK(names.size() >= 10);
}

TEST_CASE("the help of every command begins with what it answers and examples") {
  for (const Command& command : command_table()) {
    INFO(command.name);
    const std::string english = say_in(Language::english, command.help);
    const std::string chinese = say_in(Language::chinese, command.help);
    for (const std::string& help : {english, chinese}) {
      CHECK_THAT(help, StartsWith("retain " + command.name + " "));
      CHECK_THAT(help.substr(0, help.find('\n')), Contains(" - "));
      CHECK(std::ranges::count(help, '\n') < 50);
    }
    const std::string example = "\n  retain " + command.name;
    CHECK_THAT(below_first_line(english), StartsWith("\nExamples" + example));
    CHECK_THAT(below_first_line(chinese), StartsWith("\n示例" + example));
  }
}

TEST_CASE("every command stands in the overview of both languages with what it answers") {
  for (const Language language : {Language::english, Language::chinese}) {
    const std::string overview = overview_in(language);
    std::size_t last = 0;
    for (const Command& command : command_table()) {
      INFO(command.name);
      const std::size_t begin = overview.find("\n  " + command.name + " ");
      REQUIRE(begin != std::string::npos);
      CHECK(begin > last);
      last = begin;
      const std::string help = say_in(language, command.help);
      const std::size_t dash = help.find(" - ") + 3;
      const std::string answer = command.summary ? say_in(language, *command.summary)
                                                 : help.substr(dash, help.find('\n') - dash);
      CHECK_THAT(overview.substr(begin, overview.find('\n', begin + 1) - begin),
                 Catch::EndsWith(" " + answer));
    }
  }
}

TEST_CASE("a summary says other words than the first line of the help") {
  for (const Command& command : command_table()) {
    INFO(command.name);
    if (!command.summary) continue;
    CHECK(command.help.english.find(" - " + std::string(command.summary->english) + "\n") ==
          std::string::npos);
  }
}

TEST_CASE("the help of a command names each of its options in both languages") {
  for (const Command& command : command_table()) {
    for (const std::string& option : options_of(command)) {
      INFO(command.name);
      CHECK_THAT(std::string(command.help.english), Contains("\n  " + option + " "));
      CHECK_THAT(std::string(command.help.chinese), Contains("\n  " + option + " "));
    }
  }
  CHECK(options_of(command_table().front()).size() > 10);
}
