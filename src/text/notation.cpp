#include "text/notation.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "text/typed_range.hpp"

namespace retain::message {

constexpr Message lookalike{"'{}' (U+{:04X}) in place of '{}'", "写成了“{}”（U+{:04X}），应为“{}”"};
constexpr Message unusual_blank{"a special blank (U+{:04X}) in place of an ordinary one",
                                "特殊空格（U+{:04X}），应为普通空格"};
constexpr Message invisible_character{"an invisible character (U+{:04X})",
                                      "不可见字符（U+{:04X}）"};
constexpr Message decimal_comma{"a decimal comma; the decimal sign is a dot",
                                "小数点写成了逗号；应写点号"};
constexpr Message grouped_digits{"digits in groups; a number stands without commas",
                                 "数字分了组；数中不写逗号"};
constexpr Message per_cent_sign{"a per cent sign; shares are fractions of 1",
                                "带有百分号；请写成小数，如 0.1"};
constexpr Message range_of_numbers{"two numbers for one", "一处写了两个数"};
constexpr Message text_without_quotes{"text without quotes", "文字没有加引号"};
constexpr Message neither_true_nor_false{"such a value is true or false",
                                         "这样的值只能是 true 或 false"};
constexpr Message unit_behind_number{"a unit behind a number; a number stands alone",
                                     "数的后面带了单位；数须单独书写"};
constexpr Message write_instead{"write {}", "请写 {}"};

}  // namespace retain::message

