#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message too_many_cells{"more than {} cells; the rest of the file was not read",
                                        "单元格超过 {} 个；文件的其余部分未读取"};
inline constexpr Message nothing_simulated{"nothing was simulated", "未作模拟"};
inline constexpr Message cannot_read{"cannot be read: {}", "无法读取：{}"};
inline constexpr Message file_too_large{"the file is larger than {} MiB", "文件大于 {} MiB"};
inline constexpr Message line_too_long{"the line is longer than {} KiB", "该行长于 {} KiB"};
inline constexpr Message nested_too_deep{"brackets nested more than {} deep", "括号嵌套超过 {} 层"};

}  // namespace retain::message
