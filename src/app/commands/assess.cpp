#include <system_error>

#include "app/commands/assess_report.hpp"
#include "app/commands.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/terminal/standard_streams.hpp"
#include "io/score_reader.hpp"

namespace retain {
namespace {

namespace fs = std::filesystem;

/// A file as typed, or the sheet of this name that comes with the program.
fs::path sheet_path(const std::string& name_or_file) {
  const fs::path shipped = shipped_scenarios_folder() / "data" / (name_or_file + ".csv");
  const bool is_name = fs::path(name_or_file).filename() == name_or_file;
  std::error_code error;
  if (is_name && !fs::exists(name_or_file, error) && fs::exists(shipped, error)) return shipped;
  return name_or_file;
}

}  // namespace

ExitCode assess_command(const AssessOptions& options) {
  const ReadSheet read = read_score_sheet(
      sheet_path(options.file),
      options.skip_incomplete ? IncompletePeople::leave_out : IncompletePeople::refuse);
  for (const std::string& note : read.notes) print_notice(note);
  const AssessReport report{options.file, assess(read.sheet), read.left_out};
  switch (options.format) {
    case OutputFormat::text:
      print_result(report.as_text());
      break;
    case OutputFormat::csv:
      print_result(report.as_csv());
      break;
    case OutputFormat::json:
      print_result(report.as_json());
      break;
  }
  return ExitCode::done;
}

}  // namespace retain
