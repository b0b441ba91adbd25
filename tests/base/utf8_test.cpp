#include "base/utf8.hpp"

#include <catch2/catch.hpp>

using namespace retain;

TEST_CASE("a character of UTF-8 is decoded whatever its length") {
  CHECK(character_at("a", 0).code_point == U'a');
  CHECK(character_at("\u00e9", 0).code_point == U'\u00e9');
  CHECK(character_at("x\u4e2d", 1).code_point == U'\u4e2d');
  CHECK(character_at("x\u4e2d", 1).size == 3);
  CHECK(character_at("\U0001F600", 0).code_point == U'\U0001F600');
}

TEST_CASE("bytes that are no UTF-8 are stray, one at a time") {
  for (const char* text : {"\x80", "\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80",
                           "\xE4\xB8", "\xC4\xE3", "\xFF"}) {
    const Character character = character_at(text, 0);
    CHECK_FALSE(character.valid);
    CHECK(character.size == 1);
  }
}

TEST_CASE("the display width counts East Asian characters twice and combining marks not at all") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("\u4e2d\u6587") == 4);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("\uff11") == 2);
}

TEST_CASE("printable text cannot steer a terminal") {
  CHECK(printable("a\tb") == "a b");
  CHECK(printable("a\x1b[31m\r\n") == "a?[31m??");
  CHECK(printable("\xC4\xE3") == "??");
  CHECK(printable("\u202Eabc") == "?abc");
  CHECK(printable("\u4e2d") == "\u4e2d");
}

TEST_CASE("code points that no character has are not printed") {
  CHECK(printable("a\uFFFEb\uFFFFc\uFDD0d\U0001FFFFe") == "a?b?c?d?e");
  CHECK(printable("\uFFFD\uFDFA\U0001F600") == "\uFFFD\uFDFA\U0001F600");
}

TEST_CASE("long text is shortened by characters") {
  CHECK(shortened("abc", 3) == "abc");
  CHECK(shortened("abcd", 3) == "abc...");
  CHECK(shortened("\u4e2d\u6587\u5b57", 2) == "\u4e2d\u6587...");
  CHECK(shortened("", 0).empty());
  CHECK(character_count("a\u4e2d\xFF") == 3);
}
