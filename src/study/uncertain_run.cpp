#include "study/uncertain_run.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "business/accounts.hpp"
#include "engine/expected/expected.hpp"
#include "engine/parallel.hpp"
#include "stats/interval.hpp"
#include "study/drawn_replications.hpp"
#include "study/words.hpp"
#include "uncertainty/randomised.hpp"

namespace retain::study {
namespace {

/// Points of each randomisation that draw the bands of curves: 256 curves.
constexpr std::uint32_t most_curve_points = 16;

/// Replications of which curves are kept.
constexpr std::int64_t most_curve_replications = 2048;

/// Values by row and column, where columns are what varies: draws or replications.
class Table {
 public:
  Table(std::size_t rows, std::size_t columns)
      : columns_(columns), values_(rows * columns, not_available) {}

  void put(std::size_t column, std::span<const double> values) {
    for (std::size_t row = 0; row < values.size(); ++row) {
      values_[row * columns_ + column] = values[row];
    }
  }
  [[nodiscard]] std::span<const double> row(std::size_t row) const {
    return std::span(values_).subspan(row * columns_, columns_);
  }

 private:
  std::size_t columns_;
  std::vector<double> values_;
};

Estimate estimate_of(std::span<const double> values) {
  Sample sample(1, static_cast<std::int64_t>(values.size()));
  for (const double value : values) {
    if (!std::isnan(value)) sample.add({&value, 1});
  }
  return sample.count() == 0 ? Estimate() : sample.estimates(0, 1).front();
}

double sd_of(const Estimate& estimate, std::int64_t count) {
  return estimate.standard_error * std::sqrt(static_cast<double>(count));
}

UncertainFigure of_draws(const PointFigure& figure, std::span<const double> values,
                         Sampling sampling) {
  const RandomisedEstimate found = randomised_estimate(values, sampling);
  UncertainFigure row{figure, Source::inputs, found.count, found.sd, {}, found.mean.half_width};
  row.estimate.mean = found.mean.value;
  row.estimate.standard_error = found.standard_error;
  for (std::size_t q = 0; q < found.band.size(); ++q) {
    row.estimate.band[q] = found.band[q].value;
  }
  return row;
}

UncertainFigure of_replications(const PointFigure& figure, Source source, const Estimate& estimate,
                                std::int64_t count) {
  return {figure,   source,
          count,    sd_of(estimate, count),
          estimate, interval_width(count) * estimate.standard_error};
}

UncertainFigure of_replications(const PointFigure& figure, std::span<const double> values) {
  const auto count = static_cast<std::int64_t>(
      std::ranges::count_if(values, [](double value) { return !std::isnan(value); }));
  return of_replications(figure, Source::both, estimate_of(values), count);
}

/// Every metric of a replication, of each scenario and of its difference.
std::vector<PointFigure> figures_of(const PointStudy& points) {
  std::vector<PointFigure> figures;
  for (std::size_t i = 0; i < points.scenarios().size(); ++i) {
    const bool is_compared = !points.comparator_name(i).empty();
    for (const bool is_difference : {false, true}) {
      if (is_difference && !is_compared) continue;
      for (const MetricName& metric : replication_metrics()) {
        figures.push_back({i, metric.id, is_difference});
      }
    }
  }
  return figures;
}

/// The work of uncertain_run.
class Work {
 public:
  Work(const PointStudy& points, const UncertainInputs& inputs, const UncertainRunRequest& request,
       const UncertainProgress& progress)
      : points_(points),
        inputs_(inputs),
        request_(request),
        progress_(progress),
        figures_(figures_of(points)),
        rows_(static_cast<std::size_t>(points.scenario(0).simulation.weeks) + 1) {}

  [[nodiscard]] UncertainRun run(const Study& chance) {
    UncertainRun result;
    result.drawn_figures = figures_;
    result.drawn = draw_figures(points_, inputs_, request_.plan, figures_, request_.threads,
                                part_of(share_of(Source::inputs), 0.0, 0.9));
    draw_curves(result);
    const bool has_chance = is_random(points_.scenario(0).simulation.engine);
    if (has_chance) replicate(result);
    if (has_chance && request_.nesting) nest(*request_.nesting, result);
    for (std::size_t f = 0; f < figures_.size(); ++f) {
      if (has_chance) add_chance(chance, figures_[f], result);
      result.figures.push_back(
          of_draws(figures_[f], result.drawn.figure(f), request_.plan.sampling));
      if (has_chance) result.figures.push_back(both_[f]);
    }
    return result;
  }

 private:
  [[nodiscard]] ShareDone share_of(Source source) const {
    return [this, source](double share) {
      if (progress_) progress_(source, share);
    };
  }

  /// The expected curves over some of the draws.
  void draw_curves(UncertainRun& result) const {
    DrawPlan plan = request_.plan;
    plan.points = std::min(plan.points, most_curve_points);
    const InputDraws draws = inputs_.draws(plan);
    const std::size_t scenarios = points_.scenarios().size();
    std::vector<Table> tables(scenarios, Table(value_curves * rows_, draws.count()));
    parallel_for(
        static_cast<std::int64_t>(draws.count()), request_.threads,
        [&](std::int64_t index, std::size_t) {
          const auto draw = static_cast<std::size_t>(index);
          std::vector<double> row(draws.numbers().size());
          draws.values(draw, row);
          const std::vector<Change> changes = inputs_.changes(row);
          for (std::size_t i = 0; i < scenarios; ++i) {
            const auto plans = if_possible([&] { return points_.plans_at(changes, i); });
            if (!plans) continue;
            const Accounts accounts = book(expected_path(plans->own), plans->own.scenario);
            tables[i].put(draw, std::span(accounts.curves).first(value_curves * rows_));
          }
        },
        part_of(share_of(Source::inputs), 0.9, 1.0));
    for (std::size_t i = 0; i < scenarios; ++i) {
      add_curves(tables[i], i, Source::inputs, result);
    }
  }

