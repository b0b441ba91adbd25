#include "text/encoding.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace retain::text;

namespace {

/// ASCII text as UTF-16, each character behind or before a zero.
std::string widened(const std::string& text, bool zero_first) {
  std::string wide;
  for (const char character : text) {
    if (zero_first) wide += '\0';
    wide += character;
    if (!zero_first) wide += '\0';
  }
  return wide;
}

}  // namespace

TEST_CASE("UTF-16 is known by its mark or its zeros") {
  CHECK(likely_encoding("\xFF\xFEx") == utf16);
  CHECK(likely_encoding("\xFE\xFFx") == utf16);
  CHECK(likely_encoding(widened("margin = 1\n", true)) == utf16);
  CHECK(likely_encoding(widened("margin = 1\n", false)) == utf16);
  CHECK(likely_encoding(std::string("margin = 1\0\n", 12)).empty());
}

TEST_CASE("GBK is known by its pairs of bytes") {
  CHECK(likely_encoding("# \xC4\xE3\xBA\xC3\n") == gbk);
  CHECK(likely_encoding("\xC1\xAA\xCD\xA8") == gbk);          // its second half is valid UTF-8
  CHECK(likely_encoding("\xC4\xE3\x81\x30\x89\x38") == gbk);  // four bytes of GB 18030
}

TEST_CASE("Latin letters are not taken for GBK") {
  CHECK(likely_encoding("Caf\xE9 cr\xE8me").empty());
  CHECK(likely_encoding("\xE9t\xE9").empty());
  CHECK(likely_encoding("M\xFCller").empty());
}

TEST_CASE("bytes that fit nothing have no likely encoding") {
  CHECK(likely_encoding("").empty());
  CHECK(likely_encoding("plain").empty());
  CHECK(likely_encoding("\xC4\xE3\xFF").empty());
  CHECK(likely_encoding("\xC4\xE3\x80").empty());
  CHECK(likely_encoding("\xC4").empty());
}
