#include <catch2/catch.hpp>
#include <regex>

#include "support/catalogue_text.hpp"

using namespace retain::test;

namespace {

/// Texts without words, which are the same in both languages.
const std::set<std::string> wordless{"",   "{}{}",   "{}{}{}", "{}: {}",
                                     "{}", " {} ",   "“{}”",   "± {}",
                                     "%",  "{}  {}", "{} +{}", "  {:<10}  {}\n"};

/// Words of both languages that stand for different things.
const std::set<std::string> same_words{"page_no_record"};

std::string shown(const CatalogueEntry& entry) {
  return entry.name.empty() ? entry.texts.front() : entry.name;
}

CatalogueObjections not_in_two_languages(const std::vector<CatalogueEntry>& entries) {
  CatalogueObjections found;
  for (const CatalogueEntry& entry : entries) {
    if (entry.texts.size() != 2) found.push_back(shown(entry));
  }
  return found;
}

CatalogueObjections without_chinese(const std::vector<CatalogueEntry>& entries) {
  CatalogueObjections found;
  for (const CatalogueEntry& entry : entries) {
    const std::string& chinese = entry.texts.back();
    if (!has_chinese(chinese) && wordless.count(chinese) == 0) found.push_back(shown(entry));
  }
  return found;
}

CatalogueObjections with_other_gaps(const std::vector<CatalogueEntry>& entries) {
  CatalogueObjections found;
  for (const CatalogueEntry& entry : entries) {
    if (gaps_of(entry.texts.front()) != gaps_of(entry.texts.back())) found.push_back(shown(entry));
  }
  return found;
}

CatalogueObjections said_twice(const std::vector<CatalogueEntry>& entries) {
  CatalogueObjections found;
  std::set<std::vector<std::string>> known;
  for (const CatalogueEntry& entry : entries) {
    if (entry.name.empty() || same_words.count(entry.name) > 0) continue;
    if (!known.insert(entry.texts).second) found.push_back(entry.name);
  }
  return found;
}

CatalogueObjections never_said(const std::vector<CatalogueEntry>& entries,
                               const std::string& code) {
  std::set<std::string> said;
  const std::regex use("message::(\\w+)");
  for (std::sregex_iterator match(code.begin(), code.end(), use), end; match != end; ++match) {
    said.insert((*match)[1]);
  }
  CatalogueObjections found;
  for (const CatalogueEntry& entry : entries) {
    if (!entry.name.empty() && said.count(entry.name) == 0) found.push_back(entry.name);
  }
  return found;
}

/// Lines that are wider than a help text may be.
CatalogueObjections wide_lines(const std::vector<CatalogueEntry>& entries) {
  constexpr std::size_t widest = 100;
  CatalogueObjections found;
  for (const CatalogueEntry& entry : entries) {
    if (!entry.name.starts_with("help_")) continue;
    for (const std::string& text : entry.texts) {
      std::istringstream lines(text);
      for (std::string line; std::getline(lines, line);) {
        if (retain::base::display_width(line) > widest) found.push_back(line);
      }
    }
  }
  return found;
}

/// Everything but the catalogue itself.
std::string code_of_the_program() {
  std::string code;
  for (const auto& file : source_files(false)) code += text_of_file(file);
  return code;
}

}  // namespace

TEST_CASE("every message is in English and in Chinese") {
  const std::vector<CatalogueEntry> entries = all_messages();
  CHECK(entries.size() > 480);
  CHECK(not_in_two_languages(entries) == CatalogueObjections{});
  CHECK(without_chinese(entries) == CatalogueObjections{});
}

TEST_CASE("both languages of a message take the same arguments in the same formats") {
  CHECK(with_other_gaps(all_messages()) == CatalogueObjections{});
}

TEST_CASE("no message stands there twice or is never said") {
  CHECK(said_twice(all_messages()) == CatalogueObjections{});
  CHECK(never_said(catalogue_entries(), code_of_the_program()) == CatalogueObjections{});
}

TEST_CASE("help texts fit into 100 columns in both languages") {
  const std::vector<CatalogueEntry> messages = all_messages();
  CHECK(std::ranges::count_if(messages, [](const CatalogueEntry& message) {
          return message.name.starts_with("help_");
        }) > 10);
  CHECK(wide_lines(messages) == CatalogueObjections{});
}

TEST_CASE("messages are read from code whatever their form") {
  const std::vector<CatalogueEntry> entries = entries_of(R"cpp(
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
  const std::vector<CatalogueEntry> messages = messages_of(R"cpp(
    constexpr Message near{"a", "甲"};
    const auto line = csv_line({"key", "unit"});
    constexpr Message far{"b", "乙"};
  )cpp");
  REQUIRE(messages.size() == 2);
  CHECK(messages[0].name == "near");
  CHECK(messages[1].texts == std::vector<std::string>{"b", "乙"});
}

TEST_CASE("what is wrong with a message is found") {
  CHECK(not_in_two_languages({{"alone", {"a"}}}) == CatalogueObjections{"alone"});
  CHECK(without_chinese({{"copied", {"a week", "a week"}}}) == CatalogueObjections{"copied"});
  CHECK(with_other_gaps({{"lost", {"{} of {}", "{} 周"}}}) == CatalogueObjections{"lost"});
  CHECK(with_other_gaps({{"turned", {"{} of {}", "{1} 中的 {0}"}}}) == CatalogueObjections{});
  CHECK(with_other_gaps({{"coarse", {"{:.1f}", "{} 元"}}}) == CatalogueObjections{"coarse"});
  CHECK_THROWS(gaps_of("{} 与 {1}"));
  CHECK(said_twice({{"one", {"a", "甲"}}, {"two", {"a", "甲"}}}) == CatalogueObjections{"two"});
  CHECK(never_said({{"one", {"a", "甲"}}, {"on", {"b", "乙"}}}, "say(message::one)") ==
        CatalogueObjections{"on"});
  CHECK(wide_lines({{"help_x", {"a", std::string(101, '-')}}}).size() == 1);
}
