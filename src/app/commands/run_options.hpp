#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/commands/run_precision.hpp"
#include "app/commands/run_uncertainty.hpp"
#include "app/options.hpp"

namespace retain::app::commands {

/// What `run` takes, as it is typed.
struct TypedRun {
  std::vector<std::string> command, scenarios, fail_if;
  TypedOverrides overrides;
  TypedUncertainty uncertainty;
  TypedPrecision precision;
  std::string manifest, comparator, out, threads, format;
  bool overwrite = false, no_report = false, dry_run = false, quiet = false;
};

struct RunOptions {
  std::vector<std::string> command;    ///< what was typed behind the program's name
  std::vector<std::string> scenarios;  ///< files, or names of shipped scenarios
  std::string manifest;                ///< repeat the run of this manifest; empty: none
  std::string comparator;              ///< compare with this scenario; empty: each has its own
  std::string out;                     ///< results folder; empty: a new one below results/
  bool overwrite;                      ///< an explicit folder may exist
  std::vector<std::string> fail_if;    ///< conditions as typed
  std::vector<Override> overrides;     ///< --set in the order typed, then --seed and the like
  UncertaintyOptions uncertainty;
  PrecisionOptions precision;
  std::int64_t threads;
  bool dry_run;
  bool quiet;
  bool report;  ///< page, workbook and spreadsheets are made
  OutputFormat format;
};

void add_run_options(OptionList& list, TypedRun& typed);

/// Throws: Error(usage).
[[nodiscard]] RunOptions parse_run(const TypedRun& typed);

}  // namespace retain::app::commands
