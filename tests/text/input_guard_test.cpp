#include "text/input_guard.hpp"

#include <catch2/catch.hpp>

#include "scenario/toml_reader.hpp"

using namespace retain::scenario;

namespace {

std::string repeated(const std::string& piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

}  // namespace

TEST_CASE("an ordinary scenario file passes the guard") {
  CHECK_FALSE(objection_to_structure(""));
  CHECK_FALSE(objection_to_encoding("# 中文\n"));
  CHECK_FALSE(
      objection_to_structure("[churn.causes]\nother = 0.05 # 中文\nsaved = { a = [1.5, 2.5] }\n"));
}

TEST_CASE("text that is not UTF-8 is refused where it first is not") {
  const auto gbk = objection_to_encoding("a = 1\n# \xC4\xE3\xBA\xC3\n");
  REQUIRE(gbk);
  CHECK(gbk->place == Place{2, 3, 1});
  CHECK_THAT(say(gbk->text), Catch::Contains("it looks like GBK; save the file as UTF-8"));
  const auto unknown = objection_to_encoding("a = 1\n\xFF");
  REQUIRE(unknown);
  CHECK(unknown->place == Place{2, 1, 1});
  CHECK_THAT(say(unknown->text), !Catch::Contains("looks like"));
  const auto utf16 = objection_to_encoding(std::string("a\0=\0001\0", 6));
  REQUIRE(utf16);
  CHECK(utf16->place == Place{1, 1, 1});
  CHECK_THAT(say(utf16->text), Catch::Contains("looks like UTF-16"));
}

TEST_CASE("a text of more than 16 MiB is refused as a whole") {
  CHECK_FALSE(objection_to_encoding(std::string(largest_input, '\n')));
  const auto objection = objection_to_encoding(std::string(largest_input + 1, '\n'));
  REQUIRE(objection);
  CHECK(objection->place.line == 0);
  CHECK_THAT(say(objection->text), Catch::Contains("16 MiB"));
}

TEST_CASE("brackets may nest as deep as the limit and no deeper") {
  const std::string open = repeated("[", deepest_nesting);
  CHECK_FALSE(objection_to_structure("a = " + open + repeated("]", deepest_nesting)));
  const auto objection = objection_to_structure("a = [" + open);
  REQUIRE(objection);
  CHECK(objection->place == Place{1, 5 + static_cast<std::int64_t>(deepest_nesting), 1});
}

TEST_CASE("a bracket closes one of its kind") {
  for (const char* wrong : {"a = [1}", "a = {]", "a = ]", "[a}", "a = [[1]\n}"}) {
    INFO(wrong);
    const auto objection = objection_to_structure(wrong);
    REQUIRE(objection);
    CHECK_THAT(say(objection->text), Catch::Contains("closes no bracket"));
  }
  CHECK_FALSE(objection_to_structure("[[a]]\nb = [{ c = [1] }, 2] # }\nd = '}'\n"));
}

TEST_CASE("a string begins where a key or a value may begin") {
  for (const char* wrong : {"a = 0\"x\"", "a = 0.\"x\"", "a = { b = 0.'x' }", "a\"b\" = 1",
                            "[a'b']", "a = \"x\"\"y\"", "a = [0.\"x\"]", "a = true'x'"}) {
    INFO(wrong);
    const auto objection = objection_to_structure(wrong);
    REQUIRE(objection);
    CHECK_THAT(say(objection->text), Catch::Contains("a quote in the middle"));
  }
  CHECK_FALSE(objection_to_structure(
      "'a'.\"b\".'c' = 'd'\n[\"a\" . 'b']\r\n\"a\"='b'\na = ['b','c', { 'a'.\"b\"=\"c\" }]\n"));
}

TEST_CASE("a value is one word of a limited length") {
  for (const char* wrong : {"a = 1 000", "a = 1979-05-27 07:32:00", "a = [1 2]",
                            "a = { b = 1 c = 2 }", "a = yes\tno"}) {
    INFO(wrong);
    const auto objection = objection_to_structure(wrong);
    REQUIRE(objection);
    CHECK_THAT(say(objection->text), Catch::Contains("one number or word"));
  }
  for (const char* wrong : {"a = 1[", "a = [1 [2]]", "a = 1{", "a = 1=2", "a = [1,\nb = 2"}) {
    INFO(wrong);
    const auto objection = objection_to_structure(wrong);
    REQUIRE(objection);
    CHECK_THAT(say(objection->text), Catch::Contains("behind a value"));
  }
  CHECK_FALSE(
      objection_to_structure("a = 1 # 2 3\r\nb = [ 1 , 2\n 3, { c = 4 , d = 5 } ] \na b = 1"));
  CHECK_FALSE(objection_to_structure("a = " + std::string(longest_word, '1')));
  CHECK(objection_to_structure("a = " + std::string(longest_word + 1, '1')));
}

TEST_CASE("a dotted key may have as many segments as the limit and no more") {
  const std::string longest = repeated("a.", most_key_segments - 1) + "a";
  CHECK_FALSE(objection_to_structure(longest + " = 1.5\n" + longest + "b = 2.5\n"));
  CHECK(objection_to_structure("a." + longest + " = 1\n"));
  CHECK(objection_to_structure("[a." + longest + "]\n"));
  CHECK(objection_to_structure("x = { a." + longest + " = 1 }\n"));
  CHECK(objection_to_structure("\"a\" . 'b'." + longest + " = 1\n"));
}

TEST_CASE("brackets and dots in strings and comments count nothing") {
  const std::string brackets = repeated("[", 1000);
  const std::string dots = repeated(".", 1000);
  for (const std::string& harmless : {brackets, dots}) {
    CHECK_FALSE(objection_to_structure("# " + harmless + "\na = 1\n"));
    CHECK_FALSE(objection_to_structure("a = \"\\\"" + harmless + "\"\n"));
    CHECK_FALSE(objection_to_structure("a = '\\" + harmless + "'\n"));
    CHECK_FALSE(objection_to_structure("a = \"\"\"\n\"\" " + harmless + "\"\"\"\"\"\n"));
    CHECK_FALSE(objection_to_structure("a = '''\n" + harmless + "'''\n"));
  }
}

TEST_CASE("what looks like the end of a string does not hide what follows it") {
  const std::string deep = repeated("[", deepest_nesting + 1);
  CHECK(objection_to_structure("a = ['\\', " + deep));
  CHECK(objection_to_structure("a = [\"\"\"x\"\"\"\", " + deep));
  CHECK(objection_to_structure("a = [\"\"\"x\"\"\"\"\", " + deep));
  CHECK(objection_to_structure("a = [\"\", " + deep));
  CHECK(objection_to_structure("a = \"unfinished\nb = " + deep));
}

TEST_CASE("a line may be as long as the limit and no longer") {
  const std::string longest = "#" + std::string(longest_line - 1, 'x');
  CHECK_FALSE(objection_to_structure(longest + "\n" + longest));
  const auto objection = objection_to_structure("a = 1\n" + longest + "x\n");
  REQUIRE(objection);
  CHECK(objection->place == Place{2, 1, 1});
  CHECK_THAT(say(objection->text), Catch::Contains("16 KiB"));
}

TEST_CASE("a file may have as many elements as the limit and no more") {
  const std::string most = repeated("a = 1\n", most_elements);
  CHECK_FALSE(objection_to_structure(most));
  CHECK(objection_to_structure(most + "a = 1\n"));
  CHECK(objection_to_structure(repeated("[a]\n", most_elements + 1)));
  CHECK(objection_to_structure("a = [" + repeated("1,\n", most_elements)));
}

TEST_CASE("behind the bracket of a table header stands the beginning of a name") {
  for (const char* wrong : {"[]", "[ ]", "[[]]", "[[ ]]", "[\t[]]", "a = 1\n  []"}) {
    INFO(wrong);
    CHECK(objection_to_structure(wrong));
  }
  for (const char* right : {"[", "[[", "[ a]", "[[ \"a\" ]]", "['a']", "[1]", "[-_]", "# [%",
                            "a = [\n[%]]", "a = [%", "a = \"\"\"\n[%\"\"\"", "a[%"}) {
    INFO(right);
    CHECK_FALSE(objection_to_structure(right));
  }
}

TEST_CASE("beyond ASCII there are strings and comments only") {
  const auto objection = objection_to_structure("a = 1\nb\u4E2D = 2\n");
  REQUIRE(objection);
  CHECK(objection->place == Place{2, 2, 1});
  CHECK_THAT(say(objection->text), Catch::StartsWith("'\u4E2D' (U+4E2D)"));
  CHECK(objection_to_structure("a = \uFF3B"));
  CHECK_FALSE(objection_to_structure("a = \"\u3010\" # \u00E9\n\"\u4E2D\" = '\u00E9'\n"));
}

TEST_CASE("a backslash in double quotes is followed by a visible character") {
  for (const char* wrong : {"a = \"\"\"\\\n\u4E2D\"\"\"", "a = \"\"\"\\\u4E2D\"\"\"",
                            "a = \"\"\"\\ \n\"\"\"", "a = \"\\\u4E2D\""}) {
    INFO(wrong);
    const auto objection = objection_to_structure(wrong);
    REQUIRE(objection);
    CHECK_THAT(say(objection->text), Catch::Contains("backslash"));
  }
  CHECK_FALSE(objection_to_structure("a = \"\\n\\\\\\u00E9\" # \\ \n"));
  CHECK_FALSE(objection_to_structure("a = '\\ \u4E2D'\nb = '''\\\n'''\n"));
}

TEST_CASE("an hour follows the T behind a date") {
  for (const char* wrong : {"a = 1980-05-27T\n", "a = 1980-05-27t\n", "a = [1, 1980-05-27T]"}) {
    INFO(wrong);
    CHECK(objection_to_structure(wrong));
  }
  for (const char* right : {"a = 1980-05-27T10:00:00", "a = true", "5t: = 1", "a = '7t:'"}) {
    INFO(right);
    CHECK_FALSE(objection_to_structure(right));
  }
}
