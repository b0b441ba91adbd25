// Two types of one name in namespace retain are one type to the linker, which then calls the
// members of either for both: no compiler need say so, and programs crash.

#include <catch2/catch.hpp>
#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "architecture/source_files.hpp"

using namespace retain::test;

namespace {

/// The types that a text defines at the left margin, but not in a namespace without a name.
std::vector<std::string> types_defined_in(const std::string& text) {
  static const std::regex definition("(?:struct|class|enum class) ([\\w:]*\\w)[^;]*\\{.*");
  std::vector<std::string> types;
  bool is_local = false;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line == "namespace {") is_local = true;
    if (line == "}  // namespace") is_local = false;
    std::smatch match;
    if (!is_local && std::regex_match(line, match, definition)) types.push_back(match[1]);
  }
  return types;
}

using Definitions = std::map<std::string, std::vector<std::string>>;  ///< files by type

Definitions definitions_of(const std::vector<SourceFile>& files) {
  Definitions definitions;
  for (const SourceFile& file : files) {
    for (const std::string& type : types_defined_in(file.text)) {
      definitions[type].push_back(file.path);
    }
  }
  return definitions;
}

Definitions repeated(const std::vector<SourceFile>& files) {
  Definitions definitions = definitions_of(files);
  std::erase_if(definitions, [](const auto& entry) { return entry.second.size() < 2; });
  return definitions;
}

}  // namespace

TEST_CASE("every type of src is defined once") {
  const Definitions found = repeated(source_files());
  for (const auto& [type, files] : found) {
    for (const std::string& file : files) UNSCOPED_INFO(type << " in " << file);
  }
  CHECK(found.empty());
  CHECK(definitions_of(source_files()).size() > 100);
}

TEST_CASE("a type that is defined twice is found") {
  const SourceFile one{"io/one.hpp", "namespace retain {\nstruct Column {\n  int a;\n};\n}\n"};
  const SourceFile other{"report/two.hpp", "class Column final : public Base {\n};\n"};
  const SourceFile local{"io/three.cpp", "namespace {\nstruct Column {};\n}  // namespace\n"};
  const SourceFile named{"io/four.hpp", "struct Column;\n"};
  CHECK(repeated({one, other}) == Definitions{{"Column", {"io/one.hpp", "report/two.hpp"}}});
  const SourceFile nested{"io/one.cpp", "class Column::Cell {\n};\n"};
  CHECK(repeated({one, local, named, nested}).empty());
}
