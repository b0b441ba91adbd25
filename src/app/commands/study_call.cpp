#include "app/commands/study_call.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "app/commands/judgement_text.hpp"
#include "app/commands/making.hpp"
#include "app/commands/run_memory.hpp"
#include "app/commands/run_text.hpp"
#include "app/commands/words.hpp"
#include "app/terminal/progress_bar.hpp"
#include "app/terminal/standard_streams.hpp"
#include "base/error.hpp"
#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "files/results_place.hpp"
#include "report/study_texts.hpp"
#include "report/write_report.hpp"
#include "results/data_package.hpp"
#include "results/manifest.hpp"
#include "results/manifest_text.hpp"
#include "results/recorded_run.hpp"
#include "results/results.hpp"
#include "results/results_folder.hpp"
#include "results/words.hpp"
#include "study/decisive_beliefs.hpp"

namespace retain::message {

constexpr Message study_is_expected{
    "--engine {}: '{}' evaluates points with the expected engine; for chance at one point, use "
    "'retain run' with --set",
    "--engine {}：“{}”用 expected 引擎计算各点；要看某一点的偶然性，请用 retain run 和 --set"};
constexpr Message one_scenario{
    "'retain {}' takes one scenario; name what to compare it with in "
    "--base",
    "retain {} 只接受一个情景；比较对象请用 --base 指定"};

constexpr Message takes_no_second{"less than a second here\n", "在本机上不到一秒\n"};
constexpr Message takes_seconds{"about {:.0f} s here\n", "在本机上约 {:.0f} 秒\n"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

namespace fs = std::filesystem;

/// The expected engine unless another was typed.
std::vector<Override> with_engine(std::vector<Override> overrides, StudyEngine engine,
                                  const char* command) {
  bool is_typed = false;
  for (const Override& given : overrides) {
    if (given.flag != "--engine") continue;
    if (engine == StudyEngine::expected && given.text != "expected") {
      refuse_usage(Sentence(message::study_is_expected, given.text, command));
    }
    is_typed = true;
  }
  if (!is_typed) overrides.push_back({"simulation.engine", "expected", "--engine"});
  return overrides;
}

bool is_results_folder(const std::string& out) {
  std::error_code ignored;
  return !out.empty() && fs::is_directory(out, ignored) &&
         fs::exists(fs::path(out) / manifest_file_name, ignored);
}

/// The first of the files that is there already.
std::optional<fs::path> existing_file(const std::string& out,
                                      const std::vector<std::string_view>& files) {
  for (const std::string_view file : files) {
    fs::path path = fs::path(out) / file;
    std::error_code ignored;
    if (fs::exists(path, ignored)) return path;
  }
  return std::nullopt;
}

/// Whether results are there to which the study is added; false for those of the study itself,
/// which are replaced. Refuses to write over a table unless it may.
bool is_added_to(const StudyOptions& options, const std::vector<std::string_view>& files) {
  if (!is_results_folder(options.out)) return false;
  const std::optional<fs::path> existing = existing_file(options.out, files);
  if (!existing) return true;
  if (!options.overwrite) {
    throw Error(ExitCode::input_output, Sentence(message::file_exists, existing->string()));
  }
  const RecordedRun recorded =
      read_manifest(fs::path(options.out) / manifest_file_name, message::nothing_written);
  return std::ranges::none_of(recorded.files, [&](const WrittenFile& written) {
    return std::ranges::count(files, written.name) > 0;
  });
}

}  // namespace

void add_study_options(OptionList& list, TypedStudy& typed) {
  typed.command = list.arguments();
  list.add("SCENARIO", typed.scenarios);
  list.add("--set", typed.overrides.settings);
  list.add("--base", typed.comparator);
  list.add("--metric", typed.metric);
  list.add("--fail-if", typed.fail_if);
  list.add("--engine", typed.overrides.engine);
  list.add("--weeks", typed.overrides.weeks);
  list.add("--customers", typed.overrides.customers);
  list.add("--seed", typed.overrides.seed);
  list.add("--out", typed.out);
  list.add("--threads", typed.threads);
  list.add("--format", typed.format);
  list.add("--overwrite", typed.overwrite);
  list.add("--dry-run", typed.dry_run);
  list.add("--quiet", typed.quiet);
}

StudyOptions parse_study(const TypedStudy& typed, const char* command, StudyEngine engine) {
  if (typed.overwrite && typed.out.empty()) refuse_usage(Sentence(message::overwrite_needs_out));
  return {.command = typed.command,
          .scenarios = parse_scenarios(typed.scenarios, command),
          .comparator = typed.comparator,
          .metric = typed.metric,
          .fail_if = typed.fail_if,
          .overrides = with_engine(parse_overrides(typed.overrides), engine, command),
          .out = typed.out,
          .overwrite = typed.overwrite,
          .dry_run = typed.dry_run,
          .quiet = typed.quiet,
          .threads = parse_threads(typed.threads),
          .format = parse_format(typed.format)};
}

void expect_one_scenario(const StudyOptions& options, const char* command) {
  if (options.scenarios.size() != 1) refuse_usage(Sentence(message::one_scenario, command));
}

StudyCall::StudyCall(const StudyOptions& options, std::string name,
                     const std::vector<std::string_view>& files)
    : options_(options),
      name_(std::move(name)),
      is_added_(is_added_to(options, files)),
      run_(run_of_scenarios(options.scenarios, options.comparator, options.overrides)),
      points_(run_.scenarios, run_.comparator),
      conditions_(parse_conditions(options.fail_if, run_.scenarios, run_.comparator)) {
  if (!options.quiet) tell_comparisons(run_);
  if (!is_simulated() || options.dry_run) return;
  expect_memory(plan_study(requests_of(run_.scenarios), run_.comparator), options.threads);
}

Figure StudyCall::figure(std::size_t scenario) const {
  if (options_.metric.empty()) return usual_figure(scenario, points_);
  Figure figure = parse_figure(options_.metric, points_.scenarios());
  expect_expected(figure);
  return figure;
}

std::string StudyCall::told_time(double evaluations, Points points) const {
  if (is_simulated()) return {};
  std::vector<PointFigure> figures;
  for (std::size_t i = 0; i < points_.scenarios().size(); ++i) {
    figures.push_back(usual_figure(i, points_).of(i));
  }
  const auto start = std::chrono::steady_clock::now();
  if (points == Points::calibrated_anew) {
    static_cast<void>(PointStudy(run_.scenarios, run_.comparator).at_point(figures));
  } else {
    static_cast<void>(points_.at_point(figures));
  }
  const std::chrono::duration<double> one = std::chrono::steady_clock::now() - start;
  const double seconds = evaluations * one.count() / static_cast<double>(options_.threads);
  if (seconds < 1.0) return say(message::takes_no_second);
  return say(message::takes_seconds, std::ceil(seconds));
}

void StudyCall::work(const std::function<void(const ShareDone& progress)>& work) const {
  ProgressBar bar(options_.quiet ? ProgressBar::Mode::silent : ProgressBar::Mode::automatic);
  work([&](double share) {
    Interruption::check();
    bar.update(name_, share, 0.0);
  });
}

Study StudyCall::study_at_point() const {
  return run_study(plan_study(requests_of(run_.scenarios), run_.comparator), options_.threads, {});
}

StudyCall::Written StudyCall::write(const Tables& tables) const {
  Interruption::check();
  if (is_added_) {
    static_cast<void>(tables(options_.out));
    if (conditions_.empty()) return {options_.out, {}};
    return {options_.out, judge(conditions_, run_.scenarios, study_at_point())};
  }
  const auto start = std::chrono::steady_clock::now();
  ResultsFolder folder(
      options_.out.empty() ? std::nullopt : std::optional<std::string>(options_.out),
      options_.overwrite ? Existing::replace : Existing::refuse,
      run_.scenarios.front().scenario.name + "-" + name_);
  // What other commands wrote stays where it is when the results around it are replaced.
  const std::vector<ReportStep> relaxation = read_relaxation(folder.path());
  ReportStudies studies = read_staying_studies(folder.path());
  Study study = study_at_point();
  find_decisive_beliefs(study, options_.threads);
  std::vector<WrittenFile> written = write_results(study, folder.files());
  for (WrittenFile& table : tables(folder.files())) written.push_back(std::move(table));
  written.push_back(write_data_package(written, folder.files()));
  const Making making = made_since(start, options_.command, options_.threads);
  write_manifest(manifest_of(study, run_.scenarios, run_.comparator, making, std::move(written)),
                 folder.files());
  Report report = read_report(folder.files());
  report.relaxation = relaxation;
  report.studies = joined(std::move(report.studies), std::move(studies));
  write_report(report, folder.files());
  Interruption::check();
  print_notices(folder.publish());
  return {folder.path(), judge(conditions_, run_.scenarios, study)};
}

ExitCode StudyCall::finish(const Tables& tables, const std::string& printed) const {
  const Written written = write(tables);
  print_result(printed);
  if (options_.format == OutputFormat::text) {
    print_result("\n" + say(message::results_are_in, printable(written.folder.string())));
  }
  return tell_judgements(written.judgements, run_.scenarios, options_.format);
}

std::string figure_title(const Figure& figure) {
  return figure_words(figure_text(figure));
}

}  // namespace retain::app::commands
