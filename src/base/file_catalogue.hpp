#pragma once

#include "base/message.hpp"

/// The part of the catalogue about manifests, folders and files, and counts of errors.
namespace retain::message {

// Manifests.
inline constexpr Message not_our_manifest{"not a manifest of retain", "不是 retain 的清单文件"};
inline constexpr Message key_missing{"'{}' is missing", "缺少“{}”"};
inline constexpr Message unknown_keys{"{} keys that are no parameters", "{} 个键不是参数"};
inline constexpr Message must_be_of_key{"{} must be {}", "{} 必须是{}"};
inline constexpr Message any_text{"{}", "{}"};
inline constexpr Message bad_name_in_manifest{
    "'{}' is no name for a scenario (a-z, 0-9 and -, beginning with a letter or digit)",
    "“{}”不能作情景名称（只用 a-z、0-9 和 -，并以字母或数字开头）"};
inline constexpr Message one_line_of_text{"one line without control characters",
                                          "不含控制字符的单行文字"};
inline constexpr Message bad_file_in_manifest{"'{}' is no file of a results folder",
                                              "“{}”不是结果文件夹中的文件"};
inline constexpr Message name_twice{"the name '{}' stands here a second time",
                                    "名称“{}”在此重复出现"};
inline constexpr Message parameters_changed{
    "the parameters are not those that were written: their sha256 differs. To change a run, "
    "write a scenario file",
    "参数与写入时不同：sha256 不一致。若要改动一次运行，请编写情景文件"};
inline constexpr Message no_data_files{"no data files are named in files",
                                       "files 中没有列出数据文件"};
inline constexpr Message no_such_scenario_in_manifest{"there is no scenario '{}' in the manifest",
                                                      "清单中没有情景“{}”"};
inline constexpr Message not_a_reference{
    "'{}' cannot be its reference: a reference has the same world and settings, no events and no "
    "acquisition",
    "“{}”不能作它的参照情景：参照情景的世界和设置须相同，且没有事件和获客"};
inline constexpr Message manifest_of_other_version{
    "The manifest is of retain {} (commit {}); this is {} (commit {}).\n",
    "该清单来自 retain {}（提交 {}）；当前是 {}（提交 {}）。\n"};
inline constexpr Message manifest_of_other_layout{
    "Its random words had another layout ({}, now {}), so the agents' results differ.\n",
    "其随机数的布局不同（{}，现为 {}），因此逐客户模拟的结果会有差异。\n"};
inline constexpr Message files_agree{"{} of {} data files are the same as those of {}.\n",
                                     "{1} 个数据文件中有 {0} 个与 {2} 的相同。\n"};
inline constexpr Message file_differs{"  {} differs\n", "  {} 不同\n"};
inline constexpr Message file_not_written{"  {} was not written this time\n",
                                          "  {} 这次没有写出\n"};
inline constexpr Message file_not_recorded{"  {} is not in the manifest\n", "  {} 不在清单中\n"};

// Counts at the end of a list of errors.
inline constexpr Message one_error{"{} error", "{} 个错误"};
inline constexpr Message many_errors{"{} errors", "{} 个错误"};
inline constexpr Message among_one_file{"{} of {} file", "{1} 个文件中的 {0} 个"};
inline constexpr Message among_many_files{"{} of {} files", "{1} 个文件中的 {0} 个"};
inline constexpr Message errors_in_files{"{} in {}; {}.", "{1}有 {0}；{2}。"};
inline constexpr Message errors_on_command_line{"{} on the command line; {}.", "命令行有 {}；{}。"};
inline constexpr Message errors_in_both{"{} on the command line and in {}; {}.",
                                        "命令行和{1}共有 {0}；{2}。"};
inline constexpr Message nothing_simulated{"nothing was simulated", "未作模拟"};
inline constexpr Message nothing_written{"nothing was written", "未写出任何文件"};
inline constexpr Message nothing_assessed{"nothing was assessed", "未作评估"};

// Reading and writing files.
inline constexpr Message cannot_read{"cannot be read: {}", "无法读取：{}"};
inline constexpr Message cannot_write{"{}: cannot be written: {}", "{}: 无法写入：{}"};
inline constexpr Message cannot_reach{"a file or folder cannot be reached: {} {}",
                                      "无法访问文件或文件夹：{} {}"};
inline constexpr Message not_a_file{"it is not a file", "它不是文件"};
inline constexpr Message not_json{"not valid JSON", "不是有效的 JSON"};

// Results folder.
inline constexpr Message cannot_write_folder{"cannot write results into '{}': {}",
                                             "无法将结果写入“{}”：{}"};
inline constexpr Message not_a_folder{"it is not a folder", "它不是文件夹"};
inline constexpr Message folder_exists{
    "the folder '{}' exists; choose another with --out, or replace its results with --overwrite",
    "文件夹“{}”已存在；请用 --out 另选一个，或用 --overwrite 覆盖其中的结果"};
inline constexpr Message file_exists{
    "the file '{}' exists; choose another folder with --out, or replace it with --overwrite",
    "文件“{}”已存在；请用 --out 另选文件夹，或用 --overwrite 覆盖它"};
inline constexpr Message folder_in_use{"results folder '{}' is in use by another run",
                                       "结果文件夹“{}”正被另一次运行使用"};
inline constexpr Message folder_is_foreign{"'{}' stands in the way and was not made by retain",
                                           "“{}”占用了位置，而它不是 retain 建立的"};
inline constexpr Message folder_is_mounted{"it is a mount point; choose a folder in it",
                                           "它是挂载点；请选用其中的文件夹"};
inline constexpr Message folder_is_working_folder{
    "the working folder is in it; run the command from outside",
    "当前工作文件夹在其中；请在其外运行命令"};
inline constexpr Message no_results_folder{
    "it holds files, and no manifest.json of retain among them",
    "其中有文件，但没有 retain 的 manifest.json"};
inline constexpr Message cannot_keep_foreign{
    "'{}' was not written by a run and cannot be kept: {}; move it away. Nothing was overwritten",
    "“{}”不是运行写出的，且无法保留：{}；请将它移走。没有覆盖任何内容"};
inline constexpr Message older_results_are_in{
    "{}; the older results are in '{}', and the next run into this folder puts them back",
    "{}；旧结果在“{}”中，下次写入该文件夹的运行会将其恢复"};
inline constexpr Message interrupted{"Interrupted. No results were written.",
                                     "已中断。没有写出结果。"};

}  // namespace retain::message
