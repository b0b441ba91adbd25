#include "base/utf8.hpp"

#include <catch2/catch.hpp>

using namespace retain::base;

namespace {

/// The bytes of a code point, surrogates included.
std::string utf8_of(char32_t code_point) {
  const auto byte = [](char32_t bits) { return static_cast<char>(bits); };
  const auto next = [&](unsigned shift) { return byte(0x80 | ((code_point >> shift) & 0x3F)); };
  if (code_point < 0x80) return {byte(code_point)};
  if (code_point < 0x800) return {byte(0xC0 | (code_point >> 6U)), next(0)};
  if (code_point < 0x10000) return {byte(0xE0 | (code_point >> 12U)), next(6), next(0)};
  return {byte(0xF0 | (code_point >> 18U)), next(12), next(6), next(0)};
}

}  // namespace

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

TEST_CASE("bytes of a code point are decoded to it and to nothing else") {
  for (char32_t code_point = 0; code_point < 0x110000; ++code_point) {
    const bool surrogate = code_point >= 0xD800 && code_point < 0xE000;
    const std::string text = utf8_of(code_point);
    const Character character = character_at(text + "x", 0);
    const bool decoded = character.valid && character.code_point == code_point;
    const bool cut_off = text.size() > 1 && character_at(text.substr(0, text.size() - 1), 0).valid;
    if (decoded == surrogate || cut_off) {
      FAIL_CHECK("U+" << std::hex << static_cast<std::uint32_t>(code_point));
    }
  }
}

TEST_CASE("the display width counts East Asian characters twice and combining marks not at all") {
  CHECK(display_width("abc") == 3);
  CHECK(display_width("\u4e2d\u6587") == 4);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("\u05E9\u05B8") == 1);  // a letter of Hebrew with its vowel
  CHECK(display_width("\uff11\uffe5\u3000\u3002") == 8);
  CHECK(display_width("\u200B\uFEFF") == 0);
}

TEST_CASE("punctuation of Chinese that is narrow elsewhere takes one column") {
  CHECK(display_width("\u201C\u2026\u2014\u00B7\u201D") == 5);
}

TEST_CASE("rare ideographs take two columns before and after they have a character") {
  CHECK(display_width("\U00020000") == 2);
  CHECK(display_width("\U0002EBF0") == 2);  // of Unicode 15.1
  CHECK(display_width("\U0003FFFD") == 2);
  CHECK(display_width("\uFADA") == 2);
  CHECK(display_width("\u0378") == 1);  // no character of another script
}

TEST_CASE("an emoji and its modifier count apart, as terminals show them") {
  CHECK(display_width("\U0001F44D") == 2);
  CHECK(display_width("\U0001F44D\U0001F3FB") == 4);
  CHECK(display_width("\u2764\uFE0F") == 1);
}

TEST_CASE("every text is as wide as what is printed of it") {
  for (char32_t code_point = 0; code_point < 0x110000; ++code_point) {
    const std::string text = utf8_of(code_point);
    const std::size_t width = display_width(text);
    if (width != display_width(printable(text)) || width > 4) {
      FAIL_CHECK("U+" << std::hex << static_cast<std::uint32_t>(code_point));
    }
  }
  CHECK(display_width("\t\x1b\x7f\u0085\u202E\uFFFF\xC4") == 7);
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
