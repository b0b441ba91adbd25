#include "text/suggestion.hpp"

#include <algorithm>
#include <set>

#include "base/nearest.hpp"
#include "base/sentence.hpp"
#include "base/words.hpp"
#include "model/parameters/parameters.hpp"

namespace retain::message {

constexpr Message belongs_to_top{"'{}' belongs to the top of the file, above the first [table]",
                                 "“{}”应写在文件开头，第一个 [表] 之前"};

}  // namespace retain::message

namespace retain::text {
namespace {

bool is_inside(std::string_view key, std::string_view section) {
  return key.size() > section.size() && key.starts_with(section) && key[section.size()] == '.';
}

/// What may stand directly in a table: its keys and its sub-tables.
std::vector<std::string> names_directly_in(std::string_view section) {
  std::set<std::string> names;
  for (const Parameter* parameter : registry_with_spellings()) {
    const std::string_view key = parameter->info.key;
    if (!section.empty() && !is_inside(key, section)) continue;
    const std::string_view rest = section.empty() ? key : key.substr(section.size() + 1);
    names.emplace(rest.substr(0, rest.find('.')));
  }
  if (section.empty()) {
    names.insert("extends");
    for (const RecordKind& kind : record_kinds()) names.insert(kind.name);
  }
  return {names.begin(), names.end()};
}

Sentence mean(std::string_view name) {
  return name.empty() ? Sentence() : Sentence(message::did_you_mean, name);
}

}  // namespace

Sentence did_you_mean(std::string_view word, std::span<const std::string> names) {
  return mean(nearest_name(word, names));
}

std::string nearest_key(std::string_view section, std::string_view word) {
  const auto inside = [&](std::string_view name) {
    return section.empty() ? std::string(name) : fmt::format("{}.{}", section, name);
  };
  if (!section.empty() && is_name_of_top(word)) return std::string(word);
  const std::string neighbour = nearest_name(word, names_directly_in(section));
  if (!neighbour.empty()) return inside(neighbour);

  std::vector<std::string> last_segments;
  std::vector<std::string> full_keys;
  for (const Parameter* parameter : registry_with_spellings()) {
    last_segments.emplace_back(last_segment(parameter->info.key));
    full_keys.push_back(parameter->info.key);
  }
  const std::string segment = nearest_name(word, last_segments);
  if (segment.empty()) return nearest_name(inside(word), full_keys);
  const auto found = std::ranges::find(last_segments, segment);
  return full_keys[static_cast<std::size_t>(found - last_segments.begin())];
}

Sentence did_you_mean_key(std::string_view section, std::string_view key) {
  if (!section.empty() && !key.empty() && section_of(key).empty()) {
    return {message::belongs_to_top, key};
  }
  return mean(section_of(key) == section ? last_segment(key) : key);
}

Sentence did_you_mean_full_key(std::string_view key) {
  return mean(nearest_key(section_of(key), last_segment(key)));
}

bool is_name_of_top(std::string_view word) {
  const std::vector<std::string> names = names_directly_in("");
  return std::ranges::find(names, word) != names.end() && !is_section(word);
}

bool is_section(std::string_view name) {
  return std::ranges::any_of(
      registry(), [&](const Parameter& parameter) { return is_inside(parameter.info.key, name); });
}

std::vector<std::string> section_names() {
  std::vector<std::string> names;
  for (const Parameter& parameter : registry()) {
    const std::string section(section_of(parameter.info.key));
    if (!section.empty() && std::ranges::find(names, section) == names.end()) {
      names.push_back(section);
    }
  }
  return names;
}

std::string_view section_of(std::string_view key) {
  const std::size_t dot = key.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : key.substr(0, dot);
}

std::string_view last_segment(std::string_view key) {
  const std::size_t dot = key.rfind('.');
  return dot == std::string_view::npos ? key : key.substr(dot + 1);
}

}  // namespace retain::text
