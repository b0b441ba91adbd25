#include "scenario/correlation_reader.hpp"

#include <optional>
#include <string>
#include <vector>

#include "scenario/value_slot.hpp"
#include "scenario/words.hpp"
#include "text/suggestion.hpp"

namespace retain::message {

constexpr Message correlation_needs{
    "[[correlation]] takes between = [\"one.key\", \"another.key\"] and rank = 0.5",
    "[[correlation]] 须写 between = [\"某个键\", \"另一个键\"] 和 rank = 0.5"};
constexpr Message unknown_key_of_correlation{"'{}' is no key of [[correlation]]",
                                             "[[correlation]] 没有键“{}”"};

}  // namespace retain::message

namespace retain::scenario {
namespace {

/// The two texts of a list; nothing where it is another.
const TomlArray* pair_in(const TomlValue& value) {
  const auto* array = std::get_if<TomlArray>(&value.content);
  if (array == nullptr || array->size() != 2) return nullptr;
  for (const TomlValue& element : *array) {
    if (!std::holds_alternative<std::string>(element.content)) return nullptr;
  }
  return array;
}

}  // namespace

ReadCorrelation read_correlation(const TomlValue& element) {
  const auto* table = std::get_if<TomlTable>(&element.content);
  if (table == nullptr) return LawObjection{element.place, message::correlation_needs, {}};
  const TomlArray* between = nullptr;
  std::optional<double> rank;
  for (const TomlEntry& entry : *table) {
    if (entry.key == "between") {
      between = pair_in(entry.value);
    } else if (entry.key == "rank") {
      rank = number_in(entry.value);
    } else {
      const std::vector<std::string> keys{"between", "rank"};
      return LawObjection{entry.key_place, Sentence(message::unknown_key_of_correlation, entry.key),
                          did_you_mean(entry.key, keys)};
    }
  }
  if (between == nullptr || !rank) {
    return LawObjection{element.place, message::correlation_needs, {}};
  }
  for (const TomlValue& value : *between) {
    const auto& key = std::get<std::string>(value.content);
    if (find_slot(key)) continue;
    return LawObjection{value.place, Sentence(message::unknown_top_key, key),
                        did_you_mean_full_key(key)};
  }
  return Correlation{{std::get<std::string>(between->front().content),
                      std::get<std::string>(between->back().content)},
                     *rank};
}

}  // namespace retain::scenario
