#include "app/command.hpp"
#include "app/commands/study_call.hpp"
#include "app/commands/sweep_text.hpp"
#include "app/terminal/standard_streams.hpp"
#include "base/error.hpp"
#include "base/sentence.hpp"
#include "results/sweep_file.hpp"

namespace retain::message {

constexpr Message sweep_needs_vary{"--vary KEY=from:to:step is missing: what shall be varied?",
                                   "缺少 --vary KEY=起点:终点:步长：要变动什么？"};
constexpr Message sweep_points_told{"{} points, scenarios: {}\n", "{1} 个情景，{0} 个点\n"};
constexpr Message no_point_valid{"none of the {} points is possible: {}",
                                 "{} 个点中没有一个是可能的：{}"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr Message help_sweep{
    R"(retain sweep SCENARIO... --vary KEY=... - the result over one or several parameters

Examples
  retain sweep gold-service --vary money.margin=0.1:0.6:0.05
  retain sweep plan.toml --vary money.margin=0.2,0.3,0.4 --vary churn.share_lost=0.2:0.8:0.1
  retain sweep documents gold-service --vary gold-service:service.reliability=7:9/11

Evaluates the scenarios at every value, with two --vary at every pair of values, and so on. A belief
reaches the comparator too, which is calibrated anew; a lever does not. Writes sweep.csv with every
metric at every point, and a page.

Options
  --vary [S:]KEY=...   from:to:step, from:to/number of points, or value,value; may be repeated;
                       with S: the scenario of this name alone
  --most-points N      refuse a grid of more points (default 100000)
  --metric FIGURE      what is shown: METRIC or METRIC.difference of summary.csv
                       (default business_value_end.difference)
  --fail-if CONDITION  exit code 6 if it holds of the scenario as it stands, such as
                       'business_value_end.difference < 500'; may be repeated
  --base NAME          compare with this scenario, file or shipped scenario
  --set KEY=VALUE      change a parameter; may be repeated, see 'retain params'
  --engine NAME        expected (default), or agents: every point customer by customer, with its
                       standard error
  --replications N     independent repetitions with --engine agents
  --weeks N            length of the simulation
  --customers N        customers acquired in week 0
  --seed N             seed of the random numbers; the expected engine draws none
  --out DIR            results folder (default results/SCENARIO-sweep); an existing one gets
                       sweep.csv beside its files
  --overwrite          replace what stands in the folder of --out
  --threads N          processors used (default all); results do not depend on it
  --dry-run            say how many points and about how long, write nothing
  --quiet              no progress
  --format NAME        text, csv or json for what is printed
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain sweep SCENARIO... --vary KEY=... - 结果随一个或多个参数的变化

示例
  retain sweep gold-service --vary money.margin=0.1:0.6:0.05
  retain sweep plan.toml --vary money.margin=0.2,0.3,0.4 --vary churn.share_lost=0.2:0.8:0.1
  retain sweep documents gold-service --vary gold-service:service.reliability=7:9/11

在每个值上计算各情景；有两个 --vary 时在每对值上计算，依此类推。信念也作用于比较对象
（并重新校准），措施则不。写出 sweep.csv（每个点的全部指标）和网页。

选项
  --vary [S:]KEY=...   起点:终点:步长、起点:终点/点数，或 值,值；可重复使用；
                       写 S: 时只作用于该名称的情景
  --most-points N      点数超过此数时拒绝（默认 100000）
  --metric FIGURE      所显示的数字：summary.csv 的指标，或 指标.difference
                       （默认 business_value_end.difference）
  --fail-if CONDITION  情景本身满足该条件时退出码为 6，例如
                       'business_value_end.difference < 500'；可重复使用
  --base NAME          与此情景、文件或内置情景比较
  --set KEY=VALUE      改变一个参数；可重复使用，见 'retain params'
  --engine NAME        expected（默认），或 agents：每个点都逐个模拟客户，并给出标准误
  --replications N     使用 --engine agents 时独立重复的次数
  --weeks N            模拟的周数
  --customers N        第 0 周获得的客户数
  --seed N             随机种子；expected 引擎不抽随机数
  --out DIR            结果文件夹（默认 results/SCENARIO-sweep）；已有的结果文件夹中会添加 sweep.csv
  --overwrite          覆盖 --out 文件夹中的内容
  --threads N          使用的处理器数（默认全部）；不影响结果
  --dry-run            只说明点数和大约时间，不写文件
  --quiet              不显示进度
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

struct TypedSweep {
  TypedStudy study;
  std::vector<std::string> vary;
  std::string most_points;
};

struct SweepOptions {
  StudyOptions study;
  std::vector<std::string> vary;
  std::size_t most_points;
};

void add_options(OptionList& list, TypedSweep& typed) {
  add_study_options(list, typed.study);
  list.add("--replications", typed.study.overrides.replications);
  list.add("--vary", typed.vary);
  list.add("--most-points", typed.most_points);
}

SweepOptions parse(const TypedSweep& typed) {
  constexpr std::int64_t most_allowed = 10'000'000;
  const std::int64_t most = parse_count("--most-points", typed.most_points, 1, most_allowed);
  SweepOptions options{parse_study(typed.study, "sweep", StudyEngine::any), typed.vary,
                       most > 0 ? static_cast<std::size_t>(most) : usual_most_points};
  if (options.vary.empty()) refuse_usage(Sentence(message::sweep_needs_vary));
  return options;
}

/// Refuses a grid of which no point can be, with the first reason.
void expect_some_point(const std::vector<PointResult>& results) {
  for (const PointResult& result : results) {
    if (result.objection.empty()) return;
  }
  throw Error(ExitCode::scenario,
              Sentence(message::no_point_valid, results.size(), results.front().objection));
}

ExitCode run(const SweepOptions& options) {
  const StudyCall call(options.study, "sweep", {sweep_file_name});
  const PointStudy& points = call.points();
  std::vector<Axis> axes;
  for (const std::string& typed : options.vary) {
    axes.push_back(parse_axis(typed, points.scenarios(), options.most_points));
  }
  const std::size_t count = expect_points(axes, options.most_points);
  const std::string told = say(message::sweep_points_told, count, points.scenarios().size());
  if (options.study.dry_run) {
    print_result(told + call.told_time(static_cast<double>(count)));
    return ExitCode::done;
  }
  if (!options.study.quiet) print_notice(told);
  const std::vector<Figure> shown = figures_shown(call);
  const std::vector<PointFigure> figures = figures_of_sweep(points);
  std::vector<PointResult> results;
  call.work([&](const ShareDone& progress) {
    const auto& evaluate = call.is_simulated() ? simulated_sweep : sweep;
    results = evaluate(points, axes, figures, options.study.threads, progress);
  });
  expect_some_point(results);
  return call.finish(
      [&](const std::filesystem::path& files) {
        return std::vector{write_sweep(points, axes, results, files)};
      },
      sweep_text({points, axes, results, shown, figures}, options.study.format));
}

}  // namespace

Command sweep_command() {
  return {.name = "sweep",
          .help = help_sweep,
          .add_options = options_of_command<TypedSweep, SweepOptions>(add_options, parse, run)};
}

}  // namespace retain::app::commands
