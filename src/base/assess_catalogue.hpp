#pragma once

#include "base/message.hpp"

/// The part of the catalogue that reads and assesses score sheets.
namespace retain::message {

// Score sheets.
inline constexpr Message self_test{"self-test", "自测"};
inline constexpr Message service_affinity{"service affinity", "亲和力"};
inline constexpr Message too_many_cells{"more than {} cells; the rest of the file was not read",
                                        "单元格超过 {} 个；文件的其余部分未读取"};
inline constexpr Message quote_never_closed{"the quote that begins here is not closed",
                                            "从这里开始的引号没有结束"};
inline constexpr Message text_behind_quote{
    "text behind a closing quote; a quote inside quotes is written twice",
    "后引号之后还有文字；引号内的引号须写两次"};
inline constexpr Message is_a_workbook{"this is a workbook, not a CSV file",
                                       "这是工作簿，不是 CSV 文件"};
inline constexpr Message save_as_csv{"in the spreadsheet choose: save as, CSV UTF-8",
                                     "请在电子表格中选择：另存为 CSV UTF-8"};
inline constexpr Message old_line_ends{"the lines end with carriage returns alone",
                                       "各行只以回车符结尾"};
inline constexpr Message sheet_is_empty{"the file holds no scores", "文件中没有评分"};
inline constexpr Message no_people{"there is nobody below the header", "表头下面没有任何人"};
inline constexpr Message all_left_out{"none of {} people has all scores",
                                      "{} 人中没有一人的评分齐全"};
inline constexpr Message row_above_header{
    "this line stands above the header or the scores; delete it", "该行在表头或评分之上；请删去"};
inline constexpr Message second_header{"a second header; delete this line",
                                       "出现第二个表头；请删去该行"};
inline constexpr Message summary_row{"a row of sums or means is no person; delete it",
                                     "合计或平均行不是人；请删去"};
inline constexpr Message column_of_other_sheet{
    "column '{}' belongs to {}, but this is a sheet of {}", "“{}”列属于{}，而这是{}评分表"};
inline constexpr Message column_twice{"column '{}' stands here a second time",
                                      "“{}”列在此重复出现"};
inline constexpr Message columns_missing{"columns are missing for {}: {}", "{}缺少以下列：{}"};
inline constexpr Message unknown_column{"unknown column '{}'", "没有名为“{}”的列"};
inline constexpr Message delete_column{
    "delete the column; only the first one may hold something else than scores",
    "请删去该列；只有第一列可以不是评分"};
inline constexpr Message unknown_header{
    "fewer than two columns of this header are known. The self-test has the columns {}; service "
    "affinity has {}; the words of the documents in Chinese are known as well",
    "表头中认得的列不足两列。自测的列是 {}；亲和力的列是 {}；英文列名也认得"};
inline constexpr Message wrong_width{
    "{} columns and no header; the self-test has {} columns of scores and service affinity {}, "
    "with or without one column in front for the person",
    "共 {} 列且没有表头；自测有 {} 列评分，亲和力有 {} 列，前面可另有一列表示人员"};
inline constexpr Message cell_without_column{"cell {} belongs to no column",
                                             "单元格 {} 不属于任何列"};
inline constexpr Message perhaps_decimal_commas{
    "commas separate cells here; decimals are written 7.5", "此处逗号用来分隔单元格；小数请写 7.5"};
inline constexpr Message several_lines{
    "the quotes around cell {} hold several lines; perhaps a closing quote is missing",
    "单元格 {} 的引号内有多行文字；可能缺少后引号"};
inline constexpr Message score_of{"cell {}, {}", "单元格 {}，{}"};
inline constexpr Message score_missing{
    "{} is missing; --skip-incomplete leaves out people some of whose scores are missing",
    "缺少{}；--skip-incomplete 可略去评分不齐的人"};
inline constexpr Message no_scores{"row {} holds no score; delete it, or use --skip-incomplete",
                                   "第 {} 行没有评分；请删去，或用 --skip-incomplete"};
inline constexpr Message kind_by_count{
    "No header names the columns: with {} columns of scores the sheet is read as {}, in the "
    "order of the document.\n",
    "表头没有列名：共有 {} 列评分，因此按{}读取，顺序同文档。\n"};
inline constexpr Message numbers_are_header{
    "Row {} counts the columns and was taken for their header, not for a person.\n",
    "第 {} 行是各列的序号，已作为表头，不算人员。\n"};
inline constexpr Message decimal_commas_read{"Decimal commas were read as decimal points: {}.\n",
                                             "小数逗号已按小数点读取：{} 处。\n"};
inline constexpr Message people_left_out{
    "Left out because scores are missing: {} of {} people (rows {}).\n",
    "因评分不齐而略去：{1} 人中的 {0} 人（第 {2} 行）。\n"};
inline constexpr Message person_twice{"'{}' stands in several rows, each counted: {}.\n",
                                      "“{}”出现在多行中，每行各计一次：{}。\n"};

// What assess prints.
inline constexpr Message assessed{
    "{}: {} of {}\n"
    "\n",
    "{}：{}，{}\n"
    "\n"};
inline constexpr Message one_person{"1 person", "1 人"};
inline constexpr Message many_people{"{} people", "{} 人"};
inline constexpr Message column_group{"group", "组别"};
inline constexpr Message column_total{"total", "总分"};
inline constexpr Message column_people{"people", "人数"};
inline constexpr Message column_share{"share", "比例"};
inline constexpr Message column_interval{"95 % interval", "95 % 置信区间"};
inline constexpr Message column_by_model{"by the model", "模型值"};
inline constexpr Message column_item{"item", "项目"};
inline constexpr Message unit_points{"points", "分"};
inline constexpr Message column_words{"words of the document", "文档原文"};
inline constexpr Message column_mean{"mean", "均值"};
inline constexpr Message column_standard_deviation{"s.d.", "标准差"};
inline constexpr Message group_suited{"very suited", "非常适合"};
inline constexpr Message group_to_train{"needs training", "需要培训"};
inline constexpr Message group_unsuited{"not suited", "不适合"};
inline constexpr Message above{"above {}", "{} 以上"};
inline constexpr Message below{"below {}", "{} 以下"};
inline constexpr Message total_of_people{
    "Total of a person: mean {} points, 95 % interval {}, standard deviation {}.\n"
    "\n",
    "每人总分：均值 {} 分，95 % 置信区间 {}，标准差 {}。\n"
    "\n"};
inline constexpr Message mean_of_people{
    "Mean score of a person: mean {} points, 95 % interval {}, standard deviation {}.\n"
    "\n",
    "每人平均分：均值 {} 分，95 % 置信区间 {}，标准差 {}。\n"
    "\n"};
inline constexpr Message weak_item{"{} {} ({})", "{} {}（{}）"};
inline constexpr Message weakest_items{
    "Weakest: {}.\n"
    "\n",
    "最薄弱：{}。\n"
    "\n"};
inline constexpr Message assess_note{
    "Intervals take the people for a sample of those who could serve: of means by Student's t, "
    "of\n"
    "shares by Clopper and Pearson. Where they overlap, the order of items may be chance.\n",
    "置信区间把这些人视为所有可能从事服务者的样本：均值用 t 分布，比例用 Clopper-Pearson 方法。\n"
    "区间重叠时，项目的先后可能只是偶然。\n"};
inline constexpr Message assess_note_groups{
    "by the model: the shares that a scenario with the values below works with, a normal law.\n",
    "模型值：采用下列数值的情景所用的比例（正态分布）。\n"};
inline constexpr Message block_follows{
    "\n"
    "To paste into a scenario:\n"
    "\n",
    "\n"
    "可粘贴到情景文件：\n"
    "\n"};
inline constexpr Message block_head{"[{}]  # {} of {}\n", "[{}]  # {}，{}\n"};

}  // namespace retain::message
