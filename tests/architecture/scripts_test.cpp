// What pages and the container name of scripts/ is there.

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>

namespace {

const std::filesystem::path source_folder = RETAIN_SOURCE_DIR;

std::string text_of(const std::string& name) {
  std::ifstream file(source_folder / name);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Every scripts/NAME of a text.
std::set<std::string> scripts_in(const std::string& text) {
  std::set<std::string> names;
  const std::regex script("scripts/[a-z][a-z-]*");
  for (std::sregex_iterator match(text.begin(), text.end(), script), end; match != end; ++match) {
    names.insert(match->str());
  }
  return names;
}

/// Those of them that nobody can execute.
std::set<std::string> missing_in(const std::string& text) {
  std::set<std::string> missing;
  for (const std::string& name : scripts_in(text)) {
    const auto rights = std::filesystem::status(source_folder / name).permissions();
    const bool executable =
        (rights & std::filesystem::perms::owner_exec) != std::filesystem::perms::none;
    if (!std::filesystem::is_regular_file(source_folder / name) || !executable)
      missing.insert(name);
  }
  return missing;
}

}  // namespace

TEST_CASE("every script that a page or the container names can be executed") {
  for (const std::string name :
       {"README.md", "README.zh-CN.md", "CONTRIBUTING.md", "Containerfile", ".ci/run"}) {
    INFO(name);
    CHECK(!scripts_in(text_of(name)).empty());
    CHECK(missing_in(text_of(name)) == std::set<std::string>{});
  }
  CHECK(missing_in("scripts/build and scripts/biuld") == std::set<std::string>{"scripts/biuld"});
}

TEST_CASE("the container builds as people do and installs no package of its own") {
  const std::string container = text_of("Containerfile");
  CHECK(scripts_in(container).contains("scripts/build"));
  CHECK(container.find("apt") == std::string::npos);
}
