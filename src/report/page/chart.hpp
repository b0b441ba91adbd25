#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/namespaces.hpp"

namespace retain::report::page {

/// How a series is drawn.
enum class Stroke {
  line,
  reference,  ///< a dashed line
  band,       ///< the area between `low` and `values`
  area,       ///< stacked
  hatched,    ///< stacked, with stripes
  bar,
  floating,  ///< bars from `low` to `values`
};

struct Series {
  std::string label;
  std::string colour;  ///< as CSS writes it
  Stroke stroke;
  std::vector<double> values;
  std::vector<double> low = {};
};

/// A chart of the page, as page.js draws it. Either `x` or `categories` is empty.
struct Chart {
  std::string title;
  std::string x_title;
  std::string y_title;
  std::vector<double> x;
  std::vector<std::string> categories;
  std::vector<Series> series;
  bool from_zero = false;  ///< the vertical axis shows zero even where no curve comes near it
};

/// The charts as JSON that may stand inside an HTML page. Numbers have six digits; one that is not
/// available is null.
[[nodiscard]] std::string charts_json(std::span<const Chart> charts);

}  // namespace retain::report::page
