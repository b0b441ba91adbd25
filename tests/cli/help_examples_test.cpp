// Every example of every --help, run as it stands there.

#include <fmt/ranges.h>
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>

#include "support/csv_table.hpp"
#include "support/made_log.hpp"
#include "support/retain_program.hpp"

using namespace retain::test;

namespace {

namespace fs = std::filesystem;

using Words = std::vector<std::string>;

constexpr const char* few = "--replications=3";

/// The words of a line of help: what stands behind two blanks or more is a remark.
Words words_of(const std::string& line) {
  Words words;
  for (const std::string& word : split(line, ' ')) {
    if (word.empty()) break;
    words.push_back(word);
  }
  return words;
}

/// Lines of a help text that are indented by two blanks, by whether they are examples.
std::vector<Words> indented_lines(const std::string& help, bool examples) {
  std::vector<Words> found;
  for (const std::string& line : split(help, '\n')) {
    if (!line.starts_with("  ") || line.starts_with("   ")) continue;
    const Words words = words_of(line.substr(2));
    if ((words.front() == "retain") == examples) found.push_back(words);
  }
  return found;
}

std::vector<std::string> listed_commands() {
  std::vector<std::string> names;
  for (const Words& words : indented_lines(run_retain({"--help"}).output, false)) {
    names.push_back(words.front());
  }
  return names;
}

bool names(const Words& example, const std::string& word) {
  return std::find(example.begin(), example.end(), word) != example.end();
}

void expect_success(const Words& arguments, const fs::path& folder) {
  const Finished finished = run_retain(arguments, folder);
  INFO(finished.errors);
  REQUIRE(finished.exit_code == 0);
}

/// A log of purchases with the columns that the example names.
void write_log(const Words& example, const fs::path& file, const TemporaryFolder& folder) {
  std::vector<std::string> headers{"customer", "date", "amount"};
  for (const std::string& word : example) {
    for (std::string& header : headers) {
      if (word.starts_with(header + "=")) header = word.substr(header.size() + 1);
    }
  }
  folder.write(file.string(), csv_log(made_log({.customers = 300}, 11), headers));
}

/// Makes what an example takes for granted: files that it reads, and results that lie there.
void prepare(const Words& example, const TemporaryFolder& folder) {
  const bool makes_files = example[1] == "new";
  for (std::size_t i = 2; i < example.size(); ++i) {
    const std::string& word = example[i];
    const bool is_written = example[i - 1] == "--out" || (makes_files && i == 2);
    const fs::path file(word);
    if (is_written && file.has_parent_path()) {
      fs::create_directories(folder.path() / file.parent_path());
    }
    if (is_written) continue;
    if (file.extension() == ".toml") {
      fs::create_directories(folder.path() / file.parent_path());
      expect_success({"new", word}, folder.path());
    } else if (file.extension() == ".csv" && example[1] == "fit") {
      write_log(example, file, folder);
    } else if (file.extension() == ".csv") {
      fs::copy_file(std::string(RETAIN_SOURCE_DIR) + "/scenarios/data/self-test-sheet.csv",
                    folder.path() / file);
    } else if (word.starts_with("results/")) {
      const fs::path results = file.extension() == ".json" ? file.parent_path() : file;
      expect_success({"run", "documents", few, "--customers=30", "--out", results.string()},
                     folder.path());
    }
  }
}

/// What makes an example quick. The last of several values counts.
Words shorter(Words example) {
  if (example[1] == "verify") {
    example.push_back("--replications=30");
  } else if ((example[1] == "run" && !names(example, "--manifest")) || example[1] == "relax") {
    example.insert(example.end(), {few, "--customers=30"});
  } else if (example[1] == "goal-seek" && !names(example, "--questions")) {
    example.push_back("--customers=30");
  }
  return example;
}

}  // namespace

TEST_CASE("every command has examples in its help") {
  const std::vector<std::string> all = listed_commands();
  CHECK(all.size() >= 13);
  for (const std::string& command : all) {
    INFO(command);
    const Finished help = run_retain({command, "--help"});
    CHECK(help.exit_code == 0);
    const std::vector<Words> examples = indented_lines(help.output, true);
    CHECK_FALSE(examples.empty());
    for (const Words& example : examples) CHECK(example.at(1) == command);
  }
}

TEST_CASE("examples are the same in both languages") {
  std::vector<std::string> helps = listed_commands();
  helps.push_back("");
  for (const std::string& command : helps) {
    INFO(command);
    const auto examples = [&](const std::string& language) {
      Words arguments{"--help", "--lang", language};
      if (!command.empty()) arguments.insert(arguments.begin(), command);
      return indented_lines(run_retain(arguments).output, true);
    };
    CHECK(examples("zh") == examples("en"));
  }
}

TEST_CASE("every example of every help does what it says", "[slow]") {
  std::vector<Words> examples = indented_lines(run_retain({"--help"}).output, true);
  for (const std::string& command : listed_commands()) {
    for (const Words& example : indented_lines(run_retain({command, "--help"}).output, true)) {
      examples.push_back(example);
    }
  }
  CHECK(examples.size() > 30);
  for (const Words& example : examples) {
    INFO(fmt::format("{}", fmt::join(example, " ")));
    const TemporaryFolder folder;
    prepare(example, folder);
    const Words words = shorter(example);
    expect_success({words.begin() + 1, words.end()}, folder.path());
  }
}

TEST_CASE("an example that fails would be seen") {
  const TemporaryFolder folder;
  CHECK(indented_lines("Examples\n  retain run nowhere  a remark\n", true) ==
        std::vector<Words>{{"retain", "run", "nowhere"}});
  CHECK(run_retain({"run", "nowhere"}, folder.path()).exit_code != 0);
}
