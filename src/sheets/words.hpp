#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message self_test{"self-test", "自测"};
inline constexpr Message service_affinity{"service affinity", "亲和力"};
inline constexpr Message perhaps_decimal_commas{
    "commas separate cells here; decimals are written 7.5", "此处逗号用来分隔单元格；小数请写 7.5"};

}  // namespace retain::message
