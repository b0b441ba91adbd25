// Prose is made in report and app: below them what is said to people is a Sentence, in no language.

#include <catch2/catch.hpp>

#include "architecture/layers.hpp"
#include "architecture/source_files.hpp"

using namespace retain::test;

namespace {

/// Files of the folders below report, but for those that say how to speak, that speak themselves.
std::vector<std::string> speaking_files(const std::vector<SourceFile>& files,
                                        const std::set<std::string>& below) {
  static const std::regex speech("(^|[^\\w:.>])(say|spoken|spoken_language)\\(");
  std::vector<std::string> found;
  for (const SourceFile& file : files) {
    if (below.count(file.layer()) == 0 || file.layer() == "base") continue;
    if (std::regex_search(file.text, speech)) found.push_back(file.path);
  }
  return found;
}

std::set<std::string> folders_below_report(const std::vector<SourceFile>& files) {
  for (const SourceFile& file : files) {
    if (file.path == "base/namespaces.hpp") return layers_of(file.text).at("report");
  }
  return {};
}

}  // namespace

TEST_CASE("no folder below report speaks") {
  const std::vector<SourceFile> files = source_files();
  const std::set<std::string> below = folders_below_report(files);
  for (const char* folder :
       {"model", "text", "files", "business", "engine", "scenario", "sheets", "study", "results"}) {
    CHECK(below.count(folder) == 1);
  }
  CHECK(speaking_files(files, below) == std::vector<std::string>{});
}

TEST_CASE("a file that speaks is found") {
  const SourceFile speaking{"text/a.cpp", "  return say(message::x);"};
  const SourceFile data{"text/b.cpp", "  return say_in_data(message::x);"};
  const SourceFile above{"app/a.cpp", "  return say(message::x);"};
  CHECK(speaking_files({speaking, data, above}, {"text"}) ==
        std::vector<std::string>{"text/a.cpp"});
}
