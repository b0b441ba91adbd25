// No file of src/ includes itself through others, be it within a folder or across folders.

#include <catch2/catch.hpp>

#include "architecture/layers.hpp"
#include "architecture/source_files.hpp"

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
std::vector<std::string> circles(const std::vector<SourceFile>& files) {
  Edges edges;
  for (const SourceFile& file : files) edges[file.path] = includes_of(file.text);
  std::map<std::string, Mark> marks;
  std::vector<std::string> found;
  for (const SourceFile& file : files) {
    if (closes_circle(file.path, edges, marks)) found.push_back(file.path);
  }
  return found;
}

}  // namespace

TEST_CASE("no file of src includes itself through others") {
  CHECK(circles(source_files()) == std::vector<std::string>{});
}

TEST_CASE("a circle of includes is found") {
  const SourceFile one{"a/one.hpp", "#include \"a/two.hpp\"\n"};
  const SourceFile two{"a/two.hpp", "#include \"b/three.hpp\"\n"};
  const SourceFile three{"b/three.hpp", "#include \"a/one.hpp\"\n"};
  CHECK(circles({one, two}).empty());
  CHECK_FALSE(circles({one, two, three}).empty());
}
