#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "report/palette.hpp"

namespace retain::report::page {

/// How a series is drawn.
enum class Stroke {
  line,
  scenario,   ///< a line whose colour says whether its scenario is the one looked at
  reference,  ///< a dashed line
  band,       ///< the area between `low` and `values`
  area,       ///< stacked
  hatched,    ///< stacked, with stripes
  bar,
  hatched_bar,
  floating,  ///< bars from `low` to `values`
  dots,      ///< points that no line joins
  path,      ///< a line over points that are not available
};

struct Series {
  std::string label;
  Shade shade;
  Stroke stroke;
  std::vector<double> values;
  std::vector<double> low = {};
  double opacity = 1.0;
  std::optional<std::size_t> scenario = {};  ///< of a line of a scenario
  std::string finding = {};                  ///< what the chart says of it, for who cannot see it
  double half_width = 0.0;                   ///< of the interval at its end
  std::string mark = {};                     ///< what happens at `mark_at`
  double mark_at = 0.0;
};

/// The ends of an axis that several charts share.
struct Range {
  double low;
  double high;

  /// Widened to hold a number.
  void include(double number);
};

/// A chart of the page, as page_charts.js draws it. Either `x` or `categories` is empty.
struct Chart {
  std::string title;
  std::string finding;  ///< what it says, in words
  std::string x_title;
  std::string y_title;
  std::vector<double> x = {};
  std::vector<std::string> categories = {};
  std::vector<Series> series = {};
  std::optional<Range> range = {};
  bool is_stacked = false;  ///< bars
};

/// The charts of a page, and which scenarios their lines belong to.
struct ChartSet {
  std::vector<Chart> charts;
  std::vector<std::optional<std::size_t>> comparators;  ///< of each scenario
  std::size_t leading = 0;                              ///< the scenario that is looked at first
};

/// The charts as JSON that may stand inside an HTML page. Numbers have five digits; one that is not
/// available is null. Of curves with more than 100 points every other one is drawn, and whole
/// years.
[[nodiscard]] std::string charts_json(const ChartSet& set);

}  // namespace retain::report::page
