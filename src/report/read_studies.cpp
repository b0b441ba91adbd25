#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "base/error.hpp"
#include "business/measures/measure.hpp"
#include "report/read_optimum.hpp"
#include "report/studies.hpp"
#include "report/study_files.hpp"
#include "results/goal_seek_file.hpp"
#include "results/manifest_text.hpp"
#include "results/optimum_file.hpp"
#include "results/recorded_run.hpp"
#include "results/result_table.hpp"
#include "results/sweep_file.hpp"
#include "results/tornado_file.hpp"

namespace retain::report {
namespace {

std::optional<double> if_available(double number) {
  return std::isnan(number) ? std::nullopt : std::optional(number);
}

std::vector<ReportBar> read_bars(const StudyFiles& files) {
  std::vector<ReportBar> bars;
  const auto table = files.table(tornado_file_name);
  if (!table) return bars;
  const auto text = [&](const char* column) {
    return std::string(table->text(table->column(column)));
  };
  const auto number = [&](const std::string& column) {
    return table->number(table->column(column));
  };
  while (table->next()) {
    ReportBar bar{.scenario = text("scenario"),
                  .figure = text("metric"),
                  .key = text("key"),
                  .is_lever = text("role") != "world",
                  .mark = text("mark"),
                  .unit = text("unit"),
                  .point = number("point"),
                  .swing = number("swing"),
                  .flips_at = if_available(number("flips_at"))};
    for (std::size_t i = 0; i < tornado_points; ++i) {
      bar.x[i] = number(fmt::format("x{}", i + 1));
      bar.y[i] = number(fmt::format("y{}", i + 1));
    }
    if (std::isnan(bar.point) || !(bar.swing >= 0.0)) table->refuse_row();
    if (bar.swing > 0.0) bars.push_back(std::move(bar));
  }
  return bars;
}

ReportGoal read_goal(const StudyFiles& files) {
  ReportGoal goal;
  const auto table = files.table(goal_seek_file_name);
  const auto curve = files.table(goal_curve_file_name);
  if (!table || !curve) return goal;
  const auto text = [&](const char* column) {
    return std::string(table->text(table->column(column)));
  };
  const auto number = [&](const char* column) { return table->number(table->column(column)); };
  const auto is_found = [](const std::string& status) {
    return status == "crossing" || status == "touch" || status == "jump";
  };
  while (table->next()) {
    const bool has_root = !std::isnan(number("root"));
    const std::string status = text("status");
    const bool is_known = is_found(status) || status == "none" || status == "always";
    if (!is_known || has_root != is_found(status)) table->refuse_row();
    goal.roots.push_back({.scenario = text("scenario"),
                          .key = text("key"),
                          .target = text("target"),
                          .status = status,
                          .root = number("root"),
                          .better_side = text("better_side"),
                          .agents_mean = number("agents_mean"),
                          .agents_half_width = number("agents_half_width")});
  }
  const std::size_t value = curve->column("value");
  const std::size_t difference = curve->column("difference");
  while (curve->next()) {
    if (std::isnan(curve->number(value))) curve->refuse_row();
    goal.x.push_back(curve->number(value));
    goal.y.push_back(curve->number(difference));
  }
  if (goal.x.size() < 2) curve->refuse_row();
  return goal;
}

/// Gathers the rows of sweep.csv that the report shows.
class SweepReader {
 public:
  explicit SweepReader(ResultTable& table) : table_(table) {
    const std::vector<std::string>& columns = table_.columns();
    const std::size_t status = table_.column("status");
    for (std::size_t i = status + 1; i < table_.column("scenario"); ++i) keys_.push_back(i);
    names_.assign(columns.begin() + static_cast<std::ptrdiff_t>(status + 1),
                  columns.begin() + static_cast<std::ptrdiff_t>(table_.column("scenario")));
    values_.resize(keys_.size());
    seen_.resize(keys_.size());
  }

