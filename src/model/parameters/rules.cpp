#include "model/parameters/rules.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "base/sentence.hpp"
#include "maths/elementary.hpp"
#include "model/parameters/parameters.hpp"
#include "model/parameters/record_rules.hpp"
#include "model/parameters/words.hpp"

namespace retain::message {

constexpr Message lever_without_effect{
    "{} = {} changes nothing: no effect of this lever is given. Extend \"levers\" as well, or "
    "state an effect",
    "{} = {} 不起任何作用：没有给出该措施的效果。请同时扩展（extends）\"levers\"，或写明一项效果"};
constexpr Message market_too_small{"a market of {} people is smaller than the {} customers",
                                   "市场只有 {} 人，少于 {} 位客户"};
constexpr Message told_exceeds_circle{"{} people told are more than the circle of {} people",
                                      "告诉的 {} 人超过了 {} 人的熟人圈"};
constexpr Message story_too_large{
    "a story that {} people hear in its last generation is more than the {} that this program "
    "counts; lower generations, retell_to or retell_probability",
    "一则故事在最后一代有 {} 人听到，超过本程序可计的 {} 人；请降低 generations、retell_to "
    "或 retell_probability"};
constexpr Message needs_weekly_policy{
    "{} is for acquisition.policy = \"weekly\"; write that policy, or 0 for it",
    "{} 只用于 acquisition.policy = \"weekly\"；请改用该策略，或把它设为 0"};

constexpr Message nobody_dissatisfied{
    "service.dissatisfied_share = {} (must be above 0; -1 stands for not stated)",
    "service.dissatisfied_share = {}（必须大于 0；-1 表示未说明）"};
constexpr Message negative_complaints{
    "complaints.per_1000_customers_a_year = {} (must be 0 or more; -1 stands for not stated)",
    "complaints.per_1000_customers_a_year = {}（必须大于或等于 0；-1 表示未说明）"};

}  // namespace retain::message

namespace retain::model::parameters {
namespace {

template <class Shares>
void check_sum(const Shares& shares, const std::string& group, const std::string& last_key,
               std::vector<Violation>& found) {
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  if (std::abs(sum - 1.0) > share_tolerance * static_cast<double>(shares.size())) {
    found.push_back({{last_key, group}, Sentence(message::shares_do_not_sum, group, sum)});
  }
}

void check_acquisition(const Acquisition& acquisition, std::vector<Violation>& found) {
  if (acquisition.policy == AcquisitionPolicy::weekly) return;
  const auto check = [&](const char* key, double value) {
    if (value == 0.0) return;
    found.push_back({{key, "acquisition.policy"}, Sentence(message::needs_weekly_policy, key)});
  };
  check("acquisition.per_week", acquisition.per_week);
  check("acquisition.growth_per_year", acquisition.growth_per_year);
  check("acquisition.advertising_per_week", acquisition.advertising_per_week);
}

void check_levers(const Scenario& scenario, std::vector<Violation>& found) {
  for (std::size_t i = 0; i < lever_count; ++i) {
    const double per_year = scenario.levers.per_year[i];
    if (per_year <= 0.0 || has_effect(static_cast<LeverName>(i), scenario)) continue;
    const std::string lever = fmt::format("lever.{}", lever_names[i]);
    const std::string key = lever + ".per_year";
    found.push_back({{key, lever}, Sentence(message::lever_without_effect, key, per_year)});
  }
}

/// Listeners are counted in whole numbers: those of 1e8 customers who leave in one week must stay
/// below 2^63.
void check_story(const WordOfMouth& word_of_mouth, std::vector<Violation>& found) {
  constexpr double most_listeners = 1e10;  ///< more people than there are
  const double growth =
      static_cast<double>(word_of_mouth.retell_to) * word_of_mouth.retell_probability;
  const double listeners =
      word_of_mouth.told * maths::pow(growth, static_cast<double>(word_of_mouth.generations - 1));
  if (listeners <= most_listeners) return;
  found.push_back({{"word_of_mouth.generations", "word_of_mouth.retell_to"},
                   Sentence(message::story_too_large, listeners, most_listeners)});
}

/// -1 stands for a figure that nobody states.
void check_observed(const Scenario& scenario, std::vector<Violation>& found) {
  const double share = scenario.service.dissatisfied_share;
  if (share <= 0.0 && share != -1.0) {
    found.push_back(
        {{"service.dissatisfied_share"}, Sentence(message::nobody_dissatisfied, share)});
  }
  const double complaints = scenario.complaints.per_1000_customers_a_year;
  if (complaints < 0.0 && complaints != -1.0) {
    found.push_back({{"complaints.per_1000_customers_a_year"},
                     Sentence(message::negative_complaints, complaints)});
  }
}

void append(std::vector<Violation> more, std::vector<Violation>& found) {
  std::ranges::move(more, std::back_inserter(found));
}

}  // namespace

/// The sizes of the effects of a lever are all its parameters but what is spent and the scale.
bool has_effect(LeverName name, const Scenario& scenario) {
  const std::string lever = fmt::format("lever.{}", lever_names[index(name)]);
  return std::ranges::any_of(registry(), [&](const Parameter& parameter) {
    const std::string& key = parameter.info.key;
    if (!key.starts_with(lever + ".") || key == lever + ".per_year" || key == lever + ".scale") {
      return false;
    }
    return std::get<double>(parameter.field.get(scenario)) != 0.0;
  });
}

std::vector<Violation> violations(const Scenario& scenario) {
  std::vector<Violation> found;
  check_sum(scenario.churn.causes, "churn.causes", "churn.causes.other", found);
  check_sum(scenario.service.weight, "service.weight", "service.weight.reliability", found);
  const auto customers = static_cast<double>(scenario.cohort.customers);
  if (scenario.market_size() < customers) {
    found.push_back({{"market.size", "cohort.customers"},
                     Sentence(message::market_too_small, scenario.market_size(), customers)});
  }
  if (scenario.word_of_mouth.told > scenario.word_of_mouth.circle) {
    found.push_back({{"word_of_mouth.told", "word_of_mouth.circle"},
                     Sentence(message::told_exceeds_circle, scenario.word_of_mouth.told,
                              scenario.word_of_mouth.circle)});
  }
  check_story(scenario.word_of_mouth, found);
  check_acquisition(scenario.acquisition, found);
  check_levers(scenario, found);
  check_observed(scenario, found);
  append(violations_of_events(scenario), found);
  append(violations_of_mixtures(scenario), found);
  return found;
}

}  // namespace retain::model::parameters
