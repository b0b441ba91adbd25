#include "io/input_guard.hpp"

#include <catch2/catch.hpp>

#include "io/toml_reader.hpp"

using namespace retain;

namespace {

std::string repeated(const std::string& piece, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("an ordinary scenario file passes the guard") {
  CHECK_FALSE(objection_to_input(""));
  CHECK_FALSE(
      objection_to_input("[churn.causes]\nother = 0.05 # 中文\nsaved = { a = [1.5, 2.5] }\n"));
}

TEST_CASE("text that is not UTF-8 is refused where it first is not") {
  const auto objection = objection_to_input("a = 1\n# \xC4\xE3\xBA\xC3\n");
  REQUIRE(objection);
  CHECK(objection->place == Place{2, 3, 1});
  CHECK_THAT(objection->text, Catch::Contains("UTF-8"));
}

TEST_CASE("a text of more than 16 MiB is refused as a whole") {
  CHECK_FALSE(objection_to_input(std::string(largest_input, '\n')));
  const auto objection = objection_to_input(std::string(largest_input + 1, '\n'));
  REQUIRE(objection);
  CHECK(objection->place.line == 0);
  CHECK_THAT(objection->text, Catch::Contains("16 MiB"));
}

TEST_CASE("brackets may nest as deep as the limit and no deeper") {
  const std::string open = repeated("[", deepest_nesting);
  CHECK_FALSE(objection_to_input("a = " + open + repeated("]", deepest_nesting)));
  const auto objection = objection_to_input("a = [" + open);
  REQUIRE(objection);
  CHECK(objection->place == Place{1, 5 + deepest_nesting, 1});
}

TEST_CASE("a dotted key may have as many segments as the limit and no more") {
  const std::string longest = repeated("a.", most_key_segments - 1) + "a";
  CHECK_FALSE(objection_to_input(longest + " = 1.5\n" + longest + "b = 2.5\n"));
  CHECK(objection_to_input("a." + longest + " = 1\n"));
  CHECK(objection_to_input("[a." + longest + "]\n"));
  CHECK(objection_to_input("x = { a." + longest + " = 1 }\n"));
  CHECK(objection_to_input("\"a\" . 'b'." + longest + " = 1\n"));
}

TEST_CASE("a dotted key of the size that breaks the parser is refused") {
  CHECK(objection_to_input(repeated("a.", 90'000) + "a = 1\n"));
}

TEST_CASE("brackets and dots in strings and comments count nothing") {
  const std::string brackets = repeated("[", 1000);
  const std::string dots = repeated(".", 1000);
  for (const std::string& harmless : {brackets, dots}) {
    CHECK_FALSE(objection_to_input("# " + harmless + "\na = 1\n"));
    CHECK_FALSE(objection_to_input("a = \"\\\"" + harmless + "\"\n"));
    CHECK_FALSE(objection_to_input("a = '\\" + harmless + "'\n"));
    CHECK_FALSE(objection_to_input("a = \"\"\"\n\"\" " + harmless + "\"\"\"\"\"\n"));
    CHECK_FALSE(objection_to_input("a = '''\n" + harmless + "'''\n"));
  }
}

TEST_CASE("what looks like the end of a string does not hide what follows it") {
  const std::string deep = repeated("[", deepest_nesting + 1);
  CHECK(objection_to_input("a = ['\\', " + deep));
  CHECK(objection_to_input("a = [\"\"\"x\"\"\"\", " + deep));
  CHECK(objection_to_input("a = [\"\"\"x\"\"\"\"\", " + deep));
  CHECK(objection_to_input("a = [\"\", " + deep));
  CHECK(objection_to_input("a = \"unfinished\nb = " + deep));
}
