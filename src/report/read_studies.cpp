#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

#include "business/measures/measure.hpp"
#include "report/studies.hpp"
#include "results/goal_seek_file.hpp"
#include "results/result_table.hpp"
#include "results/sweep_file.hpp"
#include "results/tornado_file.hpp"

namespace retain::report {
namespace {

constexpr std::size_t largest_table = std::size_t{4} << 30U;  ///< bytes

/// The table of that name, or nothing where it is not in the folder.
std::unique_ptr<ResultTable> table_in(const std::filesystem::path& folder, std::string_view name) {
  const std::filesystem::path file = folder / name;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return nullptr;
  return std::make_unique<ResultTable>(file, largest_table);
}

std::optional<double> if_available(double number) {
  return std::isnan(number) ? std::nullopt : std::optional(number);
}

std::vector<ReportBar> read_bars(const std::filesystem::path& folder) {
  std::vector<ReportBar> bars;
  const auto table = table_in(folder, tornado_file_name);
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
    if (std::isnan(bar.point) || std::isnan(bar.swing)) table->refuse_row();
    bars.push_back(std::move(bar));
  }
  return bars;
}

ReportGoal read_goal(const std::filesystem::path& folder) {
  ReportGoal goal;
  const auto table = table_in(folder, goal_seek_file_name);
  const auto curve = table_in(folder, goal_curve_file_name);
  if (!table || !curve) return goal;
  const auto text = [&](const char* column) {
    return std::string(table->text(table->column(column)));
  };
  const auto number = [&](const char* column) { return table->number(table->column(column)); };
  while (table->next()) {
    goal.roots.push_back({.scenario = text("scenario"),
                          .key = text("key"),
                          .target = text("target"),
                          .status = text("status"),
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
      if (number > points) take_values();
      points = std::max(points, number);
      if (table_.text(metric) != shown) continue;
      take_figure(std::string(table_.text(scenario)), number);
    }
    std::vector<ReportSweep> sweeps;
    for (auto& [name, figures] : figures_) {
      figures.resize(points, not_available);
      sweeps.push_back({name, is_difference_[name], names_, values_, std::move(figures)});
    }
    return sweeps;
  }

 private:
  void take_values() {
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      const std::string value(table_.text(keys_[i]));
      if (std::ranges::count(values_[i], value) == 0) values_[i].push_back(value);
    }
  }

  void take_figure(const std::string& scenario, std::size_t point) {
    const double difference = table_.number(table_.column("difference"));
    const bool is_compared = !table_.text(table_.column("base")).empty();
    is_difference_[scenario] = is_compared;
    std::vector<double>& figures = figures_[scenario];
    figures.resize(point, not_available);
    figures.back() = is_compared ? difference : table_.number(table_.column("value"));
  }

  ResultTable& table_;
  std::vector<std::size_t> keys_;  ///< columns
  std::vector<std::string> names_;
  std::vector<std::vector<std::string>> values_;
  std::map<std::string, std::vector<double>> figures_;
  std::map<std::string, bool> is_difference_;
};

std::vector<ReportSweep> read_sweeps(const std::filesystem::path& folder) {
  const auto table = table_in(folder, sweep_file_name);
  if (!table) return {};
  return SweepReader(*table).read();
}

}  // namespace

ReportStudies read_studies(const std::filesystem::path& folder) {
  return {read_bars(folder), read_goal(folder), read_sweeps(folder)};
}

}  // namespace retain::report
