#include "app/commands/run_options.hpp"

#include "app/commands/words.hpp"
#include "base/sentence.hpp"

namespace retain::message {

constexpr Message manifest_takes_no{"'--manifest' repeats a run as it was; it cannot stand with {}",
                                    "“--manifest”原样重复一次运行；不能与 {} 同用"};

}  // namespace retain::message

namespace retain::app::commands {

void add_run_options(OptionList& list, TypedRun& typed) {
  typed.command = list.arguments();
  list.add("SCENARIO", typed.scenarios);
  list.add("--set", typed.overrides.settings);
  list.add("--manifest", typed.manifest);
  list.add("--base", typed.comparator);
  list.add("--out", typed.out);
  list.add("--fail-if", typed.fail_if);
  list.add("--engine", typed.overrides.engine);
  list.add("--seed", typed.overrides.seed);
  list.add("--replications", typed.overrides.replications);
  list.add("--customers", typed.overrides.customers);
  list.add("--weeks", typed.overrides.weeks);
  list.add("--threads", typed.threads);
  list.add("--format", typed.format);
  list.add("--overwrite", typed.overwrite);
  add_uncertainty_options(list, typed.uncertainty);
  add_precision_options(list, typed.precision);
  list.add("--no-report", typed.no_report);
  list.add("--dry-run", typed.dry_run);
  list.add("--quiet", typed.quiet);
}

namespace {

/// A manifest says everything that decides about the results.
void refuse_beside_manifest(const TypedRun& typed) {
  const auto refuse_if = [](bool typed_too, const char* what) {
    if (typed_too) refuse_usage(Sentence(message::manifest_takes_no, what));
  };
  refuse_if(!typed.scenarios.empty(), "SCENARIO");
  refuse_if(!typed.comparator.empty(), "--base");
  refuse_if(!typed.precision.goal.empty(), "--precision");
  for (const Override& given : parse_overrides(typed.overrides)) {
    refuse_if(true, given.flag.c_str());
  }
}

}  // namespace

RunOptions parse_run(const TypedRun& typed) {
  const bool is_repeated = !typed.manifest.empty();
  if (is_repeated) refuse_beside_manifest(typed);
  const std::vector<std::string> scenarios =
      is_repeated ? std::vector<std::string>() : parse_scenarios(typed.scenarios, "run");
  if (typed.overwrite && typed.out.empty()) refuse_usage(Sentence(message::overwrite_needs_out));
  return {.command = typed.command,
          .scenarios = scenarios,
          .manifest = typed.manifest,
          .comparator = typed.comparator,
          .out = typed.out,
          .overwrite = typed.overwrite,
          .fail_if = typed.fail_if,
          .overrides = parse_overrides(typed.overrides),
          .uncertainty = parse_uncertainty(typed.uncertainty),
          .precision = parse_precision_options(typed.precision),
          .threads = parse_threads(typed.threads),
          .dry_run = typed.dry_run,
          .quiet = typed.quiet,
          .report = !typed.no_report,
          .format = parse_format(typed.format)};
}

}  // namespace retain::app::commands
