#include "report/decision_texts.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "base/phrases.hpp"
#include "report/numbers.hpp"
#include "report/titles.hpp"

namespace retain::message {

constexpr Message stands_on_frontier{"best at some price", "某价格下最佳"};
constexpr Message stands_dominated{"dominated by {}", "不如 {}"};
constexpr Message stands_between{"worse than a mixture of {}", "不如 {} 的组合"};
constexpr Message stands_tied{"the same as {}", "与 {} 相同"};
constexpr Message decision_chosen{"Choose “{}”: the value of the business is the largest.",
                                  "选择“{}”：业务总价值最大。"};
constexpr Message decision_chosen_in_mean{
    "Choose “{}”: the value of the business is the largest in the mean, and in {:.0f} % of draws.",
    "选择“{}”：业务总价值的均值最大，并在 {:.0f} % 的抽取中最大。"};
constexpr Message decision_knowing_all{
    "Knowing every uncertain number before choosing would be worth {} yuan a customer.",
    "在选择之前弄清所有不确定的数，值每位客户 {} 元。"};

}  // namespace retain::message

namespace retain::report {
namespace {

/// Names that are joined by a plus, as titles.
std::vector<std::string> titles_in(const Report& report, const std::string& names) {
  std::vector<std::string> titles;
  for (std::size_t begin = 0; begin <= names.size();) {
    const std::size_t plus = std::min(names.find('+', begin), names.size());
    titles.push_back(title_of_scenario(report, names.substr(begin, plus - begin)));
    begin = plus + 1;
  }
  return titles;
}

}  // namespace

std::string title_of_scenario(const Report& report, const std::string& name) {
  const std::vector<std::string> titles = short_titles(report);
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (report.name(i) == name) return titles[i];
  }
  return name;
}

Sentence frontier_place(std::string_view status, const Sentence& others) {
  if (status == "dominated") return {message::stands_dominated, others};
  if (status == "extended") return {message::stands_between, others};
  if (status == "tie") return {message::stands_tied, others};
  return message::stands_on_frontier;
}

std::string place_of(const Report& report, const ReportFrontier& row) {
  return say(frontier_place(row.status, listed(titles_in(report, row.by))));
}

std::string decision_finding(const Report& report) {
  const ReportDecision& decision = report.studies.decision;
  const auto chosen = std::ranges::find(decision.frontier, true, &ReportFrontier::is_chosen);
  std::string text;
  if (chosen != decision.frontier.end()) {
    const std::string title = title_of_scenario(report, chosen->scenario);
    text = std::isnan(chosen->probability_best)
               ? say(message::decision_chosen, title)
               : say(message::decision_chosen_in_mean, title, 100.0 * chosen->probability_best);
  }
  const auto all = std::ranges::find(decision.information, "everything", &ReportInformation::what);
  if (all == decision.information.end()) return text;
  if (spoken_language() == Language::english) text += ' ';
  if (all->per_customer <= 0.0) return text + say(message::decision_knowing_nothing);
  return text + say(message::decision_knowing_all, grouped(whole(all->per_customer)));
}

std::string known_text(const ReportInformation& row) {
  if (row.what == "everything") return say(message::decision_everything);
  std::string inputs = row.inputs;
  for (std::size_t plus = inputs.find('+'); plus != std::string::npos;
       plus = inputs.find('+', plus + 3)) {
    inputs.replace(plus, 1, " + ");
  }
  if (row.what == "inputs") return inputs;
  return say(message::decision_survey_of, inputs,
             count_text(static_cast<std::int64_t>(row.answers)));
}

}  // namespace retain::report
