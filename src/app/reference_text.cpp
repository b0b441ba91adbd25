#include "app/reference_text.hpp"

#include <vector>

#include "base/message.hpp"
#include "base/phrases.hpp"
#include "base/units.hpp"
#include "maths/elementary.hpp"
#include "model/reference.hpp"
#include "report/comparator_nature.hpp"
#include "study/missed_churn.hpp"

namespace retain::message {

constexpr Message own_churn{"its churn is its own", "流失率是它自身的"};
constexpr Message churn_of{"its churn is that of '{}'", "流失率是“{}”的"};
constexpr Message compared_with_none{"it is a firm alone, compared with no other",
                                     "它是单独一家企业，不与其他比较"};
constexpr Message compared_with{"it is compared with '{}'", "与“{}”比较"};
constexpr Message compared_with_what{"it is compared with '{}': {}", "与“{}”比较：{}"};
constexpr Message two_clauses{"{}; {}", "{}；{}"};
constexpr Message first_month{
    "{}: of its present customers {:.1f} % leave within {}; in the first month {:.1f} % do ({:.1f} "
    "% "
    "were every month alike).",
    "{0}：其现有客户在 {2}内流失 {1:.1f} %，第一个月流失 {3:.1f} %（若各月相同则为 {4:.1f} %）。"};
constexpr Message own_levers{
    "{} is a firm of its own, so its churn is the one observed at the levers that it sets ({}). To "
    "see what other levers change, write a plan that extends it.",
    "{} 自成一家企业，因此其流失率是在它所设措施（{}）下观察到的。"
    "要看其他措施带来什么变化，请另写一个扩展它的方案。"};
constexpr Message one_sided{
    "{0}: what you change of {1} is changed in this scenario alone, not in '{2}', which it is "
    "compared with: the difference holds its worth too. To change it in both, name {2} and {0} and "
    "compare them with --base {2}.",
    "{0}：您对 {1} "
    "的改动只作用于此情景，不作用于它的比较对象“{2}”，因此差异中也包含这一改动的所得。"
    "若要两者同时改动，请同时写出 {2} 和 {0}，并加上 --base {2}。"};
constexpr Message beliefs_of_both{
    "{0}: its file states other beliefs than '{1}' ({2}). A belief says what the world is like, "
    "not "
    "what the plan does: in the comparison both have it, so it is no gain of the plan.",
    "{0}：其文件对 {2} 的设定与“{1}”不同。这些是信念，说的是世界怎样，不是方案做什么："
    "比较时双方都用此值，所以不算方案的所得。"};

}  // namespace retain::message

namespace retain::app {
namespace {

std::string churn_text(const LoadedScenario& loaded) {
  if (loaded.firm == loaded.scenario.name) return say(message::own_churn);
  return say(message::churn_of, loaded.firm);
}

std::string comparator_text(const LoadedScenario& loaded) {
  if (!loaded.comparator) return say(message::compared_with_none);
  const std::string& name = loaded.comparator->name;
  const std::string what = comparator_nature(loaded.kind, name, loaded.compared);
  return what.empty() ? say(message::compared_with, name)
                      : say(message::compared_with_what, name, what);
}

std::string own_levers_text(const LoadedScenario& loaded) {
  if (loaded.firm != loaded.scenario.name || loaded.comparator) return {};
  const std::vector<std::string> levers = levers_set(loaded.reference);
  if (levers.empty()) return {};
  return say(message::own_levers, loaded.scenario.name, say(listed(levers)));
}

std::string one_sided_text(const LoadedScenario& loaded) {
  if (loaded.one_sided.empty()) return {};
  return say({message::one_sided, loaded.scenario.name, listed(loaded.one_sided), loaded.compared});
}

std::string beliefs_of_both_text(const LoadedScenario& loaded) {
  if (loaded.beliefs_of_both.empty()) return {};
  return say({message::beliefs_of_both, loaded.scenario.name, loaded.compared,
              listed(loaded.beliefs_of_both)});
}

}  // namespace

std::string reference_text(const LoadedScenario& loaded) {
  return say(message::two_clauses, churn_text(loaded), comparator_text(loaded));
}

std::vector<std::string> comparison_texts(const LoadedScenario& loaded, bool is_compared_by_name) {
  std::vector<std::string> texts{own_levers_text(loaded)};
  if (!is_compared_by_name) {
    texts.push_back(one_sided_text(loaded));
    texts.push_back(beliefs_of_both_text(loaded));
  }
  std::erase_if(texts, [](const std::string& text) { return text.empty(); });
  return texts;
}

std::string first_month_text(const LoadedScenario& loaded) {
  const Churn& churn = loaded.reference.churn;
  if (churn.of != ChurnOf::present_customers) return {};
  const double months = months_per_year * churn.within_years;
  const double alike = -maths::expm1(maths::log1p(-churn.share_lost) / months);
  return say({message::first_month, loaded.firm, 100.0 * churn.share_lost,
              so_many_years(churn.within_years), 100.0 * lost_in_first_month(loaded.reference),
              100.0 * alike});
}

}  // namespace retain::app
