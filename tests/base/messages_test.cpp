#include <catch2/catch.hpp>
#include <map>
#include <regex>

#include "support/messages.hpp"

using namespace retain::test;

namespace {

/// Texts without words, which are the same in both languages.
const std::set<std::string> wordless{"",   "{}{}",   "{}{}{}", "{}: {}",
                                     "{}", " {} ",   "“{}”",   "± {}",
                                     "%",  "{}  {}", "{} +{}", "  {:<10}  {}\n"};

/// Words of both languages that stand for different things.
const std::set<std::string> same_words{"page_no_record"};

std::string shown(const WrittenMessage& entry) {
  return entry.name.empty() ? entry.texts.front() : entry.name;
}

Objections not_in_two_languages(const std::vector<WrittenMessage>& entries) {
  Objections found;
  for (const WrittenMessage& entry : entries) {
    if (entry.texts.size() != 2) found.push_back(shown(entry));
  }
  return found;
}

Objections without_chinese(const std::vector<WrittenMessage>& entries) {
  Objections found;
  for (const WrittenMessage& entry : entries) {
    const std::string& chinese = entry.texts.back();
    if (!has_chinese(chinese) && wordless.count(chinese) == 0) found.push_back(shown(entry));
  }
  return found;
}

Objections with_other_gaps(const std::vector<WrittenMessage>& entries) {
  Objections found;
  for (const WrittenMessage& entry : entries) {
    if (gaps_of(entry.texts.front()) != gaps_of(entry.texts.back())) found.push_back(shown(entry));
  }
  return found;
}

Objections said_twice(const std::vector<WrittenMessage>& entries) {
  Objections found;
  std::set<std::vector<std::string>> known;
  for (const WrittenMessage& entry : entries) {
    if (entry.name.empty() || same_words.count(entry.name) > 0) continue;
    if (!known.insert(entry.texts).second) found.push_back(entry.name);
  }
  return found;
}

/// Messages whose name stands in the code once: where it is declared.
Objections never_said(const std::vector<WrittenMessage>& entries, const std::string& code) {
  std::map<std::string, int> mentions;
  const std::regex word("\\w+");
  for (std::sregex_iterator match(code.begin(), code.end(), word), end; match != end; ++match) {
    ++mentions[match->str()];
  }
  Objections found;
  for (const WrittenMessage& entry : entries) {
    if (!entry.name.empty() && mentions[entry.name] < 2) found.push_back(entry.name);
  }
  return found;
}

/// Lines that are wider than a help text may be.
/// A line of a message as it is printed: braces that stand for themselves are doubled in it.
std::string printed(std::string line) {
  for (const char* brace : {"{{", "}}"}) {
    for (std::size_t at = line.find(brace); at != std::string::npos;
         at = line.find(brace, at + 1)) {
      line.erase(at, 1);
    }
  }
  return line;
}

Objections wide_lines(const std::vector<WrittenMessage>& entries) {
  constexpr std::size_t widest = 100;
  Objections found;
  for (const WrittenMessage& entry : entries) {
    if (!entry.name.starts_with("help_")) continue;
    for (const std::string& text : entry.texts) {
      std::istringstream lines(text);
      for (std::string line; std::getline(lines, line);) {
        if (retain::base::display_width(printed(line)) > widest) found.push_back(line);
      }
    }
  }
  return found;
}

std::string code_of_the_program() {
  std::string code;
  for (const auto& file : code_files()) code += text_of_file(file);
  return code;
}

}  // namespace

TEST_CASE("every message is in English and in Chinese") {
  const std::vector<WrittenMessage> entries = all_messages();
  CHECK(entries.size() > 480);
  CHECK(not_in_two_languages(entries) == Objections{});
  CHECK(without_chinese(entries) == Objections{});
}

TEST_CASE("both languages of a message take the same arguments in the same formats") {
  CHECK(with_other_gaps(all_messages()) == Objections{});
}

TEST_CASE("no message stands there twice or is never said") {
  CHECK(said_twice(all_messages()) == Objections{});
  CHECK(never_said(all_messages(), code_of_the_program()) == Objections{});
}

TEST_CASE("help texts fit into 100 columns in both languages") {
  const std::vector<WrittenMessage> messages = all_messages();
  CHECK(std::ranges::count_if(messages, [](const WrittenMessage& message) {
          return message.name.starts_with("help_");
        }) > 10);
  CHECK(wide_lines(messages) == Objections{});
}

TEST_CASE("messages are read from code whatever their form") {
  const std::vector<WrittenMessage> entries = entries_of(R"cpp(
    inline constexpr Message one{
        "a \"b\"\n"
        "c {}",
        "甲 {}"};
    inline constexpr Message help_two{
        R"(first
second)",
        R"(第一)"};
    inline constexpr std::array list{Message{"x", "乙"}, Reason{EPERM, {"y", "丙"}}};
  )cpp");
  REQUIRE(entries.size() == 4);
  CHECK(entries[0].name == "one");
  CHECK(entries[0].texts == std::vector<std::string>{"a \"b\"\nc {}", "甲 {}"});
  CHECK(entries[1].name == "help_two");
  CHECK(entries[1].texts == std::vector<std::string>{"first\nsecond", "第一"});
  CHECK(entries[2].texts == std::vector<std::string>{"x", "乙"});
  CHECK(entries[3].texts == std::vector<std::string>{"y", "丙"});
}

TEST_CASE("messages beside the code that says them are found") {
  const std::vector<WrittenMessage> messages = messages_of(R"cpp(
    constexpr Message near{"a", "甲"};
    const auto line = csv_line({"key", "unit"});
    constexpr Message far{"b", "乙"};
  )cpp");
  REQUIRE(messages.size() == 2);
  CHECK(messages[0].name == "near");
  CHECK(messages[1].texts == std::vector<std::string>{"b", "乙"});
}

TEST_CASE("what is wrong with a message is found") {
  CHECK(not_in_two_languages({{"alone", {"a"}}}) == Objections{"alone"});
  CHECK(without_chinese({{"copied", {"a week", "a week"}}}) == Objections{"copied"});
  CHECK(with_other_gaps({{"lost", {"{} of {}", "{} 周"}}}) == Objections{"lost"});
  CHECK(with_other_gaps({{"turned", {"{} of {}", "{1} 中的 {0}"}}}) == Objections{});
  CHECK(with_other_gaps({{"coarse", {"{:.1f}", "{} 元"}}}) == Objections{"coarse"});
  CHECK_THROWS(gaps_of("{} 与 {1}"));
  CHECK(said_twice({{"one", {"a", "甲"}}, {"two", {"a", "甲"}}}) == Objections{"two"});
  CHECK(never_said({{"one", {"a", "甲"}}, {"on", {"b", "乙"}}},
                   "Message one{}; Message on{}; say(message::one)") == Objections{"on"});
  CHECK(wide_lines({{"help_x", {"a", std::string(101, '-')}}}).size() == 1);
  CHECK(wide_lines({{"help_x", {"a", std::string(98, '-') + "{{}}"}}}).empty());
}
