#include "scenario/toml_reader.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/sentence.hpp"
#include "scenario/toml_parser.hpp"
#include "scenario/words.hpp"
#include "text/file_text.hpp"
#include "text/input_guard.hpp"

namespace retain::scenario {
namespace {

TomlReading read_once(std::string_view text);

/// The objection, or the error in the lines before it when there is one: what comes first in the
/// file is told first. An error behind their end only says that they are not the whole text.
TomlError first_of(std::string_view text, const InputObjection& objection) {
  const TomlError own{objection.place, objection.text};
  const std::optional<LineBytes> line = find_line(text, own.place.line);
  if (!line || line->begin == 0) return own;
  const TomlReading before = read_once(text.substr(0, line->begin));
  const auto* error = std::get_if<TomlError>(&before);
  if (error == nullptr || error->text == message::file_ends_early) return own;
  return *error;
}

/// What stands in a text in UTF-8, or its first error.
TomlReading read_once(std::string_view text) {
  if (const auto objection = objection_to_structure(text)) return first_of(text, *objection);
  return parse_toml(text);
}

/// True for a line that opens as much as it closes and so is likely to be a whole statement.
bool is_closed(std::string_view line) {
  const auto has_as_many = [line](char opening, char closing) {
    return std::ranges::count(line, opening) == std::ranges::count(line, closing);
  };
  const auto contains = [line](std::string_view word) {
    return line.find(word) != std::string_view::npos;
  };
  return has_as_many('[', ']') && has_as_many('{', '}') && !contains("\"\"\"") && !contains("'''");
}

/// True for the header of a table, be it in full-width brackets.
bool opens_a_table(std::string_view line) {
  constexpr std::array<std::string_view, 4> brackets{"[", "\uFF3B", "\u3010", "\u3014"};
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  return std::ranges::any_of(
      brackets, [line](std::string_view bracket) { return line.starts_with(bracket); });
}

/// Where the line begins that opens a table, behind the line in which `offset` lies; the end when
/// none does.
std::size_t next_header(std::string_view text, std::size_t offset) {
  while (true) {
    const std::size_t line_end = text.find('\n', offset);
    if (line_end == std::string_view::npos) return text.size();
    offset = line_end + 1;
    if (opens_a_table(text.substr(offset, text.find('\n', offset) - offset))) return offset;
  }
}

/// The text without the statement on a line; nothing when the statement does not begin or end
/// there. With the header of a table goes the table: its keys would seem to be those of the table
/// before.
std::optional<std::string> without_statement(std::string_view text, std::int64_t number) {
  const std::optional<LineBytes> line = find_line(text, number);
  if (!line) return {};
  const std::string_view statement = text.substr(line->begin, line->size);
  const bool is_header = opens_a_table(statement);
  if (!is_header && !is_closed(statement)) return {};
  const bool begins_here =
      std::holds_alternative<TomlTable>(read_once(text.substr(0, line->begin)));
  if (!begins_here) return {};
  const std::size_t behind = line->begin + line->size;
  const std::size_t end = is_header ? next_header(text, behind) : behind;
  std::string rest(text);
  std::ranges::replace_if(
      rest.begin() + static_cast<std::ptrdiff_t>(line->begin),
      rest.begin() + static_cast<std::ptrdiff_t>(end), [](char c) { return c != '\n'; }, ' ');
  return rest;
}

}  // namespace

TomlText read_toml(std::string_view text) {
  if (const auto objection = objection_to_encoding(text)) {
    return {{}, {{objection->place, objection->text}}};
  }
  TomlText toml;
  std::optional<std::string> rest(text);
  while (rest && toml.errors.size() < most_toml_errors) {
    auto reading = read_once(*rest);
    if (auto* table = std::get_if<TomlTable>(&reading)) {
      toml.table = std::move(*table);
      return toml;
    }
    toml.errors.push_back(std::get<TomlError>(reading));
    rest = without_statement(*rest, toml.errors.back().place.line);
  }
  return toml;
}

}  // namespace retain::scenario
