#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "base/utf8.hpp"
#include "report/report.hpp"
#include "results/result_table.hpp"
#include "study/relaxation.hpp"

namespace retain::message {

constexpr Message report_unknown_step{
    "{}: '{}' is no assumption of 'retain relax', or stands here a second time",
    "{}: “{}”不是 retain relax 的假设，或在此重复出现"};

}  // namespace retain::message

namespace retain::report {
namespace {

/// The first step relaxes nothing, each further one an assumption that none before it did.
bool may_follow(const std::vector<ReportStep>& steps, std::string_view name) {
  if (steps.empty()) return name.empty();
  return std::ranges::count(assumptions(), name, &Assumption::name) > 0 &&
         std::ranges::count(steps, name, &ReportStep::relaxed) == 0;
}

}  // namespace

std::vector<ReportStep> read_relaxation(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "relax.csv";
  std::vector<ReportStep> steps;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return steps;
  constexpr std::size_t largest_relaxation = std::size_t{16} << 20U;  ///< a row is 100 bytes
  ResultTable rows(file, largest_relaxation);
  const std::size_t relaxed = rows.column("relaxed");
  const std::size_t expected = rows.column("expected");
  const std::size_t agents = rows.column("agents");
  const std::size_t standard_error = rows.column("se");
  const std::size_t replications = rows.column("replications");
  while (rows.next()) {
    const std::string_view name = rows.text(relaxed);
    if (!may_follow(steps, name)) {
      throw Error(ExitCode::input_output,
                  Sentence(message::report_unknown_step, rows.place(), printable(name)));
    }
    const double before = steps.empty() ? not_available : steps.back().expected;
    const ReportStep step{std::string(name),         rows.number(expected),
                          rows.number(agents),       rows.number(standard_error),
                          rows.number(replications), rows.number(expected) - before};
    const bool has_numbers = !std::isnan(step.expected) && !std::isnan(step.agents) &&
                             step.replications >= 1.0 && step.replications <= 1e6;
    if (!has_numbers) rows.refuse_row();
    steps.push_back(step);
  }
  if (steps.empty()) rows.refuse_row();
  return steps;
}

}  // namespace retain::report
