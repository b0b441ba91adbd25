#include <fmt/format.h>

#include <set>

#include "base/catalogue.hpp"
#include "model/parameters/parameters.hpp"
#include "report/headline.hpp"
#include "report/repeat_command.hpp"
#include "report/workbook/workbook_tables.hpp"

namespace retain::report::workbook {
namespace {

std::string engines_of(const Report& report) {
  std::set<std::string> names;
  for (const Figures& figures : report.scenarios) {
    names.insert(to_text(find_parameter("simulation.engine")->field.get(figures.scenario)));
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

SheetCell count_cell(std::int64_t count) {
  return {static_cast<double>(count), Style::whole};
}

}  // namespace

void add_about_sheet(WorkbookFile& workbook, const Report& report) {
  Sheet sheet(workbook, say(message::sheet_about));
  sheet.set_columns({{say(message::package_title), 30}, {"", 120}}, 1);
  const auto add = [&](const Message& name, SheetCell cell) {
    sheet.add_row({{say(name), Style::paragraph}, std::move(cell)});
  };
  const auto text = [](std::string sentence) {
    return SheetCell{std::move(sentence), Style::paragraph};
  };
  const Simulation& simulation = report.simulation();
  add(message::page_command, text(repeat_command(report)));
  add(message::about_version, text(report.run.version));
  add(message::about_commit, text(report.run.commit));
  add(message::about_engine, text(engines_of(report)));
  // As text: a seed may have more digits than a cell can hold as a number.
  add(message::page_seed, text(fmt::format("{}", simulation.seed)));
  add(message::about_replications, count_cell(simulation.replications));
  add(message::about_customers, count_cell(report.scenarios.front().scenario.cohort.customers));
  add(message::about_horizon, count_cell(simulation.weeks));
  add(message::about_money, text(say(message::about_money_text, discount_rates(report.scenarios))));
  add(message::about_bands, text(say(message::about_bands_text)));
  add(message::about_intervals, text(say(message::about_intervals_text)));
  add(message::about_losses, text(say(message::about_losses_text)));
  add(message::about_formulas, text(say(message::about_formulas_text)));
  add(message::about_empty, text(say(message::about_empty_text)));
}

}  // namespace retain::report::workbook
