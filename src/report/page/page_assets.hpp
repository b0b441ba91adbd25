#pragma once

#include <string_view>

#include "base/namespaces.hpp"

namespace retain::report::page {

// Files that the build puts into the program (src/CMakeLists.txt), for the page to carry.

[[nodiscard]] std::string_view page_style();     ///< report/page/page.css
[[nodiscard]] std::string_view page_script();    ///< page_series.js, page_labels.js, page_charts.js
[[nodiscard]] std::string_view chart_library();  ///< Chart.js as Debian packages it
[[nodiscard]] std::string_view chart_licence();  ///< that comes with it

}  // namespace retain::report::page
