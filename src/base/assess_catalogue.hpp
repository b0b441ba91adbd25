#pragma once

#include "base/message.hpp"

/// The part of the catalogue that reads and assesses score sheets.
namespace retain::message {

// Score sheets.
inline constexpr Message self_test{"self-test"};
inline constexpr Message service_affinity{"service affinity"};
inline constexpr Message too_many_cells{"more than {} cells; the rest of the file was not read"};
inline constexpr Message quote_never_closed{"the quote that begins here is not closed"};
inline constexpr Message text_behind_quote{
    "text behind a closing quote; a quote inside quotes is written twice"};
inline constexpr Message is_a_workbook{"this is a workbook, not a CSV file"};
inline constexpr Message save_as_csv{"in the spreadsheet choose: save as, CSV UTF-8"};
inline constexpr Message old_line_ends{"the lines end with carriage returns alone"};
inline constexpr Message sheet_is_empty{"the file holds no scores"};
inline constexpr Message no_people{"there is nobody below the header"};
inline constexpr Message all_left_out{"none of {} people has all scores"};
inline constexpr Message row_above_header{
    "this line stands above the header or the scores; delete it"};
inline constexpr Message second_header{"a second header; delete this line"};
inline constexpr Message summary_row{"a row of sums or means is no person; delete it"};
inline constexpr Message column_of_other_sheet{
    "column '{}' belongs to {}, but this is a sheet of {}"};
inline constexpr Message column_twice{"column '{}' stands here a second time"};
inline constexpr Message columns_missing{"columns are missing for {}: {}"};
inline constexpr Message unknown_column{"unknown column '{}'"};
inline constexpr Message delete_column{
    "delete the column; only the first one may hold something else than scores"};
inline constexpr Message unknown_header{
    "no column of this header is known. The self-test has the columns {}; service affinity has {}; "
    "the words of the documents in Chinese are known as well"};
inline constexpr Message wrong_width{
    "{} columns and no header; the self-test has {} columns of scores and service affinity {}, "
    "with or without one column in front for the person"};
inline constexpr Message cell_without_column{"cell {} belongs to no column"};
inline constexpr Message perhaps_decimal_commas{
    "commas separate cells here; decimals are written 7.5"};
inline constexpr Message several_lines{
    "the quotes around cell {} hold several lines; perhaps a closing quote is missing"};
inline constexpr Message score_of{"cell {}, {}"};
inline constexpr Message score_missing{
    "{} is missing; --skip-incomplete leaves out people some of whose scores are missing"};
inline constexpr Message no_scores{"row {} holds no score; delete it, or use --skip-incomplete"};
inline constexpr Message kind_by_count{
    "No header names the columns: with {} columns of scores the sheet is read as {}, in the order "
    "of the document.\n"};
inline constexpr Message numbers_are_header{
    "Row {} counts the columns and was taken for their header, not for a person.\n"};
inline constexpr Message decimal_commas_read{"Decimal commas were read as decimal points: {}.\n"};
inline constexpr Message people_left_out{
    "Left out because scores are missing: {} of {} people (rows {}).\n"};
inline constexpr Message person_twice{"'{}' stands in several rows, each counted: {}.\n"};

// What assess prints.
inline constexpr Message assessed{"{}: {} of {}\n\n"};
inline constexpr Message one_person{"1 person"};
inline constexpr Message many_people{"{} people"};
inline constexpr Message column_group{"group"};
inline constexpr Message column_total{"total"};
inline constexpr Message column_people{"people"};
inline constexpr Message column_share{"share"};
inline constexpr Message column_interval{"95 % interval"};
inline constexpr Message column_by_model{"by the model"};
inline constexpr Message column_item{"item"};
inline constexpr Message unit_points{"points"};
inline constexpr Message column_words{"words of the document"};
inline constexpr Message column_mean{"mean"};
inline constexpr Message column_standard_deviation{"s.d."};
inline constexpr Message group_suited{"very suited"};
inline constexpr Message group_to_train{"needs training"};
inline constexpr Message group_unsuited{"not suited"};
inline constexpr Message above{"above {}"};
inline constexpr Message below{"below {}"};
inline constexpr Message total_of_people{
    "Total of a person: mean {} points, 95 % interval {}, standard deviation {}.\n\n"};
inline constexpr Message mean_of_people{
    "Mean score of a person: mean {} points, 95 % interval {}, standard deviation {}.\n\n"};
inline constexpr Message weak_item{"{} {} ({})"};
inline constexpr Message weakest_items{"Weakest: {}.\n\n"};
inline constexpr Message assess_note{
    "Intervals take the people for a sample of those who could serve: of means by Student's t, of\n"
    "shares by Clopper and Pearson. Where they overlap, the order of items may be chance.\n"};
inline constexpr Message assess_note_groups{
    "by the model: the shares that a scenario with the values below works with, a normal law.\n"};
inline constexpr Message block_follows{"\nTo paste into a scenario:\n\n"};
inline constexpr Message block_head{"[{}]  # {} of {}\n"};

}  // namespace retain::message
