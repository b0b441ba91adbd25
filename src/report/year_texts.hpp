#pragma once

#include <string>

#include "report/report.hpp"

namespace retain::report {

/// Number of a year, with its weeks where these are fewer than 52: "3 (26 weeks)".
[[nodiscard]] std::string year_text(const ReportYear& year);

/// "net cash", "retention rate (%)": rates are shown in per cent.
[[nodiscard]] std::string year_figure_label(YearFigure figure);

/// A figure of a year as people see it, with its interval of `width` standard errors; a word where
/// it is not available.
[[nodiscard]] std::string year_figure_text(const ReportYear& year, YearFigure figure, double width);

}  // namespace retain::report
