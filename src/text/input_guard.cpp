#include "text/input_guard.hpp"

#include <algorithm>
#include <utility>

#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "text/encoding.hpp"
#include "text/words.hpp"

namespace retain::message {

constexpr Message not_utf8{"not valid UTF-8 text; save the file as UTF-8",
                           "不是有效的 UTF-8 文字；请将文件保存为 UTF-8"};
constexpr Message other_encoding{"not valid UTF-8 text, it looks like {}; save the file as UTF-8",
                                 "不是有效的 UTF-8 文字，看起来是 {}；请将文件保存为 UTF-8"};
constexpr Message stray_bracket{"the '{}' closes no bracket that is open here",
                                "“{}”没有对应的左括号"};
constexpr Message stray_quote{"a quote in the middle of a word", "词的中间出现引号"};
constexpr Message second_word{
    "a value is one number or word; text of several words stands in quotes",
    "一个值只能是一个数或一个词；多个词的文字须加引号"};
constexpr Message time_without_hour{
    "neither a number nor a time; text stands in quotes, and no parameter is a date or a time",
    "既不是数也不是时间；文字须加引号，且没有参数是日期或时间"};
constexpr Message symbol_in_value{
    "'{}' behind a value; perhaps a closing bracket is missing in the lines above",
    "值的后面出现“{}”；上面几行可能缺少右括号"};
constexpr Message word_too_long{"a number or word of more than {} characters",
                                "数或词超过 {} 个字符"};
constexpr Message key_too_long{"a dotted key with more than {} segments", "带点的键超过 {} 段"};
constexpr Message too_many_elements{"more than {} keys, values and tables", "键、值和表超过 {} 个"};
constexpr Message header_without_name{
    "the name of a table must stand between the brackets: a-z, 0-9, _ and -, or in quotes",
    "括号内须写表的名称：a-z、0-9、_ 和 -，或加引号"};
constexpr Message beyond_ascii{"'{}' (U+{:04X}) stands outside quotes and comments",
                               "“{}”（U+{:04X}）出现在引号和注释之外"};
constexpr Message stray_backslash{
    "a backslash in double quotes must be followed by one of b t n f r u U \" \\; in single "
    "quotes it stands for itself",
    "双引号内的反斜杠后面必须是 b t n f r u U \" \\ 之一；单引号内的反斜杠就是它本身"};

}  // namespace retain::message

