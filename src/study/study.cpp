#include "study/study.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "base/check.hpp"
#include "engine/calibration.hpp"
#include "model/delivery.hpp"
#include "model/reference.hpp"
#include "study/programme_payback.hpp"

namespace retain::study {
namespace {

/// Solves equal references once.
class Calibrator {
 public:
  const Baseline& operator()(const Scenario& reference) {
    const DeliveredScenario delivered = deliver(reference);
    const auto known = std::ranges::find_if(solved_, [&](const Solved& solved) {
      return calibrate_alike(solved.reference, delivered);
    });
    if (known != solved_.end()) return known->baseline;
    solved_.push_back({delivered, calibrate(delivered)});
    return solved_.back().baseline;
  }

 private:
  struct Solved {
    DeliveredScenario reference;
    Baseline baseline;
  };
  std::vector<Solved> solved_;
};

bool is_equal(const Baseline& one, const Baseline& other) {
  return one.baseline_hazard == other.baseline_hazard && one.perception_sd == other.perception_sd &&
         one.experience == other.experience && one.established.size() == other.established.size() &&
         one.established == other.established;
}

/// Whether customers meet the same and leave for the same reasons: sizes of levers on which nothing
/// is spent do not count.
bool is_equal(const Plan& one, const Plan& other) {
  return is_equal(one.baseline, other.baseline) && same_values(one.scenario, other.scenario);
}

/// Makes the members of a study.
class Planner {
 public:
  Planner(const std::vector<ScenarioRequest>& requests,
          const std::optional<std::string>& comparator_name)
      : requests_(requests) {
    if (comparator_name) comparator_of_all_ = request_named(*comparator_name);
    for (const ScenarioRequest& request : requests_) {
      const Baseline& baseline = baseline_of_(request.reference);
      plans_.push_back(make_plan(request.scenario, baseline));
      comparators_.emplace_back();
      if (comparator_of_all_ || !request.comparator) continue;
      Plan comparator = make_plan(*request.comparator, baseline);
      if (!is_equal(comparator, plans_.back())) comparators_.back() = std::move(comparator);
    }
  }

  std::vector<Member> members() {
    for (std::size_t request = 0; request < requests_.size(); ++request) {
      if (const std::optional<std::size_t> same = same_as(request)) {
        stands_for_[*same].push_back(requests_[request].scenario.name);
      } else {
        add(request);
      }
    }
    for (std::size_t member = 0, asked_for = members_.size(); member < asked_for; ++member) {
      Member& asked = members_[member];
      asked.stands_for = requests_[*asked.request].stands_for;
      std::ranges::copy(stands_for_[*asked.request], std::back_inserter(asked.stands_for));
      find_comparator(member);
    }
    return std::move(members_);
  }

 private:
  [[nodiscard]] std::size_t request_named(const std::string& name) const {
    const auto found = std::ranges::find_if(
        requests_, [&](const ScenarioRequest& request) { return request.scenario.name == name; });
    expects(found != requests_.end(), "the comparator is among the scenarios of the study");
    return static_cast<std::size_t>(found - requests_.begin());
  }

  /// The request that stands for this one.
  [[nodiscard]] std::optional<std::size_t> same_as(std::size_t request) const {
    if (comparator_of_all_ && request != *comparator_of_all_ &&
        is_equal(plans_[request], plans_[*comparator_of_all_])) {
      return comparator_of_all_;
    }
    const auto is_same = [&](const Member& member) {
      return is_equal(member.plan, plans_[request]) &&
             compared_alike(comparators_[*member.request], comparators_[request]);
    };
    const auto found = std::ranges::find_if(members_, is_same);
    return found == members_.end() ? std::nullopt : found->request;
  }

  static bool compared_alike(const std::optional<Plan>& one, const std::optional<Plan>& other) {
    return one && other ? is_equal(*one, *other) : one.has_value() == other.has_value();
  }

  void add(std::size_t request) {
    const ScenarioRequest& asked = requests_[request];
    members_.push_back({.scenario = asked.scenario,
                        .plan = plans_[request],
                        .reference = asked.reference,
                        .comparator = members_.size(),
                        .request = request});
  }

  /// Finds or adds the comparator of a member.
  void find_comparator(std::size_t member) {
    const std::size_t request = *members_[member].request;
    if (comparator_of_all_) {
      const auto found = std::ranges::find(members_, comparator_of_all_, &Member::request);
      compare(member, static_cast<std::size_t>(found - members_.begin()), ComparatorKind::whole,
              {});
      return;
    }
    const std::optional<Plan>& plan = comparators_[request];
    if (!plan) return;
    const ScenarioRequest& asked = requests_[request];
    const auto found = std::ranges::find_if(
        members_, [&](const Member& other) { return is_equal(other.plan, *plan); });
    const auto comparator = static_cast<std::size_t>(found - members_.begin());
    if (found == members_.end()) {
      members_.push_back({.scenario = *asked.comparator,
                          .plan = *plan,
                          .reference = asked.reference,
                          .comparator = comparator});
    }
    compare(member, comparator, asked.kind, asked.compared);
  }

  void compare(std::size_t member, std::size_t comparator, ComparatorKind kind,
               const std::string& compared) {
    if (member == comparator) return;
    members_[member].comparator = comparator;
    members_[member].kind = kind;
    members_[member].compared = compared;
  }

  const std::vector<ScenarioRequest>& requests_;
  std::optional<std::size_t> comparator_of_all_;
  Calibrator baseline_of_;
  std::vector<Plan> plans_;                                     ///< of the requests
  std::vector<std::optional<Plan>> comparators_;                ///< of the requests
  std::map<std::size_t, std::vector<std::string>> stands_for_;  ///< by request
  std::vector<Member> members_;
};

}  // namespace

bool Member::is_called(std::string_view name) const {
  return scenario.name == name || std::ranges::find(stands_for, name) != stands_for.end();
}

std::vector<Member> plan_study(const std::vector<ScenarioRequest>& requests,
                               const std::optional<std::string>& comparator_name) {
  return Planner(requests, comparator_name).members();
}

Study run_study(std::vector<Member> members, std::int64_t threads, const StudyProgress& progress) {
  Study study;
  for (std::size_t i = 0; i < members.size(); ++i) {
    Progress of_member;
    if (progress) {
      of_member = [&](double share, double customer_weeks) { progress(i, share, customer_weeks); };
    }
    RunResult result = run_plan(members[i].plan, threads, of_member);
    AvoidableLosses avoidable = avoidable_losses(members[i].plan);
    EncounterSummary encounters = summarise_encounters(members[i].plan);
    study.outcomes.push_back({std::move(members[i]),
                              std::move(result),
                              avoidable,
                              std::move(encounters),
                              {},
                              std::nullopt});
  }
  for (Outcome& outcome : study.outcomes) {
    outcome.levers = lever_gains(outcome.member.scenario, outcome.member.plan.baseline);
  }
  for (std::size_t i = 0; i < study.outcomes.size(); ++i) {
    Outcome& outcome = study.outcomes[i];
    if (outcome.member.comparator == i) continue;
    const RunResult& comparator = study.outcomes[outcome.member.comparator].result;
    outcome.differences = compare(outcome.result, comparator);
    outcome.break_even = break_even_programme(outcome.member.plan, outcome.result, comparator);
    outcome.programme_payback = programme_payback_week(outcome.result, comparator);
  }
  return study;
}

}  // namespace retain::study
