#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "business/measures/ledger.hpp"
#include "business/measures/measure.hpp"
#include "engine/year_sample.hpp"
#include "report/figures.hpp"
#include "report/studies.hpp"
#include "results/levers_file.hpp"
#include "results/recorded_run.hpp"

namespace retain::report {

/// One curve of one scenario, at the weeks of its report.
struct ReportCurve {
  std::size_t scenario;    ///< position among the scenarios of the report
  std::string metric;      ///< of lifetime_value.csv and departures.csv; "loss" for loss.csv
  std::string root_cause;  ///< empty for curves without one
  std::string channel;     ///< of loss.csv: a channel, direct@TOUCHPOINT or a kind of spending
  std::string unit;
  std::vector<Estimate> points;
};

/// A metric of a scenario, or its paired difference to the scenario's comparator.
struct ReportMetric {
  std::size_t scenario;
  std::string metric;
  std::string unit;
  Estimate estimate;
  double probability_better = not_available;  ///< of a difference
};

/// A row of customers.csv.
struct ReportCustomers {
  std::size_t scenario;
  std::string measure;
  std::string statistic;
  std::string unit;
  double number;
};

/// A row of years.csv.
struct ReportYear {
  std::size_t scenario = 0;
  std::int64_t number = 0;  ///< of the year, from 1
  YearEstimates estimates;
};

/// A step of relax.csv.
struct ReportStep {
  std::string relaxed;  ///< name of the assumption; empty for the documents' arithmetic
  double expected;      ///< loss that remains, yuan
  double agents;
  double standard_error;
  double replications;
  double change;  ///< of what is expected; not available in the first step
};

/// What page, workbook and spreadsheets show: the content of a results folder.
struct Report {
  std::filesystem::path folder;  ///< the results, wide/ among them
  RecordedRun run;
  std::vector<Figures> scenarios;   ///< in the order of the files
  std::vector<std::int64_t> weeks;  ///< of the points of every curve; the last is the horizon
  std::vector<ReportCurve> lifetime;
  std::vector<ReportCurve> losses;  ///< yuan per customer of week 0
  std::vector<ReportCurve> departures;
  std::vector<ReportMetric> summary;
  std::vector<ReportMetric> comparison;
  std::vector<ReportCustomers> customers;
  std::vector<ReportYear> years;       ///< scenario by scenario
  std::vector<LeverRow> levers;        ///< empty when no scenario spends on levers
  std::vector<ReportStep> relaxation;  ///< empty without relax.csv
  ReportStudies studies;               ///< whose tables are there

  [[nodiscard]] const std::string& name(std::size_t scenario) const {
    return scenarios[scenario].scenario.name;
  }
  [[nodiscard]] const Simulation& simulation() const {
    return scenarios.front().scenario.simulation;
  }
};

/// The curve of a scenario in one of the lists above, or nullptr.
[[nodiscard]] const ReportCurve* find_curve(const std::vector<ReportCurve>& curves,
                                            std::size_t scenario, std::string_view metric,
                                            std::string_view root_cause = {},
                                            std::string_view channel = {});
[[nodiscard]] const ReportCurve* find_curve(const std::vector<ReportCurve>& curves,
                                            std::size_t scenario, Quantity quantity);

/// A curve of the loss ledger, or nullptr.
[[nodiscard]] const ReportCurve* find_loss(const Report& report, std::size_t scenario,
                                           LedgerChannel channel);
[[nodiscard]] const ReportCurve* find_loss(const Report& report, std::size_t scenario,
                                           std::string_view root_cause, std::string_view channel);

/// The weeks at which curves are shown: every fourth and the last, or every one of a run of less
/// than two years. Whole years are always among them.
[[nodiscard]] std::vector<std::int64_t> weeks_shown(std::int64_t horizon);

/// The steps of relax.csv, which another command writes; none when it is not in the folder.
/// Throws: Error(input_output), naming file and line.
[[nodiscard]] std::vector<ReportStep> read_relaxation(const std::filesystem::path& folder);

/// Reads a results folder: its manifest and the tables that it names, and relax.csv when it is
/// there. A table that is not the one the run wrote is refused: what is shown beside seed and
/// command must have come from them.
/// Throws: Error(input_output) or Error(scenario), naming file and line.
[[nodiscard]] Report read_report(const std::filesystem::path& folder);

}  // namespace retain::report
