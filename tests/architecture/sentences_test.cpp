// Every sentence is said in the folder that owns it: by the file that holds it, or, when several
// files say it, by files that can see its words.hpp and of which no folder further up would do.

#include <catch2/catch.hpp>
#include <map>
#include <set>

#include "architecture/code_files.hpp"
#include "architecture/layers.hpp"

using namespace retain::test;

namespace {

std::vector<std::string> matches_of(const std::string& text, const std::regex& pattern) {
  std::vector<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match) {
    found.push_back((*match)[1]);
  }
  return found;
}

std::vector<std::string> sentences_of(const CodeFile& file) {
  static const std::regex definition("constexpr Message (\\w+)\\{");
  return matches_of(file.text, definition);
}

std::string folder_of(const std::string& path) {
  return path.substr(0, path.find_last_of('/'));
}

/// The files that say each sentence.
std::map<std::string, std::set<std::string>> speakers(const std::vector<CodeFile>& files) {
  static const std::regex use("message::(\\w+)");
  std::map<std::string, std::set<std::string>> found;
  for (const CodeFile& file : files) {
    for (const std::string& sentence : matches_of(file.text, use)) {
      found[sentence].insert(file.path);
    }
  }
  return found;
}

/// Sentences of a words.hpp that one file alone says, or that only files of one folder further up
/// say, so that they belong there.
std::vector<std::string> misplaced(const std::vector<CodeFile>& files) {
  std::map<std::string, std::set<std::string>> said_by_all = speakers(files);
  std::vector<std::string> found;
  for (const CodeFile& home : files) {
    if (!home.path.ends_with("/words.hpp")) continue;
    for (const std::string& sentence : sentences_of(home)) {
      std::set<std::string>& said_by = said_by_all[sentence];
      said_by.erase(home.path);
      std::set<std::string> folders;
      for (const std::string& file : said_by) folders.insert(folder_of(file));
      const bool only_elsewhere =
          folders.size() == 1 && !folder_of(home.path).starts_with(*folders.begin());
      if (said_by.size() < 2 || only_elsewhere) found.push_back(home.path + ": " + sentence);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("every sentence is said in the folder that owns it") {
  CHECK(misplaced(files_of_src()) == std::vector<std::string>{});
}

TEST_CASE("a sentence in the wrong folder is found") {
  const CodeFile words{"base/words.hpp", "inline constexpr Message none{\"none\", \"无\"};\n"};
  const CodeFile one{"app/one.cpp", "say(message::none)"};
  const CodeFile two{"app/two.cpp", "say(message::none)"};
  const CodeFile other{"text/two.cpp", "say(message::none)"};
  CHECK(misplaced({words, one, other}).empty());
  CHECK(misplaced({words, one}).size() == 1);
  CHECK(misplaced({words, one, two}).size() == 1);
}
