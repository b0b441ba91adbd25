#include "app/commands/run_text.hpp"

#include "app/commands/run_levers.hpp"
#include "app/commands/run_table.hpp"
#include "app/commands/words.hpp"
#include "app/reference_text.hpp"
#include "app/terminal/standard_streams.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/message.hpp"
#include "base/utf8.hpp"
#include "report/headline.hpp"
#include "report/sentence.hpp"
#include "results/report_files.hpp"
#include "study/missed_churn.hpp"

namespace retain::message {

constexpr Message run_starts{
    "Simulating. Scenarios: {} and their comparators; customers: {}; replications: {}; weeks: {}; "
    "seed: {}; threads: {}.\n",
    "开始模拟。情景：{} 个及其比较对象；客户数：{}；重复次数：{}；周数：{}；随机种子：{}；"
    "线程数：{}。\n"};
constexpr Message run_starts_expected{
    "Computing expected values. Scenarios: {} and their comparators; customers: {}; weeks: {}.\n",
    "计算期望值。情景：{} 个及其比较对象；客户数：{}；周数：{}。\n"};
constexpr Message missed_churn{
    "{}: its file states that {:.1f} % are lost within {:.6g} years, and the simulated customers "
    "lose {:.1f} %. The churn is met in the limit of many customers; so few of them under so "
    "strong word of mouth are far from it. More customers come nearer.\n",
    "{0}：文件写明 {2:.6g} 年内流失 {1:.1f} %，而模拟客户流失 {3:.1f} %。"
    "只有客户足够多时流失率才与文件一致；客户这么少而口碑影响这么强，偏差就大。客户越多越接近。\n"};
constexpr Message page_is_in{"Page: {}\n", "网页：{}\n"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

/// Says of firms that set levers what their churn then means.
void explain_own_levers(const std::vector<LoadedScenario>& loaded) {
  for (const LoadedScenario& entry : loaded) {
    const std::string text = own_levers_text(entry);
    if (!text.empty()) print_notice(text + "\n");
  }
}

void announce_simulation(const Scenario& first, std::size_t scenarios, std::int64_t threads) {
  const Simulation& simulation = first.simulation;
  if (!is_random(simulation.engine)) {
    print_notice(
        say(message::run_starts_expected, scenarios, first.cohort.customers, simulation.weeks));
  } else {
    print_notice(say(message::run_starts, scenarios, first.cohort.customers,
                     simulation.replications, simulation.weeks, simulation.seed, threads));
  }
}

}  // namespace

void announce(const RequestedRun& run, std::int64_t threads) {
  announce_simulation(run.scenarios.front().scenario, run.scenarios.size(), threads);
  explain_own_levers(run.scenarios);
}

void tell_missed_churn(const Study& study) {
  for (std::size_t i = 0; i < study.outcomes.size(); ++i) {
    const auto missed = missed_churn(study, i);
    if (!missed) continue;
    const Scenario& scenario = study.scenario(i);
    print_notice(say(message::missed_churn, scenario.name, 100.0 * missed->stated,
                     scenario.churn.within_years, 100.0 * missed->simulated));
  }
}

void print_study(const Study& study, const std::filesystem::path& folder, OutputFormat format,
                 MadeReport report) {
  const std::vector<Figures> figures = figures_of(study);
  print_result(run_table(figures, format));
  if (format != OutputFormat::text) return;
  std::string text = "\n" + paragraph(headline_note(figures)) + "\n";
  std::vector<std::string> names;
  for (const Figures& of_scenario : figures) names.push_back(of_scenario.scenario.name);
  for (const std::string& sentence : sentences_of(figures, names, Thousands::together))
    text += sentence + "\n";
  for (const Outcome& outcome : study.outcomes) text += lever_table(outcome.member);
  text += "\n";
  if (report == MadeReport::yes) {
    text += say(message::page_is_in, printable((folder / page_file_name).string()));
  }
  print_result(text + say(message::results_are_in, printable(folder.string())));
}

}  // namespace retain::app::commands
