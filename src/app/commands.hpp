#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/error.hpp"
#include "io/overrides.hpp"
#include "model/cause.hpp"

namespace retain {

/// How printed tables look.
enum class OutputFormat { text, csv, json };

/// Text that answers the command line by itself: help or version.
struct PrintOptions {
  std::string text;
};

struct RunOptions {
  std::vector<std::string> command;    ///< what was typed behind the program's name
  std::vector<std::string> scenarios;  ///< files, or names of shipped scenarios
  std::string manifest;                ///< repeat the run of this manifest; empty: none
  std::string base;                    ///< compare with this scenario; empty: own references
  std::string out;                     ///< results folder; empty: a new one below results/
  bool overwrite = false;              ///< an explicit folder may exist
  std::vector<Override> overrides;     ///< --set in the order typed, then --seed and the like
  std::int64_t threads = 1;
  bool dry_run = false;
  bool quiet = false;
  bool report = true;  ///< page, workbook and spreadsheets are made
  OutputFormat format = OutputFormat::text;
};

struct ReportOptions {
  std::string folder;  ///< results folder
};

struct VerifyOptions {
  std::int64_t replications = 0;  ///< 0: the number that verify chooses
  std::int64_t threads = 1;
  OutputFormat format = OutputFormat::text;
};

struct RelaxOptions {
  std::vector<std::string> order;   ///< assumptions to relax first; the others follow
  std::string out;                  ///< folder; empty: a new one below results/
  bool overwrite = false;           ///< relax.csv in the folder may be replaced
  std::vector<Override> overrides;  ///< --seed and the like
  std::int64_t threads = 1;
  bool quiet = false;
  OutputFormat format = OutputFormat::text;
};

struct CheckOptions {
  std::vector<std::string> scenarios;
  std::vector<Override> overrides;
};

struct ParamsOptions {
  std::string key;  ///< a parameter or a table of them; empty: all
  OutputFormat format = OutputFormat::text;
};

struct SourcesOptions {
  std::string what;  ///< a document, claim, parameter, table or scenario; empty: every claim
  OutputFormat format = OutputFormat::text;
};

struct NewOptions {
  std::string file;
  std::string base = "documents";
};

struct AssessOptions {
  std::string file;              ///< a score sheet, or the name of a shipped one
  bool skip_incomplete = false;  ///< leave out people some of whose scores are missing
  OutputFormat format = OutputFormat::text;
};

struct TraceOptions {
  std::string scenario;
  std::string beside;                     ///< a second scenario; empty: none
  std::optional<std::uint32_t> customer;  ///< his number, or
  std::optional<Cause> why_left;          ///< the first who left for this cause,
  std::optional<Channel> channel;         ///< by this channel; empty: by any
  std::int64_t replication = 0;
  std::vector<Override> overrides;
  OutputFormat format = OutputFormat::text;
};

/// A command with everything that was typed behind it.
using Command = std::variant<PrintOptions, RunOptions, VerifyOptions, RelaxOptions, SourcesOptions,
                             AssessOptions, CheckOptions, ParamsOptions, NewOptions, TraceOptions,
                             ReportOptions>;

// Each command prints its result to standard output and says how the process ends; what goes wrong
// is thrown as Error.
[[nodiscard]] ExitCode run_command(const RunOptions& options);
[[nodiscard]] ExitCode verify_command(const VerifyOptions& options);
[[nodiscard]] ExitCode relax_command(const RelaxOptions& options);
[[nodiscard]] ExitCode check_command(const CheckOptions& options);
[[nodiscard]] ExitCode params_command(const ParamsOptions& options);
[[nodiscard]] ExitCode sources_command(const SourcesOptions& options);
[[nodiscard]] ExitCode new_command(const NewOptions& options);
[[nodiscard]] ExitCode assess_command(const AssessOptions& options);
[[nodiscard]] ExitCode trace_command(const TraceOptions& options);
[[nodiscard]] ExitCode report_command(const ReportOptions& options);

/// Carries out a command.
[[nodiscard]] ExitCode execute(const Command& command);

}  // namespace retain
