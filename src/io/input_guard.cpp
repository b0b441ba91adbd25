#include "io/input_guard.hpp"

#include "base/catalogue.hpp"
#include "base/utf8.hpp"

namespace retain {
namespace {

/// Walks over UTF-8 text and knows line and column of the current character.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  [[nodiscard]] bool at_end() const { return offset_ >= text_.size(); }
  [[nodiscard]] Character current() const { return character_at(text_, offset_); }
  [[nodiscard]] bool looking_at(std::string_view word) const {
    return text_.substr(offset_).starts_with(word);
  }
  [[nodiscard]] Place place() const { return {line_, column_, 1}; }

  void advance() {
    const Character passed = current();
    offset_ += passed.size;
    if (passed.code_point == '\n') {
      ++line_;
      column_ = 1;
    } else {
      ++column_;
    }
  }

  void advance(std::size_t characters) {
    for (; characters > 0 && !at_end(); --characters) advance();
  }

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  std::int64_t line_ = 1;
  std::int64_t column_ = 1;
};

std::optional<InputObjection> objection_to_encoding(std::string_view text) {
  for (Cursor cursor(text); !cursor.at_end(); cursor.advance()) {
    if (!cursor.current().valid) return {{cursor.place(), say(message::not_utf8)}};
  }
  return {};
}

void skip_comment(Cursor& cursor) {
  while (!cursor.at_end() && !cursor.looking_at("\n")) cursor.advance();
}

/// Passes a string of any of TOML's four kinds. A string of one line ends with its line.
void skip_string(Cursor& cursor) {
  const bool basic = cursor.looking_at("\"");
  const std::string_view quote = basic ? "\"" : "'";
  const std::string_view long_quote = basic ? "\"\"\"" : "'''";
  const bool multi_line = cursor.looking_at(long_quote);
  const std::string_view closing = multi_line ? long_quote : quote;
  cursor.advance(closing.size());
  while (!cursor.at_end() && !cursor.looking_at(closing)) {
    if (!multi_line && cursor.looking_at("\n")) return;
    cursor.advance(basic && cursor.looking_at("\\") ? 2 : 1);
  }
  cursor.advance(closing.size());
  // A string of several lines may end with up to two quotes of its own.
  for (int own = 0; multi_line && own < 2 && cursor.looking_at(quote); ++own) cursor.advance();
}

std::optional<InputObjection> objection_to_nesting(std::string_view text) {
  int depth = 0;
  int segments = 1;
  for (Cursor cursor(text); !cursor.at_end();) {
    if (cursor.looking_at("#")) {
      skip_comment(cursor);
      continue;
    }
    if (cursor.looking_at("\"") || cursor.looking_at("'")) {
      skip_string(cursor);
      continue;
    }
    const char32_t symbol = cursor.current().code_point;
    if (symbol == '[' || symbol == '{') ++depth;
    if (symbol == ']' || symbol == '}') --depth;
    if (std::u32string_view(U"[]{}=,\n").find(symbol) != std::u32string_view::npos) segments = 1;
    if (symbol == '.') ++segments;
    if (depth > deepest_nesting) {
      return {{cursor.place(), say(message::nested_too_deep, deepest_nesting)}};
    }
    if (segments > most_key_segments) {
      return {{cursor.place(), say(message::key_too_long, most_key_segments)}};
    }
    cursor.advance();
  }
  return {};
}

}  // namespace

std::optional<InputObjection> objection_to_input(std::string_view text) {
  if (text.size() > largest_input) {
    return {{Place{}, say(message::file_too_large, largest_input / (1024 * 1024))}};
  }
  if (auto objection = objection_to_encoding(text)) return objection;
  return objection_to_nesting(text);
}

}  // namespace retain
