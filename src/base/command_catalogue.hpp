#pragma once

#include "base/message.hpp"

/// The part of the catalogue in which the command line, check, new and params speak.
namespace retain::message {

// Command line.
inline constexpr Message unknown_command{
    "unknown command '{}'{}\n"
    "see 'retain --help'",
    "没有命令“{}”{}\n"
    "请看 'retain --help'"};
inline constexpr Message unknown_option{
    "unknown option '{0}' of '{1}'{2}\n"
    "see '{1} --help'",
    "“{1}”没有选项“{0}”{2}\n"
    "请看 '{1} --help'"};
inline constexpr Message unexpected_argument{
    "'{1}' does not take '{0}'\n"
    "see '{1} --help'",
    "“{1}”不接受“{0}”\n"
    "请看 '{1} --help'"};
inline constexpr Message option_takes_no_value{"option '{}' takes no value; write '{}' alone",
                                               "选项“{}”不带值；请只写“{}”"};
inline constexpr Message overwrite_needs_out{
    "--overwrite is for a folder named with --out; without --out a run takes a new folder",
    "--overwrite 只用于 --out 指定的文件夹；不写 --out 时，每次运行使用新文件夹"};
inline constexpr Message option_needs_value{"option '{}' needs a value behind it",
                                            "选项“{}”后面须有值"};
inline constexpr Message bad_command_line{
    "{}\n"
    "see 'retain --help'",
    "{}\n"
    "请看 'retain --help'"};
inline constexpr Message bad_option_value{"{} {}: must be one of: {}", "{} {}：必须是以下之一：{}"};
inline constexpr Message bad_option_count{"{} {}: must be a whole number between {} and {}",
                                          "{} {}：必须是 {} 到 {} 之间的整数"};
inline constexpr Message set_needs_value{
    "--set {}: must have the form key=value, for example --set service.reliability=8.5",
    "--set {}：格式须为 key=value，例如 --set service.reliability=8.5"};
inline constexpr Message scenario_missing{
    "'retain {}' needs a scenario: a file, or one of the shipped scenarios\n"
    "  {}",
    "“retain {}”需要一个情景：文件，或以下内置情景之一\n"
    "  {}"};
inline constexpr Message manifest_takes_no{
    "'--manifest' repeats a run as it was; it cannot stand with {}",
    "“--manifest”原样重复一次运行；不能与 {} 同用"};
inline constexpr Message new_needs_file{
    "'retain new' needs the name of the file to write, for example plan.toml",
    "“retain new”需要写出的文件名，例如 plan.toml"};
inline constexpr Message assess_needs_file{
    "'retain assess' needs a score sheet, for example staff.csv, or self-test-sheet, which comes "
    "with the program",
    "“retain assess”需要一份评分表，例如 staff.csv，或程序自带的 self-test-sheet"};
inline constexpr Message new_needs_toml{"{}: the name of a scenario file must end in .toml",
                                        "{}: 情景文件名必须以 .toml 结尾"};
inline constexpr Message unknown_parameter{"there is no parameter or table '{}'{}",
                                           "没有参数或表“{}”{}"};
inline constexpr Message cannot_print{"standard output cannot be written: {}",
                                      "无法写入标准输出：{}"};
inline constexpr Message internal_error{"internal error: {}", "内部错误：{}"};
inline constexpr Message version{
    "retain {}\n"
    "commit {}\n"
    "compiler {}\n"
    "instruction set {}\n",
    "retain {}\n"
    "提交 {}\n"
    "编译器 {}\n"
    "指令集 {}\n"};

// What check, new and params print.
inline constexpr Message scenario_right{"{}: right; {}.\n", "{}: 正确；{}。\n"};
inline constexpr Message reference_itself{"its reference is itself", "以自身为参照情景"};
inline constexpr Message reference_own_levers{
    "its reference is '{}': itself without its events, its acquisition and the levers of --set",
    "参照情景是“{}”：即它自身，但不含事件、获客和 --set 设定的措施"};
inline constexpr Message reference_without_file{
    "its reference is '{}': its own world with the levers of {}",
    "参照情景是“{}”：即它自身的世界，但采用 {} 的措施"};
inline constexpr Message reference_other{"its reference is '{}'", "参照情景是“{}”"};
inline constexpr Message own_levers{
    "  {} extends no other scenario, so churn.share_lost is the churn observed at the levers "
    "that it sets ({}).\n"
    "  To see what these levers change, write extends = \"documents\".\n",
    "  {} 没有扩展其他情景，因此 churn.share_lost 是在它所设措施（{}）下观察到的流失率。\n"
    "  要看这些措施带来什么变化，请写 extends = \"documents\"。\n"};
inline constexpr Message dry_run_scenario{
    "{}: {}\n"
    "files: {}\n"
    "{}\n",
    "{}：{}\n"
    "文件：{}\n"
    "{}\n"};
inline constexpr Message column_dimension{"service quality", "服务质量"};
inline constexpr Message column_level{"level", "水平"};
inline constexpr Message column_made_of{"what it is made of", "构成"};
inline constexpr Message part_affinity{"affinity", "亲和力"};
inline constexpr Message part_timing{"timing", "时间标准"};
inline constexpr Message part_staff{"staff", "员工"};
inline constexpr Message part_levers{"levers", "措施"};
inline constexpr Message new_written{"{0} written; next: retain check {0}\n",
                                     "已写出 {0}；下一步：retain check {0}\n"};
inline constexpr Message range{"{} to {}", "{} 至 {}"};
inline constexpr Message many_names{"{} names", "{} 个名称"};
inline constexpr Message default_is{"default {}", "默认 {}"};
inline constexpr Message column_parameter{"parameter", "参数"};
inline constexpr Message column_unit{"unit", "单位"};
inline constexpr Message column_range{"range", "范围"};
inline constexpr Message column_role{"role", "类别"};
inline constexpr Message column_mark{"source mark", "来源标记"};
inline constexpr Message column_meaning{"meaning", "含义"};
inline constexpr Message column_set_to{"value", "值"};
inline constexpr Message column_origin{"where it comes from", "来自何处"};
inline constexpr Message role_setting{"setting", "运行设置"};
inline constexpr Message role_world{"world", "客户与市场"};
inline constexpr Message role_lever{"lever", "管理措施"};
inline constexpr Message role_event{"event", "事件"};
inline constexpr Message one_parameter{
    "{}\n"
    "  default      {}\n"
    "  unit         {}\n"
    "  range        {}\n"
    "  role         {}\n"
    "  source mark  {}\n"
    "  {}\n",
    "{}\n"
    "  默认值       {}\n"
    "  单位         {}\n"
    "  范围         {}\n"
    "  类别         {}\n"
    "  来源标记     {}\n"
    "  {}\n"};
inline constexpr Message template_head{
    "# What happens if ...? Write here the question that this scenario answers.\n"
    "#\n"
    "# Every line that begins with #key shows a parameter with its value in\n"
    "# '{0}', and its unit, range and source mark. To change one, remove the #\n"
    "# and write another value. What stays commented out is inherited from\n"
    "# '{0}'.\n",
    "# 如果……会怎样？请在此写下这个情景要回答的问题。\n"
    "#\n"
    "# 以 #键 开头的每一行是一个参数及其在“{0}”中的值，\n"
    "# 并注明单位、范围和来源标记。要改动它，请删去 # 并写上另一个值。\n"
    "# 保留 # 的各行沿用“{0}”的值。\n"};
inline constexpr Message template_records{
    "All tables [[{}]] on one line. A list here replaces the one that is inherited.",
    "所有 [[{}]] 表写在一行。此处的列表会替换沿用的列表。"};
inline constexpr Message template_record_key{"#   {}: {} ({})\n", "#   {}：{}（{}）\n"};
inline constexpr Message template_record_keys{
    "Tables [[{}]] stand at the end of the file, with these keys:",
    "表 [[{}]] 写在文件末尾，可用的键："};

}  // namespace retain::message
