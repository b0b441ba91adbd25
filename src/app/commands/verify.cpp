#include <cmath>

#include "app/commands.hpp"
#include "app/terminal/paint.hpp"
#include "app/shipped_scenarios.hpp"
#include "app/terminal/standard_streams.hpp"
#include "app/terminal/text_table.hpp"
#include "base/catalogue.hpp"
#include "io/csv_text.hpp"
#include "io/json_value.hpp"
#include "io/scenario_file.hpp"
#include "study/verify.hpp"

namespace retain {
namespace {

std::string number(double value) {
  return std::isnan(value) ? std::string() : fmt::format("{:.10g}", value);
}

std::string as_text(const std::vector<VerifiedFigure>& figures) {
  TextTable table(
      {{.title = say(message::column_scenario)},
       {.title = say(message::column_figure)},
       {.title = say(message::column_source), .leave_out = 1},
       {.title = say(message::column_wanted), .align = Align::right},
       {.title = say(message::column_expected_engine), .align = Align::right},
       {.title = say(message::column_agents), .align = Align::right},
       {.title = say(message::column_standard_error), .align = Align::right, .leave_out = 2},
       {.title = say(message::column_verdict)}});
  for (const VerifiedFigure& figure : figures) {
    const bool is_random = figure.agents.standard_error > 0.0;
    table.add_row({spoken(message::satisfied_again, figure.scenario), say(*figure.figure),
                   figure.source, number(figure.wanted), number(figure.expected.mean),
                   number(figure.agents.mean),
                   is_random ? fmt::format("{:.2g}", figure.agents.standard_error)
                             : say(message::nothing_random),
                   painted(figure.holds ? Paint::better : Paint::worse,
                           say(figure.holds ? message::figure_holds : message::figure_differs))});
  }
  return table.to_text();
}

std::string as_csv(const std::vector<VerifiedFigure>& figures) {
  std::string text = csv_line(
      {"scenario", "figure", "source", "wanted", "expected_engine", "agents", "se", "holds"});
  for (const VerifiedFigure& figure : figures) {
    text += csv_line({figure.scenario, say_in_data(*figure.figure), figure.source,
                      csv_number(figure.wanted), csv_number(figure.expected.mean),
                      csv_number(figure.agents.mean), csv_number(figure.agents.standard_error),
                      figure.holds ? "true" : "false"});
  }
  return text;
}

std::string as_json(const std::vector<VerifiedFigure>& figures) {
  Json rows = Json::array();
  for (const VerifiedFigure& figure : figures) {
    rows.push_back({{"scenario", figure.scenario},
                    {"figure", say_in_data(*figure.figure)},
                    {"source", figure.source},
                    {"wanted", figure.wanted},
                    {"expected_engine", figure.expected.mean},
                    {"agents", figure.agents.mean},
                    {"se", figure.agents.standard_error},
                    {"holds", figure.holds}});
  }
  return rows.dump(2) + "\n";
}

std::string formatted(const std::vector<VerifiedFigure>& figures, OutputFormat format) {
  switch (format) {
    case OutputFormat::text:
      return as_text(figures);
    case OutputFormat::csv:
      return as_csv(figures);
    case OutputFormat::json:
      return as_json(figures);
  }
  return {};
}

}  // namespace

ExitCode verify_command(const VerifyOptions& options) {
  std::vector<Override> overrides;
  if (options.replications > 0) {
    overrides.push_back(
        {"simulation.replications", fmt::format("{}", options.replications), "--replications"});
  }
  std::vector<ScenarioRequest> presets;
  for (const LoadedScenario& loaded :
       load_scenarios(verified_presets(), overrides, shipped_scenarios_folder())) {
    presets.push_back({loaded.scenario, loaded.reference});
  }
  const std::vector<VerifiedFigure> figures = verify_figures(presets, options.threads);
  print_result(formatted(figures, options.format));
  const auto differing = std::ranges::count(figures, false, &VerifiedFigure::holds);
  if (options.format == OutputFormat::text) {
    print_result("\n" + say(message::verify_summary, figures.size(), differing));
  }
  return differing == 0 ? ExitCode::done : ExitCode::contradiction;
}

}  // namespace retain
