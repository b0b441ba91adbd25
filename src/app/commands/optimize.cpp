#include <charconv>

#include "app/command.hpp"
#include "app/commands/draw_options.hpp"
#include "app/commands/optimize_text.hpp"
#include "app/commands/study_call.hpp"
#include "app/commands/words.hpp"
#include "app/terminal/standard_streams.hpp"
#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "results/optimum_file.hpp"

namespace retain::message {

constexpr Message budget_is_missing{
    "how much may be spent? Write --budget and yuan a year, for example --budget 200000",
    "最多可支出多少？请写 --budget 和每年的金额（元），例如 --budget 200000"};
constexpr Message budget_form{
    "--budget {}: write yuan a year as a number above 0 and at most {:.0f}, without commas",
    "--budget {}：请写每年的金额（元），大于 0 且不超过 {:.0f}，不加逗号"};
constexpr Message draws_without_robust{
    "--draws and --sampling are for --robust: without it nothing is drawn",
    "--draws 和 --sampling 只用于 --robust：否则不作抽取"};
constexpr Message robust_without_laws{
    "--robust: nothing is uncertain in {}; give a number a law: money.margin = {{ sd = 0.05 }}",
    "--robust：{} 中没有不确定的数；请给某个数写分布：money.margin = {{ sd = 0.05 }}"};
constexpr Message optimize_points_told{"{} levers, {} budgets, {} searches\n",
                                       "{} 项措施，{} 个预算，{} 次搜索\n"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr Message help_optimize{
    R"(retain optimize SCENARIO - how a budget is best spread over the levers

Examples
  retain optimize service-programme --budget 200000
  retain optimize service-programme --budget 80000 --levers training,morale --steps 4
  retain optimize service-programme --budget 9000 --steps 1 --robust --set churn.share_lost={{sd=0.1}}

Spends up to so many yuan a year on the eight levers so that the value of the business is largest,
for budgets from 0 to that one. Levers spend what is best, not what the file says; all else is as
in the file. Says what one yuan more would bring, and from where on money is not worth spending.
Writes budgets.csv and optimum.csv, and a page. Exit code 5 when no best spending was found.

Options
  --budget Y           what may be spent on the levers together, yuan a year
  --steps N            budgets, at even distances up to the largest (default 10, at most 100)
  --levers NAMES       spend on these alone, others as in the file (default all with an effect)
  --robust             best in the mean of 256 draws of the uncertain numbers, judged on others
  --draws N            draws on which it is judged (default 4096, rounded up to 16 times 2^k)
  --sampling NAME      sobol (default) or random points of these draws
  --metric FIGURE      business_value_10y in place of business_value_end: after ten years of a
                       longer run
  --fail-if CONDITION  exit code 6 if it holds of the scenario as it stands, such as
                       'business_value_end.difference < 500'; may be repeated
  --base NAME          compare the run of the page with this scenario, file or shipped scenario
  --set KEY=VALUE      change a parameter; may be repeated, see 'retain params'
  --engine NAME        expected, which is also the default
  --weeks N            length of the simulation
  --customers N        customers acquired in week 0
  --seed N             seed recorded in the manifest; the expected engine draws nothing
  --out DIR            results folder (default results/SCENARIO-optimize); an existing one gets the
                       two files beside its own
  --overwrite          replace what stands in the folder of --out
  --threads N          processors used (default all); results do not depend on it
  --dry-run            say how many searches and about how long, write nothing
  --quiet              no progress
  --format NAME        text, csv or json for what is printed
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain optimize SCENARIO - 一笔预算在各项措施之间如何分配最好

示例
  retain optimize service-programme --budget 200000
  retain optimize service-programme --budget 80000 --levers training,morale --steps 4
  retain optimize service-programme --budget 9000 --steps 1 --robust --set churn.share_lost={{sd=0.1}}

把每年不超过该金额的预算分配到八项措施，使业务总价值最大；对从 0 到该金额的各个预算都作计算。
措施的支出取最佳值，而不取文件中的值；其余均按文件。说明再多花一元能带来多少，
以及从多少起不再值得支出。写出 budgets.csv、optimum.csv 和网页。找不到最佳分配时退出码为 5。

选项
  --budget Y           各项措施合计每年最多支出的金额（元）
  --steps N            预算的个数，等距直到最大的预算（默认 10，最多 100）
  --levers NAMES       只在这些措施上支出，其余按文件（默认所有有效果的措施）
  --robust             使不确定数值 256 次抽取的均值最大，并用另外的抽取来评判
  --draws N            用来评判的抽取次数（默认 4096，向上取为 16 乘 2^k）
  --sampling NAME      这些抽取的点列：sobol（默认）或 random
  --metric FIGURE      business_value_10y：较长模拟中十年后的业务总价值
                       （默认 business_value_end）
  --fail-if CONDITION  情景本身满足该条件时退出码为 6，例如
                       'business_value_end.difference < 500'；可重复使用
  --base NAME          网页中的模拟与此情景、文件或内置情景比较
  --set KEY=VALUE      改变一个参数；可重复使用，见 'retain params'
  --engine NAME        expected，也是默认值
  --weeks N            模拟的周数
  --customers N        第 0 周获得的客户数
  --seed N             记入清单的随机种子；expected 引擎不抽随机数
  --out DIR            结果文件夹（默认 results/SCENARIO-optimize）；
                       已有的结果文件夹中会添加这两个文件
  --overwrite          覆盖 --out 文件夹中的内容
  --threads N          使用的处理器数（默认全部）；不影响结果
  --dry-run            只说明搜索次数和大约时间，不写文件
  --quiet              不显示进度
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

struct TypedOptimize {
  TypedStudy study;
  TypedDraws draws;
  std::string budget, steps, levers;
  bool robust = false;
};

struct OptimizeOptions {
  StudyOptions study;
  DrawOptions draws;
  double budget;
  std::int64_t steps;
  std::vector<std::string> levers;
  bool robust;
};

void add_options(OptionList& list, TypedOptimize& typed) {
  add_study_options(list, typed.study);
  list.add("--budget", typed.budget);
  list.add("--steps", typed.steps);
  list.add("--levers", typed.levers);
  list.add("--robust", typed.robust);
  add_draw_options(list, typed.draws);
}

double parse_budget(const std::string& typed) {
  constexpr double most = 1e9;  // yuan a year, the most that may be spent on a lever
  if (typed.empty()) refuse_usage(Sentence(message::budget_is_missing));
  double budget = 0.0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), budget);
  const bool is_number = error == std::errc() && end == typed.data() + typed.size();
  if (!is_number || !(budget > 0.0 && budget <= most)) {
    refuse_usage(Sentence(message::budget_form, typed, most));
  }
  return budget;
}

OptimizeOptions parse(const TypedOptimize& typed) {
  constexpr std::int64_t usual_steps = 10;
  constexpr std::int64_t most_steps = 100;
  const std::int64_t steps = parse_count("--steps", typed.steps, 1, most_steps);
  const bool draws = !typed.draws.draws.empty() || !typed.draws.sampling.empty();
  if (draws && !typed.robust) refuse_usage(Sentence(message::draws_without_robust));
  OptimizeOptions options{.study = parse_study(typed.study, "optimize"),
                          .draws = parse_draws(typed.draws),
                          .budget = parse_budget(typed.budget),
                          .steps = steps > 0 ? steps : usual_steps,
                          .levers = parse_list(typed.levers),
                          .robust = typed.robust};
  expect_one_scenario(options.study, "optimize");
  return options;
}

OptimumRequest request_of(const OptimizeOptions& options, const StudyCall& call) {
  OptimumRequest request;
  request.figure = options.study.metric.empty() ? optimised_figure() : call.figure(0);
  request.scenario = request.figure.scenario.value_or(0);
  request.budget = options.budget;
  request.steps = options.steps;
  request.levers = options.levers;
  request.threads = options.study.threads;
  return request;
}

ExitCode run(const OptimizeOptions& options) {
  const StudyCall call(options.study, "optimize", {budgets_file_name, optimum_file_name});
  const OptimumRequest request = request_of(options, call);
  const UncertainInputs inputs(call.points().scenarios());
  if (options.robust && inputs.empty()) {
    refuse_usage(
        Sentence(message::robust_without_laws, call.points().scenario(request.scenario).name));
  }
  if (options.study.dry_run) {
    const std::size_t levers = levers_of(call.points(), request).size();
    const std::size_t more = options.robust ? count_robust_searches(request.steps) : 0;
    const std::size_t searches = count_searches(levers, request.steps);
    constexpr double usual_evaluations = 300.0;  // of a search, each once in every world
    const auto worlds = static_cast<double>(searches + more * sought_draws);
    print_result(say(message::optimize_points_told, levers, request.steps, searches + more) +
                 call.told_time(usual_evaluations * worlds, StudyCall::Points::of_one_reference));
    return ExitCode::done;
  }
  Optimum found;
  call.work([&](const ShareDone& progress) {
    found = options.robust
                ? optimise_robustly(call.points(), inputs, request,
                                    plan_of(options.draws, call.points().scenario(0)), progress)
                : optimise(call.points(), request, progress);
  });
  return call.finish(
      [&](const std::filesystem::path& files) { return write_optimum(found, files); },
      optimize_text(call.points(), found, options.study.format));
}

}  // namespace

Command optimize_command() {
  return {
      .name = "optimize",
      .help = help_optimize,
      .add_options = options_of_command<TypedOptimize, OptimizeOptions>(add_options, parse, run)};
}

}  // namespace retain::app::commands
