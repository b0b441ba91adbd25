#include "study/lever_worth.hpp"

#include <fmt/format.h>

#include <utility>

#include "stats/estimate.hpp"

namespace retain::study {

LeverWorth::LeverWorth(std::vector<const PointStudy*> worlds, const OptimumRequest& request,
                       const std::vector<LeverName>& levers)
    : worlds_(std::move(worlds)), figure_{request.scenario, request.figure.metric.id, false} {
  const PointStudy& first = *worlds_.front();
  const Scenario& scenario = first.scenario(request.scenario);
  customers_ = static_cast<double>(scenario.cohort.customers);
  for (const LeverName lever : levers) {
    keys_.emplace_back(
        fmt::format("{}:lever.{}.per_year", scenario.name, lever_names[index(lever)]),
        first.scenarios());
  }
}

PointResult LeverWorth::at(const PointStudy& world, std::span<const double> amounts) const {
  std::vector<Change> changes;
  for (std::size_t i = 0; i < keys_.size(); ++i) changes.push_back({&keys_[i], amounts[i]});
  return world.at(changes, {&figure_, 1});
}

double LeverWorth::operator()(std::span<const double> amounts) const {
  double sum = 0.0;
  for (const PointStudy* world : worlds_) {
    const PointResult result = at(*world, amounts);
    if (result.values.empty()) return not_available;
    sum += result.values.front();
  }
  return customers_ * sum / static_cast<double>(worlds_.size());
}

}  // namespace retain::study
