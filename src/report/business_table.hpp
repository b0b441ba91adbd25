#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "report/figures.hpp"

namespace retain::report {

/// A column of the table of the whole business: on the terminal, on the page and in the workbook.
struct BusinessColumn {
  std::string title;
  std::string unit;
  std::function<Cell(const Figures&)> read;
  bool has_interval = false;
  double shown_times = 1.0;                          ///< factor of what people see
  std::function<std::string(const Figures&)> empty;  ///< what stands in place of no number

  /// The number as people see it, with its interval if it has one.
  [[nodiscard]] std::string text(const Figures& figures) const;
};

/// Value of the business in yuan to the horizon, its difference to the comparator, the share of
/// replications in which it is the better one, the payback of the programme, complaints a year and
/// dissatisfied encounters. What no scenario of the run has is left out.
[[nodiscard]] std::vector<BusinessColumn> business_columns(std::span<const Figures> all);

/// "The whole business, 10 years"
[[nodiscard]] std::string business_heading(std::span<const Figures> all);

/// What the numbers of these columns are, and what they are not about.
[[nodiscard]] std::string business_note(std::span<const Figures> all);

}  // namespace retain::report
