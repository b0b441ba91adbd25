#include <catch2/catch.hpp>
#include <fstream>
#include <string>

#include "support/process.hpp"
#include "support/retain_program.hpp"
#include "support/temporary_folder.hpp"

using namespace retain::test;

namespace {

Finished check_page(const std::filesystem::path& root) {
  return run({{(root / "scripts/documents-page").string(), "--check", RETAIN_PROGRAM}});
}

}  // namespace

TEST_CASE("the page from the documents to the curves says what the program says") {
  const Finished finished = check_page(RETAIN_SOURCE_DIR);
  INFO(finished.errors);
  CHECK(finished.exit_code == 0);
}

TEST_CASE("a page with a wrong number is found") {
  namespace fs = std::filesystem;
  const TemporaryFolder folder;
  fs::create_directories(folder.path() / "scripts");
  fs::create_directories(folder.path() / "docs");
  const fs::path root(RETAIN_SOURCE_DIR);
  fs::copy_file(root / "scripts/documents-page", folder.path() / "scripts/documents-page");
  std::ifstream page(root / "docs/from-documents-to-curves.md");
  std::string text{std::istreambuf_iterator<char>(page), {}};
  const std::size_t number = text.find("167645");
  REQUIRE(number != std::string::npos);
  text[number] = '2';
  std::ofstream(folder.path() / "docs/from-documents-to-curves.md") << text;
  const Finished finished = check_page(folder.path());
  CHECK(finished.exit_code == 1);
  CHECK_THAT(finished.errors, Catch::Contains("does not say what the program says"));
}
