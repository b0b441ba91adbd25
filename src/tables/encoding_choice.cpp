#include "tables/encoding_choice.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "base/utf8.hpp"

namespace retain::tables {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// Nearly all, and hardly any, of the characters that are not ASCII.
constexpr double nearly_all = 0.9;
constexpr double hardly_any = 0.05;

unsigned char byte_at(std::string_view bytes, std::size_t i) {
  return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : static_cast<unsigned char>(0);
}

bool lies_in(unsigned char byte, unsigned char first, unsigned char last) {
  return first <= byte && byte <= last;
}

bool is_ascii_letter(unsigned char byte) {
  return lies_in(byte, 'A', 'Z') || lies_in(byte, 'a', 'z');
}

bool is_utf8(std::string_view bytes, Extent extent) {
  constexpr std::size_t longest_character = 4;
  for (std::size_t i = 0; i < bytes.size();) {
    if (byte_at(bytes, i) < 0x80) {
      ++i;
      continue;
    }
    const Character character = character_at(bytes, i);
    const bool is_cut = extent == Extent::beginning && bytes.size() - i < longest_character;
    if (!character.valid) return is_cut;
    i += character.size;
  }
  return true;
}

/// What characters outside ASCII look like in one encoding.
struct Look {
  std::int64_t all = 0;
  std::int64_t common = 0;
  std::int64_t between_letters = 0;
  std::int64_t hanzi = 0;
  std::int64_t second_half = 0;  ///< hanzi from C9 on: in order of pinyin, those from S on
  bool fits = true;

  [[nodiscard]] bool is_right() const {
    const auto share = [this](std::int64_t count) {
      return static_cast<double>(count) / static_cast<double>(all);
    };
    return fits && all > 0 && share(common) >= nearly_all && share(between_letters) <= hardly_any;
  }

  /// Korean (EUC-KR) has its syllables in the first half of the level-1 hanzi; of Chinese texts
  /// nearly a half stands in the second.
  [[nodiscard]] bool is_korean() const {
    constexpr std::int64_t enough = 20;
    return hanzi >= enough && second_half * 10 < hanzi;
  }
};

enum class Chinese { gb18030, gbk };

/// One character that is not ASCII.
struct ChineseCharacter {
  std::size_t size = 2;
  bool is_valid = false;
  bool is_common = false;
};

/// GB 18030-2005: two bytes 81-FE, 40-FE but 7F, or four bytes 81-FE, 30-39, 81-FE, 30-39. GBK has
/// no four bytes, but byte 80 for the euro sign. Common are the level-1 hanzi of GB 2312 (B0-D7,
/// A1-FE), its full-width signs (A1 and A3) and the euro sign.
ChineseCharacter chinese_character(unsigned char lead, unsigned char second, Chinese encoding) {
  if (lead == 0x80) {
    const bool is_euro = encoding == Chinese::gbk;
    return {.size = 1, .is_valid = is_euro, .is_common = is_euro};
  }
  const bool leads = lies_in(lead, 0x81, 0xFE);
  if (encoding == Chinese::gb18030 && lies_in(second, 0x30, 0x39)) {
    return {.size = 4, .is_valid = leads};
  }
  const bool is_euro = encoding == Chinese::gb18030 && lead == 0xA2 && second == 0xE3;
  const bool is_level_1 = lies_in(lead, 0xB0, 0xD7) || lead == 0xA1 || lead == 0xA3;
  return {.is_valid = leads && lies_in(second, 0x40, 0xFE) && second != 0x7F,
          .is_common = is_euro || (is_level_1 && second >= 0xA1)};
}

Look chinese_look(std::string_view bytes, Chinese encoding) {
  Look look;
  for (std::size_t i = 0; i < bytes.size() && look.fits;) {
    const unsigned char lead = byte_at(bytes, i);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    const auto [size, is_valid, is_common] =
        chinese_character(lead, byte_at(bytes, i + 1), encoding);
    if (i + size > bytes.size()) break;
    const bool is_between = i > 0 && is_ascii_letter(byte_at(bytes, i - 1)) &&
                            is_ascii_letter(byte_at(bytes, i + size));
    look.fits = is_valid;
    ++look.all;
    look.common += is_common ? 1 : 0;
    look.hanzi += lead >= 0xB0 ? 1 : 0;
    look.second_half += lead >= 0xC9 ? 1 : 0;
    look.between_letters += is_between ? 1 : 0;
    i += size;
  }
  return look;
}

/// Common are letters beside ASCII letters or alone, and the signs of Western texts: euro,
/// quotation marks, dashes, pound, degree and so on.
Look western_look(std::string_view bytes) {
  constexpr std::string_view undefined = "\x81\x8D\x8F\x90\x9D";
  constexpr std::string_view signs =
      "\x80\x82\x84\x85\x8B\x91\x92\x93\x94\x95\x96\x97\x99\x9B\xA0\xA1\xA3\xA7\xA9\xAA\xAB\xAE\xB0"
      "\xB2"
      "\xB3\xB4\xB5\xB7\xBA\xBB\xBC\xBD\xBF";
  Look look;
  for (std::size_t i = 0; i < bytes.size() && look.fits; ++i) {
    const unsigned char byte = byte_at(bytes, i);
    if (byte < 0x80) continue;
    const unsigned char before = i > 0 ? byte_at(bytes, i - 1) : static_cast<unsigned char>(0);
    const unsigned char after = byte_at(bytes, i + 1);
    look.fits = undefined.find(bytes[i]) == std::string_view::npos;
    const bool is_sign = signs.find(bytes[i]) != std::string_view::npos;
    const bool is_letter = (byte >= 0xC0 && byte != 0xD7 && byte != 0xF7) || byte == 0x8A ||
                           byte == 0x8C || byte == 0x8E || byte == 0x9A || byte == 0x9C ||
                           byte == 0x9E || byte == 0x9F;
    const bool stands_in_word = is_ascii_letter(before) || is_ascii_letter(after);
    const bool is_alone = before < 0x80 && after < 0x80;
    const bool is_at_edge = before < 0x80 || after < 0x80;
    ++look.all;
    if ((is_letter && (stands_in_word || is_alone)) || (is_sign && is_at_edge)) ++look.common;
  }
  return look;
}

}  // namespace

std::optional<std::string> chosen_encoding(std::string_view bytes, Extent extent) {
  if (bytes.starts_with(utf8_mark)) return "UTF-8";
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  if (bytes.find('\0') != std::string_view::npos) return {};
  if (is_utf8(bytes, extent)) return "UTF-8";
  for (const auto& [encoding, name] :
       {std::pair{Chinese::gb18030, "GB18030"}, std::pair{Chinese::gbk, "GBK"}}) {
    const Look look = chinese_look(bytes, encoding);
    if (look.is_right() && look.is_korean()) return {};
    if (look.is_right()) return name;
  }
  if (western_look(bytes).is_right()) return "WINDOWS-1252";
  return {};
}

}  // namespace retain::tables
