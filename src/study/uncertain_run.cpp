#include "study/uncertain_run.hpp"

#include <algorithm>
#include <cmath>
#include <deque>

#include "base/error.hpp"
#include "business/accounts.hpp"
#include "engine/agents/agents.hpp"
#include "engine/expected/expected.hpp"
#include "engine/parallel.hpp"
#include "model/reference.hpp"
#include "stats/interval.hpp"
#include "study/words.hpp"
#include "uncertainty/randomised.hpp"

namespace retain::study {
namespace {

/// Points of each randomisation that draw the bands of curves: 256 curves.
constexpr std::uint32_t most_curve_points = 16;

/// Replications of which curves are kept.
constexpr std::int64_t most_curve_replications = 2048;

/// Curves of the lifetime value: those before the ledger.
constexpr std::size_t curve_count = curve::missing_margin;

/// The set of points behind those of the estimates.
constexpr std::uint32_t further_set = uncertainty::randomisations;

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

/// Replications of the agents at draws of the uncertain numbers.
class Replicator {
 public:
  Replicator(const PointStudy& points, const UncertainInputs& inputs, const DrawPlan& plan,
             const std::vector<PointFigure>& figures)
      : points_(points), inputs_(inputs), draws_(inputs.draws(plan)), figures_(figures) {}

  /// All figures of a replication at a point of the further set, and the curves of each scenario.
  /// Empty where the point cannot be.
  struct Result {
    std::vector<double> figures;
    std::vector<std::vector<double>> curves;
  };
  [[nodiscard]] Result at(std::uint32_t point, std::uint32_t replication, bool with_curves) const {
    std::vector<double> row(draws_.numbers().size());
    draws_.values(further_set, point, row);
    const std::vector<Change> changes = inputs_.changes(row);
    Known known;
    Result result;
    std::vector<const Books*> own, other;
    for (std::size_t i = 0; i < points_.scenarios().size(); ++i) {
      const auto plans = if_possible([&] { return points_.plans_at(changes, i); });
      if (!plans) return {};
      own.push_back(&books_of(plans->own, replication, known));
      other.push_back(points_.comparator_name(i).empty()
                          ? nullptr
                          : &books_of(plans->comparator, replication, known));
    }
    for (const PointFigure& figure : figures_) {
      const std::size_t metric = replication_metric(figure.measure);
      const double value = own[figure.scenario]->metrics[metric];
      result.figures.push_back(
          figure.is_difference ? value - other[figure.scenario]->metrics[metric] : value);
    }
    for (std::size_t i = 0; with_curves && i < own.size(); ++i) {
      result.curves.push_back(own[i]->curves);
    }
    return result;
  }

 private:
  struct Books {
    DeliveredScenario scenario;
    PerCause<double> hazard;
    std::vector<double> metrics;
    std::vector<double> curves;
  };
  using Known = std::deque<Books>;

  static const Books& books_of(const Plan& plan, std::uint32_t replication, Known& known) {
    for (const Books& books : known) {
      if (books.hazard == plan.baseline.baseline_hazard &&
          same_values(books.scenario, plan.scenario)) {
        return books;
      }
    }
    AgentEngine engine(plan);
    const Accounts accounts = book(engine.run(replication), plan.scenario);
    known.push_back(
        {plan.scenario,
         plan.baseline.baseline_hazard,
         measure(accounts, plan.scenario),
         {accounts.curves.begin(),
          accounts.curves.begin() + static_cast<std::ptrdiff_t>(curve_count * accounts.rows)}});
    return known.back();
  }

  const PointStudy& points_;
  const UncertainInputs& inputs_;
  InputDraws draws_;
  const std::vector<PointFigure>& figures_;
};

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
                                share_of(Source::inputs));
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
    std::vector<Table> tables(scenarios, Table(curve_count * rows_, draws.count()));
    parallel_for(static_cast<std::int64_t>(draws.count()), request_.threads,
                 [&](std::int64_t index, std::size_t) {
                   const auto draw = static_cast<std::size_t>(index);
                   std::vector<double> row(draws.numbers().size());
                   draws.values(draw, row);
                   const std::vector<Change> changes = inputs_.changes(row);
                   for (std::size_t i = 0; i < scenarios; ++i) {
                     const auto plans = if_possible([&] { return points_.plans_at(changes, i); });
                     if (!plans) continue;
                     const Accounts accounts = book(expected_path(plans->own), plans->own.scenario);
                     tables[i].put(draw, std::span(accounts.curves).first(curve_count * rows_));
                   }
                 });
    for (std::size_t i = 0; i < scenarios; ++i) {
      add_curves(tables[i], i, Source::inputs, result);
    }
  }

  void add_curves(const Table& table, std::size_t scenario, Source source,
                  UncertainRun& result) const {
    for (std::size_t which = 0; which < curve_count; ++which) {
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
    const Replicator replicator(points_, inputs_, request_.plan, figures_);
    Table table(figures_.size(), static_cast<std::size_t>(count));
    std::vector<Table> curves(scenarios,
                              Table(curve_count * rows_, static_cast<std::size_t>(with_curves)));
    parallel_for(
        count, request_.threads,
        [&](std::int64_t index, std::size_t) {
          const auto replication = static_cast<std::uint32_t>(index);
          const Replicator::Result at =
              replicator.at(replication, replication, index < with_curves);
          table.put(replication, at.figures);
          for (std::size_t i = 0; i < at.curves.size(); ++i) {
            curves[i].put(replication, at.curves[i]);
          }
        },
        share_of(Source::both));
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
    const Replicator replicator(points_, inputs_, request_.plan, wanted);
    Table table(wanted.size(), static_cast<std::size_t>(nesting.draws * nesting.replications));
    parallel_for(nesting.draws * nesting.replications, request_.threads,
                 [&](std::int64_t index, std::size_t) {
                   const auto draw = static_cast<std::uint32_t>(index / nesting.replications);
                   const auto at = replicator.at(draw, static_cast<std::uint32_t>(index), false);
                   table.put(static_cast<std::size_t>(index), at.figures);
                 });
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