namespace retain::text {
namespace {

/// Walks over UTF-8 text and knows line and column of the current character.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  [[nodiscard]] bool at_end() const { return offset_ >= text_.size(); }
  [[nodiscard]] Character current() const { return character_at(text_, offset_); }
  [[nodiscard]] std::string_view written() const { return text_.substr(offset_, current().size); }
  [[nodiscard]] bool looking_at(std::string_view word) const {
    return text_.substr(offset_).starts_with(word);
  }
  [[nodiscard]] bool is_at(char symbol) const {
    return offset_ < text_.size() && text_[offset_] == symbol;
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

void skip_comment(Cursor& cursor) {
  while (!cursor.at_end() && !cursor.is_at('\n')) cursor.advance();
}

constexpr bool is_one_of(std::u32string_view symbols, char32_t symbol) {
  for (const char32_t candidate : symbols) {
    if (candidate == symbol) return true;
  }
  return false;
}

bool is_visible_ascii(char32_t symbol) {
  return symbol > ' ' && symbol < 0x7F;
}

/// Passes a string of any of TOML's four kinds. A string of one line ends with its line. A visible
/// character of ASCII follows a backslash.
std::optional<InputObjection> pass_string(Cursor& cursor) {
  const bool basic = cursor.is_at('"');
  const std::string_view quote = basic ? "\"" : "'";
  const std::string_view long_quote = basic ? "\"\"\"" : "'''";
  const bool multi_line = cursor.looking_at(long_quote);
  const std::string_view closing = multi_line ? long_quote : quote;
  cursor.advance(closing.size());
  while (!cursor.at_end() && !cursor.looking_at(closing)) {
    if (!multi_line && cursor.is_at('\n')) return {};
    const bool escape = basic && cursor.is_at('\\');
    const Place place = cursor.place();
    cursor.advance();
    if (!escape || cursor.at_end()) continue;
    if (!is_visible_ascii(cursor.current().code_point)) {
      return {{place, message::stray_backslash}};
    }
    cursor.advance();
  }
  cursor.advance(closing.size());
  // A string of several lines may end with up to two quotes of its own.
  for (int own = 0; multi_line && own < 2 && cursor.looking_at(quote); ++own) cursor.advance();
  return {};
}

void skip_blanks(Cursor& cursor) {
  while (cursor.is_at(' ') || cursor.is_at('\t')) cursor.advance();
}

/// True for what a key begins with: a letter of ASCII, a digit, - _ or a quote.
bool begins_a_key(char32_t symbol) {
  const bool letter = (symbol >= 'a' && symbol <= 'z') || (symbol >= 'A' && symbol <= 'Z');
  const bool digit = symbol >= '0' && symbol <= '9';
  return letter || digit || symbol == '-' || symbol == '_' || symbol == '"' || symbol == '\'';
}

/// Behind the bracket or brackets of a table header stands the beginning of a key, unless the file
/// ends there.
std::optional<InputObjection> objection_to_header(Cursor cursor) {
  skip_blanks(cursor);
  if (!cursor.is_at('[')) return {};
  const Place header = cursor.place();
  cursor.advance();
  skip_blanks(cursor);
  if (cursor.is_at('[')) cursor.advance();
  skip_blanks(cursor);
  const bool expected = cursor.at_end() || begins_a_key(cursor.current().code_point);
  if (expected) return {};
  const bool at_line_end = cursor.is_at('\n') || cursor.is_at('\r');
  return {{at_line_end ? header : cursor.place(), Sentence(message::header_without_name)}};
}

/// Pairs brackets and counts segments of the current key and elements while a text goes by. Stops
/// at a bracket of the wrong kind and at characters beyond ASCII, which TOML has in strings and
/// comments only.
class StructureCount {
 public:
  explicit StructureCount(const Cursor& cursor) : cursor_(cursor) {}

  /// Takes the symbol at the cursor, which is in no string and no comment.
  [[nodiscard]] std::optional<InputObjection> take_symbol() {
    const char32_t symbol = cursor_.current().code_point;
    if (symbol > 0x7F) {
      return object(
          Sentence(message::beyond_ascii, cursor_.written(), static_cast<std::uint32_t>(symbol)));
    }
    if (closes_nothing(symbol)) return object(Sentence(message::stray_bracket, cursor_.written()));
    if (hour_follows_ && !is_digit(symbol)) return object(message::time_without_hour);
    // An hour follows the T of a date.
    hour_follows_ = in_value_ && is_one_of(U"tT", symbol) && is_digit(before_);
    const bool is_second_word = begins_second_word(symbol);
    count(symbol);
    before_ = symbol;
    if (is_second_word) {
      return object(is_one_of(U"[{=", symbol)
                        ? Sentence(message::symbol_in_value, static_cast<char>(symbol))
                        : Sentence(message::second_word));
    }
    if (word_size_ > longest_word) return object(Sentence(message::word_too_long, longest_word));
    if (open_.size() > deepest_nesting)
      return object(Sentence(message::nested_too_deep, deepest_nesting));
    if (segments_ > most_key_segments)
      return object(Sentence(message::key_too_long, most_key_segments));
    if (elements_ > most_elements)
      return object(Sentence(message::too_many_elements, most_elements));
    return {};
  }

  /// Takes the quote at the cursor, where a string would begin. The parser takes a number together
  /// with all that follows it up to a blank, a comma or a bracket.
  [[nodiscard]] std::optional<InputObjection> take_quote() {
    const bool behind_dot_of_key = before_ == '.' && !in_value_;
    if (!behind_dot_of_key && !is_one_of(U" \t\r\n=,[{", before_)) {
      return object(message::stray_quote);
    }
    before_ = '"';
    return {};
  }

  [[nodiscard]] bool is_between_statements() const { return open_.empty(); }

 private:
  [[nodiscard]] bool is_inside(char32_t bracket) const {
    return !open_.empty() && open_.back() == bracket;
  }

  [[nodiscard]] bool closes_nothing(char32_t symbol) const {
    return (symbol == ']' && !is_inside('[')) || (symbol == '}' && !is_inside('{'));
  }

  [[nodiscard]] static bool is_blank(char32_t symbol) { return is_one_of(U" \t\r", symbol); }

  [[nodiscard]] static bool is_digit(char32_t symbol) { return symbol >= '0' && symbol <= '9'; }

  [[nodiscard]] static bool is_structure(char32_t symbol) { return is_one_of(U"[]{}=,\n", symbol); }

  /// True for what may not follow a word of a value, directly or behind a blank.
  [[nodiscard]] bool begins_second_word(char32_t symbol) const {
    if (!in_value_ || word_size_ == 0) return false;
    return is_one_of(U"[{=", symbol) ||
           (is_blank(before_) && !is_blank(symbol) && !is_structure(symbol));
  }

  void count(char32_t symbol) {
    if (!is_structure(symbol)) {
      if (symbol == '.') ++segments_;
      if (in_value_ && !is_blank(symbol)) ++word_size_;
      return;
    }
    word_size_ = 0;
    segments_ = 1;
    if (is_one_of(U"[{", symbol)) open_ += symbol;
    if (is_one_of(U"]}", symbol)) open_.pop_back();
    if (is_one_of(U"[{=,", symbol)) ++elements_;
    if (symbol == '=') in_value_ = true;
    const bool key_follows =
        symbol == '{' || (symbol == ',' && is_inside('{')) || (symbol == '\n' && open_.empty());
    if (key_follows) in_value_ = false;
  }

  [[nodiscard]] std::optional<InputObjection> object(Sentence text) const {
    return {{cursor_.place(), std::move(text)}};
  }

  const Cursor& cursor_;
  std::u32string open_;        ///< brackets that are not closed yet
  char32_t before_ = '\n';     ///< the symbol before the cursor
  bool in_value_ = false;      ///< behind an equals sign
  bool hour_follows_ = false;  ///< behind the T between a date and a time
  std::size_t word_size_ = 0;  ///< of a number or word of a value
  int segments_ = 1;
  int elements_ = 0;
};

std::optional<InputObjection> objection_to_symbols(std::string_view text) {
  Cursor cursor(text);
  StructureCount count(cursor);
  bool at_line_start = true;
  while (!cursor.at_end()) {
    if (at_line_start && count.is_between_statements()) {
      if (auto objection = objection_to_header(cursor)) return objection;
    }
    at_line_start = false;
    if (cursor.is_at('#')) {
      skip_comment(cursor);
    } else if (cursor.is_at('"') || cursor.is_at('\'')) {
      if (auto objection = count.take_quote()) return objection;
      if (auto objection = pass_string(cursor)) return objection;
    } else {
      if (auto objection = count.take_symbol()) return objection;
      at_line_start = cursor.is_at('\n');
      cursor.advance();
    }
  }
  return {};
}

std::optional<InputObjection> objection_to_line_lengths(std::string_view text) {
  std::int64_t line = 1;
  for (std::size_t start = 0; start < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (end - start > longest_line) {
      return {{Place{line, 1, 1}, Sentence(message::line_too_long, longest_line / 1024)}};
    }
    start = end + 1;
  }
  return {};
}

}  // namespace

std::optional<InputObjection> objection_to_encoding(std::string_view text) {
  if (text.size() > largest_input) {
    return {{Place{}, Sentence(message::file_too_large, largest_input / (1024 * 1024))}};
  }
  const std::string_view likely = likely_encoding(text);
  if (likely == utf16) return {{Place{1, 1, 1}, Sentence(message::other_encoding, likely)}};
  for (Cursor cursor(text); !cursor.at_end(); cursor.advance()) {
    if (cursor.current().valid) continue;
    return {{cursor.place(), likely.empty() ? Sentence(message::not_utf8)
                                            : Sentence(message::other_encoding, likely)}};
  }
  return {};
}

std::optional<InputObjection> objection_to_structure(std::string_view text) {
  if (auto objection = objection_to_line_lengths(text)) return objection;
  return objection_to_symbols(text);
}

}  // namespace retain::text
