#pragma once

#include "base/message.hpp"

/// The part of the catalogue that is said on a terminal only.
namespace retain::message {

inline constexpr Message columns_left_out{
    "Left out, the window being too narrow: {}. A pipe (| less -S) has every column.\n",
    "窗口太窄，未显示的列：{}。输出到管道（| less -S）时显示全部列。\n"};

}  // namespace retain::message
