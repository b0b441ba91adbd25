#include "app/command.hpp"
#include "app/terminal/interruption.hpp"
#include "app/terminal/standard_streams.hpp"
#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "report/write_report.hpp"
#include "results/held_results.hpp"
#include "results/report_files.hpp"

namespace retain::message {

constexpr Message report_needs_folder{
    "retain report needs a results folder, for example: retain report results/documents",
    "retain report 需要一个结果文件夹，例如：retain report results/documents"};
constexpr Message report_no_folder{"there is no folder '{}'", "没有文件夹“{}”"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr Message help_report{
    R"(retain report DIR - page, workbook and spreadsheets from a results folder, without a new run

Examples
  retain report results/documents
  retain report results/documents --lang zh

DIR is a results folder of 'retain run'. Writes report.html, report.xlsx and excel/ into it, in the
place of older ones; keep a workbook that you changed under another name. Shows relax.csv as well
when it lies in the folder (retain relax --out DIR writes it there).

Options
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain report DIR - 由结果文件夹生成网页、工作簿和电子表格，不重新模拟

示例
  retain report results/documents
  retain report results/documents --lang zh

DIR 是 retain run 的结果文件夹。在其中写入 report.html、report.xlsx 和 excel/，并替换旧文件；
改动过的工作簿请另存为其他名称。文件夹中若有 relax.csv（用 retain relax --out DIR 写入），
也会一并展示。

选项
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

constexpr Message summary_of_report{"page, workbook and spreadsheets from a results folder",
                                    "由结果文件夹生成网页、工作簿和电子表格"};

struct ReportOptions {
  std::string folder;  ///< results folder
};

void add_options(OptionList& list, ReportOptions& typed) {
  list.add("DIR", typed.folder);
}

ReportOptions parse(const ReportOptions& typed) {
  if (typed.folder.empty()) refuse_usage(Sentence(message::report_needs_folder));
  return typed;
}

ExitCode run(const ReportOptions& options) {
  const std::filesystem::path folder = options.folder;
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder, ignored)) {
    throw Error(ExitCode::input_output,
                Sentence(message::report_no_folder, printable(folder.string())));
  }
  const Interruption interruption;
  HeldResults results(folder);
  const Report report = read_report(folder);
  Interruption::check();
  write_report(report, results.files());
  Interruption::check();
  print_notices(results.publish());
  for (const std::string_view file :
       {page_file_name, workbook_file_name, spreadsheets_folder_name}) {
    print_result(printable((folder / file).string()) + "\n");
  }
  return ExitCode::done;
}

}  // namespace

Command report_command() {
  return {.name = "report",
          .help = help_report,
          .summary = summary_of_report,
          .add_options = options_of_command<ReportOptions, ReportOptions>(add_options, parse, run)};
}

}  // namespace retain::app::commands
