#include "scenario/toml_parser.hpp"

#include <algorithm>
#include <optional>

#include "base/check.hpp"
#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "scenario/words.hpp"
#include "text/file_text.hpp"

// The parser is compiled here, in every build with its assertions on, as contracts of ours: where
// they are off, toml++ 3.3.0 goes on with undefined behaviour when one of them does not hold.
#undef NDEBUG
#undef TOML_HEADER_ONLY
#undef TOML_SHARED_LIB
#define TOML_HEADER_ONLY 1
#define TOML_ASSERT(holds) ((holds) ? void() : retain::base::expects(false, "toml++: " #holds))
#include <toml++/toml.h>

namespace retain::message {

constexpr Message not_toml{"not valid TOML: {}", "不是有效的 TOML：{}"};
constexpr Message line_ends_early{
    "the line ends too early: a value, a closing quote or a closing bracket is missing",
    "该行过早结束：缺少值、后引号或右括号"};
constexpr Message number_too_large{"the number is too large", "数太大"};
constexpr Message no_value{"neither a number, nor true or false, nor text in quotes",
                           "既不是数，也不是 true 或 false，也不是加引号的文字"};

}  // namespace retain::message

namespace retain::scenario {
namespace {

/// Length is 1 for what does not end on the line where it begins.
Place place_of(const toml::source_region& region) {
  const std::int64_t length = region.begin.line == region.end.line
                                  ? std::int64_t{region.end.column} - region.begin.column
                                  : 1;
  return {region.begin.line, region.begin.column, length > 0 ? length : 1};
}

TomlValue value_of(const toml::node& node);

/// In the order of the text; toml++ sorts by key.
TomlTable table_of(const toml::table& parsed) {
  TomlTable table;
  for (const auto& [key, node] : parsed) {
    table.push_back({std::string(key.str()), place_of(key.source()), value_of(node)});
  }
  std::ranges::stable_sort(table, {}, &TomlEntry::key_place);
  return table;
}

TomlArray array_of(const toml::array& parsed) {
  TomlArray array;
  for (const toml::node& node : parsed) array.push_back(value_of(node));
  return array;
}

TomlValue value_of(const toml::node& node) {
  const Place place = place_of(node.source());
  if (const auto* integer = node.as_integer()) return {integer->get(), place};
  if (const auto* number = node.as_floating_point()) return {number->get(), place};
  if (const auto* flag = node.as_boolean()) return {flag->get(), place};
  if (const auto* text = node.as_string()) return {text->get(), place};
  if (const auto* array = node.as_array()) return {array_of(*array), place};
  if (const auto* table = node.as_table()) return {table_of(*table), place};
  return {TomlDate{}, place};
}

std::string without_preamble(std::string_view description) {
  constexpr std::string_view preamble = "Error while parsing ";
  if (description.starts_with(preamble)) description.remove_prefix(preamble.size());
  return std::string(description);
}

/// A line without its end; nothing when there is no such line.
std::string_view line_of(std::string_view text, std::int64_t number) {
  const LineBytes bytes = find_line(text, number).value_or(LineBytes{text.size(), 0});
  std::string_view line = text.substr(bytes.begin, bytes.size);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::int64_t last_column(std::string_view line) {
  return static_cast<std::int64_t>(character_count(line));
}

/// The key of a statement, without the blanks around it.
struct TypedKey {
  std::string name;
  std::int64_t column = 1;
};

TypedKey typed_key(std::string_view line) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '['; };
  const auto first = std::ranges::find_if_not(line, is_blank);
  std::string_view key = line.substr(static_cast<std::size_t>(first - line.begin()));
  key = key.substr(0, key.find_first_of("=]"));
  while (key.ends_with(' ') || key.ends_with('\t')) key.remove_suffix(1);
  return {std::string(key), first - line.begin() + 1};
}

/// An error of the parser in words of ours where it is a frequent one.
TomlError told(const toml::parse_error& error, std::string_view text) {
  const Place place = place_of(error.source());
  const std::string_view description = error.description();
  const auto says = [description](std::string_view words) {
    return description.find(words) != std::string_view::npos;
  };
  const std::string_view line = line_of(text, place.line);
  if (says("cannot redefine existing")) {
    const TypedKey key = typed_key(line);
    const auto length = static_cast<std::int64_t>(character_count(key.name));
    return {{place.line, key.column, std::max<std::int64_t>(1, length)},
            Sentence(message::given_twice, key.name)};
  }
  if (says("could not determine value type")) return {place, message::no_value};
  if (says("not representable")) return {place, message::number_too_large};
  if (says("encountered end-of-file")) return {place, message::file_ends_early};
  if (place.column > last_column(line)) return {place, message::line_ends_early};
  return {place, Sentence(message::not_toml, without_preamble(description))};
}

}  // namespace

TomlReading parse_toml(std::string_view text) {
  try {
    return table_of(toml::parse(text, std::string_view{}));
  } catch (const toml::parse_error& error) {
    return told(error, text);
  }
}

}  // namespace retain::scenario