namespace retain::text {
namespace {

/// A character that input methods and word processors write in place of a plain one.
struct Lookalike {
  char32_t code_point;
  std::string_view plain;  ///< empty: to be removed
};

constexpr std::array<Lookalike, 27> lookalikes{{
    {U'\u00A0', " "},  {U'\u2002', " "},  {U'\u2003', " "}, {U'\u2009', " "},  {U'\u202F', " "},
    {U'\u3000', " "},  {U'\u200B', ""},   {U'\u200C', ""},  {U'\u200D', ""},   {U'\u2060', ""},
    {U'\uFEFF', ""},   {U'\u2018', "'"},  {U'\u2019', "'"}, {U'\u201C', "\""}, {U'\u201D', "\""},
    {U'\u300C', "\""}, {U'\u300D', "\""}, {U'\u2010', "-"}, {U'\u2013', "-"},  {U'\u2014', "-"},
    {U'\u2212', "-"},  {U'\u3001', ","},  {U'\u3002', "."}, {U'\u3010', "["},  {U'\u3011', "]"},
    {U'\u3014', "["},  {U'\u3015', "]"},
}};

/// The full-width forms U+FF01 to U+FF5E stand in the order of ASCII.
std::optional<std::string> plain_form(char32_t code_point) {
  constexpr char32_t first_full_width = U'\uFF01';
  constexpr char32_t last_full_width = U'\uFF5E';
  if (code_point >= first_full_width && code_point <= last_full_width) {
    return std::string(1, static_cast<char>(code_point - first_full_width + U'!'));
  }
  const auto found = std::ranges::find(lookalikes, code_point, &Lookalike::code_point);
  if (found == lookalikes.end()) return {};
  return std::string(found->plain);
}

Sentence name_of(std::string_view character, char32_t code_point, const std::string& plain) {
  const auto number = static_cast<std::uint32_t>(code_point);
  if (plain.empty()) return {message::invisible_character, number};
  if (plain == " ") return {message::unusual_blank, number};
  return {message::lookalike, character, number, plain};
}

/// A line in plain characters up to its comment, and what had to be replaced first.
struct PlainLine {
  std::string text;
  std::optional<NotationError> first_replaced;
};

PlainLine in_plain_characters(std::string_view line) {
  PlainLine plain;
  char quote = '\0';        // of the string that is open
  bool is_escaped = false;  // the character before is a backslash in a basic string
  std::int64_t column = 1;
  for (std::size_t offset = 0; offset < line.size(); ++column) {
    const Character character = character_at(line, offset);
    const std::string_view written = line.substr(offset, character.size);
    offset += character.size;
    const std::optional<std::string> replacement = plain_form(character.code_point);
    const std::string shown = replacement.value_or(std::string(written));
    const bool is_quote = shown == "\"" || shown == "'";
    const bool is_closing = quote != '\0' && is_quote && shown.front() == quote && !is_escaped;
    const bool in_string = quote != '\0' && !is_closing;
    is_escaped = in_string && quote == '"' && written == "\\" && !is_escaped;
    if (quote == '\0' && written == "#") break;
    plain.text += in_string ? std::string(written) : shown;
    if (is_closing) {
      quote = '\0';
    } else if (is_quote && !in_string) {
      quote = shown.front();
    }
    if (replacement && !in_string && !plain.first_replaced) {
      plain.first_replaced =
          NotationError{{0, column, 1}, name_of(written, character.code_point, shown), {}};
    }
  }
  plain.text.erase(plain.text.find_last_not_of(" \t") + 1);
  plain.text.erase(0, plain.text.find_first_not_of(" \t"));
  return plain;
}

/// A value in such a habit, in a line of plain characters.
struct ValueError {
  std::size_t offset = 0;
  std::size_t size = 0;
  Sentence text;
  std::string correct;
};

/// Strings are blanked out, so that numbers in them are not looked at.
std::string without_strings(std::string line) {
  char quote = '\0';
  for (char& character : line) {
    if (quote == '\0' && (character == '"' || character == '\'')) {
      quote = character;
    } else if (character == quote) {
      quote = '\0';
    } else if (quote != '\0') {
      character = 'x';
    }
  }
  return line;
}

/// "1,000" or "1,000,000.5": groups of three digits behind the first of at most three.
bool is_grouped(std::string_view number) {
  number = number.substr(0, number.find('.'));
  const std::size_t first = number.find(',');
  if (number.front() == '0' || first > 3) return false;
  for (std::size_t comma = first; comma < number.size(); comma += 4) {
    const std::size_t next = std::min(number.find(',', comma + 1), number.size());
    if (next != comma + 4) return false;
  }
  return true;
}

/// A share for a percentage, empty when it is none.
std::string share_for(std::string_view percent) {
  double number = 0.0;
  const char* last = percent.data() + percent.size();
  const auto [end, error] = std::from_chars(percent.data(), last, number);
  return end == last && error == std::errc() ? fmt::format("{}", number / 100.0) : std::string();
}

/// What is wrong with the digits, dots and commas from `offset` on and what follows them.
std::optional<ValueError> error_of_number(std::string_view line, std::size_t offset,
                                          std::size_t size) {
  std::string number(line.substr(offset, size));
  const std::size_t behind = std::min(line.find_first_not_of(" \t", offset + size), line.size());
  if (line.substr(behind).starts_with('%')) {
    const std::string share = share_for(number);
    if (share.empty()) return {};
    return ValueError{offset, behind + 1 - offset, message::per_cent_sign, share};
  }
  const auto commas = std::ranges::count(number, ',');
  const bool is_list = line.find('[') != std::string_view::npos;
  if (commas == 0 || is_list) return {};
  if (is_grouped(number)) {
    std::erase(number, ',');
    return ValueError{offset, size, message::grouped_digits, number};
  }
  if (commas > 1 || number.find('.') != std::string::npos) return {};
  std::ranges::replace(number, ',', '.');
  return ValueError{offset, size, message::decimal_comma, number};
}

std::optional<ValueError> number_error(const std::string& line) {
  constexpr std::string_view digits = "0123456789";
  const std::string searched = without_strings(line);
  std::size_t begin = searched.find_first_of(digits);
  while (begin != std::string::npos) {
    std::size_t end = std::min(searched.find_first_not_of("0123456789.,", begin), searched.size());
    const std::size_t next = searched.find_first_of(digits, end);
    while (digits.find(searched[end - 1]) == std::string_view::npos) --end;
    if (auto error = error_of_number(searched, begin, end - begin)) return error;
    begin = next;
  }
  return {};
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_beyond_ascii(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

/// Where the value of a line begins: behind its equals sign; the end without one.
std::size_t value_offset(const std::string& line) {
  const std::size_t equals = without_strings(line).find('=');
  if (equals == std::string::npos) return line.size();
  return std::min(line.find_first_not_of(" \t", equals + 1), line.size());
}

/// true or false for another word that says so; empty for all others.
std::string_view truth_value(std::string_view word) {
  constexpr std::array<std::string_view, 6> yes{"yes", "Yes", "on", "True", "TRUE", "是"};
  constexpr std::array<std::string_view, 6> no{"no", "No", "off", "False", "FALSE", "否"};
  if (std::ranges::find(yes, word) != yes.end()) return "true";
  return std::ranges::find(no, word) != no.end() ? "false" : "";
}

/// Words where a value is expected.
std::optional<ValueError> unquoted_text(const std::string& line) {
  constexpr std::array<std::string_view, 4> words_of_toml{"true", "false", "inf", "nan"};
  const std::size_t offset = value_offset(line);
  const std::string value = line.substr(offset);
  const bool is_text = !value.empty() && (is_ascii_letter(value[0]) || is_beyond_ascii(value[0]));
  const bool is_plain = value.find_first_of("\"'=[]{}\\") == std::string::npos;
  const bool is_word_of_toml = std::ranges::any_of(
      words_of_toml, [&](std::string_view word) { return value.starts_with(word); });
  if (!is_text || !is_plain || is_word_of_toml) return {};
  const std::string_view truth = truth_value(value);
  if (!truth.empty()) {
    return ValueError{offset, value.size(), message::neither_true_nor_false, std::string(truth)};
  }
  return ValueError{offset, value.size(), message::text_without_quotes,
                    fmt::format("\"{}\"", value)};
}

/// Where the value of a line begins that may be a value alone, without an equals sign.
std::size_t offset_of_value_alone(const std::string& line) {
  return line.find('=') == std::string::npos ? 0 : value_offset(line);
}

/// A range where one number is expected.
std::optional<ValueError> range_for_number(const std::string& line) {
  const std::size_t offset = offset_of_value_alone(line);
  const std::optional<TypedRange> range = typed_range(std::string_view(line).substr(offset));
  if (!range) return {};
  return ValueError{offset, line.size() - offset, message::range_of_numbers, law_text(*range)};
}

/// What a Chinese numeral behind digits multiplies them by; 0 for parts, such as tenths.
double multiplier(std::string_view unit) {
  struct Numeral {
    std::string_view written;
    double times;
  };
  constexpr std::array<Numeral, 9> numerals{{{"百分", 0},
                                             {"百", 1e2},
                                             {"千", 1e3},
                                             {"万", 1e4},
                                             {"亿", 1e8},
                                             {"成", 0},
                                             {"折", 0},
                                             {"倍", 0},
                                             {"‰", 0}}};
  const auto found = std::ranges::find_if(
      numerals, [&](const Numeral& numeral) { return unit.starts_with(numeral.written); });
  return found == numerals.end() ? 1.0 : found->times;
}

/// A number with a unit: 299元, 1.5万, 5 yuan.
std::optional<ValueError> number_with_unit(const std::string& line) {
  const std::size_t begin = offset_of_value_alone(line);
  const std::string value = line.substr(begin);
  const std::size_t end = std::min(value.find_first_not_of("0123456789."), value.size());
  const std::size_t unit = std::min(value.find_first_not_of(" \t", end), value.size());
  if (end == 0 || unit == value.size()) return {};
  const bool is_word = unit > end && is_ascii_letter(value[unit]);
  const bool is_plain = value.find_first_of("0123456789\"'=,.[]{}:", end) == std::string::npos;
  if (!is_plain || !(is_word || is_beyond_ascii(value[unit]))) return {};
  double number = 0.0;
  const auto [behind, error] = std::from_chars(value.data(), value.data() + end, number);
  const double times = multiplier(std::string_view(value).substr(unit));
  if (error != std::errc() || behind != value.data() + end || times == 0.0) return {};
  const std::string correct =
      times == 1.0 ? value.substr(0, end) : fmt::format("{}", number * times);
  return ValueError{begin, value.size(), message::unit_behind_number, correct};
}

}  // namespace

std::optional<NotationError> notation_error(std::string_view line) {
  constexpr std::size_t longest_hint = 60;
  const PlainLine plain = in_plain_characters(line);
  std::optional<ValueError> value = unquoted_text(plain.text);
  const bool is_text = value.has_value();
  if (!value) value = range_for_number(plain.text);
  if (!value) value = number_error(plain.text);
  if (!value) value = number_with_unit(plain.text);
  if (plain.first_replaced && !is_text) {
    std::string corrected = plain.text;
    if (value) corrected.replace(value->offset, value->size, value->correct);
    NotationError error = *plain.first_replaced;
    error.hint = Sentence(message::write_instead, shortened(corrected, longest_hint));
    return error;
  }
  if (!value) return {};
  const std::size_t indent = line.find_first_not_of(" \t");
  const std::size_t offset = indent + value->offset;
  const auto column = static_cast<std::int64_t>(character_count(line.substr(0, offset)) + 1);
  const auto length = static_cast<std::int64_t>(
      character_count(std::string_view(plain.text).substr(value->offset, value->size)));
  return NotationError{{0, column, length},
                       value->text,
                       Sentence(message::write_instead, shortened(value->correct, longest_hint))};
}

}  // namespace retain::text
