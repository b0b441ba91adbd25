#pragma once

#include <string>

#include "report/figures.hpp"

namespace retain {

/// What a scenario says, in a few sentences.
[[nodiscard]] std::string sentence_of(const Figures& figures);

}  // namespace retain
