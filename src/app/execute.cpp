#include "app/commands.hpp"
#include "app/terminal/standard_streams.hpp"

namespace retain {
namespace {

struct Execution {
  ExitCode operator()(const PrintOptions& options) const {
    print_result(options.text);
    return ExitCode::done;
  }
  ExitCode operator()(const RunOptions& options) const { return run_command(options); }
  ExitCode operator()(const VerifyOptions& options) const { return verify_command(options); }
  ExitCode operator()(const RelaxOptions& options) const { return relax_command(options); }
  ExitCode operator()(const CheckOptions& options) const { return check_command(options); }
  ExitCode operator()(const ParamsOptions& options) const { return params_command(options); }
  ExitCode operator()(const SourcesOptions& options) const { return sources_command(options); }
  ExitCode operator()(const NewOptions& options) const { return new_command(options); }
  ExitCode operator()(const AssessOptions& options) const { return assess_command(options); }
  ExitCode operator()(const TraceOptions& options) const { return trace_command(options); }
  ExitCode operator()(const ReportOptions& options) const { return report_command(options); }
};

}  // namespace

ExitCode execute(const Command& command) {
  return std::visit(Execution{}, command);
}

}  // namespace retain
