#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "business/measures/metrics.hpp"
#include "scenario/loaded_scenario.hpp"
#include "study/point_study.hpp"

namespace retain::study {

/// What makes a figure uncertain.
enum class Source { none, chance, inputs, both };

/// What is said of its distribution: `lower` and `upper` are the 95 % limits of the mean.
enum class Statistic { none, mean, se, sd, lower, upper, p05, p25, p50, p75, p95 };

/// A figure of a study: [SCENARIO.]METRIC[.difference][.SOURCE][.STAT], METRIC as in summary.csv.
struct Figure {
  std::optional<std::size_t> scenario;  ///< none: each scenario
  MetricName metric;
  bool is_difference = false;  ///< to what the scenario is compared with
  Source source = Source::none;
  Statistic statistic = Statistic::none;

  /// Whether it is known only where what is uncertain is drawn.
  [[nodiscard]] bool is_drawn() const { return source == Source::inputs || source == Source::both; }

  [[nodiscard]] PointFigure of(std::size_t which) const {
    return {which, metric.id, is_difference};
  }
};

/// Names as they are typed; empty for none.
[[nodiscard]] std::string_view name_of(Source source);
[[nodiscard]] std::string_view name_of(Statistic statistic);

/// Understands a figure of these scenarios with one of these metrics.
/// Throws: Error(usage) with the nearest name for what is not known.
[[nodiscard]] Figure parse_figure(std::string_view typed, std::span<const LoadedScenario> scenarios,
                                  std::span<const MetricName> metrics = replication_metrics());

/// The figure without its scenario, as it is typed: "business_value_end.difference".
[[nodiscard]] std::string figure_text(const Figure& figure);

/// What studies look at unless they are told: the value of the business at the end of the horizon,
/// less that of the comparator for a scenario that has one.
[[nodiscard]] Figure usual_figure(std::size_t scenario, const PointStudy& points);

/// Refuses a figure that the expected engine does not have: a source or a spread.
/// Throws: Error(usage).
void expect_expected(const Figure& figure);

}  // namespace retain::study
