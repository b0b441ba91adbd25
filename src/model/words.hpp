#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message out_of_range{"must be between {} and {}", "必须在 {} 到 {} 之间"};
inline constexpr Message not_a_choice{"must be one of: {}", "必须是以下之一：{}"};

}  // namespace retain::message
