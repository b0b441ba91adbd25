#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message cannot_write{"{}: cannot be written: {}", "{}: 无法写入：{}"};
inline constexpr Message not_a_file{"it is not a file", "它不是文件"};

}  // namespace retain::message
