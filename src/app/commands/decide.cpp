#include "app/command.hpp"
#include "app/commands/decide_text.hpp"
#include "app/commands/draw_options.hpp"
#include "app/commands/study_call.hpp"
#include "app/terminal/standard_streams.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/error.hpp"
#include "base/sentence.hpp"
#include "results/decide_files.hpp"
#include "results/uncertainty_files.hpp"

namespace retain::message {

constexpr Message decide_takes_several{
    "'retain decide' takes two scenarios or more, of which one is to be chosen, or one that is "
    "compared with another; '{}' is compared with nothing",
    "retain decide 需要两个或更多情景，从中选择一个；或一个有比较对象的情景。“{}”没有比较对象"};
constexpr Message beliefs_differ{
    "{}: the scenarios do not state the same of it, so they differ by what is believed as well as "
    "by what is done; state it in a file that all of them extend, or with --set.",
    "{}：各情景对它的说法不同，因此差异既来自做法，也来自信念；请写在它们共同扩展的文件中，或用 "
    "--set。"};
constexpr Message decide_points_told{"scenarios: {}, uncertain numbers: {}, draws: {}\n",
                                     "{} 个情景，{} 个不确定的数，{} 次抽取\n"};
constexpr Message effect_of_replications{
    "--effect {}: write a metric of summary.csv that every replication has",
    "--effect {}：请写 summary.csv 中每次重复都有的指标"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr Message help_decide{
    R"(retain decide SCENARIO SCENARIO... - which to choose, how sure that is, what knowing more is worth

Examples
  retain decide gym-uncertain
  retain decide documents plan.toml --price 500
  retain decide documents gold-service retention-desk

One scenario alone is held against what it is compared with: do it or leave it.
Places the scenarios by cost and effect: which are ever the best choice, and from which price of the
effect on. Where numbers are uncertain (docs/uncertainty.md) it draws them, says how probably each
scenario is the best, and what knowing all of them, one or two of them before choosing is worth.
Chance is no part of it: no information removes it. Writes frontier.csv, and with uncertain numbers
best.csv, information.csv, decide_inputs.csv and decide_draws.csv.

Options
  --effect METRIC      what the cost buys: a metric of summary.csv (default active_years_end)
  --metric METRIC      the same as --effect, as other studies call it
  --price a:b:step     yuan for one unit of the effect: one number, or a range
                       (default 0 to twice what an active year brings)
  --survey KEY:n=200   asking so many about an uncertain number before choosing; :sd=2 is the error
                       of one measurement, :cost=5 what one answer costs; may be repeated
  --draws N            draws of the uncertain numbers (default 4096, rounded up to 16 times 2^k)
  --sampling NAME      sobol (default) or random points
  --fail-if CONDITION  exit code 6 if it holds of the scenarios as they stand, such as
                       'business_value_end.difference < 500'; may be repeated
  --base NAME          compare with this scenario in the page of the results
  --set KEY=VALUE      change a parameter; may be repeated, see 'retain params'
  --engine NAME        expected, which is also the default: replications would add chance
  --weeks N            length of the simulation
  --customers N        customers acquired in week 0
  --seed N             seed of the draws
  --out DIR            results folder (default results/SCENARIO-decide); an existing one gets the
                       tables beside its files
  --overwrite          replace what stands in the folder of --out
  --threads N          processors used (default all); results do not depend on it
  --dry-run            say how many draws and about how long, write nothing
  --quiet              no progress
  --format NAME        text, csv or json for what is printed
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain decide SCENARIO SCENARIO... - 选哪一个，有多可靠，弄清更多值多少

示例
  retain decide gym-uncertain
  retain decide documents plan.toml --price 500
  retain decide documents gold-service retention-desk

只给一个情景时，与其比较对象相比：做还是不做。
按成本与效果排列各情景：哪些在某个价格下是最佳选择，从效果的哪个价格起。若有不确定的数
（docs/uncertainty.md），则抽取这些数，说明各情景为最佳的概率，以及在选择之前弄清全部、一个或
两个数值多少钱。偶然性不在其中：任何信息都消除不了它。写出 frontier.csv；有不确定的数时还有
best.csv、information.csv、decide_inputs.csv 和 decide_draws.csv。

选项
  --effect METRIC      成本换来的效果：summary.csv 的指标（默认 active_years_end）
  --metric METRIC      与 --effect 相同，即其他研究中的名称
  --price a:b:step     每单位效果的价格（元）：一个数或一个范围
                       （默认从 0 到一个活跃年收益的两倍）
  --survey KEY:n=200   在选择之前就某个不确定的数询问若干人；:sd=2 为一次测量的误差，
                       :cost=5 为每个回答的费用；可重复使用
  --draws N            不确定数值的抽取次数（默认 4096，向上取为 16 乘 2^k）
  --sampling NAME      点列：sobol（默认）或 random
  --fail-if CONDITION  各情景按现状条件成立则退出码为 6，例如
                       'business_value_end.difference < 500'；可重复使用
  --base NAME          结果网页中与此情景比较
  --set KEY=VALUE      改变一个参数；可重复使用，见 'retain params'
  --engine NAME        expected，也是默认值：重复会掺入偶然性
  --weeks N            模拟的周数
  --customers N        第 0 周获得的客户数
  --seed N             抽取的随机种子
  --out DIR            结果文件夹（默认 results/SCENARIO-decide）；已有的结果文件夹中会添加各表
  --overwrite          覆盖 --out 文件夹中的内容
  --threads N          使用的处理器数（默认全部）；不影响结果
  --dry-run            只说明抽取次数和大约时间，不写文件
  --quiet              不显示进度
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

struct TypedDecide {
  TypedStudy study;
  TypedDraws draws;
  std::string effect, price;
  std::vector<std::string> surveys;
};

struct DecideOptions {
  StudyOptions study;
  DrawOptions draws;
  std::string effect;
  std::vector<double> prices;
  std::vector<SurveyRequest> surveys;
};

void add_options(OptionList& list, TypedDecide& typed) {
  add_study_options(list, typed.study);
  add_draw_options(list, typed.draws);
  list.add("--effect", typed.effect);
  list.add("--price", typed.price);
  list.add("--survey", typed.surveys);
}

DecideOptions parse(const TypedDecide& typed) {
  DecideOptions options{parse_study(typed.study, "decide"),
                        parse_draws(typed.draws),
                        typed.effect.empty() ? typed.study.metric : typed.effect,
                        typed.price.empty() ? std::vector<double>() : parse_prices(typed.price),
                        {}};
  for (const std::string& survey : typed.surveys) options.surveys.push_back(parse_survey(survey));
  return options;
}

MeasureId effect_of(const DecideOptions& options, const PointStudy& points) {
  if (options.effect.empty()) return DecideRequest().effect;
  const Figure figure = parse_figure(options.effect, points.scenarios());
  const bool is_plain = !figure.scenario && !figure.is_difference &&
                        figure.source == Source::none && figure.statistic == Statistic::none;
  if (!is_plain) refuse_usage(Sentence(message::effect_of_replications, options.effect));
  return figure.metric.id;
}

/// Columns of decide_draws.csv: the value of each scenario, its cost and its effect.
std::vector<DrawnColumn> drawn_columns(const Decision& decision, const MeasureId& effect) {
  std::vector<DrawnColumn> columns;
  for (const MeasureId& measure : {at_end(Quantity::business_value), decision_cost, effect}) {
    const MetricName metric = metric_name(measure);
    for (const std::string& scenario : decision.scenarios) {
      columns.push_back({columns.size(), scenario + "." + metric.name, std::string(metric.unit)});
    }
  }
  return columns;
}

ExitCode run(const DecideOptions& options) {
  const StudyCall call(options.study, "decide",
                       {frontier_file_name, best_file_name, information_file_name,
                        decide_inputs_file_name, decide_draws_file_name});
  const PointStudy& points = call.points();
  if (points.scenarios().size() == 1 && points.comparator_name(0).empty()) {
    refuse_usage(Sentence(message::decide_takes_several, points.scenario(0).name));
  }
  const UncertainInputs inputs(points.scenarios());
  for (const std::string& key : inputs.beliefs_that_differ()) {
    print_notice(paragraph(say(message::beliefs_differ, key), error_terminal()));
  }
  DecideRequest request;
  request.effect = effect_of(options, points);
  request.prices = options.prices;
  request.surveys = options.surveys;
  request.plan = plan_of(options.draws, points.scenario(0));
  request.threads = options.study.threads;
  const std::size_t draws =
      inputs.empty() ? 0 : std::size_t{uncertainty::randomisations} * request.plan.points;
  const std::string told =
      say(message::decide_points_told, points.scenarios().size(), inputs.numbers().size(), draws);
  if (options.study.dry_run) {
    print_result(told + call.told_time(static_cast<double>(draws)));
    return ExitCode::done;
  }
  if (!options.study.quiet) print_notice(told);
  Decision decision;
  call.work(
      [&](const ShareDone& progress) { decision = decide(points, inputs, request, progress); });
  return call.finish(
      [&](const std::filesystem::path& files) {
        std::vector<WrittenFile> written = write_decision(decision, request.effect, files);
        if (!inputs.empty()) {
          written.push_back(write_inputs(decide_inputs_file_name, points, inputs, files));
          written.push_back(write_draws(decide_draws_file_name, inputs, request.plan,
                                        decision.drawn, drawn_columns(decision, request.effect),
                                        files));
        }
        return written;
      },
      decide_text(decision, request.effect, options.study.format));
}

}  // namespace

Command decide_command() {
  return {.name = "decide",
          .help = help_decide,
          .add_options = options_of_command<TypedDecide, DecideOptions>(add_options, parse, run)};
}

}  // namespace retain::app::commands
