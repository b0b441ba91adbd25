#pragma once

#include <cstddef>
#include <string>

#include "study/study.hpp"

namespace retain {

/// What a scenario says, in one sentence.
[[nodiscard]] std::string message_of(const Study& study, std::size_t member);

}  // namespace retain
