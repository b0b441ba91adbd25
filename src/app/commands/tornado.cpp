#include "app/command.hpp"
#include "app/commands/draw_options.hpp"
#include "app/commands/sensitivity_text.hpp"
#include "app/commands/study_call.hpp"
#include "app/commands/tornado_text.hpp"
#include "app/terminal/standard_streams.hpp"
#include "base/sentence.hpp"
#include "results/sensitivity_file.hpp"
#include "results/tornado_file.hpp"

namespace retain::message {

constexpr Message tornado_range_form{
    "--by {}: write belief, law, or percent:10 for 10 % either way",
    "--by {}：请写 belief、law 或 percent:10（上下各 10 %）"};
constexpr Message global_needs_laws{
    "--global: nothing is uncertain in the scenario '{}'; give numbers a law",
    "--global：情景“{}”中没有不确定的数；请给数值写分布"};
constexpr Message draws_are_global{"--draws and --sampling are for --global",
                                   "--draws 和 --sampling 只用于 --global"};
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
  retain tornado gym-uncertain --global

Moves each parameter of a scenario to five values, all others as they are, and shows by how much
the value of the business moves (its difference to what the scenario is compared with). What you
decide and what you do not know stand apart. Writes tornado.csv, and a page.

Options
  --keys NAMES         move these alone (default every number)
  --by NAME            law: each uncertain number from 10 to 90 % of its law (default where there
                       are some); belief: each belief within its plausible range, levers by a
                       point or 10 % (default elsewhere); percent:10: everything by 10 % of its
                       value
  --global             beside it all uncertain numbers at once: which share of the variance comes
                       from each, alone and with others; writes sensitivity.csv
  --draws N            points of --global (default 1024, rounded up to 16 times 2^k)
  --sampling NAME      sobol (default) or random points
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
  --dry-run            say how many points and about how long, write nothing
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
  retain tornado gym-uncertain --global

把情景的每个参数依次移到五个值，其余不变，显示业务总价值（与比较对象之差）随之变动多少。
可以决定的与无法确知的分开列出。写出 tornado.csv 和网页。

选项
  --keys NAMES         只移动这些参数（默认所有数值）
  --by NAME            law：每个不确定的数从其分布的 10 % 到 90 %（有不确定的数时的默认值）；
                       belief：信念在可信范围内移动，措施移动一分或 10 %（否则的默认值）；
                       percent:10：全部按数值的 10 % 移动
  --global             同时变动所有不确定的数：方差有多少份额来自每个数，单独的及与其他数共同的；
                       写出 sensitivity.csv
  --draws N            --global 的点数（默认 1024，向上取为 16 乘 2^k）
  --sampling NAME      点列：sobol（默认）或 random
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
  --dry-run            只说明点数和大约时间，不写文件
  --quiet              不显示进度
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

struct TypedTornado {
  TypedStudy study;
  TypedDraws draws;
  std::string keys, by;
  bool global = false;
};

struct TornadoOptions {
  StudyOptions study;
  std::vector<std::string> keys;
  std::optional<TornadoRange> range;  ///< none: by law where something is uncertain
  double share;
  bool global;
  DrawOptions draws;
};

void add_options(OptionList& list, TypedTornado& typed) {
  add_study_options(list, typed.study);
  list.add("--keys", typed.keys);
  list.add("--by", typed.by);
  list.add("--global", typed.global);
  add_draw_options(list, typed.draws);
}

/// The share of percent:10, or nothing for belief and law.
std::optional<double> share_of(const std::string& typed) {
  if (typed.empty() || typed == "belief" || typed == "law") return std::nullopt;
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
  std::optional<TornadoRange> range;
  if (share) range = TornadoRange::percent;
  if (typed.by == "belief") range = TornadoRange::belief;
  if (typed.by == "law") range = TornadoRange::law;
  const bool has_draws = !typed.draws.draws.empty() || !typed.draws.sampling.empty();
  if (has_draws && !typed.global) refuse_usage(message::draws_are_global);
  constexpr std::uint32_t usual_points = uncertainty::randomisations * usual_sensitivity_points;
  TornadoOptions options{parse_study(typed.study, "tornado"),
                         parse_list(typed.keys),
                         range,
                         share.value_or(0.0),
                         typed.global,
                         parse_draws(typed.draws, usual_points)};
  expect_one_scenario(options.study, "tornado");
  return options;
}

ExitCode run(const TornadoOptions& options) {
  const StudyCall call(options.study, "tornado", {tornado_file_name, sensitivity_file_name});
  const UncertainInputs inputs(call.points().scenarios());
  TornadoRequest request;
  request.figure = call.figure(0);
  request.scenario = request.figure.scenario.value_or(0);
  request.keys = options.keys;
  request.range = options.range.value_or(
      inputs.empty() || !options.keys.empty() ? TornadoRange::belief : TornadoRange::law);
  request.share = options.share;
  request.threads = options.study.threads;
  if (options.global && inputs.empty()) {
    refuse_usage(
        Sentence(message::global_needs_laws, call.points().scenario(request.scenario).name));
  }
  if (options.study.dry_run) {
    const std::size_t keys = count_tornado_keys(call.points(), request);
    const std::size_t count = keys * tornado_points;
    print_result(say(message::tornado_points_told, keys, count) +
                 call.told_time(static_cast<double>(count)));
    return ExitCode::done;
  }
  Tornado found;
  std::vector<Sensitivity> shares;
  call.work([&](const ShareDone& progress) {
    found = tornado(call.points(), request, progress);
    if (options.global) {
      shares = global_sensitivity(call.points(), inputs, request.figure.of(request.scenario),
                                  plan_of(options.draws, call.points().scenario(request.scenario)),
                                  request.threads, progress);
    }
  });
  std::string printed = tornado_text(call.points(), found, options.study.format);
  if (options.global && options.study.format == OutputFormat::text) {
    printed += "\n" + sensitivity_text(shares);
  }
  return call.finish(
      [&](const std::filesystem::path& files) {
        std::vector<WrittenFile> written{write_tornado(call.points(), found, request.range, files)};
        if (options.global) {
          const std::string& name = call.points().scenario(request.scenario).name;
          written.push_back(write_sensitivity(shares, name, request.figure, files));
        }
        return written;
      },
      printed);
}

}  // namespace

Command tornado_command() {
  return {.name = "tornado",
          .help = help_tornado,
          .add_options = options_of_command<TypedTornado, TornadoOptions>(add_options, parse, run)};
}

}  // namespace retain::app::commands
