#include <algorithm>
#include <cmath>
#include <set>

#include "app/terminal/bars.hpp"
#include "app/commands.hpp"
#include "app/terminal/interruption.hpp"
#include "app/terminal/progress_bar.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/terminal/standard_streams.hpp"
#include "app/terminal/text_table.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/catalogue.hpp"
#include "base/nearest.hpp"
#include "base/phrases.hpp"
#include "base/utf8.hpp"
#include "io/csv_text.hpp"
#include "io/json_value.hpp"
#include "io/relax_file.hpp"
#include "io/results_folder.hpp"
#include "io/results_place.hpp"
#include "io/scenario_file.hpp"
#include "report/numbers.hpp"
#include "study/relaxation.hpp"

namespace retain {
namespace {

namespace fs = std::filesystem;

const char* const start_name = "documents-arithmetic";
const char* const goal_name = "evidence";

std::vector<std::string> usual_order() {
  std::vector<std::string> names;
  for (const Assumption& assumption : assumptions()) names.push_back(assumption.name);
  return names;
}

/// Names first to last; those that are not named follow in their usual order.
std::vector<std::string> understood_order(const std::vector<std::string>& typed) {
  const std::vector<std::string> usual = usual_order();
  std::vector<std::string> order;
  for (const std::string& name : typed) {
    if (std::ranges::find(usual, name) == usual.end()) {
      const std::string nearest = nearest_name(name, usual);
      throw Error(ExitCode::usage,
                  say(message::unknown_assumption, name, listed(usual)) +
                      (nearest.empty() ? "" : appended(say(message::did_you_mean, nearest))));
    }
    if (std::ranges::find(order, name) != order.end()) {
      throw Error(ExitCode::usage, say(message::assumption_twice, name));
    }
    order.push_back(name);
  }
  for (const std::string& name : usual) {
    if (std::ranges::find(order, name) == order.end()) order.push_back(name);
  }
  return order;
}

Relaxation relaxation_of(const RelaxOptions& options) {
  const std::vector<LoadedScenario> loaded =
      load_scenarios({start_name, goal_name}, options.overrides, shipped_scenarios_folder());
  return {loaded[0].scenario, loaded[1].scenario, understood_order(options.order), options.threads};
}

/// "share_lost 0 -> 0.5", from start to goal.
std::string change_of(const std::string& assumption, const Relaxation& relaxation) {
  const auto found = std::ranges::find(assumptions(), assumption, &Assumption::name);
  if (found == assumptions().end() || found->keys.empty()) return {};
  const Parameter& parameter = *find_parameter(found->keys.front());
  return fmt::format("{} {} -> {}", found->keys.front(),
                     to_text(parameter.field.get(relaxation.start)),
                     to_text(parameter.field.get(relaxation.goal)));
}

std::string as_text(const std::vector<RelaxedLoss>& losses, const Relaxation& relaxation) {
  const std::size_t bar_columns = output_terminal().has_blocks ? 15 : 30;  // blocks are finer
  const std::string yuan = say(message::unit_yuan);
  TextTable table(
      {{.title = say(message::column_relaxed)},
       {.title = say(message::column_change), .leave_out = 1},
       {.title = say(message::column_remains), .align = Align::right, .unit = yuan},
       {.title = say(message::column_agents), .align = Align::right, .unit = yuan},
       {.title = say(message::column_taken), .align = Align::right, .unit = yuan, .leave_out = 2},
       {.title = say(message::column_of_start),
        .align = Align::right,
        .unit = say(message::unit_percent)},
       {.title = "", .leave_out = 3}});
  double largest = 0.0;
  for (const RelaxedLoss& loss : losses) largest = std::max(largest, loss.expected.mean);
  const double start = losses.front().expected.mean;
  for (std::size_t i = 0; i < losses.size(); ++i) {
    const RelaxedLoss& loss = losses[i];
    const double remains = loss.expected.mean;
    const Cell agents = cell_of(loss.agents);
    table.add_row(
        {assumption_text(loss.relaxed), change_of(loss.relaxed, relaxation), whole(remains),
         std::isnan(agents.half_width)
             ? whole(agents.value)
             : whole(agents.value) + " ± " + number_text(agents.half_width, agents.half_width),
         i == 0 ? std::string() : whole(remains - losses[i - 1].expected.mean),
         fmt::format("{:.1f}", 100.0 * remains / start), bar(remains, largest, bar_columns)});
  }
  return table.to_text();
}

std::string as_csv(const std::vector<RelaxedLoss>& losses) {
  std::string text = csv_line({"relaxed", "expected", "agents", "se"});
  for (const RelaxedLoss& loss : losses) {
    text += csv_line({loss.relaxed, csv_number(loss.expected.mean), csv_number(loss.agents.mean),
                      csv_number(loss.agents.standard_error)});
  }
  return text;
}

std::string as_json(const std::vector<RelaxedLoss>& losses) {
  Json rows = Json::array();
  for (const RelaxedLoss& loss : losses) {
    rows.push_back({{"relaxed", loss.relaxed},
                    {"expected", loss.expected.mean},
                    {"agents", loss.agents.mean},
                    {"se", loss.agents.standard_error}});
  }
  return rows.dump(2) + "\n";
}

std::string formatted(const std::vector<RelaxedLoss>& losses, const Relaxation& relaxation,
                      OutputFormat format) {
  switch (format) {
    case OutputFormat::text:
      return as_text(losses, relaxation) + "\n" + paragraph(say(message::relax_note));
    case OutputFormat::csv:
      return as_csv(losses);
    case OutputFormat::json:
      return as_json(losses);
  }
  return {};
}

bool goes_into_existing_folder(const RelaxOptions& options) {
  std::error_code ignored;
  return !options.out.empty() && fs::is_directory(options.out, ignored);
}

/// Refuses before anything is simulated what could not be written afterwards.
void expect_place(const RelaxOptions& options) {
  if (options.out.empty()) return;
  std::error_code ignored;
  if (!goes_into_existing_folder(options)) {
    if (!fs::exists(options.out, ignored)) return;
    refuse_place(options.out, say(message::not_a_folder));
  }
  const fs::path file = fs::path(options.out) / "relax.csv";
  if (fs::exists(file, ignored) && !options.overwrite) {
    throw Error(ExitCode::input_output, say(message::file_exists, file.string()));
  }
}

/// Writes relax.csv into a folder of its own, or into the folder asked for when that exists: beside
/// the results of a run, say. Returns the folder.
fs::path write_file(const std::vector<RelaxedLoss>& losses, const RelaxOptions& options) {
  if (goes_into_existing_folder(options)) {
    expect_place(options);  // another command may just have written there
    write_relaxed_losses(losses, options.out);
    return options.out;
  }
  ResultsFolder folder(options.out.empty() ? std::nullopt : std::optional<std::string>(options.out),
                       Existing::refuse, "relax");
  write_relaxed_losses(losses, folder.files());
  folder.publish();
  return folder.path();
}

}  // namespace

ExitCode relax_command(const RelaxOptions& options) {
  const Relaxation relaxation = relaxation_of(options);
  expect_place(options);
  const Interruption interruption;
  std::vector<RelaxedLoss> losses;
  {
    const std::size_t steps = relaxation.order.size() + 1;
    ProgressBar bar(static_cast<std::int64_t>(steps),
                    options.quiet ? ProgressBar::Mode::silent : ProgressBar::Mode::automatic);
    losses = relax(relaxation, [&](std::size_t done) {
      Interruption::check();
      const std::string next = done < steps ? relaxation.order[done - 1] : std::string();
      bar.update(next, static_cast<std::int64_t>(done), 0.0);
    });
  }
  const fs::path folder = write_file(losses, options);
  print_result(formatted(losses, relaxation, options.format));
  if (options.format == OutputFormat::text) {
    print_result("\n" + say(message::results_are_in, printable(folder.string())));
  }
  return ExitCode::done;
}

}  // namespace retain
