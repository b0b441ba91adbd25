#include "tables/shared_strings.hpp"

#include <charconv>

#include "tables/xml_reader.hpp"

namespace retain::message {

constexpr Message too_many_texts{"it has more than {} texts; save the table as CSV",
                                 "文本超过 {} 条；请把表格另存为 CSV"};

}  // namespace retain::message

namespace retain::tables {
namespace {

constexpr std::size_t most_texts = std::size_t{1} << 24U;

void append_utf8(std::string& text, unsigned code_point) {
  const auto add = [&text](unsigned byte) { text += static_cast<char>(byte); };
  if (code_point < 0x80) {
    add(code_point);
  } else if (code_point < 0x800) {
    add(0xC0U | code_point >> 6U);
    add(0x80U | (code_point & 0x3FU));
  } else {
    add(0xE0U | code_point >> 12U);
    add(0x80U | (code_point >> 6U & 0x3FU));
    add(0x80U | (code_point & 0x3FU));
  }
}

/// The character of "_xHHHH_"; 0 for anything else.
unsigned escaped_character(std::string_view escape) {
  constexpr std::size_t escape_size = 7;
  if (escape.size() < escape_size || !escape.starts_with("_x") || escape[6] != '_') return 0;
  unsigned code = 0;
  const auto [end, error] = std::from_chars(escape.data() + 2, escape.data() + 6, code, 16);
  const bool is_half_of_pair = 0xD800 <= code && code <= 0xDFFF;
  return error == std::errc() && end == escape.data() + 6 && !is_half_of_pair ? code : 0;
}

/// Of the texts of an item those of its runs and its own, not those that say how to read them
/// aloud.
class SharedStringsHandler : public XmlHandler {
 public:
  explicit SharedStringsHandler(const WorkbookArchive& archive) : archive_(archive) {}

  void begin(std::string_view element, const XmlAttributes&) override {
    if (element == "rPh") is_phonetic_ = true;
    is_text_ = element == "t" && !is_phonetic_;
  }

  void end(std::string_view element) override {
    is_text_ = false;
    if (element == "rPh") is_phonetic_ = false;
    if (element != "si") return;
    if (strings.size() == most_texts) {
      archive_.refuse(Sentence(message::too_many_texts, most_texts));
    }
    strings.append_piece(without_escapes(item_));
    strings.end_text();
    item_.clear();
  }

  void text(std::string_view piece) override {
    if (is_text_) item_ += piece;
  }

  SharedStrings strings;

 private:
  const WorkbookArchive& archive_;
  std::string item_;
  bool is_text_ = false;
  bool is_phonetic_ = false;
};

}  // namespace

std::optional<std::string_view> SharedStrings::find(std::size_t index) const {
  if (index >= ends_.size()) return {};
  const std::size_t begin = index == 0 ? 0 : ends_[index - 1];
  return std::string_view(texts_).substr(begin, ends_[index] - begin);
}

void SharedStrings::end_text() {
  ends_.push_back(static_cast<std::uint32_t>(texts_.size()));
}

SharedStrings read_shared_strings(WorkbookArchive& archive, std::string_view part) {
  SharedStringsHandler handler(archive);
  read_xml(archive, part, largest_texts, handler);
  return std::move(handler.strings);
}

std::string without_escapes(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size();) {
    const unsigned character = text[i] == '_' ? escaped_character(text.substr(i)) : 0;
    if (character == 0) {
      plain += text[i++];
    } else {
      append_utf8(plain, character);
      i += 7;
    }
  }
  return plain;
}

}  // namespace retain::tables
