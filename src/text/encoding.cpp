#include "text/encoding.hpp"

#include <cstddef>

namespace retain::text {
namespace {

bool is_between(unsigned char byte, unsigned char first, unsigned char last) {
  return first <= byte && byte <= last;
}

/// UTF-16 has a byte order mark, or a zero in every other byte of what is ASCII.
bool looks_like_utf16(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  std::size_t zeros = 0;
  for (const char byte : bytes) zeros += byte == '\0' ? 1 : 0;
  return zeros > 0 && zeros >= bytes.size() / 4;
}

/// GB 18030-2005: two bytes 81-FE, 40-FE but 7F, or four bytes 81-FE, 30-39, 81-FE, 30-39.
/// The common characters (GB 2312) have a second byte from A1 on, which in Latin text would be two
/// accented letters in a row.
bool looks_like_gbk(std::string_view bytes) {
  const auto byte = [&](std::size_t i) {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : static_cast<unsigned char>(0);
  };
  bool has_common_character = false;
  for (std::size_t i = 0; i < bytes.size();) {
    const bool leads = is_between(byte(i), 0x81, 0xFE);
    if (byte(i) < 0x80) {
      ++i;
    } else if (leads && is_between(byte(i + 1), 0x40, 0xFE) && byte(i + 1) != 0x7F) {
      has_common_character = has_common_character || byte(i + 1) >= 0xA1;
      i += 2;
    } else if (leads && is_between(byte(i + 1), 0x30, 0x39) &&
               is_between(byte(i + 2), 0x81, 0xFE) && is_between(byte(i + 3), 0x30, 0x39)) {
      i += 4;
    } else {
      return false;
    }
  }
  return has_common_character;
}

}  // namespace

std::string_view likely_encoding(std::string_view bytes) {
  if (looks_like_utf16(bytes)) return utf16;
  if (looks_like_gbk(bytes)) return gbk;
  return {};
}

}  // namespace retain::text
