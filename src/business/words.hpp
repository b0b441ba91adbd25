#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message column_half_life{"half-life", "半衰期"};
inline constexpr Message column_loss_product{"product", "产品"};
inline constexpr Message column_loss_service{"service", "服务"};
inline constexpr Message column_spending{"spent", "支出"};
inline constexpr Message cause_not_valued{"not feeling valued", "感觉不受重视"};
inline constexpr Message cause_poor_service{"poor service", "服务太差"};

}  // namespace retain::message
