#include <chrono>
#include <optional>
#include <set>

#include "app/available_memory.hpp"
#include "app/build_info.hpp"
#include "app/commands.hpp"
#include "app/dry_run.hpp"
#include "app/interruption.hpp"
#include "app/lever_table.hpp"
#include "app/progress_bar.hpp"
#include "app/reference_text.hpp"
#include "app/repetition.hpp"
#include "app/run_table.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/standard_streams.hpp"
#include "app/wrapping.hpp"
#include "base/catalogue.hpp"
#include "base/utf8.hpp"
#include "io/data_package.hpp"
#include "io/manifest.hpp"
#include "io/recorded_run.hpp"
#include "io/report_files.hpp"
#include "io/results.hpp"
#include "io/results_folder.hpp"
#include "io/scenario_file.hpp"
#include "report/headline.hpp"
#include "report/sentence.hpp"
#include "report/write_report.hpp"
#include "study/memory.hpp"
#include "study/missed_churn.hpp"

namespace retain {
namespace {

/// What is to run: scenarios of files, or those of a manifest.
struct RequestedRun {
  std::vector<LoadedScenario> scenarios;
  std::optional<std::string> base;
  std::optional<RecordedRun> recorded;
};

RequestedRun requested_run(const RunOptions& options) {
  if (!options.manifest.empty()) {
    const RecordedRun recorded = read_manifest(options.manifest);
    return {recorded.scenarios, recorded.base, recorded};
  }
  // The base stands at the end when it is none of the scenarios.
  std::vector<std::string> names = options.scenarios;
  if (!options.base.empty()) names.push_back(options.base);
  RequestedRun run{load_scenarios(names, options.overrides, shipped_scenarios_folder()), {}, {}};
  if (!options.base.empty()) run.base = scenario_name_of(options.base);
  return run;
}

std::vector<ScenarioRequest> requests_of(const std::vector<LoadedScenario>& loaded) {
  std::vector<ScenarioRequest> requests;
  for (const LoadedScenario& entry : loaded) requests.push_back({entry.scenario, entry.reference});
  return requests;
}

/// Says of scenarios that are their own reference and set levers what their churn then means.
void explain_own_levers(const std::vector<LoadedScenario>& loaded) {
  for (const LoadedScenario& entry : loaded) {
    const std::string text = own_levers_text(entry);
    if (!text.empty()) print_notice(text + "\n");
  }
}

void announce(const Scenario& first, std::size_t scenarios, std::int64_t threads) {
  const Simulation& simulation = first.simulation;
  if (!is_random(simulation.engine)) {
    print_notice(
        say(message::run_starts_expected, scenarios, first.cohort.customers, simulation.weeks));
  } else {
    print_notice(say(message::run_starts, scenarios, first.cohort.customers,
                     simulation.replications, simulation.weeks, simulation.seed, threads));
  }
}

Study run_with_progress(std::vector<Member> members, std::int64_t threads, bool quiet) {
  const std::int64_t replications = members.front().plan.scenario.simulation.replications;
  std::vector<std::string> names;
  for (const Member& member : members) names.push_back(member.plan.scenario.name);
  ProgressBar bar(replications * static_cast<std::int64_t>(members.size()),
                  quiet ? ProgressBar::Mode::silent : ProgressBar::Mode::automatic);
  double weeks_of_earlier = 0;
  double weeks_of_current = 0;
  std::size_t current = 0;
  return run_study(std::move(members), threads,
                   [&](std::size_t member, std::int64_t done, double customer_weeks) {
                     Interruption::check();
                     if (member != current) {
                       weeks_of_earlier += weeks_of_current;
                       current = member;
                     }
                     weeks_of_current = customer_weeks;
                     bar.update(names[member],
                                static_cast<std::int64_t>(member) * replications + done,
                                weeks_of_earlier + weeks_of_current);
                   });
}

Manifest manifest_of(const Study& study, const RequestedRun& run, const RunOptions& options,
                     std::int64_t threads) {
  const BuildInfo build = build_info();
  Manifest manifest{.version = build.version,
                    .commit = build.commit,
                    .command = options.command,
                    .base = run.base,
                    .scenarios = {},
                    .references = {},
                    .threads = threads,
                    .wall_seconds = 0,
                    .files = {}};
  std::set<std::string> names;
  for (std::size_t i = 0; i < study.outcomes.size(); ++i) {
    const Scenario& scenario = study.scenario(i);
    const bool was_asked_for = i < run.scenarios.size();
    names.insert(scenario.name);
    manifest.scenarios.push_back(
        {scenario, study.scenario(study.outcomes[i].member.base).name,
         was_asked_for ? run.scenarios[i].reference.name : scenario.name, was_asked_for,
         was_asked_for ? run.scenarios[i].chain : std::vector<std::string>{}});
  }
  for (const LoadedScenario& loaded : run.scenarios) {
    if (names.insert(loaded.reference.name).second) manifest.references.push_back(loaded.reference);
  }
  return manifest;
}

void print_study(const Study& study, const std::filesystem::path& folder,
                 const RunOptions& options) {
  const std::vector<Figures> figures = figures_of(study);
  print_result(run_table(figures, options.format));
  if (options.format != OutputFormat::text) return;
  std::string text = "\n" + paragraph(headline_note(figures)) + "\n";
  std::vector<std::string> names;
  for (const Figures& of_scenario : figures) names.push_back(of_scenario.scenario.name);
  for (const std::string& sentence : sentences_of(figures, names, Thousands::together))
    text += sentence + "\n";
  for (const Outcome& outcome : study.outcomes) text += lever_table(outcome.member);
  text += "\n";
  if (options.report) {
    text += say(message::page_is_in, printable((folder / page_file_name).string()));
  }
  print_result(text + say(message::results_are_in, printable(folder.string())));
}

/// Says of references whose agents lose clearly less or more than their files state.
void tell_missed_churn(const Study& study) {
  for (std::size_t i = 0; i < study.outcomes.size(); ++i) {
    const auto missed = missed_churn(study, i);
    if (!missed) continue;
    const Scenario& scenario = study.scenario(i);
    print_notice(say(message::missed_churn, scenario.name, 100.0 * missed->stated,
                     scenario.churn.within_years, 100.0 * missed->simulated));
  }
}

/// Says how a repeated run agrees with its manifest: below the table, or beside what a program
/// reads.
ExitCode compare_with_manifest(const RecordedRun& recorded, const std::vector<WrittenFile>& files,
                               const RunOptions& options) {
  const Agreement found = agreement(recorded, files, options.manifest);
  if (options.format == OutputFormat::text) {
    print_result(found.text);
  } else {
    print_notice(found.text);
  }
  return found.complete ? ExitCode::done : ExitCode::contradiction;
}

void announce(const RequestedRun& run, std::int64_t threads) {
  announce(run.scenarios.front().scenario, run.scenarios.size(), threads);
  explain_own_levers(run.scenarios);
}

/// Refuses a run that would need more memory than there is, before it simulates.
void expect_memory(const std::vector<Member>& members, std::int64_t threads) {
  constexpr double bytes_per_gibibyte = 1024.0 * 1024.0 * 1024.0;
  const double needed = memory_of_study(members, threads) / bytes_per_gibibyte;
  const double available = available_memory() / bytes_per_gibibyte;
  if (needed <= available) return;
  const Scenario& scenario = members.front().plan.scenario;
  throw Error(ExitCode::input_output,
              say(message::memory_too_small, needed, available, scenario.cohort.customers,
                  scenario.simulation.replications, scenario.simulation.weeks));
}

}  // namespace

ExitCode run_command(const RunOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  const RequestedRun run = requested_run(options);
  if (options.dry_run) {
    print_result(dry_run_text(run.scenarios, options.format));
    return ExitCode::done;
  }

  const Interruption interruption;
  const std::int64_t threads = options.threads;
  if (run.recorded) print_notice(differences_of_program(*run.recorded));
  if (!options.quiet) announce(run, threads);
  std::vector<Member> members = plan_study(requests_of(run.scenarios), run.base);
  expect_memory(members, threads);
  ResultsFolder folder(options.out.empty() ? std::nullopt : std::optional<std::string>(options.out),
                       options.overwrite ? Existing::replace : Existing::refuse,
                       run.scenarios.front().scenario.name);
  // Written by another command, it stays where it is when the results around it are replaced.
  const std::vector<ReportStep> relaxation =
      options.report ? read_relaxation(folder.path()) : std::vector<ReportStep>{};
  const Study study = run_with_progress(std::move(members), threads, options.quiet);
  Interruption::check();
  Manifest manifest = manifest_of(study, run, options, threads);
  manifest.files = write_results(study, folder.files());
  manifest.files.push_back(write_data_package(manifest.files, folder.files()));
  manifest.wall_seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  write_manifest(manifest, folder.files());
  if (options.report) {
    Report report = read_report(folder.files());
    report.relaxation = relaxation;
    write_report(report, folder.files());
  }
  Interruption::check();
  folder.publish();
  tell_missed_churn(study);
  try {
    print_study(study, folder.path(), options);
    flush_results();
  } catch (const Error& error) {
    throw Error(error.exit_code(),
                say(message::printing_failed, error.what(), folder.path().string()));
  }
  return run.recorded ? compare_with_manifest(*run.recorded, manifest.files, options)
                      : ExitCode::done;
}

}  // namespace retain
