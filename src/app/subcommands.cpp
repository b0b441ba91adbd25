#include "app/subcommands.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <thread>

#include "app/shipped_scenarios.hpp"
#include "base/catalogue.hpp"
#include "base/nearest.hpp"
#include "base/phrases.hpp"

namespace retain {
namespace {

[[noreturn]] void refuse(const std::string& text) {
  throw Error(ExitCode::usage, text);
}

void declare_option(CLI::App& command, const char* name, std::string& value) {
  command.add_option(name, value)->take_last();
}

void declare_flag(CLI::App& command, const char* name, bool& value) {
  command.add_flag(name, value)->take_last();
}

void declare_settings(CLI::App& command, TypedOptions& typed) {
  command.add_option("--set", typed.settings)->allow_extra_args(false);
}

void declare_run(CLI::App& command, TypedOptions& typed) {
  command.add_option("SCENARIO", typed.scenarios);
  declare_settings(command, typed);
  declare_option(command, "--manifest", typed.manifest);
  declare_option(command, "--base", typed.base);
  declare_option(command, "--out", typed.out);
  declare_option(command, "--engine", typed.engine);
  declare_option(command, "--seed", typed.seed);
  declare_option(command, "--replications", typed.replications);
  declare_option(command, "--customers", typed.customers);
  declare_option(command, "--weeks", typed.weeks);
  declare_option(command, "--threads", typed.threads);
  declare_option(command, "--format", typed.format);
  declare_flag(command, "--overwrite", typed.overwrite);
  declare_flag(command, "--no-report", typed.no_report);
  declare_flag(command, "--dry-run", typed.dry_run);
  declare_flag(command, "--quiet", typed.quiet);
}

void declare_report(CLI::App& command, TypedOptions& typed) {
  command.add_option("DIR", typed.file);
}

void declare_verify(CLI::App& command, TypedOptions& typed) {
  declare_option(command, "--replications", typed.replications);
  declare_option(command, "--threads", typed.threads);
  declare_option(command, "--format", typed.format);
}

void declare_relax(CLI::App& command, TypedOptions& typed) {
  declare_option(command, "--order", typed.order);
  declare_option(command, "--out", typed.out);
  declare_option(command, "--seed", typed.seed);
  declare_option(command, "--replications", typed.replications);
  declare_option(command, "--customers", typed.customers);
  declare_option(command, "--threads", typed.threads);
  declare_option(command, "--format", typed.format);
  declare_flag(command, "--overwrite", typed.overwrite);
  declare_flag(command, "--quiet", typed.quiet);
}

void declare_check(CLI::App& command, TypedOptions& typed) {
  command.add_option("SCENARIO", typed.scenarios);
  declare_settings(command, typed);
}

void declare_params(CLI::App& command, TypedOptions& typed) {
  command.add_option("KEY", typed.key);
  declare_option(command, "--format", typed.format);
}

void declare_sources(CLI::App& command, TypedOptions& typed) {
  command.add_option("WHAT", typed.what);
  declare_option(command, "--format", typed.format);
}

void declare_new(CLI::App& command, TypedOptions& typed) {
  command.add_option("FILE", typed.file);
  declare_option(command, "--from", typed.base);
}

void declare_assess(CLI::App& command, TypedOptions& typed) {
  command.add_option("FILE", typed.file);
  declare_flag(command, "--skip-incomplete", typed.skip_incomplete);
  declare_option(command, "--format", typed.format);
}

void declare_trace(CLI::App& command, TypedOptions& typed) {
  command.add_option("SCENARIO", typed.scenarios);
  declare_settings(command, typed);
  declare_option(command, "--customer", typed.customer);
  declare_option(command, "--why-left", typed.why_left);
  declare_option(command, "--channel", typed.channel);
  declare_option(command, "--replication", typed.replication);
  declare_option(command, "--beside", typed.beside);
  declare_option(command, "--seed", typed.seed);
  declare_option(command, "--customers", typed.customers);
  declare_option(command, "--weeks", typed.weeks);
  declare_option(command, "--format", typed.format);
}

OutputFormat format_of(const std::string& typed) {
  if (typed.empty() || typed == "text") return OutputFormat::text;
  if (typed == "csv") return OutputFormat::csv;
  if (typed == "json") return OutputFormat::json;
  refuse(
      say(message::bad_option_value, "--format", typed, listed(std::array{"text", "csv", "json"})));
}

/// A whole number from `least` to `most`; `absent` when the option was not typed.
std::int64_t count_of(const char* option, const std::string& typed, std::int64_t least,
                      std::int64_t most) {
  constexpr std::int64_t absent = 0;
  if (typed.empty()) return absent;
  std::int64_t count = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), count);
  const bool whole = error == std::errc() && end == typed.data() + typed.size();
  if (!whole || count < least || count > most) {
    refuse(say(message::bad_option_count, option, typed, least, most));
  }
  return count;
}

