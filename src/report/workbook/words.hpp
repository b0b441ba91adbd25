#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message sheet_relaxation{"Relaxation", "逐步放宽假设"};
inline constexpr Message workbook_cut_off{
    "a part of the workbook could not be written to its end; is the disk full?",
    "工作簿的一部分未能写完；磁盘已满？"};
inline constexpr Message heading_between{"from {} to {}", "从{}到{}"};

}  // namespace retain::message