  [[nodiscard]] std::vector<ReportSweep> read() {
    constexpr std::size_t most_keys = 2;
    if (keys_.empty() || keys_.size() > most_keys) return {};
    const std::size_t point = table_.column("point");
    const std::size_t scenario = table_.column("scenario");
    const std::size_t metric = table_.column("metric");
    const std::string shown = measure_key(at_end(Quantity::business_value));
    std::size_t points = 0;
    while (table_.next()) {
      if (std::isnan(table_.number(point)) || table_.number(point) < 1.0) table_.refuse_row();
      const auto number = static_cast<std::size_t>(table_.number(point));
      if (number < points || number > points + 1) table_.refuse_row();
      if (number > points) take_values();
      points = std::max(points, number);
      if (table_.text(metric) != shown) continue;
      take_figure(std::string(table_.text(scenario)), number);
    }
    std::size_t grid = 1;
    for (const std::vector<std::string>& values : values_) grid *= values.size();
    if (grid != points) table_.refuse_row();
    std::vector<ReportSweep> sweeps;
    for (auto& [name, figures] : figures_) {
      figures.resize(points, not_available);
      sweeps.push_back(
          {name, is_difference_[name], names_, values_, std::move(figures), widest_error_[name]});
    }
    return sweeps;
  }

 private:
  void take_values() {
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const std::string value(table_.text(keys_[i]));
      if (seen_[i].insert(value).second) values_[i].push_back(value);
    }
  }

  void take_figure(const std::string& scenario, std::size_t point) {
    const double difference = table_.number(table_.column("difference"));
    const bool is_compared = !table_.text(table_.column("base")).empty();
    is_difference_[scenario] = is_compared;
    std::vector<double>& figures = figures_[scenario];
    figures.resize(point, not_available);
    figures.back() = is_compared ? difference : table_.number(table_.column("value"));
    const double error = table_.number(table_.column("se"));
    if (error > widest_error_[scenario]) widest_error_[scenario] = error;
  }

  ResultTable& table_;
  std::vector<std::size_t> keys_;  ///< columns
  std::vector<std::string> names_;
  std::vector<std::vector<std::string>> values_;
  std::vector<std::set<std::string>> seen_;
  std::map<std::string, std::vector<double>> figures_;
  std::map<std::string, bool> is_difference_;
  std::map<std::string, double> widest_error_;
};

std::vector<ReportSweep> read_sweeps(const StudyFiles& files) {
  const auto table = files.table(sweep_file_name);
  if (!table) return {};
  return SweepReader(*table).read();
}

ReportOptimum read_budgets(const StudyFiles& files) {
  const auto budgets = files.table(budgets_file_name);
  const auto levers = files.table(optimum_file_name);
  if (!budgets || !levers) return {};
  return read_optimum(*budgets, *levers);
}

ReportStudies read_all(const StudyFiles& files) {
  return {read_bars(files),       read_goal(files),     read_sweeps(files),
          read_budgets(files),    read_decision(files), read_sensitivities(files),
          read_uncertainty(files)};
}

}  // namespace

ReportStudies read_studies(const std::filesystem::path& folder,
                           const std::vector<WrittenFile>& recorded) {
  return read_all({folder, recorded});
}

ReportStudies read_staying_studies(const std::filesystem::path& folder) {
  std::vector<WrittenFile> recorded;
  try {
    recorded = read_manifest(folder / manifest_file_name).files;
  } catch (const Error&) {
    return {};
  }
  return read_all({folder, recorded, false});
}

ReportStudies joined(ReportStudies studies, ReportStudies others) {
  if (studies.bars.empty()) studies.bars = std::move(others.bars);
  if (studies.goal.roots.empty()) studies.goal = std::move(others.goal);
  if (studies.sweeps.empty()) studies.sweeps = std::move(others.sweeps);
  if (studies.decision.frontier.empty()) studies.decision = std::move(others.decision);
  if (studies.sensitivities.empty()) studies.sensitivities = std::move(others.sensitivities);
  if (studies.optimum.budgets.empty()) studies.optimum = std::move(others.optimum);
  if (studies.uncertainty.figures.empty()) studies.uncertainty = std::move(others.uncertainty);
  return studies;
}

}  // namespace retain::report