/// The number typed, or one per processor.
std::int64_t threads_of(const TypedOptions& typed) {
  constexpr std::int64_t most_threads = 1024;
  const std::int64_t threads = count_of("--threads", typed.threads, 1, most_threads);
  return threads > 0 ? threads : std::max<std::int64_t>(1, std::thread::hardware_concurrency());
}

std::string without_blanks(const std::string& text) {
  const std::size_t first = text.find_first_not_of(" \t");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<Override> overrides_of(const TypedOptions& typed) {
  std::vector<Override> overrides;
  for (const std::string& setting : typed.settings) {
    const std::size_t equals = setting.find('=');
    if (equals == std::string::npos || equals == 0) refuse(say(message::set_needs_value, setting));
    overrides.push_back({without_blanks(setting.substr(0, equals)),
                         without_blanks(setting.substr(equals + 1)), "--set"});
  }
  const auto add = [&](const char* key, const std::string& text, const char* option) {
    if (!text.empty()) overrides.push_back({key, text, option});
  };
  add("simulation.engine", typed.engine, "--engine");
  add("simulation.seed", typed.seed, "--seed");
  add("simulation.replications", typed.replications, "--replications");
  add("simulation.weeks", typed.weeks, "--weeks");
  add("cohort.customers", typed.customers, "--customers");
  return overrides;
}

std::vector<std::string> scenarios_of(const TypedOptions& typed, const char* command) {
  if (typed.scenarios.empty()) {
    refuse(say(message::scenario_missing, command, listed(shipped_scenarios())));
  }
  return typed.scenarios;
}

/// A manifest says everything that decides about the results.
void refuse_beside_manifest(const TypedOptions& typed) {
  const auto refuse_if = [](bool typed_too, const char* what) {
    if (typed_too) refuse(say(message::manifest_takes_no, what));
  };
  refuse_if(!typed.scenarios.empty(), "SCENARIO");
  refuse_if(!typed.base.empty(), "--base");
  for (const Override& given : overrides_of(typed)) refuse_if(true, given.flag.c_str());
}

Command understand_run(const TypedOptions& typed) {
  RunOptions options;
  options.command = typed.command;
  options.manifest = typed.manifest;
  if (typed.manifest.empty()) {
    options.scenarios = scenarios_of(typed, "run");
  } else {
    refuse_beside_manifest(typed);
  }
  options.base = typed.base;
  options.out = typed.out;
  if (typed.overwrite && typed.out.empty()) refuse(say(message::overwrite_needs_out));
  options.overwrite = typed.overwrite;
  options.overrides = overrides_of(typed);
  options.threads = threads_of(typed);
  options.dry_run = typed.dry_run;
  options.quiet = typed.quiet;
  options.report = !typed.no_report;
  options.format = format_of(typed.format);
  return options;
}

Command understand_report(const TypedOptions& typed) {
  if (typed.file.empty()) refuse(say(message::report_needs_folder));
  return ReportOptions{typed.file};
}

Command understand_verify(const TypedOptions& typed) {
  constexpr std::int64_t fewest_replications = 30;  // for standard errors that are near normal
  constexpr std::int64_t most_replications = 1'000'000;
  return VerifyOptions{
      count_of("--replications", typed.replications, fewest_replications, most_replications),
      threads_of(typed), format_of(typed.format)};
}

/// The parts of a list with commas, without blanks around them.
std::vector<std::string> parts_of(const std::string& list) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin <= list.size() && !list.empty();) {
    const std::size_t end = std::min(list.find(',', begin), list.size());
    parts.push_back(without_blanks(list.substr(begin, end - begin)));
    begin = end + 1;
  }
  return parts;
}

