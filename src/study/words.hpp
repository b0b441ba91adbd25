#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message satisfied_again{"documents-arithmetic, satisfied again",
                                         "documents-arithmetic，重新满意"};
inline constexpr Message scenario_not_in_study{"there is no scenario '{}' in this call",
                                               "本次调用中没有情景“{}”"};

}  // namespace retain::message
