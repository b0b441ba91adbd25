#include "fuzz/loader_examination.hpp"
#include "support/namespaces.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/units.hpp"
#include "base/utf8.hpp"
#include "engine/calibration.hpp"
#include "model/parameters/rules.hpp"
#include "model/reference.hpp"
#include "model/week_table.hpp"
#include "scenario/resolution.hpp"
#include "scenario/scenario_file.hpp"
#include "scenario/value_slot.hpp"

namespace retain::test {
namespace {

void demand(bool holds, const std::string& promise) {
  if (!holds) throw std::logic_error(promise);
}

void examine_values(const Scenario& scenario) {
  for (const ValueSlot& slot : slots_of(scenario)) {
    const auto& [info, type, choices] = slot.parameter();
    const std::string complaint = say(objection(*info, type, choices, slot.get(scenario)));
    demand(complaint.empty(), slot.key() + " " + complaint);
  }
}

void examine_places(const std::vector<Problem>& problems, std::string_view text) {
  const auto lines = std::ranges::count(text, '\n') + 1;
  for (const Problem& problem : problems) {
    const Place& place = problem.place;
    demand(!problem.text.empty(), "a problem says what is wrong");
    demand(place.line >= 0 && place.line <= lines, "a problem lies in the file");
    demand(place.line == 0 || (place.column >= 1 && place.length >= 1), "a problem has a column");
  }
}

void examine_message(const ProblemList& problems) {
  constexpr std::string_view ending = "; nothing was simulated.";
  try {
    problems.throw_if_any(1);
    demand(false, "problems are told");
  } catch (const Error& error) {
    const std::string_view message = error.what();
    demand(error.exit_code() == ExitCode::scenario, "a wrong file has exit code 3");
    demand(message.ends_with(ending), "the message ends with the count");
    for (std::size_t begin = 0; begin < message.size();) {
      const std::size_t end = std::min(message.find('\n', begin), message.size());
      const std::string_view line = message.substr(begin, end - begin);
      demand(printable(line) == line, "the message is safe to print");
      begin = end + 1;
    }
  }
}

/// The hazards that calibration starts from: those of a constant hazard per cause.
Baseline first_guess(const Scenario& reference) {
  Baseline baseline = uncalibrated(reference);
  for (std::size_t c = 0; c < cause_count; ++c) {
    const double share = reference.churn.share_lost * reference.churn.causes[c];
    baseline.baseline_hazard[c] =
        -std::log1p(-share) / (weeks_per_year * reference.churn.within_years);
  }
  return baseline;
}

void examine_week_table(const Scenario& scenario, const Baseline& baseline) {
  constexpr double tolerance = 1e-9;
  const WeekTable table = make_week_table(scenario, baseline);
  for (const Transition& step : {table.transition(), gain_step(table.ladder, table.offence)}) {
    for (Eigen::Index row = 0; row < step.rows(); ++row) {
      demand(std::abs(step.row(row).sum() - 1.0) < tolerance, "rows of probabilities sum to 1");
      demand(step.row(row).minCoeff() > -tolerance, "probabilities are not negative");
    }
  }
  for (Eigen::Index i = 0; i < table.hazard.size(); ++i) {
    demand(std::isfinite(table.hazard(i)) && table.hazard(i) >= 0.0, "hazards are finite");
  }
}

/// Calibration runs through the years of churn.within_years again and again.
void examine_calibration(const Scenario& reference) {
  constexpr double years_that_are_cheap = 0.2;
  if (reference.churn.within_years > years_that_are_cheap) return;
  try {
    examine_week_table(reference, calibrate(reference));
  } catch (const Error& error) {
    demand(error.exit_code() == ExitCode::contradiction, error.what());
  }
}

}  // namespace

Verdict examine_loader(std::string_view text) {
  const ScenarioFile file = understand_file(std::string(text), "a.toml", "a.toml");
  examine_places(file.problems, text);
  const Resolution resolution = resolve({&file});
  const Scenario& scenario = resolution.scenario;
  const std::vector<Problem> broken = broken_rules(resolution, file, file.failed_keys);
  examine_places(broken, text);
  ProblemList problems;
  problems.add(file.problems);
  problems.add(broken);
  problems.add(uncertainty_problems(resolution, file));
  if (!problems.empty()) {
    examine_message(problems);
    return Verdict::refused;
  }
  demand(file.complete, "what is not known is told");
  examine_values(scenario);
  demand(violations(scenario).empty(), "an accepted scenario breaks no rule");
  demand(!origin_texts(resolution).empty(), "values have origins");
  const Scenario reference = reference_of(scenario, scenario);
  examine_week_table(scenario, first_guess(reference));
  examine_calibration(reference);
  return Verdict::accepted;
}

}  // namespace retain::test