  void add_curves(const Table& table, std::size_t scenario, Source source,
                  UncertainRun& result) const {
    for (std::size_t which = 0; which < value_curves; ++which) {
      UncertainCurve curve{scenario, source, which, {}};
      for (std::size_t week = 0; week < rows_; ++week) {
        curve.estimates.push_back(estimate_of(table.row(which * rows_ + week)));
      }
      result.curves.push_back(std::move(curve));
    }
  }

  void replicate(UncertainRun& result) {
    const std::int64_t count = points_.scenario(0).simulation.replications;
    const std::int64_t with_curves = std::min(count, most_curve_replications);
    const std::size_t scenarios = points_.scenarios().size();
    const DrawnReplications replicator(points_, inputs_, request_.plan, figures_);
    Table table(figures_.size(), static_cast<std::size_t>(count));
    std::vector<Table> curves(scenarios,
                              Table(value_curves * rows_, static_cast<std::size_t>(with_curves)));
    parallel_for(
        count, request_.threads,
        [&](std::int64_t index, std::size_t) {
          const auto replication = static_cast<std::uint32_t>(index);
          const DrawnReplications::Result at =
              replicator.at(replication, replication, index < with_curves);
          table.put(replication, at.figures);
          for (std::size_t i = 0; i < at.curves.size(); ++i) {
            curves[i].put(replication, at.curves[i]);
          }
        },
        part_of(share_of(Source::both), 0.0, request_.nesting ? 0.5 : 1.0));
    for (std::size_t f = 0; f < figures_.size(); ++f) {
      both_.push_back(of_replications(figures_[f], table.row(f)));
    }
    for (std::size_t i = 0; i < scenarios; ++i) add_curves(curves[i], i, Source::both, result);
  }

  /// O draws, each with I replications: with s^2 the variance, var_chance = mean of s^2 within,
  /// var_inputs = s^2 of the means - var_chance / I.
  void nest(const Nesting& nesting, UncertainRun& result) const {
    std::vector<PointFigure> wanted;
    for (std::size_t i = 0; i < points_.scenarios().size(); ++i) {
      wanted.push_back(usual_figure(i, points_).of(i));
    }
    const DrawnReplications replicator(points_, inputs_, request_.plan, wanted);
    Table table(wanted.size(), static_cast<std::size_t>(nesting.draws * nesting.replications));
    parallel_for(
        nesting.draws * nesting.replications, request_.threads,
        [&](std::int64_t index, std::size_t) {
          const auto draw = static_cast<std::uint32_t>(index / nesting.replications);
          const auto at = replicator.at(draw, static_cast<std::uint32_t>(index), false);
          table.put(static_cast<std::size_t>(index), at.figures);
        },
        part_of(share_of(Source::both), 0.5, 1.0));
    for (std::size_t f = 0; f < wanted.size(); ++f) {
      result.nested.push_back(variance_of(wanted[f], table.row(f), nesting));
    }
  }

  static NestedVariance variance_of(const PointFigure& figure, std::span<const double> values,
                                    const Nesting& nesting) {
    Moments means, within;
    const auto size = static_cast<std::size_t>(nesting.replications);
    for (std::size_t first = 0; first < values.size(); first += size) {
      Moments inner;
      for (const double value : values.subspan(first, size)) inner.add(value);
      if (std::isnan(inner.mean())) continue;
      means.add(inner.mean());
      within.add(inner.variance());
    }
    const double inputs =
        means.variance() - within.mean() / static_cast<double>(nesting.replications);
    return {figure, std::max(0.0, inputs), within.mean(), inputs < 0.0};
  }

  void add_chance(const Study& chance, const PointFigure& figure, UncertainRun& result) const {
    const std::string& name = points_.scenario(figure.scenario).name;
    const auto outcome = std::ranges::find_if(chance.outcomes, [&](const Outcome& candidate) {
      return candidate.member.is_called(name);
    });
    const std::size_t metric = replication_metric(figure.measure);
    if (outcome == chance.outcomes.end()) return;
    if (figure.is_difference && outcome->differences.empty()) return;
    const Estimate& estimate = figure.is_difference ? outcome->differences[metric].estimate
                                                    : outcome->result.metrics[metric];
    const std::int64_t count = outcome->result.replications.count();
    result.figures.push_back(of_replications(figure, Source::chance, estimate, count));
  }

  const PointStudy& points_;
  const UncertainInputs& inputs_;
  const UncertainRunRequest& request_;
  const UncertainProgress& progress_;
  std::vector<PointFigure> figures_;
  std::size_t rows_;
  std::vector<UncertainFigure> both_;
};

}  // namespace

UncertainRun uncertain_run(const PointStudy& points, const UncertainInputs& inputs,
                           const Study& chance, const UncertainRunRequest& request,
                           const UncertainProgress& progress) {
  return Work(points, inputs, request, progress).run(chance);
}

}  // namespace retain::study
