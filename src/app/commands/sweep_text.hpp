#pragma once

#include <span>
#include <string>
#include <vector>

#include "app/commands/study_call.hpp"
#include "app/options.hpp"
#include "study/sweep.hpp"

namespace retain::app::commands {

/// A sweep that was made: its points, the figures that each result holds in their order, and the
/// figures that are shown, each of one scenario.
struct MadeSweep {
  const PointStudy& points;
  const std::vector<Axis>& axes;
  std::span<const PointResult> results;
  const std::vector<Figure>& shown;
  const std::vector<PointFigure>& figures;

  /// Name of the scenario of a figure shown.
  [[nodiscard]] const std::string& name(std::size_t which) const;

  /// A figure shown, at a point; not available where it cannot be.
  [[nodiscard]] double value(std::size_t which, std::size_t point) const;

  /// Its standard error; not available by the expected engine.
  [[nodiscard]] double error(std::size_t which, std::size_t point) const;

 private:
  [[nodiscard]] double number(const std::vector<double>& numbers, std::size_t which) const;
};

/// The figure that is looked at, of the scenario that it names, else of each; its own value of a
/// scenario that is compared with nothing.
[[nodiscard]] std::vector<Figure> figures_shown(const StudyCall& call);

/// One way: a table with bars; two ways: a map of each figure; more: the best and worst points.
/// Then a sentence of each scenario: where the figure is largest, and whether its sign holds.
[[nodiscard]] std::string sweep_text(const MadeSweep& made, OutputFormat format);

}  // namespace retain::app::commands
