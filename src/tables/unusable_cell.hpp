#pragma once

#include <optional>

#include "base/sentence.hpp"
#include "tables/cell.hpp"
#include "tables/text_scanner.hpp"

namespace retain::message {

inline constexpr Message not_calculated{
    "was not calculated by the program that wrote the workbook; open it in a spreadsheet and save "
    "it once",
    "写出该工作簿的程序没有计算此公式；请在电子表格中打开并保存一次"};

}  // namespace retain::message

namespace retain::tables {

/// Why a cell says nothing at all, whatever the column is for.
[[nodiscard]] std::optional<Sentence> unusable(const Cell& cell);

}  // namespace retain::tables
