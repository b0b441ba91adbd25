#pragma once

#include "base/assess_catalogue.hpp"
#include "base/column_catalogue.hpp"
#include "base/help_catalogue.hpp"
#include "base/label_catalogue.hpp"
#include "base/message.hpp"
#include "base/report_catalogue.hpp"
#include "base/study_catalogue.hpp"
#include "base/trace_catalogue.hpp"
#include "base/workbook_catalogue.hpp"

/// Every sentence that a person may see, apart from the sentences of the parameter registry.
namespace retain::message {

// Values and rules of a scenario.
inline constexpr Message out_of_range{"must be between {} and {}"};
inline constexpr Message out_of_range_percent{"must be between {} and {}; write {} for {} %"};
inline constexpr Message not_finite{"must be a finite number"};
inline constexpr Message not_a_choice{"must be one of: {}"};
inline constexpr Message negative_spend{
    "{} = {} (must be 0 or more; -1 stands for money.spend_per_week)"};
inline constexpr Message shares_do_not_sum{"the shares of [{}] sum to {:.7g}, not to 1"};
inline constexpr Message event_after_horizon{
    "{} = {} lies outside the simulation, whose last week is {} (weeks count from 0)"};
inline constexpr Message event_ends_before_start{"{} = {} lies before its first week, {}"};
inline constexpr Message event_more_than_customers{
    "{} = {} a week is more than the {} customers of the cohort"};
inline constexpr Message departure_must_leave{
    "a departure always leaves; write kind = \"offence\" for customers who stay"};
inline constexpr Message field_of_other_kinds{
    "{} is for events of kind {}; this one is of kind {}"};
inline constexpr Message event_changes_nothing{"an event of kind {} changes nothing while {} is 0"};
inline constexpr Message record_needs_name{
    "{} has no name; write name = \"...\", of a-z, 0-9 and -"};
inline constexpr Message bad_record_name{
    "{}.name = \"{}\": a name is made of a-z, 0-9 and -, beginning with a letter or digit"};
inline constexpr Message record_name_taken{"{}.name = \"{}\": the name is taken already"};
inline constexpr Message lever_without_effect{
    "{} = {} changes nothing: no effect of this lever is given. Extend \"levers\" as well, or "
    "state "
    "an effect"};
inline constexpr Message market_too_small{"a market of {} people is smaller than the {} customers"};
inline constexpr Message told_exceeds_circle{
    "{} people told are more than the circle of {} people"};
inline constexpr Message needs_weekly_policy{
    "{} is for acquisition.policy = \"weekly\"; write that policy, or 0 for it"};

// Scenario files and the values of the command line.
inline constexpr Message did_you_mean{"did you mean '{}'?"};
inline constexpr Message bad_value{"{} = {} ({})"};
inline constexpr Message wrong_type{"must be {}, not {}"};
inline constexpr Message must_be{"must be {}"};
inline constexpr Message a_number{"a number"};
inline constexpr Message a_number_with_fraction{"a number with a fraction"};
inline constexpr Message a_whole_number{"a whole number"};
inline constexpr Message true_or_false{"true or false"};
inline constexpr Message text_in_quotes{"text in quotes"};
inline constexpr Message one_of{"a name in quotes ({})"};
inline constexpr Message a_date{"a date or a time"};
inline constexpr Message a_list{"a list"};
inline constexpr Message a_table{"a table"};
inline constexpr Message unknown_key{"unknown key '{}' in [{}]"};
inline constexpr Message unknown_top_key{"unknown key '{}'"};
inline constexpr Message unknown_table{"unknown table [{}]"};
inline constexpr Message section_is_no_value{"[{}] is a table of keys, not a value"};
inline constexpr Message records_are_tables{"'{0}' is a list of tables; write [[{0}]]"};
inline constexpr Message too_many_records{"a scenario holds at most {} tables [[{}]]"};
inline constexpr Message no_such_record{"scenario '{}' has {} tables [[{}]]; they count from 1"};
inline constexpr Message lever_needs_name{"'name' is missing; the levers are {}"};
inline constexpr Message title_like_formula{
    "must not begin with = + - @ or a tab: a spreadsheet would take it for a formula"};
inline constexpr Message title_with_control_character{
    "must be one line without control characters"};
inline constexpr Message extends_needs_names{
    "extends must be the name of a scenario, a file, or a list of these, in quotes"};
inline constexpr Message extends_in_a_circle{"extends itself: {}"};
inline constexpr Message extends_too_deep{"extends more than {} files deep"};
inline constexpr Message unknown_base{"there is no shipped scenario '{}'"};
inline constexpr Message missing_base{"there is no file '{}' beside this one"};
inline constexpr Message unknown_scenario{"there is no shipped scenario of this name"};
inline constexpr Message write_local_file{"for the file write {}"};
inline constexpr Message bad_scenario_name{
    "'{}' is no name for a scenario (a-z, 0-9 and -, beginning with a letter or digit); rename "
    "the file"};
inline constexpr Message name_taken{"the name '{}' belongs to {} already; rename one of the files"};
inline constexpr Message settings_differ{
    "{} = {}, but {} in {}; scenarios of one run share weeks, customers, replications and seed"};
inline constexpr Message reference_title{"Reference of {}"};
inline constexpr Message origin_default{"default"};

// Text of a scenario file before it is understood.
inline constexpr Message not_toml{"not valid TOML: {}"};
inline constexpr Message not_utf8{"not valid UTF-8 text; save the file as UTF-8"};
inline constexpr Message other_encoding{
    "not valid UTF-8 text, it looks like {}; save the file as UTF-8"};
inline constexpr Message file_too_large{"the file is larger than {} MiB"};
inline constexpr Message line_too_long{"the line is longer than {} KiB"};
inline constexpr Message stray_bracket{"the '{}' closes no bracket that is open here"};
inline constexpr Message stray_quote{"a quote in the middle of a word"};
inline constexpr Message second_word{
    "a value is one number or word; text of several words stands in quotes"};
inline constexpr Message time_without_hour{
    "neither a number nor a time; text stands in quotes, and no parameter is a date or a time"};
inline constexpr Message symbol_in_value{
    "'{}' behind a value; perhaps a closing bracket is missing in the lines above"};
inline constexpr Message word_too_long{"a number or word of more than {} characters"};
inline constexpr Message nested_too_deep{"brackets nested more than {} deep"};
inline constexpr Message key_too_long{"a dotted key with more than {} segments"};
inline constexpr Message too_many_elements{"more than {} keys, values and tables"};
inline constexpr Message header_without_name{
    "the name of a table must stand between the brackets: a-z, 0-9, _ and -, or in quotes"};
inline constexpr Message line_ends_early{
    "the line ends too early: a value, a closing quote or a closing bracket is missing"};
inline constexpr Message file_ends_early{
    "the file ends too early: a value, a closing quote or a closing bracket is missing"};
inline constexpr Message number_too_large{"the number is too large"};
inline constexpr Message no_value{"neither a number, nor true or false, nor text in quotes"};
inline constexpr Message beyond_ascii{"'{}' (U+{:04X}) stands outside quotes and comments"};
inline constexpr Message stray_backslash{
    "a backslash in double quotes must be followed by one of b t n f r u U \" \\; in single quotes "
    "it "
    "stands for itself"};
inline constexpr Message given_twice{"'{}' stands in this file for the second time"};
inline constexpr Message too_many_problems{"more than {} errors; the others are not shown"};

// Habits of writing that are not those of a scenario file.
inline constexpr Message lookalike{"'{}' (U+{:04X}) in place of '{}'"};
inline constexpr Message unusual_blank{"a special blank (U+{:04X}) in place of an ordinary one"};
inline constexpr Message invisible_character{"an invisible character (U+{:04X})"};
inline constexpr Message decimal_comma{"a decimal comma; the decimal sign is a dot"};
inline constexpr Message grouped_digits{"digits in groups; a number stands without commas"};
inline constexpr Message per_cent_sign{"a per cent sign; shares are fractions of 1"};
inline constexpr Message write_instead{"write {}"};

// Manifests.
inline constexpr Message not_our_manifest{"not a manifest of retain"};
inline constexpr Message key_missing{"'{}' is missing"};
inline constexpr Message unknown_keys{"{} keys that are no parameters"};
inline constexpr Message must_be_of_key{"{} must be {}"};
inline constexpr Message any_text{"{}"};
inline constexpr Message bad_name_in_manifest{
    "'{}' is no name for a scenario (a-z, 0-9 and -, beginning with a letter or digit)"};
inline constexpr Message name_twice{"the name '{}' stands here a second time"};
inline constexpr Message parameters_changed{
    "the parameters are not those that were written: their sha256 differs. To change a run, write "
    "a scenario file"};
inline constexpr Message no_data_files{"no data files are named in files"};
inline constexpr Message no_such_scenario_in_manifest{"there is no scenario '{}' in the manifest"};
inline constexpr Message not_a_reference{
    "'{}' cannot be its reference: a reference has the same world and settings, no events and no "
    "acquisition"};
inline constexpr Message manifest_of_other_version{
    "The manifest is of retain {} (commit {}); this is {} (commit {}).\n"};
inline constexpr Message manifest_of_other_layout{
    "Its random words had another layout ({}, now {}), so the agents' results differ.\n"};
inline constexpr Message files_agree{"{} of {} data files are the same as those of {}.\n"};
inline constexpr Message file_differs{"  {} differs\n"};
inline constexpr Message file_not_written{"  {} was not written this time\n"};
inline constexpr Message file_not_recorded{"  {} is not in the manifest\n"};

// Counts at the end of a list of errors.
inline constexpr Message one_error{"{} error"};
inline constexpr Message many_errors{"{} errors"};
inline constexpr Message among_one_file{"{} of {} file"};
inline constexpr Message among_many_files{"{} of {} files"};
inline constexpr Message errors_in_files{"{} in {}; {}."};
inline constexpr Message errors_on_command_line{"{} on the command line; {}."};
inline constexpr Message errors_in_both{"{} on the command line and in {}; {}."};
inline constexpr Message nothing_simulated{"nothing was simulated"};
inline constexpr Message nothing_assessed{"nothing was assessed"};

// Reading and writing files.
inline constexpr Message cannot_read{"cannot be read: {}"};
inline constexpr Message cannot_write{"{}: cannot be written: {}"};
inline constexpr Message not_a_file{"it is not a file"};
inline constexpr Message not_json{"not valid JSON"};

// Calibration.
inline constexpr Message calibration_contradiction{
    "{}: the figures contradict each other: no hazard makes {} account for {} of the customers "
    "lost within {} years (the nearest found is {}). Look at churn.share_lost, churn.causes.{}, "
    "cancellation.saved.{} and [word_of_mouth]; nothing was simulated."};
inline constexpr Message no_steady_state{
    "{}: no steady state is reached within 200,000 weeks of replacement; cohort.start = "
    "\"established\" "
    "needs customers who leave and are replaced at a pace"};

// Results folder.
inline constexpr Message cannot_write_folder{"cannot write results into '{}': {}"};
inline constexpr Message not_a_folder{"it is not a folder"};
inline constexpr Message folder_exists{
    "the folder '{}' exists; choose another with --out, or replace its results with --overwrite"};
inline constexpr Message folder_in_use{"results folder '{}' is in use by another run"};
inline constexpr Message folder_is_foreign{"'{}' stands in the way and was not made by retain"};
inline constexpr Message folder_is_mounted{"it is a mount point; choose a folder in it"};
inline constexpr Message folder_is_working_folder{
    "the working folder is in it; run the command from outside"};
inline constexpr Message no_results_folder{
    "it holds files, and no manifest.json of retain among them"};
inline constexpr Message cannot_keep_foreign{
    "'{}' was not written by a run and cannot be kept: {}; move it away. Nothing was overwritten"};
inline constexpr Message older_results_are_in{
    "{}; the older results are in '{}', and the next run into this folder puts them back"};
inline constexpr Message interrupted{"Interrupted. No results were written."};

// Figures that verify reproduces.
inline constexpr Message figure_one_lost_week{"one customer lost: loss after a week, yuan"};
inline constexpr Message figure_one_lost_year{"one customer lost: loss after a year, yuan"};
inline constexpr Message figure_one_lost_decade{"one customer lost: loss after ten years, yuan"};
inline constexpr Message figure_people_told{"people told"};
inline constexpr Message figure_people_told_year{"people told in a year"};
inline constexpr Message figure_customers_lost{"customers lost with those who heard"};
inline constexpr Message figure_all_lost_week{"all of them: loss after a week, yuan"};
inline constexpr Message figure_all_lost_year{"all of them: loss after a year, yuan"};
inline constexpr Message figure_all_lost_decade{"all of them: loss after ten years, yuan"};
inline constexpr Message figure_winning_back{"attracting as many new customers, yuan"};
inline constexpr Message figure_keeping{"satisfying the one customer again, yuan"};
inline constexpr Message figure_ratio{"attracting one against keeping one, ratio"};
inline constexpr Message figure_reached{"people in the circle of one who tells"};
inline constexpr Message figure_complaints{"complaints"};
inline constexpr Message figure_share_better_product{"share of losses: a better product"};
inline constexpr Message figure_share_cheaper_product{"share of losses: a cheaper product"};
inline constexpr Message figure_share_not_valued{"share of losses: not feeling valued"};
inline constexpr Message figure_share_poor_service{"share of losses: poor service"};
inline constexpr Message figure_share_other{"share of losses: other"};
inline constexpr Message figure_survival_1y{"survival after a year"};
inline constexpr Message figure_survival_5y{"survival after five years"};
inline constexpr Message figure_survival_10y{"survival after ten years"};
inline constexpr Message figure_revenue{"revenue of a customer in ten years, yuan"};
inline constexpr Message figure_margin{"margin of a customer in ten years, discounted, yuan"};

// Command line.
inline constexpr Message unknown_command{"unknown command '{}'{}\nsee 'retain --help'"};
inline constexpr Message unknown_option{"unknown option '{0}' of '{1}'{2}\nsee '{1} --help'"};
inline constexpr Message unexpected_argument{"'{1}' does not take '{0}'\nsee '{1} --help'"};
inline constexpr Message option_takes_no_value{"option '{}' takes no value; write '{}' alone"};
inline constexpr Message overwrite_needs_out{
    "--overwrite is for a folder named with --out; without --out a run takes a new folder"};
inline constexpr Message option_needs_value{"option '{}' needs a value behind it"};
inline constexpr Message bad_command_line{"{}\nsee 'retain --help'"};
inline constexpr Message bad_option_value{"{} {}: must be one of: {}"};
inline constexpr Message bad_option_count{"{} {}: must be a whole number between {} and {}"};
inline constexpr Message set_needs_value{
    "--set {}: must have the form key=value, for example --set service.reliability=8.5"};
inline constexpr Message scenario_missing{
    "'retain {}' needs a scenario: a file, or one of the shipped scenarios\n  {}"};
inline constexpr Message manifest_takes_no{
    "'--manifest' repeats a run as it was; it cannot stand with {}"};
inline constexpr Message new_needs_file{
    "'retain new' needs the name of the file to write, for example plan.toml"};
inline constexpr Message assess_needs_file{
    "'retain assess' needs a score sheet, for example staff.csv, or self-test-sheet, which comes "
    "with the program"};
inline constexpr Message new_needs_toml{"{}: the name of a scenario file must end in .toml"};
inline constexpr Message unknown_parameter{"there is no parameter or table '{}'{}"};
inline constexpr Message cannot_print{"standard output cannot be written: {}"};
inline constexpr Message internal_error{"internal error: {}"};
inline constexpr Message version{"retain {}\ncommit {}\ncompiler {}\ninstruction set {}\n"};

// What check, new and params print.
inline constexpr Message scenario_right{"{}: right; {}.\n"};
inline constexpr Message reference_itself{"its reference is itself"};
inline constexpr Message reference_own_levers{
    "its reference is '{}': itself without its events, its acquisition and the levers of --set"};
inline constexpr Message reference_without_file{
    "its reference is '{}': its own world with the levers of {}"};
inline constexpr Message reference_other{"its reference is '{}'"};
inline constexpr Message own_levers{
    "  {} extends no other scenario, so churn.share_lost is the churn observed at the levers that "
    "it sets ({}).\n  To see what these levers change, write extends = \"documents\".\n"};
inline constexpr Message dry_run_scenario{"{}: {}\nfiles: {}\n{}\n"};
inline constexpr Message column_dimension{"service quality"};
inline constexpr Message column_level{"level"};
inline constexpr Message column_made_of{"what it is made of"};
inline constexpr Message new_written{"{0} written; next: retain check {0}\n"};
inline constexpr Message range{"{} to {}"};
inline constexpr Message many_names{"{} names"};
inline constexpr Message default_is{"default {}"};
inline constexpr Message one_parameter{
    "{}\n  default      {}\n  unit         {}\n  range        {}\n  role         {}\n"
    "  source mark  {}\n  {}\n  {}\n"};
inline constexpr Message template_head{
    "# What happens if ...? Write here the question that this scenario answers.\n"
    "#\n"
    "# Every line that begins with #key shows a parameter with its value in '{0}', and behind it\n"
    "# its unit, range and source mark. To change one, remove the # and write another value.\n"
    "# What stays commented out is inherited from '{0}'.\n"};
inline constexpr Message template_records{
    "All tables [[{}]] on one line. A list here replaces the one that is inherited."};
inline constexpr Message template_record_keys{
    "Tables [[{}]] stand at the end of the file, with these keys:"};

// What a run says.
inline constexpr Message memory_too_small{
    "this run needs about {:.2g} GiB of memory, and {:.2g} GiB are available.\n"
    "Fewer customers ({}), replications ({}) or weeks ({}) need less; nothing was simulated."};
inline constexpr Message out_of_memory{
    "out of memory; fewer customers, replications or weeks need less"};
inline constexpr Message run_starts{
    "Simulating. Scenarios: {} and their references; customers: {}; replications: {}; weeks: {}; "
    "seed: {}; threads: {}.\n"};
inline constexpr Message run_starts_expected{
    "Computing expected values. Scenarios: {} and their references; customers: {}; weeks: {}.\n"};
inline constexpr Message progress{
    "[{}] {:3.0f} %  {}  {:.0f} million customer-weeks a second, {:.0f} s left"};
inline constexpr Message column_scenario{"scenario"};
inline constexpr Message column_value{"value, {}"};
inline constexpr Message column_difference{"difference"};
inline constexpr Message column_survival{"stay 5 years"};
inline constexpr Message column_half_life{"half-life"};
inline constexpr Message column_loss_product{"product"};
inline constexpr Message column_loss_service{"service"};
inline constexpr Message column_loss_other{"other"};
inline constexpr Message column_spending{"spent"};
inline constexpr Message column_break_even{"break-even"};
inline constexpr Message unit_yuan{"yuan"};
inline constexpr Message unit_yuan_year{"yuan a year"};
inline constexpr Message unit_percent{"%"};
inline constexpr Message unit_week{"week"};
inline constexpr Message years{"{} years"};
inline constexpr Message one_year{"1 year"};
inline constexpr Message weeks{"{} weeks"};
inline constexpr Message one_week{"1 week"};
inline constexpr Message table_note{
    "Yuan per customer of week 0, added up over ten years or the time given, discounted at {} % a\n"
    "year. value, difference: of the customers of week 0. product, service, other: margin missing\n"
    "because of leavers with this root cause and those who followed their word. spent: keeping,\n"
    "programme and new customers, less what these bring. break-even: programme cost per customer\n"
    "and year that uses up the advantage of the whole business, newcomers included.\n"};
inline constexpr Message rates_between{"{:.6g} to {:.6g}"};
inline constexpr Message table_note_interval{
    "± is half the 95 % interval of the mean over replications.\n"};
inline constexpr Message message_base{"{0}: a customer is worth {1} yuan{2} in {3}."};
inline constexpr Message message_touchpoint{
    " The moment of truth that costs most is {}: {} yuan of margin per customer."};
inline constexpr Message message_service_loss{
    " Another {} yuan of margin are missing because of leavers for service and their followers."};
inline constexpr Message message_difference{"{}: in {} a customer is worth {}."};
inline constexpr Message more_than{"{} yuan{} more than in {}"};
inline constexpr Message less_than{"{} yuan{} less than in {}"};
inline constexpr Message as_much{"as much as in {}"};
inline constexpr Message message_break_even{
    " Its programme costs {} yuan per customer and year and would pay up to {}."};
inline constexpr Message message_what_would_pay{
    " A programme that brings this about would pay up to {} yuan per customer and year."};
inline constexpr Message business_more{
    " With the new customers the business is worth {} yuan{} more per customer of week 0, after {} "
    "yuan for attracting them."};
inline constexpr Message business_less{
    " With the new customers the business is worth {} yuan{} less per customer of week 0, after {} "
    "yuan for attracting them."};
inline constexpr Message missed_churn{
    "{}: its file states that {:.1f} % are lost within {:.6g} years, and the simulated customers "
    "lose {:.1f} %. The churn is met in the limit of many customers; so few of them under so "
    "strong word of mouth are far from it. More customers come nearer.\n"};
inline constexpr Message printing_failed{"{}; the results are complete in {}"};
inline constexpr Message no_advantage{"none"};
inline constexpr Message lever_table_head{"What the levers of {} brought to the whole business:\n"};
inline constexpr Message column_lever{"lever"};
inline constexpr Message column_corner{"belongs to"};
inline constexpr Message column_lever_spent{"spent"};
inline constexpr Message column_bought{"bought, {}"};
inline constexpr Message column_lever_net{"net"};
inline constexpr Message unit_yuan_customer{"yuan per customer"};
inline constexpr Message corner_strategy{"strategy"};
inline constexpr Message corner_system{"system"};
inline constexpr Message corner_people{"people"};
inline constexpr Message levers_together{"all together"};
inline constexpr Message lever_table_note{
    "Expected values, discounted: with each lever against without it, the others kept. The rows "
    "do\n"
    "not add up: levers make each other stronger or leave each other less to do.\n"};
inline constexpr Message results_are_in{"Results: {}\n"};

// What verify says.
inline constexpr Message column_figure{"figure"};
inline constexpr Message column_source{"source"};
inline constexpr Message column_wanted{"wanted"};
inline constexpr Message column_expected_engine{"expected"};
inline constexpr Message column_agents{"agents"};
inline constexpr Message column_standard_error{"s.e."};
inline constexpr Message column_verdict{"verdict"};
inline constexpr Message nothing_random{"exact"};
inline constexpr Message figure_holds{"holds"};
inline constexpr Message figure_differs{"DIFFERS"};
inline constexpr Message verify_summary{
    "{} figures, {} differ. Sources: 002 and 003 are documents, Timm is the\n"
    "published example that they draw on, model is a figure of the model itself.\n"};

// Defects of the program itself.
inline constexpr Message ledger_broken{
    "internal error: the loss ledger does not explain the value: without losses {} yuan, actual {} "
    "yuan, ledger {} yuan. Please report this with the scenario file."};

}  // namespace retain::message
