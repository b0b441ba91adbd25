#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "study/drawn_figures.hpp"
#include "study/figure.hpp"
#include "study/study.hpp"

namespace retain::study {

/// A figure with what makes it uncertain: chance alone (agents at the point), inputs alone (the
/// expected engine over draws), or both (agents, each replication at a draw of its own).
struct UncertainFigure {
  PointFigure figure;
  Source source;
  std::int64_t count = 0;  ///< draws or replications
  double sd = not_available;
  Estimate estimate;
  double half_width = not_available;  ///< of the 95 % interval of the mean
};

/// A curve of the lifetime value with its band, by what makes it uncertain.
struct UncertainCurve {
  std::size_t scenario;
  Source source;
  std::size_t curve;                ///< position in curve_names()
  std::vector<Estimate> estimates;  ///< weeks + 1
};

/// The variance of a figure apart: that of the means of draws less what chance leaves in them, and
/// that within draws. A negative estimate of the first is 0, and is told.
struct NestedVariance {
  PointFigure figure;
  double inputs;
  double chance;
  bool was_negative = false;
};

/// So many draws, each with so many replications.
struct Nesting {
  std::int64_t draws = 0;
  std::int64_t replications = 0;
};

struct UncertainRunRequest {
  DrawPlan plan;
  std::optional<Nesting> nesting;
  std::int64_t threads = 1;
};

struct UncertainRun {
  std::vector<UncertainFigure> figures;  ///< by scenario, own value and difference, metric, source
  std::vector<UncertainCurve> curves;
  std::vector<NestedVariance> nested;  ///< of the usual figure of each scenario
  std::vector<PointFigure> drawn_figures;
  DrawnFigures drawn;
};

/// Called while it works: what it is at, and the share of that which is done.
using UncertainProgress = std::function<void(Source source, double share)>;

/// What the uncertain numbers do to a run: `chance` is the study that has run, at the point. The
/// draws of `both` are those of one further randomisation, its customer words those of `chance`.
/// Throws: Error(contradiction) when too many draws cannot be.
[[nodiscard]] UncertainRun uncertain_run(const PointStudy& points, const UncertainInputs& inputs,
                                         const Study& chance, const UncertainRunRequest& request,
                                         const UncertainProgress& progress);

}  // namespace retain::study
