#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/page/chart.hpp"
#include "report/page/html.hpp"
#include "report/report.hpp"

namespace retain::report::page {

/// The body of a page while it is put together: sections of text, charts and tables.
class PageBody {
 public:
  /// Begins a section, which the navigation names.
  void section(std::string_view id, const std::string& title, const std::string& text);

  void heading(const std::string& text);
  void paragraph(const std::string& text);
  void table(const HtmlTable& table);
  void html(std::string_view html) { html_ += html; }

  /// A table that opens at a click on its title, and on paper.
  void folded(const std::string& title, const HtmlTable& table);

  /// A chart, followed by the table of its numbers.
  void figure(Chart chart, const HtmlTable& table);

  /// Figures between these stand side by side where there is room.
  void open_small_figures();
  void close_small_figures();

  [[nodiscard]] const std::string& html() const { return html_; }
  [[nodiscard]] const std::string& navigation() const { return navigation_; }
  [[nodiscard]] const std::vector<Chart>& charts() const { return charts_; }

 private:
  std::string html_;
  std::string navigation_;
  std::vector<Chart> charts_;
};

/// The horizontal axis of the curves of a report: years, or weeks in a run of less than two years.
class TimeAxis {
 public:
  explicit TimeAxis(const Report& report);

  [[nodiscard]] const std::vector<double>& x() const { return x_; }
  [[nodiscard]] std::string title() const;

  /// Positions of about ten points for a table, the last of them the end.
  [[nodiscard]] const std::vector<std::size_t>& table_points() const { return table_points_; }

  /// Positions of the ends of one, five and ten years, as far as they are reached, and of the run.
  [[nodiscard]] std::vector<std::size_t> main_points() const;

  /// "5 years"
  [[nodiscard]] std::string text(std::size_t point) const;

 private:
  std::vector<std::int64_t> weeks_;
  bool in_years_;
  std::vector<double> x_;
  std::vector<std::size_t> table_points_;
};

// The sections of the page, in its order. Those without anything to show add nothing.
void add_comparison(const Report& report, PageBody& page);
void add_business(const Report& report, PageBody& page);
void add_levers(const Report& report, PageBody& page);
void add_value_curves(const Report& report, PageBody& page);
void add_survival(const Report& report, PageBody& page);
void add_years(const Report& report, PageBody& page);
void add_losses(const Report& report, PageBody& page);
void add_moments_of_truth(const Report& report, PageBody& page);
void add_people_reached(const Report& report, PageBody& page);
void add_relaxation(const Report& report, PageBody& page);
void add_assumptions(const Report& report, PageBody& page);
void add_repetition(const Report& report, PageBody& page);

/// The means of a curve in the unit in which they are shown, by a factor.
[[nodiscard]] std::vector<double> means_of(const ReportCurve& curve, double times);

/// What stands above a table of means: their unit, and what ± is where there are intervals.
[[nodiscard]] std::string means_caption(const Report& report, const std::string& unit);

/// The title of a scenario with its name below it.
[[nodiscard]] HtmlCell scenario_cell(const Scenario& scenario);

}  // namespace retain::report::page
