#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message overwrite_needs_out{
    "--overwrite is for a folder named with --out; without --out a run takes a new folder",
    "--overwrite 只用于 --out 指定的文件夹；不写 --out 时，每次运行使用新文件夹"};
inline constexpr Message file_exists{
    "the file '{}' exists; choose another folder with --out, or replace it with --overwrite",
    "文件“{}”已存在；请用 --out 另选文件夹，或用 --overwrite 覆盖它"};
inline constexpr Message column_mark{"source mark", "来源标记"};
inline constexpr Message results_are_in{"Results: {}\n", "结果：{}\n"};
inline constexpr Message column_agents{"agents", "模拟值"};

}  // namespace retain::message
