#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "study/decisive_belief.hpp"
#include "study/study.hpp"

namespace retain::study {

/// How many of them are looked for.
inline constexpr std::size_t decisive_belief_count = 3;

/// The beliefs that move the difference of a member to its comparator most, the largest first;
/// expected values. None for its own comparator.
[[nodiscard]] std::vector<DecisiveBelief> decisive_beliefs(const Member& member,
                                                           const Member& comparator);

/// Finds those of every outcome that is compared.
void find_decisive_beliefs(Study& study, std::int64_t threads);

}  // namespace retain::study
