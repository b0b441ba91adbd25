#pragma once

#include "base/message.hpp"

/// The part of the catalogue that the page, the workbook and the spreadsheets speak.
namespace retain::message {

inline constexpr Message in_brackets{" ({})", "（{}）"};

}  // namespace retain::message
