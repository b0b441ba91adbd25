#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message satisfied_again{"documents-arithmetic, satisfied again",
                                         "documents-arithmetic，重新满意"};
inline constexpr Message scenario_not_in_study{"there is no scenario '{}' in this call",
                                               "本次调用中没有情景“{}”"};
inline constexpr Message too_many_left_out{
    "{} of {} draws of the uncertain numbers have no solution, more than 1 %; the first: {}",
    "不确定数值的 {1} 次抽取中有 {0} 次无解，超过 1 %；第一处：{2}"};

}  // namespace retain::message
