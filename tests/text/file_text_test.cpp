#include "text/file_text.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "support/temporary_folder.hpp"

using namespace retain::text;
using namespace retain::test;

TEST_CASE("lines come without their ends and without a byte order mark") {
  const FileText text(
      "\xEF\xBB\xBF"
      "a = 1\r\n\nc");
  CHECK(text.line(1) == "a = 1");
  CHECK(text.line(2).empty());
  CHECK(text.line(3) == "c");
  CHECK(text.line(0).empty());
  CHECK(text.line(4).empty());
  CHECK(text.text().starts_with("a = 1"));
}

TEST_CASE("a quote is the characters of a place, within its line and cut when long") {
  const FileText text("中 = 'ab'\n" + std::string(100, 'x'));
  CHECK(text.quote({1, 5, 4}) == "'ab'");
  CHECK(text.quote({1, 1, 1}) == "中");
  CHECK(text.quote({1, 5, 90}) == "'ab'");
  CHECK(text.quote({2, 1, 90}) == std::string(40, 'x') + "...");
}

TEST_CASE("no more than the limit is read of a file") {
  const retain::test::TemporaryFolder folder;
  const std::string path = folder.write("a", std::string(300'000, 'x'));
  CHECK(read_bytes(path, 1'000'000).size() == 300'000);
  CHECK(read_bytes(path, 100).size() > 100);
  CHECK(read_bytes("/dev/zero", 100).size() < 300'000);
}

TEST_CASE("a file that cannot be read is told with the reason of the system") {
  CHECK_THROWS_WITH(read_bytes("/nowhere/a", 1), Catch::Contains("No such file"));
  CHECK_THROWS_WITH(read_bytes("/", 1), Catch::Contains("directory"));
}
