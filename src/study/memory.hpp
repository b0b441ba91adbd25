#pragma once

#include <cstdint>
#include <vector>

#include "study/study.hpp"

namespace retain::study {

/// What a study will hold at its peak beyond the program itself, in bytes: the numbers that
/// replications leave, as wide as the means of their weeks ask, and their books; the customers of
/// each engine; and the results of the scenarios before.
[[nodiscard]] double memory_of_study(const std::vector<Member>& members, std::int64_t threads);

}  // namespace retain::study
