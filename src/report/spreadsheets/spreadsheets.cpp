#include "report/spreadsheets/spreadsheets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <system_error>
#include <utility>

#include "base/cell_text.hpp"
#include "base/message.hpp"
#include "base/system_error.hpp"
#include "base/units.hpp"
#include "business/measures/measure.hpp"
#include "files/atomic_file.hpp"
#include "files/results_place.hpp"
#include "report/headline.hpp"
#include "report/labels.hpp"
#include "report/titles.hpp"
#include "report/words.hpp"
#include "results/report_files.hpp"
#include "results/result_table.hpp"
#include "results/years_file.hpp"

namespace retain::report::spreadsheets {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view wide_folder = "wide/";

/// A text that a spreadsheet takes for nothing else.
std::string as_text(const std::string& text) {
  return begins_like_formula(text) || !stays_text(text) ? "'" + text : text;
}

/// A number as a spreadsheet shows it; not available is an empty cell.
std::string spreadsheet_number(double number) {
  return std::isnan(number) ? std::string() : fmt::format("{}", number + 0.0);  // -0 becomes 0
}

/// A CSV file as spreadsheets open it at a double click.
class Spreadsheet {
 public:
  explicit Spreadsheet(const fs::path& file) : file_(file) { file_.write(byte_order_mark); }

  /// Texts first, then numbers.
  void add_row(std::vector<std::string> texts, const std::vector<double>& numbers = {}) {
    for (std::string& text : texts) text = as_text(text);
    for (const double number : numbers) texts.push_back(spreadsheet_number(number));
    file_.write(csv_line(texts, LineEnd::cr_lf));
  }

  void commit() { file_.commit(); }

 private:
  AtomicFile file_;
};

/// Writes the spreadsheets of a report.
class SpreadsheetWriter {
 public:
  SpreadsheetWriter(const Report& report, fs::path folder)
      : report_(&report), folder_(std::move(folder)), titles_(scenario_titles(report)) {}

  void write_all() const {
    make_folder();
    write_comparison();
    write_summary();
    write_differences();
    write_customers();
    write_years();
    for (const WrittenFile& file : report_->run.files) {
      if (file.name.starts_with(wide_folder)) write_curve(file);
    }
  }

 private:
  void make_folder() const {
    const fs::path folder = folder_ / spreadsheets_folder_name;
    std::error_code error;
    fs::create_directory(folder, error);
    if (error) refuse_place(folder, system_error_text(error.value()));
  }

  /// The spreadsheet of a data file.
  [[nodiscard]] Spreadsheet spreadsheet_of(const std::string& file) const {
    return Spreadsheet(folder_ / spreadsheets_folder_name / fs::path(file).filename());
  }

  /// The table that is shown after a run, with the half-widths of its intervals beside it.
  void write_comparison() const {
    const std::vector<HeadlineColumn> columns = headline_columns(report_->scenarios);
    std::vector<std::string> head{say(message::column_scenario),
                                  say(message::heading_scenario_name),
                                  say(message::heading_comparator)};
    for (const HeadlineColumn& column : columns) {
      head.push_back(column.title + say(message::in_brackets, column.unit));
      if (column.has_interval) head.push_back(say(message::heading_half_width, head.back()));
    }
    Spreadsheet spreadsheet(folder_ / comparison_file_name);
    spreadsheet.add_row(head);
    for (std::size_t i = 0; i < titles_.size(); ++i) {
      const Figures& figures = report_->scenarios[i];
      std::vector<double> numbers;
      for (const HeadlineColumn& column : columns) {
        const Cell cell = column.read(figures);
        numbers.push_back(column.shown_times * cell.value);
        if (column.has_interval) numbers.push_back(column.shown_times * cell.half_width);
      }
      spreadsheet.add_row({titles_[i], report_->name(i), figures.comparator}, numbers);
    }
    spreadsheet.commit();
  }

  void write_summary() const {
    ByScenario rows(titles_.size());
    for (const ReportMetric& metric : report_->summary) {
      const Scenario& scenario = report_->scenarios[metric.scenario].scenario;
      rows.add({metric.metric, metric_label(scenario, metric.metric), unit_label(metric.unit)},
               metric.scenario, metric.estimate.mean);
    }
    write_by_scenario(
        "summary.csv",
        {say(message::heading_key), say(message::heading_metric), say(message::column_unit)}, rows);
  }

  void write_customers() const {
    ByScenario rows(titles_.size());
    for (const ReportCustomers& row : report_->customers) {
      rows.add({measure_label(row.measure), statistic_label(row.statistic), unit_label(row.unit)},
               row.scenario, row.number);
    }
    write_by_scenario(
        "customers.csv",
        {say(message::heading_measure), say(message::heading_statistic), say(message::column_unit)},
        rows);
  }

