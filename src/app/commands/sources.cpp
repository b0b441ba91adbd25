#include "app/command.hpp"
#include "app/commands/sources_selection.hpp"
#include "app/commands/sources_text.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/terminal/standard_streams.hpp"
#include "report/claims/source_claims.hpp"

namespace retain::app::commands {
namespace {

constexpr Message help_sources{
    R"(retain sources [WHAT] - what the five documents claim, and what of the program stands for it

Examples
  retain sources                         every claim of every document
  retain sources 002                     those of one document
  retain sources D2-20                   one claim, with everything known about it
  retain sources word_of_mouth           which claims drive a table of parameters
  retain sources churn.causes.poor_service   which claims drive one parameter
  retain sources girard                  which claims a shipped scenario shows
  retain sources --format csv            for a spreadsheet

Status of a claim
  certain     what the document says is clear
  garbled     damaged in the file, and read all the same; the reading is told
  ambiguous   open to more than one reading; the reading taken is told
  qualitative without a number

Content of a claim
  figure      a number
  direction   what raises, lowers or decides something, or which of two is more
  words       neither

Place in the program
  simulated   the program does what the claim says
  criterion   one of the things that a score stands for; nothing depends on it by itself
  left_out    the model leaves it out, see docs/model.md, section 15
  advice      a word to people, not a quantity

Options
  --format NAME        text, csv or json
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain sources [WHAT] - 五份文档的论断，以及程序中与之对应的内容

示例
  retain sources                         所有文档的所有论断
  retain sources 002                     一份文档的论断
  retain sources D2-20                   一条论断的全部内容
  retain sources word_of_mouth           哪些论断决定一个参数表
  retain sources churn.causes.poor_service   哪些论断决定一个参数
  retain sources girard                  一个内置情景体现哪些论断
  retain sources --format csv            供电子表格使用

论断的状态
  certain     文档说得清楚
  garbled     文件中有损坏，但仍可读懂；注明如何解读
  ambiguous   可有多种解读；注明采用哪一种
  qualitative 没有数字

论断的内容
  figure      数字
  direction   使什么升高、降低或起决定作用，或何者更大
  words       两者都不是

程序的处理
  simulated   程序按论断所说模拟
  criterion   一项评分的依据之一；本身不影响任何结果
  left_out    模型未纳入，见 docs/model.md 第 15 节
  advice      给人的建议，不是数量

选项
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

constexpr Message summary_of_sources{
    "what the documents claim, and which parameter each claim drives",
    "文档的论断，以及每条论断对应的参数"};

struct TypedSources {
  std::string what, format;
};

struct SourcesOptions {
  std::string what;  ///< a document, claim, parameter, table or scenario; empty: every claim
  OutputFormat format;
};

void add_options(OptionList& list, TypedSources& typed) {
  list.add("WHAT", typed.what);
  list.add("--format", typed.format);
}

SourcesOptions parse(const TypedSources& typed) {
  return {typed.what, parse_format(typed.format)};
}

ExitCode run(const SourcesOptions& options) {
  print_result(
      claims_text(claims_about(options.what, read_source_documents(shipped_sources_folder())),
                  options.what, options.format));
  return ExitCode::done;
}

}  // namespace

Command sources_command() {
  return {.name = "sources",
          .help = help_sources,
          .summary = summary_of_sources,
          .add_options = options_of_command<TypedSources, SourcesOptions>(add_options, parse, run)};
}

}  // namespace retain::app::commands