Command understand_relax(const TypedOptions& typed) {
  if (typed.overwrite && typed.out.empty()) refuse(say(message::overwrite_needs_out));
  return RelaxOptions{parts_of(typed.order),  typed.out,         typed.overwrite,
                      overrides_of(typed),    threads_of(typed), typed.quiet,
                      format_of(typed.format)};
}

Command understand_check(const TypedOptions& typed) {
  return CheckOptions{scenarios_of(typed, "check"), overrides_of(typed)};
}

Command understand_params(const TypedOptions& typed) {
  return ParamsOptions{typed.key, format_of(typed.format)};
}

Command understand_sources(const TypedOptions& typed) {
  return SourcesOptions{typed.what, format_of(typed.format)};
}

Command understand_new(const TypedOptions& typed) {
  if (typed.file.empty()) refuse(say(message::new_needs_file));
  NewOptions options{typed.file};
  if (!typed.base.empty()) options.base = typed.base;
  return options;
}

Command understand_assess(const TypedOptions& typed) {
  if (typed.file.empty()) refuse(say(message::assess_needs_file));
  return AssessOptions{typed.file, typed.skip_incomplete, format_of(typed.format)};
}

/// The value of this name in a list; none when the option was not typed.
template <class Value, std::size_t count>
std::optional<Value> choice_of(const char* option, const std::string& typed,
                               const std::array<std::string_view, count>& names) {
  if (typed.empty()) return std::nullopt;
  const auto found = std::ranges::find(names, typed);
  if (found != names.end()) return static_cast<Value>(found - names.begin());
  const std::string nearest =
      nearest_name(typed, std::vector<std::string>(names.begin(), names.end()));
  refuse(say(message::bad_option_value, option, typed, listed(names)) +
         (nearest.empty() ? "" : appended(say(message::did_you_mean, nearest))));
}

/// The number of a customer; how many there are is known after the replication.
std::optional<std::uint32_t> customer_of(const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (error != std::errc() || end != typed.data() + typed.size()) {
    refuse(say(message::bad_customer_number, typed));
  }
  return number;
}

Command understand_trace(const TypedOptions& typed) {
  constexpr std::int64_t most_replications = std::numeric_limits<std::uint32_t>::max();
  const std::vector<std::string> scenarios = scenarios_of(typed, "trace");
  if (scenarios.size() > 1) refuse(say(message::trace_one_scenario, scenarios[1]));
  const TraceOptions options{
      .scenario = scenarios.front(),
      .beside = typed.beside,
      .customer = customer_of(typed.customer),
      .why_left = choice_of<Cause>("--why-left", typed.why_left, cause_names),
      .channel = choice_of<Channel>("--channel", typed.channel, channel_names),
      .replication = count_of("--replication", typed.replication, 0, most_replications),
      .overrides = overrides_of(typed),
      .format = format_of(typed.format)};
  if (options.customer && options.why_left) refuse(say(message::trace_one_customer));
  if (options.channel && !options.why_left) refuse(say(message::channel_needs_cause));
  if (!options.customer && !options.why_left) refuse(say(message::trace_needs_customer));
  return options;
}

}  // namespace

std::span<const Subcommand> subcommands() {
  static constexpr std::array<Subcommand, 10> all{
      {{"run", &message::help_run, declare_run, understand_run},
       {"report", &message::help_report, declare_report, understand_report},
       {"check", &message::help_check, declare_check, understand_check},
       {"new", &message::help_new, declare_new, understand_new},
       {"trace", &message::help_trace, declare_trace, understand_trace},
       {"params", &message::help_params, declare_params, understand_params},
       {"assess", &message::help_assess, declare_assess, understand_assess},
       {"sources", &message::help_sources, declare_sources, understand_sources},
       {"verify", &message::help_verify, declare_verify, understand_verify},
       {"relax", &message::help_relax, declare_relax, understand_relax}}};
  return all;
}

}  // namespace retain
