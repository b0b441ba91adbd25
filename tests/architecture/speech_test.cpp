// Prose is made in report and app: elsewhere what is said to people is a Sentence, in no language.

#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "architecture/code_files.hpp"

using namespace retain::test;

namespace {

/// Folders that speak, and base, which says how.
const std::set<std::string> speaking_folders{"base", "report", "app"};

/// Files of other folders that say something in the language that the program speaks.
std::vector<std::string> misplaced_speech(const std::vector<CodeFile>& files) {
  static const std::regex speech("(^|[^\\w.>])(say|spoken|spoken_language)\\(");
  std::vector<std::string> found;
  for (const CodeFile& file : files) {
    if (speaking_folders.count(file.layer()) > 0) continue;
    if (std::regex_search(file.text, speech)) found.push_back(file.path);
  }
  return found;
}

}  // namespace

TEST_CASE("no folder below report speaks") {
  CHECK(misplaced_speech(files_of_src()) == std::vector<std::string>{});
}

TEST_CASE("a file that speaks is found") {
  const CodeFile speaking{"text/a.cpp", "  return say(message::x);"};
  const CodeFile data{"text/b.cpp", "  return say_in_data(message::x);"};
  const CodeFile above{"app/a.cpp", "  return say(message::x);"};
  CHECK(misplaced_speech({speaking, data, above}) == std::vector<std::string>{"text/a.cpp"});
}
