#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message satisfied_again{"documents-arithmetic, satisfied again",
                                         "documents-arithmetic，重新满意"};

}  // namespace retain::message
