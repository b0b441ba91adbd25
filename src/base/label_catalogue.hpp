#pragma once

#include "base/message.hpp"

/// The part of the catalogue that gives names of the data files a name for people.
namespace retain::message {

inline constexpr Message label_in_years{"{}, {} years", "{}（{} 年）"};
inline constexpr Message label_in_one_year{"{}, 1 year", "{}（1 年）"};
inline constexpr Message label_percentile{"percentile {}", "第 {} 百分位"};
inline constexpr Message label_decile{"decile {} of customers", "第 {} 个十分位的客户"};

}  // namespace retain::message
