#include <cmath>

#include "app/command.hpp"
#include "app/commands/words.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/terminal/paint.hpp"
#include "app/terminal/standard_streams.hpp"
#include "app/terminal/text_table.hpp"
#include "base/message.hpp"
#include "report/numbers.hpp"
#include "report/words.hpp"
#include "study/load_scenarios.hpp"
#include "study/verify.hpp"
#include "study/words.hpp"
#include "text/csv_text.hpp"
#include "text/json_value.hpp"

namespace retain::message {

constexpr Message column_figure{"figure", "数字"};
constexpr Message column_source{"source", "来源"};
constexpr Message column_wanted{"wanted", "应为"};
constexpr Message column_expected_engine{"expected", "期望值"};
constexpr Message column_standard_error{"s.e.", "标准误"};
constexpr Message column_verdict{"verdict", "结论"};
constexpr Message nothing_random{"exact", "精确"};
constexpr Message figure_holds{"holds", "相符"};
constexpr Message figure_differs{"DIFFERS", "不符"};
constexpr Message verify_summary{
    "{} figures, {} differ. Sources: 002 and 003 are documents, Timm is the\n"
    "published example that they draw on, model is a figure of the model itself.\n",
    "共 {} 个数字，{} 个不符。来源：002 和 003 是文档；Timm 是文档所依据的公开实例；\n"
    "model 是模型自身的数字。\n"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr Message help_verify{
    R"(retain verify - the documents' own arithmetic, reproduced by the engines

Examples
  retain verify
  retain verify --replications 100

Prints each figure as expected and as obtained; the exit code is 5 when one differs.

Options
  --replications N     independent repetitions of the agents
  --threads N          processors used (default all); results do not depend on it
  --format NAME        text, csv or json
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain verify - 用两个引擎重现文档自己的计算

示例
  retain verify
  retain verify --replications 100

显示每个数字的应有值和所得值；有一个不符时，退出码为 5。

选项
  --replications N     逐客户模拟的独立重复次数
  --threads N          使用的处理器数（默认全部）；不影响结果
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

struct TypedVerify {
  std::string replications, threads, format;
};

struct VerifyOptions {
  std::int64_t replications;  ///< 0: the number that verify chooses
  std::int64_t threads;
  OutputFormat format;
};

void add_options(OptionList& list, TypedVerify& typed) {
  list.add("--replications", typed.replications);
  list.add("--threads", typed.threads);
  list.add("--format", typed.format);
}

VerifyOptions parse(const TypedVerify& typed) {
  constexpr std::int64_t fewest_replications = 30;  // for standard errors that are near normal
  constexpr std::int64_t most_replications = 1'000'000;
  return {parse_count("--replications", typed.replications, fewest_replications, most_replications),
          parse_threads(typed.threads), parse_format(typed.format)};
}

std::string plain_number(double value) {
  return std::isnan(value) ? std::string() : grouped(fmt::format("{:.10g}", value));
}

std::string as_text(const std::vector<VerifiedFigure>& figures) {
  TextTable table(
      {{.title = say(message::column_scenario)},
       {.title = say(message::column_figure)},
       {.title = say(message::column_source), .leave_out = 1},
       {.title = say(message::column_wanted), .align = Align::right},
       {.title = say(message::column_expected_engine), .align = Align::right},
       {.title = say(message::column_agents), .align = Align::right},
       {.title = say(message::column_standard_error), .align = Align::right, .leave_out = 2},
       {.title = say(message::column_verdict)}});
  for (const VerifiedFigure& figure : figures) {
    const bool is_random = figure.agents.standard_error > 0.0;
    table.add_row({spoken(message::satisfied_again, figure.scenario), say(*figure.figure),
                   figure.source, plain_number(figure.wanted), plain_number(figure.expected.mean),
                   plain_number(figure.agents.mean),
                   is_random ? fmt::format("{:.2g}", figure.agents.standard_error)
                             : say(message::nothing_random),
                   painted(figure.holds ? Paint::better : Paint::worse,
                           say(figure.holds ? message::figure_holds : message::figure_differs))});
  }
  return table.to_text();
}

std::string as_csv(const std::vector<VerifiedFigure>& figures) {
  std::string text = csv_line(
      {"scenario", "figure", "source", "wanted", "expected_engine", "agents", "se", "holds"});
  for (const VerifiedFigure& figure : figures) {
    text += csv_line({figure.scenario, say_in_data(*figure.figure), figure.source,
                      csv_number(figure.wanted), csv_number(figure.expected.mean),
                      csv_number(figure.agents.mean), csv_number(figure.agents.standard_error),
                      figure.holds ? "true" : "false"});
  }
  return text;
}

std::string as_json(const std::vector<VerifiedFigure>& figures) {
  Json rows = Json::array();
  for (const VerifiedFigure& figure : figures) {
    rows.push_back({{"scenario", figure.scenario},
                    {"figure", say_in_data(*figure.figure)},
                    {"source", figure.source},
                    {"wanted", figure.wanted},
                    {"expected_engine", figure.expected.mean},
                    {"agents", figure.agents.mean},
                    {"se", figure.agents.standard_error},
                    {"holds", figure.holds}});
  }
  return rows.dump(2) + "\n";
}

std::string formatted(const std::vector<VerifiedFigure>& figures, OutputFormat format) {
  switch (format) {
    case OutputFormat::text:
      return as_text(figures);
    case OutputFormat::csv:
      return as_csv(figures);
    case OutputFormat::json:
      return as_json(figures);
  }
  return {};
}

ExitCode run(const VerifyOptions& options) {
  std::vector<Override> overrides;
  if (options.replications > 0) {
    overrides.push_back(
        {"simulation.replications", fmt::format("{}", options.replications), "--replications"});
  }
  const std::vector<LoadedScenario> presets =
      load_scenarios(verified_presets(), overrides, shipped_scenarios_folder());
  const std::vector<VerifiedFigure> figures = verify_figures(requests_of(presets), options.threads);
  print_result(formatted(figures, options.format));
  const auto differing = std::ranges::count(figures, false, &VerifiedFigure::holds);
  if (options.format == OutputFormat::text) {
    print_result("\n" + say(message::verify_summary, figures.size(), differing));
  }
  return differing == 0 ? ExitCode::done : ExitCode::contradiction;
}

}  // namespace

Command verify_command() {
  return {.name = "verify",
          .help = help_verify,
          .add_options = options_of_command<TypedVerify, VerifyOptions>(add_options, parse, run)};
}

}  // namespace retain::app::commands
