#include <cmath>
#include <string>
#include <utility>

#include "business/measures/measure.hpp"
#include "report/study_files.hpp"
#include "results/uncertainty_files.hpp"

namespace retain::report {
namespace {

std::vector<ReportUncertain> read_uncertain(ResultTable& table) {
  const std::string shown = measure_key(at_end(Quantity::business_value));
  const auto text = [&](const char* column) {
    return std::string(table.text(table.column(column)));
  };
  const auto number = [&](const char* column) { return table.number(table.column(column)); };
  std::vector<ReportUncertain> rows;
  while (table.next()) {
    if (text("metric") != shown) continue;
    const std::string source = text("source");
    if (source != "chance" && source != "inputs" && source != "both") table.refuse_row();
    rows.push_back({.scenario = text("scenario"),
                    .base = text("base"),
                    .source = source,
                    .count = number("n"),
                    .mean = number("mean"),
                    .sd = number("sd"),
                    .p05 = number("p05"),
                    .p95 = number("p95")});
    if (std::isnan(rows.back().mean)) table.refuse_row();
  }
  return rows;
}

std::vector<ReportFan> read_fans(ResultTable& table) {
  const std::size_t scenario = table.column("scenario");
  const std::size_t source = table.column("source");
  const std::size_t metric = table.column("metric");
  const std::size_t mean = table.column("mean");
  const std::size_t p05 = table.column("p05");
  const std::size_t p95 = table.column("p95");
  std::vector<ReportFan> fans;
  while (table.next()) {
    if (table.text(metric) != "value") continue;
    if (fans.empty() || fans.back().scenario != table.text(scenario) ||
        fans.back().source != table.text(source)) {
      fans.push_back(
          {std::string(table.text(scenario)), std::string(table.text(source)), {}, {}, {}});
    }
    fans.back().p05.push_back(table.number(p05));
    fans.back().mean.push_back(table.number(mean));
    fans.back().p95.push_back(table.number(p95));
  }
  return fans;
}

}  // namespace

ReportUncertainty read_uncertainty(const StudyFiles& files) {
  ReportUncertainty uncertainty;
  if (const auto table = files.table(uncertainty_file_name)) {
    uncertainty.figures = read_uncertain(*table);
  }
  if (const auto table = files.table(uncertain_curves_file_name)) {
    uncertainty.fans = read_fans(*table);
  }
  return uncertainty;
}

}  // namespace retain::report
