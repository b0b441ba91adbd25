#include "app/reference_text.hpp"

#include <vector>

#include "base/message.hpp"
#include "base/phrases.hpp"
#include "model/parameters/parameters.hpp"
#include "model/reference.hpp"
#include "study/missed_churn.hpp"

namespace retain::message {

constexpr Message own_churn{"its churn is its own", "流失率是它自身的"};
constexpr Message churn_of{"its churn is that of '{}'", "流失率是“{}”的"};
constexpr Message compared_with_none{"it is a firm alone, compared with no other",
                                     "它是单独一家企业，不与其他比较"};
constexpr Message compared_with{"it is compared with '{}'", "与“{}”比较"};
constexpr Message compared_with_actions{
    "it is compared with '{}': its own beliefs with the levers, events and acquisition of '{}'",
    "与“{}”比较：世界同它自身，措施、事件和获客取自“{}”"};
constexpr Message compared_without_events{"it is compared with '{}': itself without its events",
                                          "与“{}”比较：即它自身，但不含其事件"};
constexpr Message compared_as_file{
    "it is compared with '{}': itself as its file stands, without the levers, events and "
    "acquisition of --set",
    "与“{}”比较：即文件所写的它自身，不含 --set 设定的措施、事件和获客"};
constexpr Message two_clauses{"{}; {}", "{}；{}"};
constexpr Message first_month{
    "  {}: of its present customers {:.1f} % leave within {}; in the first month {:.1f} % do.\n",
    "  {0}：其现有客户在{2}内流失 {1:.1f} %，第一个月流失 {3:.1f} %。\n"};
constexpr Message own_levers{
    "  {} is a firm of its own, so its churn is the one observed at the levers that it sets ({}).\n"
    "  To see what other levers change, write a plan that extends it.\n",
    "  {} 自成一家企业，因此其流失率是在它所设措施（{}）下观察到的。\n"
    "  要看其他措施带来什么变化，请另写一个扩展它的方案。\n"};

}  // namespace retain::message

namespace retain::app {
namespace {

std::vector<std::string> levers_set(const Scenario& scenario) {
  const Scenario defaults;
  std::vector<std::string> keys;
  for (const Parameter& parameter : registry()) {
    const bool set = parameter.field.get(scenario) != parameter.field.get(defaults);
    if (parameter.info.role == Role::lever && set) keys.push_back(parameter.info.key);
  }
  return keys;
}

std::string churn_text(const LoadedScenario& loaded) {
  if (loaded.firm == loaded.scenario.name) return say(message::own_churn);
  return say(message::churn_of, loaded.firm);
}

std::string comparator_text(const LoadedScenario& loaded) {
  if (!loaded.comparator) return say(message::compared_with_none);
  const std::string& name = loaded.comparator->name;
  switch (loaded.kind) {
    case ComparatorKind::without_events:
      return say(message::compared_without_events, name);
    case ComparatorKind::as_file:
      return say(message::compared_as_file, name);
    default:
      break;
  }
  if (loaded.compared.empty() || loaded.compared == name) return say(message::compared_with, name);
  return say(message::compared_with_actions, name, loaded.compared);
}

}  // namespace

std::string reference_text(const LoadedScenario& loaded) {
  return say(message::two_clauses, churn_text(loaded), comparator_text(loaded));
}

std::string own_levers_text(const LoadedScenario& loaded) {
  if (loaded.firm != loaded.scenario.name || loaded.comparator) return {};
  if (!changes_a_lever(loaded.reference)) return {};
  return say(message::own_levers, loaded.scenario.name, say(listed(levers_set(loaded.reference))));
}

std::string first_month_text(const Scenario& reference) {
  const Churn& churn = reference.churn;
  if (churn.of != ChurnOf::present_customers) return {};
  return say({message::first_month, reference.name, 100.0 * churn.share_lost,
              so_many_years(churn.within_years), 100.0 * lost_in_first_month(reference)});
}

}  // namespace retain::app
