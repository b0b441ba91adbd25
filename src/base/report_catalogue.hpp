#pragma once

#include "base/message.hpp"

/// The part of the catalogue that the page, the workbook and the spreadsheets speak.
namespace retain::message {

inline constexpr Message in_brackets{" ({})", "（{}）"};

// Reading a results folder.
inline constexpr Message report_cannot_read{"{}: cannot be read: {}", "{}：无法读取：{}"};
inline constexpr Message report_file_changed{
    "{}: not the file that the run wrote (its sha256 differs from manifest.json); run again, or "
    "put "
    "the file back",
    "{}：不是该次运行写出的文件（sha256 与 manifest.json 不符）；请重新运行，或放回原文件"};
inline constexpr Message report_no_column{"{}: there is no column '{}'", "{}：没有名为“{}”的列"};
inline constexpr Message report_bad_row{"{}:{}: not a row of a results table",
                                        "{}:{}：不是结果表中的一行"};
inline constexpr Message report_not_recorded{"{}: is not named in manifest.json",
                                             "{}：manifest.json 中没有列出该文件"};
inline constexpr Message report_no_scenario{"{}: nothing is said of scenario '{}'",
                                            "{}：没有情景“{}”的数据"};

}  // namespace retain::message
