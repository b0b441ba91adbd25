#include "sheets/sheet_header.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "base/utf8.hpp"

namespace retain::sheets {
namespace {

/// Punctuation beyond ASCII: general, of Chinese, and full-width.
bool is_mark(char32_t code_point) {
  return (code_point >= 0x80 && code_point < 0xC0) ||
         (code_point >= 0x2000 && code_point < 0x2070) ||
         (code_point >= 0x3000 && code_point < 0x3040) ||
         (code_point >= 0xFF00 && code_point < 0xFFF0);
}

/// Lower case letters, digits and characters beyond ASCII, up to the first bracket.
std::string plain(std::string_view header) {
  std::string text;
  for (std::size_t offset = 0; offset < header.size();) {
    const Character character = character_at(header, offset);
    const char32_t symbol = character.code_point;
    if (symbol == U'(' || symbol == U'\uFF08') break;
    if (symbol >= U'A' && symbol <= U'Z') {
      text += static_cast<char>(symbol - U'A' + U'a');
    } else if ((symbol >= U'a' && symbol <= U'z') || (symbol >= U'0' && symbol <= U'9') ||
               (symbol >= 0x80 && !is_mark(symbol))) {
      text += header.substr(offset, character.size);
    }
    offset += character.size;
  }
  return text;
}

std::string_view without_number(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of("0123456789"), text.size()));
}

bool begins_beyond_ascii(std::string_view text) {
  return !text.empty() && static_cast<unsigned char>(text.front()) >= 0x80;
}

/// True when one of two texts begins with the other, over at least four characters.
bool share_beginning(std::string_view one, std::string_view other) {
  constexpr std::size_t fewest_characters = 4;
  return std::min(character_count(one), character_count(other)) >= fewest_characters &&
         (one.starts_with(other) || other.starts_with(one));
}

/// What names an item, in plain characters.
struct PlainItem {
  NamedItem item;
  std::string name;
  std::string words;
};

const std::vector<PlainItem>& plain_items() {
  static const std::vector<PlainItem> all = [] {
    std::vector<PlainItem> items;
    for (const SheetKind kind : {SheetKind::self_test, SheetKind::affinity}) {
      const SheetForm& form = sheet_form(kind);
      for (std::size_t i = 0; i < form.items.size(); ++i) {
        items.push_back({{kind, i}, plain(form.items[i].english), plain(form.items[i].chinese)});
      }
    }
    return items;
  }();
  return all;
}

bool names(std::string_view header, const PlainItem& item) {
  constexpr std::string_view section = "serviceaffinity";
  if (begins_beyond_ascii(header)) {
    return header == item.words || share_beginning(header, item.words);
  }
  if (header.starts_with(section)) header.remove_prefix(section.size());
  return header == item.name;
}

}  // namespace

std::optional<NamedItem> item_named(std::string_view header) {
  const std::string text = plain(header);
  const std::string_view words = without_number(text);
  if (words.empty()) return {};
  for (const PlainItem& item : plain_items()) {
    if (names(words, item)) return item.item;
  }
  return {};
}

std::size_t item_number(std::string_view header) {
  std::string text = plain(header);
  for (const std::string_view word : {"item", "question", "q", "第", "题", "项"}) {
    if (text.starts_with(word)) text.erase(0, word.size());
  }
  for (const std::string_view word : {"题", "项"}) {
    if (text.ends_with(word)) text.erase(text.size() - word.size());
  }
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? number : 0;
}

bool labels_a_summary(std::string_view cell) {
  static constexpr std::array<std::string_view, 14> labels{
      "total", "sum",  "mean",   "average", "avg",  "合计", "总计",
      "总分",  "平均", "平均分", "平均值",  "均值", "均分", "小计"};
  return std::ranges::find(labels, plain(cell)) != labels.end();
}

}  // namespace retain::sheets
