#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/page/chart.hpp"
#include "report/page/html.hpp"
#include "report/report.hpp"
#include "report/verdict.hpp"

namespace retain::report::page {

/// The body of a page while it is put together: sections of text, charts and tables.
class PageBody {
 public:
  /// Begins a section that is folded below its title.
  void section(std::string_view id, const std::string& title, const std::string& text);

  /// Begins a section that is always seen.
  void open_section(std::string_view id, const std::string& title, const std::string& text);

  /// Ends the last section.
  void close();

  void heading(const std::string& text);
  void paragraph(const std::string& text);
  void note(const std::string& text);  ///< smaller than a paragraph
  void table(const HtmlTable& table);
  void html(std::string_view html) { html_ += html; }

  /// A table that opens at a click on its title, and on paper.
  void folded(const std::string& title, const HtmlTable& table);

  /// A chart, followed by the table of its numbers, folded.
  void figure(Chart chart, const HtmlTable& table);

  /// A chart without a table of its own.
  void chart(Chart chart);

  /// Figures between these stand side by side where there is room.
  void open_small_figures();
  void close_small_figures();

  [[nodiscard]] const std::string& html() const { return html_; }
  [[nodiscard]] ChartSet& charts() { return charts_; }

 private:
  [[nodiscard]] std::string canvas_of(const Chart& chart) const;

  std::string html_;
  std::string end_;  ///< of the section that is open
  ChartSet charts_;
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

  /// Where a week lies on the axis.
  [[nodiscard]] double position(double week) const;

 private:
  std::vector<std::int64_t> weeks_;
  bool in_years_;
  std::vector<double> x_;
  std::vector<std::size_t> table_points_;
};

/// The verdict, its figures and the chart that shows it.
void add_first_screen(const Report& report, PageBody& page);

// The sections of the page, in its order. Those without anything to show add nothing.
void add_differences(const Report& report, PageBody& page);
void add_optimum(const Report& report, PageBody& page);
void add_studies(const Report& report, PageBody& page);
void add_uncertainty(const Report& report, PageBody& page);
void add_decision(const Report& report, PageBody& page);
void add_sensitivities(const Report& report, PageBody& page);
void add_changes(const Report& report, PageBody& page);
void add_comparison(const Report& report, PageBody& page);
void add_business(const Report& report, PageBody& page);
void add_levers(const Report& report, PageBody& page);
void add_years(const Report& report, PageBody& page);
void add_value_curves(const Report& report, PageBody& page);
void add_survival(const Report& report, PageBody& page);
void add_losses(const Report& report, PageBody& page);
void add_moments_of_truth(const Report& report, PageBody& page);
void add_people_reached(const Report& report, PageBody& page);
void add_relaxation(const Report& report, PageBody& page);
void add_repetition(const Report& report, PageBody& page);
void add_assumptions(const Report& report, PageBody& page);

/// The means of a curve in the unit in which they are shown, by a factor.
[[nodiscard]] std::vector<double> means_of(const ReportCurve& curve, double times);

/// What stands above a table of means: their unit, and what ± is where there are intervals.
[[nodiscard]] std::string means_caption(const Report& report, const std::string& unit);

/// The class of CSS that has the colour of a sign: gain, loss, or level for neither.
[[nodiscard]] const char* sign_class(Direction direction);

/// "against The documents": what a scenario is compared with.
[[nodiscard]] std::string against_text(const Figures& figures, const Report& report,
                                       const std::vector<std::string>& titles);

/// The title of a scenario with its name below it.
[[nodiscard]] HtmlCell scenario_cell(const Scenario& scenario);

}  // namespace retain::report::page
