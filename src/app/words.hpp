#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message option_needs_value{"option '{}' needs a value behind it",
                                            "选项“{}”后面须有值"};
inline constexpr Message bad_option_value{"{} {}: must be one of: {}", "{} {}：必须是以下之一：{}"};
inline constexpr Message bad_option_count{"{} {}: must be a whole number between {} and {}",
                                          "{} {}：必须是 {} 到 {} 之间的整数"};

}  // namespace retain::message
