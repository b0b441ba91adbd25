#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::report::workbook {

/// An axis of numbers of a chart.
struct ChartAxis {
  double low;
  double high;
  double step;             ///< from label to label
  double last_label = {};  ///< none beyond it; 0: to the end of the axis
};

/// Round ends around numbers and around zero, with about five labels.
[[nodiscard]] ChartAxis axis_over(std::span<const double> numbers);

/// Whole years or weeks from 0 to a horizon, with at most twelve steps. Behind the horizon there is
/// room for labels at the ends of lines, a share of its length.
[[nodiscard]] ChartAxis time_axis(double horizon, bool in_years, double room);

/// "0", or what shows no number beyond the last label.
[[nodiscard]] std::string label_format(const ChartAxis& axis);

/// The heights nearest to these, in the same order, at least a distance apart and between two
/// limits where they have room there.
[[nodiscard]] std::vector<double> apart(std::span<const double> heights, double distance,
                                        double lowest, double highest);

}  // namespace retain::report::workbook
