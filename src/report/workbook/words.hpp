#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message worksheet_relaxation{"Relaxation", "逐步放宽假设"};
inline constexpr Message heading_between{"from {} to {}", "从{}到{}"};

}  // namespace retain::message
