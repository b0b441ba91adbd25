#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "business/measures/years.hpp"
#include "stats/moments.hpp"
#include "stats/ratio.hpp"

namespace retain::engine {

/// A year of the horizon over replications.
struct YearEstimates {
  std::int64_t weeks = 0;                           ///< 52, or fewer in a last year that is shorter
  std::array<Estimate, year_figure_count> figures;  ///< in the order of YearFigure, no quantiles
};

/// The years of a run over its replications, one replication at a time. Amounts are means, rates
/// ratios of means: so rates of all years multiply to the survival at the end.
class YearSample {
 public:
  /// Of so many weeks.
  explicit YearSample(std::int64_t weeks);

  /// Adds a replication: its books at every one of year_rows(weeks).
  void add(std::span<const YearEnd> ends);

  [[nodiscard]] std::vector<YearEstimates> years() const;

  /// Complaints a year for 1,000 customers who pay, over the whole horizon. Those of regular
  /// encounters are booked in the mean, so chance is not seen in them.
  [[nodiscard]] double complaint_rate() const;

 private:
  struct Year {
    std::int64_t weeks;
    std::array<Moments, year_figure_count> amounts;  ///< those of rates are not used
    Ratio stayed;
    Ratio left;
  };

  std::vector<Year> years_;
  Ratio complaints_;  ///< by customer-weeks
};

}  // namespace retain::engine
