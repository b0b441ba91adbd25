#include "app/reference_text.hpp"

#include <vector>

#include "base/message.hpp"
#include "base/phrases.hpp"
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
    "{}: of its present customers {:.1f} % leave within {}; in the first month {:.1f} % do.",
    "{0}：其现有客户在 {2}内流失 {1:.1f} %，第一个月流失 {3:.1f} %。"};
constexpr Message own_levers{
    "{} is a firm of its own, so its churn is the one observed at the levers that it sets ({}). To "
    "see what other levers change, write a plan that extends it.",
    "{} 自成一家企业，因此其流失率是在它所设措施（{}）下观察到的。"
    "要看其他措施带来什么变化，请另写一个扩展它的方案。"};

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

}  // namespace

std::string reference_text(const LoadedScenario& loaded) {
  return say(message::two_clauses, churn_text(loaded), comparator_text(loaded));
}

std::string own_levers_text(const LoadedScenario& loaded) {
  if (loaded.firm != loaded.scenario.name || loaded.comparator) return {};
  const std::vector<std::string> levers = levers_set(loaded.reference);
  if (levers.empty()) return {};
  return say(message::own_levers, loaded.scenario.name, say(listed(levers)));
}

std::string first_month_text(const LoadedScenario& loaded) {
  const Churn& churn = loaded.reference.churn;
  if (churn.of != ChurnOf::present_customers) return {};
  return say({message::first_month, loaded.firm, 100.0 * churn.share_lost,
              so_many_years(churn.within_years), 100.0 * lost_in_first_month(loaded.reference)});
}

}  // namespace retain::app
