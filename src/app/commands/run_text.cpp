#include "app/commands/run_text.hpp"

#include <set>
#include <string>

#include "app/commands/run_business.hpp"
#include "app/commands/run_levers.hpp"
#include "app/commands/run_table.hpp"
#include "app/commands/run_verdict.hpp"
#include "app/commands/words.hpp"
#include "app/reference_text.hpp"
#include "app/scenario_names.hpp"
#include "app/terminal/standard_streams.hpp"
#include "app/terminal/wrapping.hpp"
#include "base/message.hpp"
#include "base/phrases.hpp"
#include "base/utf8.hpp"
#include "report/boldest_figures.hpp"
#include "report/headline.hpp"
#include "report/sentence.hpp"
#include "report/titles.hpp"
#include "report/verdict.hpp"
#include "report/words.hpp"
#include "results/report_files.hpp"
#include "study/missed_churn.hpp"

namespace retain::message {

constexpr Message run_starts{
    "Simulating. Scenarios: {} and their comparators; customers: {}; replications: {}; weeks: {}; "
    "seed: {}; threads: {}.",
    "开始模拟。情景：{} 个及其比较对象；客户数：{}；重复次数：{}；周数：{}；随机种子：{}；"
    "线程数：{}。"};
constexpr Message run_starts_expected{
    "Computing expected values. Scenarios: {} and their comparators; customers: {}; weeks: {}.",
    "计算期望值。情景：{} 个及其比较对象；客户数：{}；周数：{}。"};
constexpr Message missed_churn{
    "{}: many customers would lose {:.1f} % within {}, and the simulated ones lose {:.1f} %: so "
    "few of them under so strong word of mouth are far from the limit. More customers come "
    "nearer.",
    "{0}：客户足够多时 {2}内流失 {1:.1f} %，而模拟客户流失 {3:.1f} %："
    "客户这么少而口碑影响这么强，偏差就大。客户越多越接近。"};
constexpr Message new_were_stated{
    "{}: its file states that of new customers {:.1f} % are lost within {}; this run starts with "
    "established ones, of whom {:.1f} % are. If your figure is that of your present customers, "
    "state it so: churn.of = \"present\".",
    "{0}：文件写明新客户在 {2}内流失 {1:.1f} %；本次从老客户开始，他们在此期间流失 {3:.1f} %。"
    "若您的数字是现有客户的流失率，请写明：churn.of = \"present\"。"};
constexpr Message present_were_stated{
    "{}: its file states that of the present customers {:.1f} % are lost within {}; this run "
    "starts with new ones, of whom {:.1f} % are. To follow the present customers, leave out "
    "cohort.start = \"new\".",
    "{0}：文件写明现有客户在 {2}内流失 {1:.1f} %；本次从新客户开始，他们在此期间流失 {3:.1f} %。"
    "要跟踪现有客户，请去掉 cohort.start = \"new\"。"};
constexpr Message page_is_in{"Page: {}\n", "网页：{}\n"};

}  // namespace retain::message

namespace retain::app::commands {
namespace {

void notify(const std::string& sentences) {
  if (!sentences.empty()) print_notice(paragraph(sentences, error_terminal()));
}

void announce_simulation(const Scenario& first, std::size_t scenarios, std::int64_t threads) {
  const Simulation& simulation = first.simulation;
  const std::string customers = count_text(first.cohort.customers);
  if (!is_random(simulation.engine)) {
    notify(say(message::run_starts_expected, scenarios, customers, simulation.weeks));
  } else {
    notify(say(message::run_starts, scenarios, customers, count_text(simulation.replications),
               simulation.weeks, simulation.seed, threads));
  }
}

/// Says once for each firm what of its present customers leaves in the first month.
void explain_present_churn(const std::vector<LoadedScenario>& loaded) {
  std::set<std::string> explained;
  for (const LoadedScenario& entry : loaded) {
    if (explained.insert(entry.firm).second) notify(first_month_text(entry));
  }
}

void tell(const MissedChurn& missed, const Scenario& scenario) {
  const Sentence time = so_many_years(scenario.churn.within_years);
  const bool of_present = scenario.churn.of == ChurnOf::present_customers;
  if (missed.others_start) {
    notify(say({of_present ? message::present_were_stated : message::new_were_stated,
                called(scenario), 100.0 * missed.stated, time, 100.0 * missed.expected}));
  }
  if (missed.too_few) {
    notify(say({message::missed_churn, called(scenario), 100.0 * missed.expected, time,
                100.0 * missed.simulated}));
  }
}

/// What each scenario says, its title with its name; before that the documents' boldest figures,
/// where the verdict, which names those of one scenario, does not say the same.
std::string sentences_text(std::span<const Figures> figures) {
  const std::string boldest = boldest_figures(figures);
  const std::string of_verdict = boldest_figures(figures.subspan(leading_scenario(figures), 1));
  std::string text;
  if (boldest != of_verdict) text += paragraph(boldest) + "\n";
  for (const std::string& sentence :
       sentences_of(figures, short_titles(figures), Naming::title_and_name)) {
    text += paragraph(sentence) + "\n";
  }
  return text;
}

}  // namespace

void tell_comparisons(const RequestedRun& run) {
  for (const LoadedScenario& loaded : run.scenarios) {
    for (const std::string& text : comparison_texts(loaded, run.comparator.has_value())) {
      notify(text);
    }
  }
}

void announce(const RequestedRun& run, std::int64_t threads) {
  announce_simulation(run.scenarios.front().scenario, run.scenarios.size(), threads);
  tell_comparisons(run);
  explain_present_churn(run.scenarios);
}

void tell_same(const std::vector<Member>& members) {
  for (const Member& member : members) {
    for (const std::string& name : member.stands_for) {
      notify(say(message::same_shown_once, name, member.scenario.name));
    }
  }
}

void tell_missed_churn(const Study& study) {
  for (std::size_t i = 0; i < study.outcomes.size(); ++i) {
    if (const auto missed = missed_churn(study, i)) tell(*missed, study.scenario(i));
  }
}

void print_study(const Study& study, const std::vector<Figures>& figures, const std::string& more,
                 const std::filesystem::path& folder, OutputFormat format, MadeReport report) {
  if (format != OutputFormat::text) {
    print_result(run_table(figures, format));
    return;
  }
  std::string text = verdict_text(figures) + run_table(figures, format) + "\n" +
                     paragraph(headline_note(figures)) + "\n" + sentences_text(figures) +
                     business_text(figures);
  const std::vector<std::string> names = called(figures);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    text += lever_table(lever_rows(study.outcomes[i]), names[i]);
  }
  text += "\n";
  if (!more.empty()) text += more + "\n";
  if (report == MadeReport::yes) {
    text += say(message::page_is_in, printable((folder / page_file_name).string()));
  }
  print_result(text + say(message::results_are_in, printable(folder.string())));
}

}  // namespace retain::app::commands
