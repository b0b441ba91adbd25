// No file of src/ includes itself through others, be it within a folder or across folders.

#include <catch2/catch.hpp>

#include "architecture/code_files.hpp"
#include "architecture/layers.hpp"

using namespace retain::test;

namespace {

using Edges = std::map<std::string, std::vector<std::string>>;

enum class Mark { unseen, open, done };

bool closes_circle(const std::string& file, const Edges& edges,
                   std::map<std::string, Mark>& marks) {
  Mark& mark = marks[file];
  if (mark != Mark::unseen) return mark == Mark::open;
  mark = Mark::open;
  const auto found = edges.find(file);
  bool closes = false;
  if (found != edges.end()) {
    for (const std::string& target : found->second) {
      closes = closes || closes_circle(target, edges, marks);
    }
  }
  marks[file] = Mark::done;
  return closes;
}

/// Files from which a circle is reached.
std::vector<std::string> circles(const std::vector<CodeFile>& files) {
  Edges edges;
  for (const CodeFile& file : files) edges[file.path] = includes_of(file.text);
  std::map<std::string, Mark> marks;
  std::vector<std::string> found;
  for (const CodeFile& file : files) {
    if (closes_circle(file.path, edges, marks)) found.push_back(file.path);
  }
  return found;
}

}  // namespace

TEST_CASE("no file of src includes itself through others") {
  CHECK(circles(files_of_src()) == std::vector<std::string>{});
}

TEST_CASE("a circle of includes is found") {
  const CodeFile one{"a/one.hpp", "#include \"a/two.hpp\"\n"};
  const CodeFile two{"a/two.hpp", "#include \"b/three.hpp\"\n"};
  const CodeFile three{"b/three.hpp", "#include \"a/one.hpp\"\n"};
  CHECK(circles({one, two}).empty());
  CHECK_FALSE(circles({one, two, three}).empty());
}
