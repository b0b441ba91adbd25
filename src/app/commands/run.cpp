#include <chrono>

#include "app/command.hpp"
#include "app/commands/judgement_text.hpp"
#include "app/commands/making.hpp"
#include "app/commands/run_dry_run.hpp"
#include "app/commands/run_memory.hpp"
#include "app/commands/run_options.hpp"
#include "app/commands/run_precision.hpp"
#include "app/commands/run_repetition.hpp"
#include "app/commands/run_request.hpp"
#include "app/commands/run_text.hpp"
#include "app/commands/run_uncertainty.hpp"
#include "app/terminal/interruption.hpp"
#include "app/terminal/progress_bar.hpp"
#include "app/terminal/standard_streams.hpp"
#include "base/sentence.hpp"
#include "report/write_report.hpp"
#include "results/data_package.hpp"
#include "results/manifest.hpp"
#include "results/results.hpp"
#include "results/results_folder.hpp"
#include "study/decisive_beliefs.hpp"

namespace retain::message {

constexpr Message printing_failed{"{}; the results are complete in {}", "{}；完整的结果在 {} 中"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

constexpr Message help_run{
    R"(retain run SCENARIO... - what happens in each scenario, and how each differs from its comparator

Examples
  retain run documents gold-service
  retain run plan.toml --out results/plan
  retain run plan.toml --set service.reliability=8.5 --seed 7
  retain run plan.toml --dry-run
  retain run --manifest results/plan/manifest.json

SCENARIO is a file (plan.toml) or the name of a shipped scenario (documents).

Options
  --out DIR            results folder (default results/<first scenario>, with the next free number)
  --overwrite          replace the results in the folder of --out
  --manifest FILE      repeat the run of a manifest and compare its data files, byte by byte
  --base NAME          compare with this scenario of the run, file or shipped scenario
  --engine NAME        agents (every customer) or expected (the large-population limit)
  --set KEY=VALUE      change a parameter; may be repeated, see 'retain params'
  --seed N             seed of the random numbers
  --replications N     independent repetitions
  --customers N        customers acquired in week 0
  --weeks N            length of the simulation
  --draws N            draws of the uncertain numbers (default 4096, rounded up to 16 times 2^k)
  --sampling NAME      sobol (default) or random points of these draws
  --nested OxI         tell chance and not knowing apart: O draws with I replications each
  --keep METRIC        metric of draws.csv (default business_value_end); may be repeated
  --precision GOAL     double replications (of FIGURE.inputs draws) from 256 until the 95 % interval
                       is as narrow: 'business_value_end.difference ±50', 'value_end ±1%'
  --most N             at most so many (default 65536); exit code 6 if they do not suffice
  --threads N          processors used (default all); results do not depend on it
  --fail-if CONDITION  exit code 6 if it holds when all is written: 'loss_end.difference > 0',
                       'business_value_end.difference.lower <= 0'; may be repeated
  --no-report          no page, no workbook, no excel/: the data files alone
  --dry-run            print every value and where it comes from; simulate nothing
  --quiet              no progress
  --format NAME        text, csv or json for what is printed
  --lang NAME          language: en, zh, or auto for that of the environment (default)
  --help               this text
)",
    R"(retain run SCENARIO... - 每个情景会发生什么，与其比较对象有何不同

示例
  retain run documents gold-service
  retain run plan.toml --out results/plan
  retain run plan.toml --set service.reliability=8.5 --seed 7
  retain run plan.toml --dry-run
  retain run --manifest results/plan/manifest.json

SCENARIO 是文件（plan.toml）或内置情景的名称（documents）。

选项
  --out DIR            结果文件夹（默认 results/<第一个情景>，重名时加下一个序号）
  --overwrite          覆盖 --out 文件夹中的结果
  --manifest FILE      重复清单所记的运行，并逐字节比较数据文件
  --base NAME          与此情景比较（本次运行的情景、文件或内置情景）
  --engine NAME        agents（逐个模拟客户）或 expected（大总体极限）
  --set KEY=VALUE      改变一个参数；可重复使用，见 'retain params'
  --seed N             随机种子
  --replications N     独立重复的次数
  --customers N        第 0 周获得的客户数
  --weeks N            模拟的周数
  --draws N            不确定数值的抽取次数（默认 4096，向上取为 16 乘 2^k）
  --sampling NAME      抽取的点列：sobol（默认）或 random
  --nested OxI         分开偶然性与不知道：抽取 O 次，每次重复 I 次
  --keep METRIC        draws.csv 中的指标（默认 business_value_end）；可重复使用
  --precision GOAL     从 256 起将重复次数（FIGURE.inputs 则为抽取次数）加倍，直到 95 % 置信区间
                       足够窄：'business_value_end.difference ±50'、'value_end ±1%'
  --most N             最多次数（默认 65536）；仍不够时退出码为 6
  --threads N          使用的处理器数（默认全部）；不影响结果
  --fail-if CONDITION  写完结果后条件成立则退出码为 6：'loss_end.difference > 0'、
                       'business_value_end.difference.lower <= 0'；可重复使用
  --no-report          不写网页、工作簿和 excel/：只写数据文件
  --dry-run            列出每个值及其来处；不作模拟
  --quiet              不显示进度
  --format NAME        输出格式：text、csv 或 json
  --lang NAME          语言：en、zh，或 auto（环境的语言，默认）
  --help               显示本说明
)"};

Study run_with_progress(std::vector<Member> members, std::int64_t threads, bool quiet) {
  std::vector<std::string> names;
  for (const Member& member : members) names.push_back(member.plan.scenario.name);
  ProgressBar bar(quiet ? ProgressBar::Mode::silent : ProgressBar::Mode::automatic);
  double weeks_of_earlier = 0;
  double weeks_of_current = 0;
  std::size_t current = 0;
  return run_study(
      std::move(members), threads, [&](std::size_t member, double share, double customer_weeks) {
        Interruption::check();
        if (member != current) {
          weeks_of_earlier += weeks_of_current;
          current = member;
        }
        weeks_of_current = customer_weeks;
        bar.update(names[member],
                   (static_cast<double>(member) + share) / static_cast<double>(names.size()),
                   weeks_of_earlier + weeks_of_current);
      });
}

/// Prints what came out, and judges it.
ExitCode tell_results(const Study& study, const RequestedRun& run,
                      const std::vector<Condition>& conditions, const RunUncertainty& uncertainty,
                      const PrecisionSearch& precision, const std::filesystem::path& folder,
                      const RunOptions& options) {
  try {
    std::vector<Figures> figures = figures_of(study);
    uncertainty.add_to(figures);
    print_study(study, figures, uncertainty.text(), folder, options.format,
                options.report ? MadeReport::yes : MadeReport::no);
    const std::string reached = precision.text();
    if (!reached.empty() && options.format == OutputFormat::text) print_result('\n' + reached);
    if (!reached.empty() && options.format != OutputFormat::text) print_notice(reached);
    const ExitCode judged =
        tell_judgements(judge(conditions, run.scenarios, study, uncertainty.figures()),
                        run.scenarios, options.format);
    flush_results();
    return precision.is_met() ? judged : ExitCode::not_met;
  } catch (const Error& error) {
    throw Error(error.exit_code(),
                Sentence(message::printing_failed, error.sentence(), folder.string()));
  }
}

/// Says how a repeated run agrees with its manifest: below the table, or beside what a program
/// reads.
bool compare_with_manifest(const RecordedRun& recorded, const std::vector<WrittenFile>& files,
                           const RunOptions& options) {
  const Agreement found = agreement(recorded, files, options.manifest);
  if (options.format == OutputFormat::text) {
    print_result(found.text);
  } else {
    print_notice(found.text);
  }
  return found.complete;
}

/// Simulates every scenario; again, with more replications, while a precision asks for it.
Study simulated(RequestedRun& run, PrecisionSearch& precision, const RunOptions& options) {
  for (;;) {
    std::vector<Member> members = plan_study(requests_of(run.scenarios), run.comparator);
    expect_memory(members, options.threads);
    Study study = run_with_progress(std::move(members), options.threads, options.quiet);
    if (!precision.is_of_replications() ||
        precision.is_over(precision_of(precision.goal(), run.scenarios, study))) {
      return study;
    }
    set_replications(run, precision.count());
  }
}

/// Draws the uncertain numbers; again, with more draws, while a precision asks for it.
void draw(RunUncertainty& uncertainty, PrecisionSearch& precision, const Study& study,
          bool is_quiet) {
  do {
    if (precision.is_of_draws()) uncertainty.set_draws(precision.count());
    uncertainty.work(study, is_quiet);
  } while (precision.is_of_draws() && !precision.is_over(uncertainty.precision(precision.goal())));
}

/// What a folder keeps that other commands wrote, when the run in it is replaced.
struct Kept {
  std::vector<ReportStep> relaxation;
  ReportStudies studies;
};

/// Writes the page, the workbook and what spreadsheets open from the data files.
void write_report_of(const std::filesystem::path& files, Kept kept) {
  Report report = read_report(files);
  report.relaxation = std::move(kept.relaxation);
  report.studies = joined(std::move(report.studies), std::move(kept.studies));
  write_report(report, files);
}

ExitCode run(const RunOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  const std::int64_t threads = options.threads;
  RequestedRun run =
      options.manifest.empty()
          ? run_of_scenarios(options.scenarios, options.comparator, options.overrides)
          : run_of_manifest(options.manifest);
  PrecisionSearch precision(options.precision, run);
  if (precision.is_of_replications()) set_replications(run, precision.count());
  RunUncertainty uncertainty(run, options.uncertainty, threads);
  const std::vector<Condition> conditions =
      parse_conditions(options.fail_if, run.scenarios, run.comparator, JudgedBy::run);
  if (options.dry_run) {
    print_result(dry_run_text(run, options.format));
    if (options.format == OutputFormat::text) print_result(uncertainty.laws_text());
    return ExitCode::done;
  }

  const Interruption interruption;
  if (run.recorded) print_notice(differences_of_program(*run.recorded));
  if (!options.quiet) announce(run, threads);
  const std::vector<Member> members = plan_study(requests_of(run.scenarios), run.comparator);
  tell_same(members);
  expect_memory(members, threads);
  ResultsFolder folder(options.out.empty() ? std::nullopt : std::optional<std::string>(options.out),
                       options.overwrite ? Existing::replace : Existing::refuse,
                       run.scenarios.front().scenario.name);
  Kept kept;
  if (options.report) kept = {read_relaxation(folder.path()), read_staying_studies(folder.path())};
  Study study = simulated(run, precision, options);
  if (precision.is_of_replications()) {
    uncertainty = RunUncertainty(run, options.uncertainty, threads);
  }
  find_decisive_beliefs(study, threads);
  draw(uncertainty, precision, study, options.quiet);
  Interruption::check();
  std::vector<WrittenFile> files = write_results(study, folder.files());
  for (WrittenFile& file : uncertainty.write(folder.files())) files.push_back(std::move(file));
  files.push_back(write_data_package(files, folder.files()));
  const Making making = made_since(start, options.command, threads);
  write_manifest(manifest_of(study, run.scenarios, run.comparator, making, files), folder.files());
  if (options.report) write_report_of(folder.files(), std::move(kept));
  Interruption::check();
  print_notices(folder.publish());
  tell_missed_churn(study);
  const ExitCode judged =
      tell_results(study, run, conditions, uncertainty, precision, folder.path(), options);
  const bool agrees = !run.recorded || compare_with_manifest(*run.recorded, files, options);
  return agrees ? judged : ExitCode::contradiction;
}

}  // namespace

Command run_command() {
  return {.name = "run",
          .help = help_run,
          .add_options = options_of_command<TypedRun, RunOptions>(add_run_options, parse_run, run)};
}

}  // namespace retain::app::commands
