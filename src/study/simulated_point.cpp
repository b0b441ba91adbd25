#include "study/simulated_point.hpp"

#include <utility>

#include "base/error.hpp"
#include "business/measures/metrics.hpp"
#include "model/reference.hpp"
#include "study/compare.hpp"

namespace retain::study {

SimulatedPoint::SimulatedPoint(const PointStudy& points, std::vector<Change> changes,
                               std::int64_t threads, std::function<void(double runs)> progress,
                               std::optional<std::int64_t> replications)
    : points_(points),
      changes_(std::move(changes)),
      threads_(threads),
      progress_(std::move(progress)),
      replications_(replications) {}

SimulatedPoint::Pair SimulatedPoint::of(std::size_t scenario) {
  const auto known = pairs_.find(scenario);
  if (known != pairs_.end()) return known->second;
  PointPlans plans = points_.plans_at(changes_, scenario);
  for (Plan* plan : {&plans.own, &plans.comparator}) {
    plan->scenario.simulation.engine = EngineKind::agents;
    if (replications_) plan->scenario.simulation.replications = *replications_;
  }
  const RunResult& own = run(std::move(plans.own));
  return pairs_.emplace(scenario, Pair{own, run(std::move(plans.comparator))}).first->second;
}

const RunResult& SimulatedPoint::run(Plan plan) {
  for (const Run& known : runs_) {
    if (known.plan.baseline.baseline_hazard == plan.baseline.baseline_hazard &&
        same_values(known.plan.scenario, plan.scenario)) {
      return known.result;
    }
  }
  const auto before = static_cast<double>(runs_.size());
  RunResult result = run_plan(plan, threads_, [&](double share, double) {
    if (progress_) progress_(before + share);
  });
  runs_.push_back({std::move(plan), std::move(result)});
  return runs_.back().result;
}

namespace {

/// The figures, each scenario compared once.
class Figures {
 public:
  explicit Figures(SimulatedPoint& point) : point_(point) {}

  [[nodiscard]] const Estimate& estimate(const PointFigure& figure) {
    const std::size_t metric = replication_metric(figure.measure);
    if (!figure.is_difference) return point_.of(figure.scenario).own.metrics[metric];
    auto found = differences_.find(figure.scenario);
    if (found == differences_.end()) {
      const SimulatedPoint::Pair pair = point_.of(figure.scenario);
      found = differences_.emplace(figure.scenario, compare(pair.own, pair.comparator)).first;
    }
    return found->second[metric].estimate;
  }

 private:
  SimulatedPoint& point_;
  std::map<std::size_t, std::vector<Difference>> differences_;
};

}  // namespace

PointResult simulate_at(SimulatedPoint& point, std::span<const PointFigure> figures) {
  PointResult result;
  Figures simulated(point);
  try {
    for (const PointFigure& figure : figures) {
      const Estimate& estimate = simulated.estimate(figure);
      result.values.push_back(estimate.mean);
      result.errors.push_back(estimate.standard_error);
    }
  } catch (const Error& error) {
    const ExitCode code = error.exit_code();
    if (code != ExitCode::scenario && code != ExitCode::contradiction) throw;
    result = {};
    result.objection = error.sentence();
    result.is_unsolvable = code == ExitCode::contradiction;
  }
  return result;
}

}  // namespace retain::study
