#include "study/study.hpp"

#include <algorithm>
#include <utility>

#include "base/check.hpp"
#include "engine/calibration.hpp"
#include "model/delivery.hpp"
#include "model/reference.hpp"

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

/// The member whose customers meet the same and leave for the same reasons: sizes of levers on
/// which nothing is spent do not count.
std::optional<std::size_t> find_equal(const std::vector<Member>& members, const Plan& plan) {
  const auto found = std::ranges::find_if(members, [&](const Member& member) {
    return same_values(member.plan.scenario, plan.scenario) &&
           member.plan.baseline.baseline_hazard == plan.baseline.baseline_hazard;
  });
  if (found == members.end()) return std::nullopt;
  return static_cast<std::size_t>(found - members.begin());
}

}  // namespace

std::vector<Member> plan_study(const std::vector<ScenarioRequest>& requests,
                               const std::optional<std::string>& comparator_name) {
  Calibrator baseline_of;
  std::vector<Member> members;
  for (const ScenarioRequest& request : requests) {
    members.push_back({request.scenario,
                       make_plan(request.scenario, baseline_of(request.reference)),
                       request.reference, members.size(), true});
  }
  if (comparator_name) {
    const auto found = std::ranges::find_if(
        members, [&](const Member& member) { return member.scenario.name == *comparator_name; });
    expects(found != members.end(), "the comparator is among the scenarios of the study");
    const auto comparator = static_cast<std::size_t>(found - members.begin());
    for (Member& member : members) member.comparator = comparator;
    return members;
  }
  for (std::size_t i = 0; i < requests.size(); ++i) {
    const ScenarioRequest& request = requests[i];
    if (!request.comparator) continue;
    Plan plan = make_plan(*request.comparator, baseline_of(request.reference));
    std::optional<std::size_t> comparator = find_equal(members, plan);
    if (!comparator) {
      comparator = members.size();
      members.push_back(
          {*request.comparator, std::move(plan), request.reference, *comparator, false});
    }
    members[i].comparator = *comparator;
  }
  return members;
}

Study run_study(std::vector<Member> members, std::int64_t threads, const StudyProgress& progress) {
  Study study;
  for (std::size_t i = 0; i < members.size(); ++i) {
    Progress of_member;
    if (progress) {
      of_member = [&](std::int64_t replications, double customer_weeks) {
        progress(i, replications, customer_weeks);
      };
    }
    RunResult result = run_plan(members[i].plan, threads, of_member);
    Avoidable avoidable = avoidable_losses(members[i].plan);
    EncounterSummary encounters = summarise_encounters(members[i].plan);
    study.outcomes.push_back({std::move(members[i]),
                              std::move(result),
                              avoidable,
                              std::move(encounters),
                              {},
                              std::nullopt});
  }
  for (std::size_t i = 0; i < study.outcomes.size(); ++i) {
    Outcome& outcome = study.outcomes[i];
    if (outcome.member.comparator == i) continue;
    const RunResult& comparator = study.outcomes[outcome.member.comparator].result;
    outcome.differences = compare(outcome.result, comparator);
    outcome.break_even = break_even_programme(outcome.member.plan, outcome.result, comparator);
  }
  return study;
}

}  // namespace retain::study
