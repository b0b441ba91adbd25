#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "base/error.hpp"
#include "base/sentence.hpp"
#include "base/units.hpp"
#include "base/words.hpp"
#include "files/words.hpp"
#include "report/read_beliefs.hpp"
#include "report/read_levers.hpp"
#include "report/read_years.hpp"
#include "report/report.hpp"
#include "results/beliefs_file.hpp"
#include "results/manifest_text.hpp"
#include "results/result_table.hpp"
#include "results/words.hpp"
#include "results/years_file.hpp"
#include "stats/interval.hpp"
#include "text/words.hpp"

namespace retain::message {

constexpr Message report_not_recorded{"{}: is not named in manifest.json",
                                      "{}: manifest.json 中没有列出该文件"};
constexpr Message report_no_scenario{"{}: nothing is said of scenario '{}'",
                                     "{}: 没有情景“{}”的数据"};

}  // namespace retain::message

namespace retain::report {
namespace {

namespace fs = std::filesystem;

/// Fills a report from the files of a folder.
class ReportReader {
 public:
  explicit ReportReader(fs::path folder) : folder_(std::move(folder)) {}

  Report read() {
    report_.folder = folder_;
    report_.run = read_manifest_of_folder();
    for (const RecordedMember& member : report_.run.members) {
      positions_.emplace(member.scenario.name, report_.scenarios.size());
      const bool is_own_comparator = member.comparator == member.scenario.name;
      report_.scenarios.push_back(
          {.scenario = member.scenario,
           .comparator = is_own_comparator ? std::string() : member.comparator,
           .kind = member.kind,
           .compared = member.compared,
           .stands_for = member.stands_for,
           .metrics = {},
           .differences = {},
           .interval_width = interval_width(member.scenario.simulation.replications)});
    }
    report_.weeks = weeks_shown(report_.simulation().weeks);
    report_.lifetime = read_curves("lifetime_value.csv");
    report_.losses = read_curves("loss.csv");
    report_.departures = read_curves("departures.csv");
    report_.summary = read_metrics("summary.csv");
    report_.comparison = read_metrics("compare.csv");
    read_customers();
    report_.years = read_years(table(years_file_name), positions_, report_.simulation().weeks);
    report_.levers = read_levers(table(levers_file_name), positions_);
    for (auto& [scenario, belief] : read_beliefs(table(beliefs_file_name), positions_)) {
      report_.scenarios[scenario].beliefs.push_back(std::move(belief));
    }
    report_.relaxation = read_relaxation(folder_);
    report_.studies = read_studies(folder_, report_.run.files);
    complete_figures();
    return std::move(report_);
  }

 private:
  [[nodiscard]] RecordedRun read_manifest_of_folder() const {
    const fs::path file = folder_ / manifest_file_name;
    std::error_code ignored;
    if (fs::exists(file, ignored) && !fs::is_regular_file(file, ignored)) {
      throw Error(ExitCode::input_output,
                  Sentence(message::concerning, file.string(),
                           Sentence(message::cannot_read, message::not_a_file)));
    }
    return read_manifest(file, message::nothing_written);
  }

  /// A table that the manifest names, as the run wrote it.
  [[nodiscard]] ResultTable table(const std::string& name) const {
    const auto recorded = std::ranges::find(report_.run.files, name, &WrittenFile::name);
    if (recorded == report_.run.files.end()) {
      throw Error(ExitCode::input_output,
                  Sentence(message::report_not_recorded, (folder_ / name).string()));
    }
    return {folder_, *recorded};
  }

  [[nodiscard]] std::size_t position_of(const ResultTable& table, std::string_view name) const {
    const auto found = positions_.find(name);
    if (found == positions_.end()) table.refuse_row();
    return found->second;
  }

  /// The curves of a file in the order of their first rows, at the weeks of the report.
  std::vector<ReportCurve> read_curves(const std::string& name) {
    ResultTable rows = table(name);
    const std::size_t scenario = rows.column("scenario");
    const std::size_t week = rows.column("week");
    const std::size_t unit = rows.column("unit");
    const EstimateColumns estimate = rows.estimate_columns();
    const bool is_loss = name == "loss.csv";
    const bool has_causes = std::ranges::count(rows.columns(), "root_cause") > 0;
    const std::size_t metric = is_loss ? rows.column("basis") : rows.column("metric");
    const std::size_t cause = has_causes ? rows.column("root_cause") : 0;
    const std::size_t channel = has_causes ? rows.column("channel") : 0;
    std::vector<ReportCurve> curves;
    while (rows.next()) {
      const auto shown = std::ranges::lower_bound(report_.weeks, rows.number(week), {},
                                                  [](std::int64_t w) { return double(w); });
      const bool is_shown =
          shown != report_.weeks.end() && static_cast<double>(*shown) == rows.number(week);
      if (!is_shown || (is_loss && rows.text(metric) != "per_customer")) continue;
      if (shown == report_.weeks.begin()) {
        curves.push_back({position_of(rows, rows.text(scenario)),
                          is_loss ? measure_key(Quantity::loss) : std::string(rows.text(metric)),
                          has_causes ? std::string(rows.text(cause)) : std::string(),
                          has_causes ? std::string(rows.text(channel)) : std::string(),
                          std::string(rows.text(unit)),
                          {}});
      }
      const auto point = static_cast<std::size_t>(shown - report_.weeks.begin());
      if (curves.empty() || curves.back().points.size() != point) rows.refuse_row();
      curves.back().points.push_back(rows.estimate(estimate));
    }
    for (const ReportCurve& curve : curves) {
      if (curve.points.size() != report_.weeks.size()) rows.refuse_row();
    }
    return curves;
  }

