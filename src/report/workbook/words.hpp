#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message worksheet_relaxation{"Relaxation", "逐步放宽假设"};

}  // namespace retain::message
