#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message must_be_above{"{} = {} must be above {}", "{} = {} 必须大于 {}"};

}  // namespace retain::message