  std::vector<ReportMetric> read_metrics(const std::string& name) {
    ResultTable rows = table(name);
    const std::size_t scenario = rows.column("scenario");
    const std::size_t metric = rows.column("metric");
    const std::size_t unit = rows.column("unit");
    const EstimateColumns estimate = rows.estimate_columns();
    const bool compares = std::ranges::count(rows.columns(), "probability_better") > 0;
    const std::size_t better = compares ? rows.column("probability_better") : 0;
    std::vector<ReportMetric> metrics;
    while (rows.next()) {
      metrics.push_back({position_of(rows, rows.text(scenario)), std::string(rows.text(metric)),
                         std::string(rows.text(unit)), rows.estimate(estimate),
                         compares ? rows.number(better) : not_available});
    }
    return metrics;
  }

  void read_customers() {
    ResultTable rows = table("customers.csv");
    const std::size_t scenario = rows.column("scenario");
    const std::size_t measure = rows.column("measure");
    const std::size_t statistic = rows.column("statistic");
    const std::size_t unit = rows.column("unit");
    const std::size_t number = rows.column("number");
    while (rows.next()) {
      report_.customers.push_back(
          {position_of(rows, rows.text(scenario)), std::string(rows.text(measure)),
           std::string(rows.text(statistic)), std::string(rows.text(unit)), rows.number(number)});
    }
  }

  [[noreturn]] void refuse_without(std::size_t scenario, const char* file) const {
    throw Error(
        ExitCode::input_output,
        Sentence(message::report_no_scenario, (folder_ / file).string(), report_.name(scenario)));
  }

  void complete_figures() {
    for (const ReportUncertain& row : report_.studies.uncertainty.figures) {
      const auto found = positions_.find(row.scenario);
      if (found == positions_.end() || row.source != "inputs") continue;
      Figures& figures = report_.scenarios[found->second];
      if (row.base == figures.comparator) figures.doubt = Doubt{row.mean, row.p05, row.p95};
    }
    for (const ReportMetric& row : report_.summary) {
      report_.scenarios[row.scenario].metrics.emplace(row.metric, row.estimate);
    }
    for (const ReportMetric& row : report_.comparison) {
      Figures& figures = report_.scenarios[row.scenario];
      figures.differences.emplace(row.metric, row.estimate);
      if (row.metric == measure_key(Quantity::business_total)) {
        figures.probability_better = row.probability_better;
      }
    }
    for (std::size_t i = 0; i < report_.scenarios.size(); ++i) {
      if (find_curve(report_.lifetime, i, Quantity::value) == nullptr) {
        refuse_without(i, "lifetime_value.csv");
      }
      if (find_loss(report_, i, LedgerChannel::total) == nullptr) {
        refuse_without(i, "loss.csv");
      }
      if (find_curve(report_.departures, i, Quantity::people_told) == nullptr) {
        refuse_without(i, "departures.csv");
      }
      if (report_.scenarios[i].metrics.empty()) refuse_without(i, "summary.csv");
      const bool compares = !report_.scenarios[i].comparator.empty();
      if (compares && report_.scenarios[i].differences.empty()) refuse_without(i, "compare.csv");
      if (std::ranges::count(report_.customers, i, &ReportCustomers::scenario) == 0) {
        refuse_without(i, "customers.csv");
      }
      const auto years = std::ranges::count(report_.years, i, &ReportYear::scenario);
      if (years + 1 != std::ssize(year_rows(report_.simulation().weeks))) {
        refuse_without(i, years_file_name);
      }
    }
  }

  fs::path folder_;
  Report report_;
  std::map<std::string, std::size_t, std::less<>> positions_;
};

}  // namespace

const ReportCurve* find_curve(const std::vector<ReportCurve>& curves, std::size_t scenario,
                              std::string_view metric, std::string_view root_cause,
                              std::string_view channel) {
  const auto found = std::ranges::find_if(curves, [&](const ReportCurve& curve) {
    return curve.scenario == scenario && curve.metric == metric && curve.root_cause == root_cause &&
           curve.channel == channel;
  });
  return found == curves.end() ? nullptr : &*found;
}

const ReportCurve* find_curve(const std::vector<ReportCurve>& curves, std::size_t scenario,
                              Quantity quantity) {
  return find_curve(curves, scenario, measure_of(quantity).key);
}

const ReportCurve* find_loss(const Report& report, std::size_t scenario, LedgerChannel channel) {
  return find_loss(report, scenario, {}, ledger_part(channel).key);
}

const ReportCurve* find_loss(const Report& report, std::size_t scenario,
                             std::string_view root_cause, std::string_view channel) {
  return find_curve(report.losses, scenario, measure_of(Quantity::loss).key, root_cause, channel);
}

std::vector<std::int64_t> weeks_shown(std::int64_t horizon) {
  constexpr std::int64_t step_of_long_runs = 4;
  const std::int64_t step = horizon < 2 * weeks_per_year ? 1 : step_of_long_runs;
  std::vector<std::int64_t> weeks;
  for (std::int64_t week = 0; week < horizon; week += step) weeks.push_back(week);
  weeks.push_back(horizon);
  return weeks;
}

Report read_report(const fs::path& folder) {
  return ReportReader(folder).read();
}

}  // namespace retain::report
