#include "business/week_reader.hpp"

namespace retain::business {

std::vector<double> cohort_by_segment(const Plan& plan, std::span<const ByScope<double>> by_group) {
  const std::size_t stages = plan.stages();
  std::vector<double> cohort(by_group.size() / stages);
  for (std::size_t group = 0; group < by_group.size(); ++group) {
    cohort[group / stages] += by_group[group].cohort;
  }
  return cohort;
}

PathMaker::PathMaker(const Plan& plan, Path memory) : plan_(plan), path_(std::move(memory)) {
  path_.weeks.clear();
  path_.cohort_start.clear();
  path_.cohort_paying.clear();
  path_.weeks.reserve(static_cast<std::size_t>(plan.scenario.simulation.weeks) + 1);
}

void PathMaker::start(std::span<const ByScope<double>> by_group) {
  path_.cohort_start = cohort_by_segment(plan_, by_group);
}

void PathMaker::week(const WeekFlows& flows, std::span<const ByScope<double>> paying) {
  path_.weeks.push_back(flows);
  const std::vector<double> cohort = cohort_by_segment(plan_, paying);
  path_.cohort_paying.insert(path_.cohort_paying.end(), cohort.begin(), cohort.end());
}

void PathMaker::end(const WeekFlows& state, std::span<const ByScope<double>>) {
  path_.weeks.push_back(state);
}

}  // namespace retain::business
