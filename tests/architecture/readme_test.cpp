// README.md and README.zh-CN.md say the same: headings, commands, sizes of tables, links.

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

/// What two pages in different languages have in common.
struct Page {
  std::vector<std::size_t> headings;                        ///< levels, in order
  std::vector<std::pair<std::size_t, std::size_t>> tables;  ///< rows and columns
  std::vector<std::vector<std::string>> blocks;             ///< lines of code
  std::multiset<std::string> links;                         ///< targets
};

/// A line of code without its comment, and texts in quotes without their words.
std::string command_of(const std::string& line) {
  const std::size_t comment = std::min(line.find("  "), line.find('#'));
  std::string command = std::regex_replace(line.substr(0, comment), std::regex("\"[^\"]*\""), "\"");
  command.erase(command.find_last_not_of(' ') + 1);
  return command;
}

Page page_of(const std::string& text) {
  Page page;
  std::istringstream lines(text);
  bool in_block = false;
  bool in_table = false;
  const std::regex link("\\]\\(([^)]+)\\)");
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      in_block = !in_block;
      if (in_block) page.blocks.emplace_back();
      continue;
    }
    if (in_block) {
      page.blocks.back().push_back(line);
      continue;
    }
    if (line.starts_with('#')) page.headings.push_back(line.find_first_not_of('#'));
    const bool is_row = line.starts_with('|');
    if (is_row && !in_table) page.tables.emplace_back(0, std::ranges::count(line, '|') - 1);
    if (is_row) ++page.tables.back().first;
    in_table = is_row;
    for (std::sregex_iterator match(line.begin(), line.end(), link), end; match != end; ++match) {
      const std::string target = (*match)[1];
      if (!target.starts_with("README")) page.links.insert(target);
    }
  }
  return page;
}

std::vector<std::string> commands_of(const std::vector<std::string>& block) {
  std::vector<std::string> commands;
  for (const std::string& line : block) commands.push_back(command_of(line));
  return commands;
}

/// Numbers of the rows of a printed table: the lines between its rule and an empty one.
std::vector<std::string> figures_of(const std::vector<std::string>& block) {
  std::vector<std::string> figures;
  const std::regex number("[-+]?[0-9][0-9.,]*");
  bool in_table = false;
  for (const std::string& line : block) {
    const bool is_rule = line.starts_with("--") && line.find_first_not_of("- ") == line.npos;
    if (in_table && !line.empty()) {
      std::string row;
      for (std::sregex_iterator match(line.begin(), line.end(), number), end; match != end;
           ++match) {
        row += match->str() + " ";
      }
      figures.push_back(row);
    }
    in_table = is_rule || (in_table && !line.empty());
  }
  return figures;
}

/// How two pages differ.
std::vector<std::string> differences(const Page& one, const Page& other) {
  std::vector<std::string> found;
  if (one.headings != other.headings) found.emplace_back("headings");
  if (one.tables != other.tables) found.emplace_back("tables");
  if (one.links != other.links) found.emplace_back("links");
  if (one.blocks.size() != other.blocks.size()) return {"blocks"};
  for (std::size_t i = 0; i < one.blocks.size(); ++i) {
    const bool is_output = !figures_of(one.blocks[i]).empty();
    const bool same = is_output ? figures_of(one.blocks[i]) == figures_of(other.blocks[i])
                                : commands_of(one.blocks[i]) == commands_of(other.blocks[i]);
    if (!same) found.push_back("block " + std::to_string(i));
  }
  return found;
}

std::string readme(const std::string& name) {
  std::ifstream file(std::filesystem::path(RETAIN_SOURCE_DIR) / name);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("the README in Chinese has what the one in English has") {
  const Page english = page_of(readme("README.md"));
  const Page chinese = page_of(readme("README.zh-CN.md"));
  CHECK(english.headings.size() > 8);
  CHECK(english.tables.size() > 3);
  CHECK(english.blocks.size() > 3);
  CHECK(figures_of(english.blocks.front()).size() > 10);
  CHECK(differences(english, chinese) == std::vector<std::string>{});
}

TEST_CASE("each README leads to the other") {
  CHECK(readme("README.md").find("(README.zh-CN.md)") != std::string::npos);
  CHECK(readme("README.zh-CN.md").find("(README.md)") != std::string::npos);
}

TEST_CASE("what one README lacks is found") {
  const std::string page =
      "# a\n## b [x](docs/x.md)\n```\nretain run a  what\ntitle = \"x\"\n```\n| a | b "
      "|\n|---|---|\n"
      "```\n---  ------\na-b  12 ± 3\n```\n";
  const auto changed = [&](const std::string& from, const std::string& to) {
    std::string other = page;
    other.replace(other.find(from), from.size(), to);
    return differences(page_of(page), page_of(other));
  };
  using Names = std::vector<std::string>;
  CHECK(changed("what", "怎样") == Names{});
  CHECK(changed("\"x\"", "\"甲\"") == Names{});
  CHECK(changed("## b", "b") == Names{"headings"});
  CHECK(changed("run a", "run c") == Names{"block 0"});
  CHECK(changed("12 ±", "13 ±") == Names{"block 1"});
  CHECK(changed("a-b  12 ±", "甲乙  12 +/-") == Names{});
  CHECK(changed("|---|---|\n", "") == Names{"tables"});
  CHECK(changed("docs/x", "docs/y") == Names{"links"});
}
