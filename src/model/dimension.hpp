#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "base/namespaces.hpp"

namespace retain::model {

/// The five dimensions of service quality, in the order of every table.
enum class Dimension { tangibles, empathy, assurance, responsiveness, reliability };

inline constexpr std::size_t dimension_count = 5;
inline constexpr std::array<std::string_view, dimension_count> dimension_names{
    "tangibles", "empathy", "assurance", "responsiveness", "reliability"};

template <class Value>
using PerDimension = std::array<Value, dimension_count>;

[[nodiscard]] constexpr std::size_t index(Dimension dimension) {
  return static_cast<std::size_t>(dimension);
}

}  // namespace retain::model
