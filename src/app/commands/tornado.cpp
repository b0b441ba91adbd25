#include "app/command.hpp"
#include "app/commands/study_call.hpp"
#include "app/commands/tornado_text.hpp"
#include "app/terminal/standard_streams.hpp"
#include "base/sentence.hpp"
#include "results/tornado_file.hpp"

namespace retain::message {

constexpr Message tornado_range_form{"--by {}: write belief, or percent:10 for 10 % either way",
                                     "--by {}：请写 belief，或 percent:10（上下各 10 %）"};
constexpr Message tornado_points_told{"{} parameters, {} points\n", "{} 个参数，{} 个点\n"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr Message help_tornado{
    R"(retain tornado SCENARIO - which figures carry the result, moved one at a time

Examples
  retain tornado gold-service
  retain tornado plan.toml --by percent:10
  retain tornado plan.toml --keys money.margin,churn.share_lost

Moves each parameter of a scenario to five values, all others as they are, and shows by how much
the value of the business moves (its difference to what the scenario is compared with). What you
decide and what you do not know stand apart. Writes tornado.csv, and a page.

Options
  --keys NAMES         move these alone (default every number)
  --by NAME            belief: each belief within its plausible range, levers by a point or 10 %
                       (default); percent:10: everything by 10 % of its value
  --metric FIGURE      what is looked at: METRIC or METRIC.difference of summary.csv
                       (default business_value_end.difference)
  --fail-if CONDITION  exit code 6 if it holds of the scenario as it stands, such as
                       'business_value_end.difference < 500'; may be repeated
  --base NAME          compare with this scenario, file or shipped scenario
  --set KEY=VALUE      change a parameter; may be repeated, see 'retain params'
  --engine NAME        expected, which is also the default
  --weeks N            length of the simulation
  --customers N        customers acquired in week 0
  --seed N             seed recorded in the manifest; the expected engine draws nothing
  --out DIR            results folder (default results/SCENARIO-tornado); an existing one gets
                       tornado.csv beside its files
  --overwrite          replace what stands in the folder of --out
  --threads N          processors used (default all); results do not depend on it
  --dry-run            say how many points, compute nothing
  --quiet              no progress
  --format NAME        text, csv or json for what is printed
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain tornado SCENARIO - 逐个移动参数，看哪些数字决定结果

示例
  retain tornado gold-service
  retain tornado plan.toml --by percent:10
  retain tornado plan.toml --keys money.margin,churn.share_lost

把情景的每个参数依次移到五个值，其余不变，显示业务总价值（与比较对象之差）随之变动多少。
可以决定的与无法确知的分开列出。写出 tornado.csv 和网页。

选项
  --keys NAMES         只移动这些参数（默认所有数值）
  --by NAME            belief：信念在可信范围内移动，措施移动一分或 10 %（默认）；
                       percent:10：全部按数值的 10 % 移动
  --metric FIGURE      所考察的数字：summary.csv 的指标，或 指标.difference
                       （默认 business_value_end.difference）
  --fail-if CONDITION  情景本身满足该条件时退出码为 6，例如
                       'business_value_end.difference < 500'；可重复使用
  --base NAME          与此情景、文件或内置情景比较
  --set KEY=VALUE      改变一个参数；可重复使用，见 'retain params'
  --engine NAME        expected，也是默认值
  --weeks N            模拟的周数
  --customers N        第 0 周获得的客户数
  --seed N             记入清单的随机种子；expected 引擎不抽随机数
  --out DIR            结果文件夹（默认 results/SCENARIO-tornado）；已有的结果文件夹中会添加
                       tornado.csv
  --overwrite          覆盖 --out 文件夹中的内容
  --threads N          使用的处理器数（默认全部）；不影响结果
  --dry-run            只说明点数，不作计算
  --quiet              不显示进度
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

struct TypedTornado {
  TypedStudy study;
  std::string keys, by;
};

struct TornadoOptions {
  StudyOptions study;
  std::vector<std::string> keys;
  TornadoRange range;
  double share;
};

void add_options(OptionList& list, TypedTornado& typed) {
  add_study_options(list, typed.study);
  list.add("--keys", typed.keys);
  list.add("--by", typed.by);
}

/// The share of percent:10, or nothing for belief.
std::optional<double> share_of(const std::string& typed) {
  if (typed.empty() || typed == "belief") return std::nullopt;
  constexpr std::string_view percent = "percent:";
  if (typed.starts_with(percent)) {
    const std::string number = typed.substr(percent.size());
    const std::int64_t count = parse_count("--by percent", number, 1, 99);
    if (count > 0) return static_cast<double>(count) / 100.0;
  }
  refuse_usage(Sentence(message::tornado_range_form, typed));
}

TornadoOptions parse(const TypedTornado& typed) {
  const std::optional<double> share = share_of(typed.by);
  TornadoOptions options{parse_study(typed.study, "tornado"), parse_list(typed.keys),
                         share ? TornadoRange::percent : TornadoRange::belief, share.value_or(0.0)};
  expect_one_scenario(options.study, "tornado");
  return options;
}

ExitCode run(const TornadoOptions& options) {
  const StudyCall call(options.study, "tornado", {tornado_file_name});
  TornadoRequest request;
  request.figure = call.figure(0);
  request.scenario = request.figure.scenario.value_or(0);
  request.keys = options.keys;
  request.range = options.range;
  request.share = options.share;
  request.threads = options.study.threads;
  if (options.study.dry_run) {
    const std::size_t keys = count_tornado_keys(call.points(), request);
    print_result(say(message::tornado_points_told, keys, keys * tornado_points));
    return ExitCode::done;
  }
  Tornado found;
  call.work([&](const ShareDone& progress) { found = tornado(call.points(), request, progress); });
  return call.finish(
      [&](const std::filesystem::path& files) {
        return std::vector{write_tornado(call.points(), found, options.range, files)};
      },
      tornado_text(call.points(), found, options.study.format));
}

}  // namespace

Command tornado_command() {
  return {.name = "tornado",
          .help = help_tornado,
          .add_options = options_of_command<TypedTornado, TornadoOptions>(add_options, parse, run)};
}

}  // namespace retain::app::commands
