#include <system_error>

#include "app/command.hpp"
#include "app/commands/assess_report.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/terminal/standard_streams.hpp"
#include "base/sentence.hpp"
#include "sheets/score_reader.hpp"

namespace retain::message {

constexpr Message assess_needs_file{
    "'retain assess' needs a score sheet, for example staff.csv, or self-test-sheet, which comes "
    "with the program",
    "“retain assess”需要一份评分表，例如 staff.csv，或程序自带的 self-test-sheet"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr Message help_assess{
    R"(retain assess FILE.csv - what the score sheets of the staff say, and the values for a scenario

Examples
  retain assess self-test-sheet          a sample that comes with the program
  retain assess affinity-sheet           another one
  retain assess staff.csv
  retain assess staff.csv --skip-incomplete
  retain assess staff.csv --format csv

FILE holds one row a person: the ten items of the self-test, 1 to 10 each, or the fifteen scores
of service affinity, 0 to 10 each. A column in front may hold a number or name of the person. The
header names the items in English or in the Chinese words of the documents; without a header the
number of columns decides. Separators are comma, semicolon or tab; the file is UTF-8.

Options
  --skip-incomplete    leave out people some of whose scores are missing, and say how many
  --format NAME        text, csv or json
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain assess FILE.csv - 员工评分表说明什么，以及情景可用的数值

示例
  retain assess self-test-sheet          程序自带的样例
  retain assess affinity-sheet           另一个样例
  retain assess staff.csv
  retain assess staff.csv --skip-incomplete
  retain assess staff.csv --format csv

FILE 每人一行：自测的十个项目，每项 1 到 10 分；或亲和力的十五项评分，每项 0 到
10 分。前面可另有一列，写人员的编号或姓名。表头用英文名称或文档中的中文说法；
没有表头时由列数决定。分隔符为逗号、分号或制表符；文件为 UTF-8。

选项
  --skip-incomplete    略去评分不齐的人，并说明略去几人
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

constexpr Message summary_of_assess{
    "score sheets of the staff: groups, weakest items, values for a scenario",
    "员工评分表：分组、最薄弱的项目、情景可用的数值"};

struct TypedAssess {
  std::string file, format;
  bool skip_incomplete = false;
};

struct AssessOptions {
  std::string file;      ///< a score sheet, or the name of a shipped one
  bool skip_incomplete;  ///< leave out people some of whose scores are missing
  OutputFormat format;
};

void add_options(OptionList& list, TypedAssess& typed) {
  list.add("FILE", typed.file);
  list.add("--skip-incomplete", typed.skip_incomplete);
  list.add("--format", typed.format);
}

AssessOptions parse(const TypedAssess& typed) {
  if (typed.file.empty()) refuse_usage(Sentence(message::assess_needs_file));
  return {typed.file, typed.skip_incomplete, parse_format(typed.format)};
}

namespace fs = std::filesystem;

/// A file as typed, or the sheet of this name that comes with the program.
fs::path sheet_path(const std::string& name_or_file) {
  const fs::path shipped = shipped_scenarios_folder() / "data" / (name_or_file + ".csv");
  const bool is_name = fs::path(name_or_file).filename() == name_or_file;
  std::error_code error;
  if (is_name && !fs::exists(name_or_file, error) && fs::exists(shipped, error)) return shipped;
  return name_or_file;
}

ExitCode run(const AssessOptions& options) {
  const ReadSheet read = read_score_sheet(
      sheet_path(options.file),
      options.skip_incomplete ? IncompletePeople::leave_out : IncompletePeople::refuse);
  for (const Sentence& note : read.notes) print_notice(say(note));
  const AssessReport report{options.file, assess(read.sheet), read.left_out};
  switch (options.format) {
    case OutputFormat::text:
      print_result(report.as_text());
      break;
    case OutputFormat::csv:
      print_result(report.as_csv());
      break;
    case OutputFormat::json:
      print_result(report.as_json());
      break;
  }
  return ExitCode::done;
}

}  // namespace

Command assess_command() {
  return {.name = "assess",
          .help = help_assess,
          .summary = summary_of_assess,
          .add_options = options_of_command<TypedAssess, AssessOptions>(add_options, parse, run)};
}

}  // namespace retain::app::commands
