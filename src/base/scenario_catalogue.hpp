#pragma once

#include "base/message.hpp"

/// The part of the catalogue that says what is wrong with a scenario.
namespace retain::message {

// Values and rules of a scenario.
inline constexpr Message out_of_range{"must be between {} and {}", "必须在 {} 到 {} 之间"};
inline constexpr Message out_of_range_percent{"must be between {} and {}; write {} for {} %",
                                              "必须在 {0} 到 {1} 之间；{3} % 请写作 {2}"};
inline constexpr Message not_finite{"must be a finite number", "必须是有限的数"};
inline constexpr Message not_a_choice{"must be one of: {}", "必须是以下之一：{}"};
inline constexpr Message negative_spend{
    "{} = {} (must be 0 or more; -1 stands for money.spend_per_week)",
    "{} = {}（必须大于或等于 0；-1 表示 money.spend_per_week）"};
inline constexpr Message shares_do_not_sum{"the shares of [{}] sum to {:.7g}, not to 1",
                                           "[{}] 的各项比例之和为 {:.7g}，而不是 1"};
inline constexpr Message event_after_horizon{
    "{} = {} lies outside the simulation, whose last week is {} (weeks count from 0)",
    "{} = {} 超出模拟期；最后一周是第 {} 周（从 0 起计）"};
inline constexpr Message event_ends_before_start{"{} = {} lies before its first week, {}",
                                                 "{} = {} 早于事件的第一周（第 {} 周）"};
inline constexpr Message event_more_than_customers{
    "{} = {} a week is more than the {} customers of the cohort",
    "{} = {}（每周）超过了 {} 位客户的总数"};
inline constexpr Message departure_must_leave{
    "a departure always leaves; write kind = \"offence\" for customers who stay",
    "departure 的客户必然离开；若客户留下，请写 kind = \"offence\""};
inline constexpr Message field_of_other_kinds{"{} is for events of kind {}; this one is of kind {}",
                                              "{} 只用于 {} 类事件；此事件的类别是 {}"};
inline constexpr Message two_kinds{"{} and {}", "{} 和 {}"};
inline constexpr Message event_changes_nothing{"an event of kind {} changes nothing while {} is 0",
                                               "{1} 为 0 时，{0} 类事件不起任何作用"};
inline constexpr Message record_needs_name{
    "{} has no name; write name = \"...\", of a-z, 0-9 and -",
    "{} 没有名称；请写 name = \"...\"，只用 a-z、0-9 和 -"};
inline constexpr Message bad_record_name{
    "{}.name = \"{}\": a name is made of a-z, 0-9 and -, beginning with a letter or digit",
    "{}.name = \"{}\"：名称只能由 a-z、0-9 和 - 组成，并以字母或数字开头"};
inline constexpr Message record_name_taken{"{}.name = \"{}\": the name is taken already",
                                           "{}.name = \"{}\"：该名称已被使用"};
inline constexpr Message lever_without_effect{
    "{} = {} changes nothing: no effect of this lever is given. Extend \"levers\" as well, or "
    "state an effect",
    "{} = {} 不起任何作用：没有给出该措施的效果。请同时扩展（extends）\"levers\"，或写明一项效果"};
inline constexpr Message market_too_small{"a market of {} people is smaller than the {} customers",
                                          "市场只有 {} 人，少于 {} 位客户"};
inline constexpr Message told_exceeds_circle{"{} people told are more than the circle of {} people",
                                             "告诉的 {} 人超过了 {} 人的熟人圈"};
inline constexpr Message needs_weekly_policy{
    "{} is for acquisition.policy = \"weekly\"; write that policy, or 0 for it",
    "{} 只用于 acquisition.policy = \"weekly\"；请改用该策略，或把它设为 0"};

// Scenario files and the values of the command line.
inline constexpr Message did_you_mean{"did you mean '{}'?", "您是否想写“{}”？"};
inline constexpr Message list_separator{", ", "、"};
inline constexpr Message remark_separator{", ", "，"};
inline constexpr Message clause_separator{"; ", "；"};
inline constexpr Message bad_value{"{} = {} ({})", "{} = {}（{}）"};
inline constexpr Message wrong_type{"must be {}, not {}", "必须是{}，而不是{}"};
inline constexpr Message must_be{"must be {}", "必须是{}"};
inline constexpr Message a_number{"a number", "数"};
inline constexpr Message a_number_with_fraction{"a number with a fraction", "带小数的数"};
inline constexpr Message a_whole_number{"a whole number", "整数"};
inline constexpr Message true_or_false{"true or false", "true 或 false"};
inline constexpr Message text_in_quotes{"text in quotes", "加引号的文字"};
inline constexpr Message one_of{"a name in quotes ({})", "加引号的名称（{}）"};
inline constexpr Message a_date{"a date or a time", "日期或时间"};
inline constexpr Message a_list{"a list", "列表"};
inline constexpr Message a_table{"a table", "表"};
inline constexpr Message unknown_key{"unknown key '{}' in [{}]", "[{1}] 中没有键“{0}”"};
inline constexpr Message unknown_top_key{"unknown key '{}'", "没有键“{}”"};
inline constexpr Message unknown_table{"unknown table [{}]", "没有表 [{}]"};
inline constexpr Message section_is_no_value{"[{}] is a table of keys, not a value",
                                             "[{}] 是由键组成的表，不是一个值"};
inline constexpr Message records_are_tables{"'{0}' is a list of tables; write [[{0}]]",
                                            "“{0}”是表的列表；请写 [[{0}]]"};
inline constexpr Message too_many_records{"a scenario holds at most {} tables [[{}]]",
                                          "一个情景最多有 {} 个表 [[{}]]"};
inline constexpr Message no_such_record{"scenario '{}' has {} tables [[{}]]; they count from 1",
                                        "情景“{}”有 {} 个表 [[{}]]；从 1 起计"};
inline constexpr Message lever_needs_name{"'name' is missing; the levers are {}",
                                          "缺少“name”；可用的措施是 {}"};
inline constexpr Message title_like_formula{
    "must not begin with = + - @ or a tab: a spreadsheet would take it for a formula",
    "不能以 = + - @ 或制表符开头：电子表格会把它当作公式"};
inline constexpr Message title_with_control_character{"must be one line without control characters",
                                                      "必须是不含控制字符的一行文字"};
inline constexpr Message extends_needs_names{
    "extends must be the name of a scenario, a file, or a list of these, in quotes",
    "extends 必须是情景名称、文件或由它们组成的列表，并加引号"};
inline constexpr Message extends_in_a_circle{"extends itself: {}", "循环扩展了自身：{}"};
inline constexpr Message extends_too_deep{"extends more than {} files deep",
                                          "扩展的层数超过 {} 个文件"};
inline constexpr Message unknown_base{"there is no shipped scenario '{}'",
                                      "没有名为“{}”的内置情景"};
inline constexpr Message missing_base{"there is no file '{}' beside this one",
                                      "此文件旁没有文件“{}”"};
inline constexpr Message unknown_scenario{"there is no shipped scenario of this name",
                                          "没有这个名称的内置情景"};
inline constexpr Message write_local_file{"for the file write {}", "若指文件，请写 {}"};
inline constexpr Message bad_scenario_name{
    "'{}' is no name for a scenario (a-z, 0-9 and -, beginning with a letter or digit); rename "
    "the file",
    "“{}”不能作情景名称（只用 a-z、0-9 和 -，并以字母或数字开头）；请给文件改名"};
inline constexpr Message name_taken{"the name '{}' belongs to {} already; rename one of the files",
                                    "名称“{}”已属于 {}；请给其中一个文件改名"};
inline constexpr Message settings_differ{
    "{} = {}, but {} in {}; scenarios of one run share weeks, customers, replications and seed",
    "{0} = {1}，而在 {3} 中为 {2}；同一次运行的情景须有相同的 weeks、customers、replications 和 "
    "seed"};
inline constexpr Message reference_title{"Reference of {}", "{}（参照情景）"};
inline constexpr Message default_word{"default", "默认值"};

// Text of a scenario file before it is understood.
inline constexpr Message not_toml{"not valid TOML: {}", "不是有效的 TOML：{}"};
inline constexpr Message not_utf8{"not valid UTF-8 text; save the file as UTF-8",
                                  "不是有效的 UTF-8 文字；请将文件保存为 UTF-8"};
inline constexpr Message other_encoding{
    "not valid UTF-8 text, it looks like {}; save the file as UTF-8",
    "不是有效的 UTF-8 文字，看起来是 {}；请将文件保存为 UTF-8"};
inline constexpr Message file_too_large{"the file is larger than {} MiB", "文件大于 {} MiB"};
inline constexpr Message line_too_long{"the line is longer than {} KiB", "该行长于 {} KiB"};
inline constexpr Message stray_bracket{"the '{}' closes no bracket that is open here",
                                       "“{}”没有对应的左括号"};
inline constexpr Message stray_quote{"a quote in the middle of a word", "词的中间出现引号"};
inline constexpr Message second_word{
    "a value is one number or word; text of several words stands in quotes",
    "一个值只能是一个数或一个词；多个词的文字须加引号"};
inline constexpr Message time_without_hour{
    "neither a number nor a time; text stands in quotes, and no parameter is a date or a time",
    "既不是数也不是时间；文字须加引号，且没有参数是日期或时间"};
inline constexpr Message symbol_in_value{
    "'{}' behind a value; perhaps a closing bracket is missing in the lines above",
    "值的后面出现“{}”；上面几行可能缺少右括号"};
inline constexpr Message word_too_long{"a number or word of more than {} characters",
                                       "数或词超过 {} 个字符"};
inline constexpr Message nested_too_deep{"brackets nested more than {} deep", "括号嵌套超过 {} 层"};
inline constexpr Message key_too_long{"a dotted key with more than {} segments",
                                      "带点的键超过 {} 段"};
inline constexpr Message too_many_elements{"more than {} keys, values and tables",
                                           "键、值和表超过 {} 个"};
inline constexpr Message header_without_name{
    "the name of a table must stand between the brackets: a-z, 0-9, _ and -, or in quotes",
    "括号内须写表的名称：a-z、0-9、_ 和 -，或加引号"};
inline constexpr Message line_ends_early{
    "the line ends too early: a value, a closing quote or a closing bracket is missing",
    "该行过早结束：缺少值、后引号或右括号"};
inline constexpr Message file_ends_early{
    "the file ends too early: a value, a closing quote or a closing bracket is missing",
    "文件过早结束：缺少值、后引号或右括号"};
inline constexpr Message number_too_large{"the number is too large", "数太大"};
inline constexpr Message no_value{"neither a number, nor true or false, nor text in quotes",
                                  "既不是数，也不是 true 或 false，也不是加引号的文字"};
inline constexpr Message beyond_ascii{"'{}' (U+{:04X}) stands outside quotes and comments",
                                      "“{}”（U+{:04X}）出现在引号和注释之外"};
inline constexpr Message stray_backslash{
    "a backslash in double quotes must be followed by one of b t n f r u U \" \\; in single "
    "quotes it stands for itself",
    "双引号内的反斜杠后面必须是 b t n f r u U \" \\ 之一；单引号内的反斜杠就是它本身"};
inline constexpr Message given_twice{"'{}' stands in this file for the second time",
                                     "“{}”在此文件中重复出现"};
inline constexpr Message too_many_problems{"more than {} errors; the others are not shown",
                                           "错误超过 {} 个；其余未显示"};

// Habits of writing that are not those of a scenario file.
inline constexpr Message lookalike{"'{}' (U+{:04X}) in place of '{}'",
                                   "写成了“{}”（U+{:04X}），应为“{}”"};
inline constexpr Message unusual_blank{"a special blank (U+{:04X}) in place of an ordinary one",
                                       "特殊空格（U+{:04X}），应为普通空格"};
inline constexpr Message invisible_character{"an invisible character (U+{:04X})",
                                             "不可见字符（U+{:04X}）"};
inline constexpr Message decimal_comma{"a decimal comma; the decimal sign is a dot",
                                       "小数点写成了逗号；应写点号"};
inline constexpr Message grouped_digits{"digits in groups; a number stands without commas",
                                        "数字分了组；数中不写逗号"};
inline constexpr Message per_cent_sign{"a per cent sign; shares are fractions of 1",
                                       "带有百分号；请写成小数，如 0.1"};
inline constexpr Message write_instead{"write {}", "请写 {}"};

}  // namespace retain::message
