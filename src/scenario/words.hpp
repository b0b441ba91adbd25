#pragma once

#include "base/message.hpp"

/// Sentences that several files say.
namespace retain::message {

inline constexpr Message range{"{} to {}", "{} 至 {}"};
inline constexpr Message key_missing{"'{}' is missing", "缺少“{}”"};
inline constexpr Message remark_separator{", ", "，"};
inline constexpr Message wrong_type{"must be {}, not {}", "必须是{}，而不是{}"};
inline constexpr Message a_whole_number{"a whole number", "整数"};
inline constexpr Message true_or_false{"true or false", "true 或 false"};
inline constexpr Message text_in_quotes{"text in quotes", "加引号的文字"};
inline constexpr Message a_list{"a list", "列表"};
inline constexpr Message a_table{"a table", "表"};
inline constexpr Message unknown_top_key{"unknown key '{}'", "没有键“{}”"};
inline constexpr Message section_is_no_value{"[{}] is a table of keys, not a value",
                                             "[{}] 是由键组成的表，不是一个值"};
inline constexpr Message records_are_tables{"'{0}' is a list of tables; write [[{0}]]",
                                            "“{0}”是表的列表；请写 [[{0}]]"};
inline constexpr Message too_many_records{"a scenario holds at most {} tables [[{}]]",
                                          "一个情景最多有 {} 个表 [[{}]]"};
inline constexpr Message settings_differ{
    "{} = {}, but {} in {}; scenarios of one run share weeks, customers, replications and seed: "
    "run them apart, or give one value for all with an option",
    "{0} = {1}，而在 {3} 中为 {2}；同一次运行的情景须有相同的 weeks、customers、replications 和 "
    "seed：请分开运行，或用选项给出共同的值"};
inline constexpr Message no_such_record{"scenario '{}' has {} tables [[{}]]; they count from 1",
                                        "情景“{}”有 {} 个表 [[{}]]；从 1 起计"};
inline constexpr Message default_word{"default", "默认值"};
inline constexpr Message file_ends_early{
    "the file ends too early: a value, a closing quote or a closing bracket is missing",
    "文件过早结束：缺少值、后引号或右括号"};
inline constexpr Message about_law{"{}: {}", "{}：{}"};
inline constexpr Message given_twice{"'{}' stands in this file for the second time",
                                     "“{}”在此文件中重复出现"};

}  // namespace retain::message
