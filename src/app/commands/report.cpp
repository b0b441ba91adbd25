#include "app/commands.hpp"
#include "app/terminal/interruption.hpp"
#include "app/terminal/standard_streams.hpp"
#include "base/catalogue.hpp"
#include "base/utf8.hpp"
#include "io/held_results.hpp"
#include "io/report_files.hpp"
#include "report/write_report.hpp"

namespace retain {

ExitCode report_command(const ReportOptions& options) {
  const std::filesystem::path folder = options.folder;
  std::error_code ignored;
  if (!std::filesystem::is_directory(folder, ignored)) {
    throw Error(ExitCode::input_output, say(message::report_no_folder, printable(folder.string())));
  }
  const Interruption interruption;
  HeldResults results(folder);
  const Report report = read_report(folder);
  Interruption::check();
  write_report(report, results.files());
  Interruption::check();
  results.publish();
  for (const std::string_view file :
       {page_file_name, workbook_file_name, spreadsheets_folder_name}) {
    print_result(printable((folder / file).string()) + "\n");
  }
  return ExitCode::done;
}

}  // namespace retain
