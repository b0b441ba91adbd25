// Each folder of src/ has the namespace of its path, and a type is defined once in it: two types of
// one name in one namespace are one type to the linker, and no compiler need say so.

#include <catch2/catch.hpp>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "architecture/code_files.hpp"

using namespace retain::test;

namespace {

/// "retain::engine::agents" for engine/agents/watch.hpp.
std::string namespace_of(const std::string& path) {
  const std::string folder = path.substr(0, path.find_last_of('/'));
  return "retain::" + std::regex_replace(folder, std::regex("/"), "::");
}

/// Namespaces that a file opens at the left margin and that are not those of its folder. Sentences
/// of every folder are in retain::message.
std::vector<std::string> foreign_namespaces(const CodeFile& file) {
  static const std::regex opening("namespace (retain[\\w:]*) \\{.*");
  std::vector<std::string> foreign;
  std::istringstream lines(file.text);
  for (std::string line; std::getline(lines, line);) {
    std::smatch match;
    if (!std::regex_match(line, match, opening)) continue;
    const std::string opened = match[1];
    const std::string own = namespace_of(file.path);
    const bool is_own = opened == own || opened.starts_with(own + "::");
    if (!is_own && opened != "retain::message") foreign.push_back(file.path + ": " + opened);
  }
  return foreign;
}

bool is_exempt(const CodeFile& file) {
  return file.path == "main.cpp" || file.path == "base/namespaces.hpp";
}

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

Definitions repeated(const std::vector<CodeFile>& files) {
  Definitions definitions;
  for (const CodeFile& file : files) {
    for (const std::string& type : types_defined_in(file.text)) {
      definitions[namespace_of(file.path) + "::" + type].push_back(file.path);
    }
  }
  std::erase_if(definitions, [](const auto& entry) { return entry.second.size() < 2; });
  return definitions;
}

}  // namespace

TEST_CASE("every file of src is in the namespace of its folder") {
  std::vector<std::string> foreign;
  std::set<std::string> folders;
  for (const CodeFile& file : files_of_src()) {
    if (is_exempt(file)) continue;
    folders.insert(namespace_of(file.path));
    for (const std::string& opened : foreign_namespaces(file)) foreign.push_back(opened);
  }
  CHECK(foreign == std::vector<std::string>{});
  CHECK(folders.size() > 15);
}

TEST_CASE("every type is defined once in its namespace") {
  const Definitions found = repeated(files_of_src());
  for (const auto& [type, files] : found) {
    for (const std::string& file : files) UNSCOPED_INFO(type << " in " << file);
  }
  CHECK(found.empty());
}

TEST_CASE("a file in another namespace and a type that is defined twice are found") {
  const std::string column = "namespace retain::results {\nstruct Column {\n  int a;\n};\n}\n";
  CHECK(foreign_namespaces({"results/one.hpp", column}).empty());
  CHECK(foreign_namespaces({"report/page/one.hpp", column}).size() == 1);
  CHECK(foreign_namespaces({"report/one.hpp", "namespace retain {\n"}).size() == 1);

  const CodeFile one{"results/one.hpp", column};
  const CodeFile other{"results/two.hpp", "class Column final : public Base {\n};\n"};
  const CodeFile elsewhere{"report/two.hpp", "class Column final : public Base {\n};\n"};
  const CodeFile local{"results/three.cpp", "namespace {\nstruct Column {};\n}  // namespace\n"};
  const CodeFile named{"results/four.hpp", "struct Column;\n"};
  CHECK(repeated({one, other}).size() == 1);
  CHECK(repeated({one, elsewhere, local, named}).empty());
}