  /// The figures of every year, with the half-widths of their intervals beside them.
  void write_years() const {
    std::vector<std::string> head{say(message::column_scenario),
                                  say(message::heading_scenario_name), say(message::page_year),
                                  say(message::unit_week)};
    for (const YearFigureFacts& facts : year_figures()) {
      head.push_back(with_unit(say(facts.label), unit_label(facts.unit)));
      head.push_back(say(message::heading_half_width, head.back()));
    }
    Spreadsheet spreadsheet = spreadsheet_of(years_file_name);
    spreadsheet.add_row(head);
    for (const ReportYear& year : report_->years) {
      std::vector<double> numbers{static_cast<double>(year.number),
                                  static_cast<double>(year.estimates.weeks)};
      for (const Estimate& estimate : year.estimates.figures) {
        const Cell cell = cell_of(estimate, report_->scenarios[year.scenario].interval_width);
        numbers.push_back(cell.value);
        numbers.push_back(cell.half_width);
      }
      spreadsheet.add_row({titles_[year.scenario], report_->name(year.scenario)}, numbers);
    }
    spreadsheet.commit();
  }

  void write_differences() const {
    Spreadsheet spreadsheet = spreadsheet_of("compare.csv");
    spreadsheet.add_row({say(message::column_scenario), say(message::heading_scenario_name),
                         say(message::heading_comparator), say(message::heading_key),
                         say(message::heading_metric), say(message::column_unit),
                         say(message::heading_mean_difference),
                         say(message::heading_standard_error), statistic_label("p05"),
                         statistic_label("p95"), say(message::heading_probability_better)});
    for (const ReportMetric& metric : report_->comparison) {
      const Estimate& estimate = metric.estimate;
      spreadsheet.add_row(
          {titles_[metric.scenario], report_->name(metric.scenario),
           report_->scenarios[metric.scenario].comparator, metric.metric,
           metric_label(report_->scenarios[metric.scenario].scenario, metric.metric),
           unit_label(metric.unit)},
          {estimate.mean, estimate.standard_error, estimate.band.front(), estimate.band.back(),
           metric.probability_better});
    }
    spreadsheet.commit();
  }

  /// Rows that are told apart by their texts, with a number for each scenario.
  class ByScenario {
   public:
    struct Row {
      std::vector<std::string> texts;
      std::vector<double> numbers;
    };

    explicit ByScenario(std::size_t scenarios) : scenarios_(scenarios) {}

    void add(const std::vector<std::string>& texts, std::size_t scenario, double number) {
      const auto [place, is_new] = positions_.emplace(texts, rows_.size());
      if (is_new) rows_.push_back({texts, std::vector<double>(scenarios_, not_available)});
      rows_[place->second].numbers[scenario] = number;
    }

    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }

   private:
    std::size_t scenarios_;
    std::vector<Row> rows_;  ///< in the order in which they came
    std::map<std::vector<std::string>, std::size_t> positions_;
  };

  void write_by_scenario(const std::string& file, std::vector<std::string> head,
                         const ByScenario& table) const {
    std::ranges::copy(titles_, std::back_inserter(head));
    Spreadsheet spreadsheet = spreadsheet_of(file);
    spreadsheet.add_row(std::move(head));
    for (const ByScenario::Row& row : table.rows()) spreadsheet.add_row(row.texts, row.numbers);
    spreadsheet.commit();
  }

  /// A file of wide/, with weeks and years.
  void write_curve(const WrittenFile& file) const {
    ResultTable table(report_->folder, file);
    std::vector<std::string> head{say(message::unit_week), say(message::page_year)};
    const std::string unit = unit_of(fs::path(file.name).stem().string());
    for (std::size_t i = 0; i < titles_.size(); ++i) head.push_back(with_unit(titles_[i], unit));
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < titles_.size(); ++i) {
      columns.push_back(table.column(report_->name(i)));
    }
    Spreadsheet spreadsheet = spreadsheet_of(file.name);
    spreadsheet.add_row(std::move(head));
    const std::size_t week = table.column("week");
    while (table.next()) {
      std::vector<double> numbers{table.number(week), table.number(week) / weeks_per_year};
      for (const std::size_t column : columns) numbers.push_back(table.number(column));
      spreadsheet.add_row({}, numbers);
    }
    spreadsheet.commit();
  }

  /// The unit of a file of wide/: that of the curves from which it is made.
  [[nodiscard]] std::string unit_of(const std::string& curve) const {
    for (const std::vector<ReportCurve>* curves : {&report_->lifetime, &report_->departures}) {
      const auto found = std::ranges::find(*curves, curve, &ReportCurve::metric);
      if (found != curves->end()) return found->unit;
    }
    return report_->losses.empty() ? std::string() : report_->losses.front().unit;
  }

  const Report* report_;
  fs::path folder_;
  std::vector<std::string> titles_;
};

}  // namespace

void write_spreadsheets(const Report& report, const fs::path& folder) {
  SpreadsheetWriter(report, folder).write_all();
}

}  // namespace retain::report::spreadsheets
