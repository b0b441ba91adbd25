#include "io/toml_reader.hpp"

#include <toml++/toml.h>

namespace retain {
namespace {

/// Length is 1 for what does not end on the line where it begins.
Place place_of(const toml::source_region& region) {
  const std::int64_t length = region.begin.line == region.end.line
                                  ? std::int64_t{region.end.column} - region.begin.column
                                  : 1;
  return {region.begin.line, region.begin.column, length > 0 ? length : 1};
}

TomlValue value_of(const toml::node& node);

TomlTable table_of(const toml::table& source) {
  TomlTable table;
  for (const auto& [key, node] : source) {
    table.push_back({std::string(key.str()), place_of(key.source()), value_of(node)});
  }
  return table;
}

TomlArray array_of(const toml::array& source) {
  TomlArray array;
  for (const toml::node& node : source) array.push_back(value_of(node));
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

}  // namespace

TomlText read_toml(std::string_view text) {
  try {
    return {table_of(toml::parse(text, std::string_view{})), true, {}, {}};
  } catch (const toml::parse_error& error) {
    return {{}, false, place_of(error.source()), without_preamble(error.description())};
  }
}

}  // namespace retain
