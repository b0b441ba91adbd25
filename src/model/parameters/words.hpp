#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message shares_do_not_sum{"the shares of [{}] sum to {:.7g}, not to 1",
                                           "[{}] 的各项比例之和为 {:.7g}，而不是 1"};

}  // namespace retain::message
