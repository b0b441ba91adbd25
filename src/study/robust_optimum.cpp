#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "engine/parallel.hpp"
#include "study/budget_search.hpp"
#include "study/drawn_figures.hpp"
#include "study/lever_worth.hpp"
#include "study/optimum.hpp"

namespace retain::study {
namespace {

/// Behind the sets of points of the estimates, and the further one that runs draw from.
constexpr std::uint32_t first_sought_set = uncertainty::randomisations + 1;
constexpr std::uint32_t points_of_set = sought_draws / uncertainty::randomisations;

/// A scenario in draws of its uncertain numbers, each a world of its own.
class Worlds {
 public:
  Worlds(const PointStudy& points, const UncertainInputs& inputs, const DrawPlan& plan)
      : points_(points), inputs_(inputs), draws_(inputs.draws(plan)) {}

  [[nodiscard]] std::size_t count() const { return draws_.count(); }

  /// The world of a draw; none where it cannot be, with the reason.
  [[nodiscard]] std::optional<PointStudy> judged(std::size_t draw, Sentence& objection) const {
    const std::uint32_t points = draws_.plan().points;
    return at(static_cast<std::uint32_t>(draw / points), static_cast<std::uint32_t>(draw % points),
              objection);
  }

  /// A world on which an optimum is sought.
  [[nodiscard]] std::optional<PointStudy> sought(std::uint32_t draw, Sentence& objection) const {
    return at(first_sought_set + draw / points_of_set, draw % points_of_set, objection);
  }

 private:
  [[nodiscard]] std::optional<PointStudy> at(std::uint32_t set, std::uint32_t point,
                                             Sentence& objection) const {
    std::vector<double> row(draws_.numbers().size());
    draws_.values(set, point, row);
    return if_possible([&] { return points_.moved_to(inputs_.changes(row)); }, &objection);
  }

  const PointStudy& points_;
  const UncertainInputs& inputs_;
  InputDraws draws_;
};

/// Refuses too many draws that cannot be; objections are empty for those that can.
void expect_most(const std::vector<Sentence>& objections) {
  const auto first = std::ranges::find_if_not(objections, &Sentence::empty);
  if (first == objections.end()) return;
  const auto possible = std::ranges::count_if(objections, &Sentence::empty);
  expect_few_left_out(objections.size() - static_cast<std::size_t>(possible), objections.size(),
                      *first);
}

std::vector<PointStudy> worlds_to_seek_in(const Worlds& worlds, std::int64_t threads) {
  std::vector<std::optional<PointStudy>> made(sought_draws);
  std::vector<Sentence> objections(sought_draws);
  parallel_for(sought_draws, threads, [&](std::int64_t draw, std::size_t) {
    const auto i = static_cast<std::size_t>(draw);
    made[i] = worlds.sought(static_cast<std::uint32_t>(draw), objections[i]);
  });
  expect_most(objections);
  std::vector<PointStudy> possible;
  for (std::optional<PointStudy>& world : made) {
    if (world) possible.push_back(std::move(*world));
  }
  return possible;
}

/// Values of allocations in the draws on which they are judged, yuan per customer: a row per
/// allocation; not available where a draw cannot be.
std::vector<std::vector<double>> judged_values(const Worlds& worlds, const LeverWorth& worth,
                                               const std::vector<std::vector<double>>& allocations,
                                               std::int64_t threads, const ShareDone& progress) {
  std::vector<std::vector<double>> values(allocations.size(),
                                          std::vector<double>(worlds.count(), not_available));
  std::vector<Sentence> objections(worlds.count());
  parallel_for(
      static_cast<std::int64_t>(worlds.count()), threads,
      [&](std::int64_t index, std::size_t) {
        const auto draw = static_cast<std::size_t>(index);
        const std::optional<PointStudy> world = worlds.judged(draw, objections[draw]);
        for (std::size_t i = 0; world && i < allocations.size(); ++i) {
          const PointResult result = worth.at(*world, allocations[i]);
          if (!result.values.empty()) {
            values[i][draw] = result.values.front();
          } else {
            objections[draw] = result.objection;
          }
        }
      },
      progress);
  expect_most(objections);
  return values;
}

std::vector<double> amounts_of(const BudgetOptimum& budget) {
  std::vector<double> amounts;
  for (const LeverSpending& lever : budget.levers) amounts.push_back(lever.per_year);
  return amounts;
}

/// `values`, those of nothing, and those of what is best at the point, draw by draw.
Robustness robustness_of(const std::vector<double>& values, const std::vector<double>& nothing,
                         const std::vector<double>& point, Sampling sampling) {
  std::vector<double> gains(values.size(), not_available);
  double count = 0.0;
  Robustness robustness;
  for (std::size_t draw = 0; draw < values.size(); ++draw) {
    const double gain = values[draw] - nothing[draw];
    if (std::isnan(gain) || std::isnan(point[draw])) continue;
    gains[draw] = gain;
    ++count;
    const double point_gain = point[draw] - nothing[draw];
    robustness.beats_nothing += gain > 0.0 ? 1.0 : 0.0;
    robustness.beats_point += gain > point_gain ? 1.0 : 0.0;
    robustness.point_gain += point_gain;
    robustness.regret += std::max({0.0, gain, point_gain}) - gain;
  }
  for (double* mean : {&robustness.beats_nothing, &robustness.beats_point, &robustness.point_gain,
                       &robustness.regret}) {
    *mean /= count;
  }
  robustness.value = randomised_estimate(values, sampling);
  robustness.gain = randomised_estimate(gains, sampling);
  return robustness;
}

}  // namespace

Optimum optimise_robustly(const PointStudy& points, const UncertainInputs& inputs,
                          const OptimumRequest& request, const DrawPlan& plan,
                          const ShareDone& progress) {
  constexpr double point_is_found = 0.1;
  constexpr double mean_is_found = 0.8;
  const Optimum at_point = optimise(points, request, part_of(progress, 0.0, point_is_found));
  const Worlds worlds(points, inputs, plan);
  const std::vector<PointStudy> sought_in = worlds_to_seek_in(worlds, request.threads);
  std::vector<const PointStudy*> studies;
  for (const PointStudy& world : sought_in) studies.push_back(&world);
  const std::vector<LeverName> levers = levers_of(points, request);
  const LeverWorth worth(studies, request, levers);
  const Starts starts = [&](std::size_t budget, const BudgetProblem&) {
    return std::vector<std::vector<double>>{amounts_of(at_point.budgets[budget])};
  };
  Optimum optimum = search_budgets(worth, points.scenario(request.scenario), levers, request,
                                   starts, part_of(progress, point_is_found, mean_is_found));

  std::vector<std::vector<double>> allocations;
  for (const Optimum* found : {static_cast<const Optimum*>(&optimum), &at_point}) {
    for (const BudgetOptimum& budget : found->budgets) allocations.push_back(amounts_of(budget));
  }
  const std::vector<std::vector<double>> values = judged_values(
      worlds, worth, allocations, request.threads, part_of(progress, mean_is_found, 1.0));
  const std::size_t budgets = optimum.budgets.size();
  for (std::size_t i = 0; i < budgets; ++i) {
    optimum.budgets[i].robustness =
        robustness_of(values[i], values.front(), values[budgets + i], plan.sampling);
  }
  return optimum;
}

}  // namespace retain::study
