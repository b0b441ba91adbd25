#pragma once

#include <cstdint>
#include <deque>
#include <vector>

#include "business/plan.hpp"
#include "study/point_study.hpp"
#include "study/uncertain_inputs.hpp"

namespace retain::study {

/// Curves of the lifetime value: those before the ledger.
inline constexpr std::size_t value_curves = curve::missing_margin;

/// The set of points behind those of the estimates, from which replications draw.
inline constexpr std::uint32_t further_set = uncertainty::randomisations;

/// Replications of the agents, each at a draw of the uncertain numbers.
class DrawnReplications {
 public:
  DrawnReplications(const PointStudy& points, const UncertainInputs& inputs, const DrawPlan& plan,
                    const std::vector<PointFigure>& figures)
      : points_(points), inputs_(inputs), draws_(inputs.draws(plan)), figures_(figures) {}

  struct Result {
    std::vector<double> figures;              ///< empty where the point cannot be
    std::vector<std::vector<double>> curves;  ///< by scenario: value_curves x rows
  };
  /// The figures of a replication at a point of the further set.
  [[nodiscard]] Result at(std::uint32_t point, std::uint32_t replication, bool with_curves) const;

 private:
  struct Books {
    DeliveredScenario scenario;
    PerCause<double> hazard;
    std::vector<double> metrics;
    std::vector<double> curves;
  };
  using Known = std::deque<Books>;
  static const Books& books_of(const Plan& plan, std::uint32_t replication, Known& known);

  const PointStudy& points_;
  const UncertainInputs& inputs_;
  InputDraws draws_;
  const std::vector<PointFigure>& figures_;
};

}  // namespace retain::study
