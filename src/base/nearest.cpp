#include "base/nearest.hpp"

#include <algorithm>
#include <vector>

namespace retain::base {
namespace {

/// Optimal string alignment distance.
std::size_t edit_distance(std::string_view from, std::string_view to) {
  std::vector<std::size_t> two_back(to.size() + 1);
  std::vector<std::size_t> previous(to.size() + 1);
  std::vector<std::size_t> current(to.size() + 1);
  for (std::size_t j = 0; j <= to.size(); ++j) previous[j] = j;
  for (std::size_t i = 1; i <= from.size(); ++i) {
    current[0] = i;
    for (std::size_t j = 1; j <= to.size(); ++j) {
      const std::size_t replaced = previous[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
      current[j] = std::min({previous[j] + 1, current[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
      if (swapped) current[j] = std::min(current[j], two_back[j - 2] + 1);
    }
    std::swap(two_back, previous);
    std::swap(previous, current);
  }
  return previous[to.size()];
}

}  // namespace

std::string nearest_name(std::string_view word, std::span<const std::string> names) {
  constexpr std::size_t longest_word = 200;
  if (word.size() > longest_word) return {};
  const std::size_t tolerated = std::max<std::size_t>(2, word.size() / 3);
  std::size_t best_distance = tolerated + 1;
  std::string best;
  constexpr std::size_t shortest_beginning = 3;
  const auto begins = [&](const std::string& name) {
    return name != word && name.starts_with(word);
  };
  if (word.size() >= shortest_beginning && std::ranges::count_if(names, begins) == 1) {
    return *std::ranges::find_if(names, begins);
  }
  for (const std::string& name : names) {
    // The distance is at least the difference in length.
    if (std::max(word.size(), name.size()) - std::min(word.size(), name.size()) >= best_distance) {
      continue;
    }
    const std::size_t distance = edit_distance(word, name);
    if (distance < best_distance && distance < std::max(word.size(), name.size())) {
      best_distance = distance;
      best = name;
    }
  }
  return best;
}

}  // namespace retain::base
