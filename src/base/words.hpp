#pragma once

#include "base/message.hpp"

/// Sentences that several folders say.
namespace retain::message {

inline constexpr Message as_it_is{"{}", "{}"};
inline constexpr Message concerning{"{}: {}", "{}: {}"};
inline constexpr Message clause_separator{"; ", "；"};
inline constexpr Message bad_value{"{} = {} ({})", "{} = {}（{}）"};
inline constexpr Message must_be{"must be {}", "必须是{}"};
inline constexpr Message a_number{"a number", "数"};
inline constexpr Message did_you_mean{"did you mean '{}'?", "您是否想写“{}”？"};

}  // namespace retain::message
