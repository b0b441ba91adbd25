#include "business/measures/metrics.hpp"

#include <algorithm>

#include "base/check.hpp"
#include "business/measures/books.hpp"

namespace retain::business::measures {
namespace {

/// The metrics of a row, year by year and cause by cause.
void add_metrics(const Measure& measure, std::vector<MetricName>& metrics) {
  for (const int year : measure.metric->times()) {
    if (measure.subject == Subject::none) {
      metrics.push_back(metric_name({measure.quantity, year}));
      continue;
    }
    for (const Cause cause : all_causes) {
      metrics.push_back(metric_name({measure.quantity, year, cause}));
    }
  }
}

std::vector<MetricName> metrics_where(bool (*is_wanted)(MetricGroup)) {
  std::vector<MetricName> metrics;
  for (const Measure& measure : measure_table()) {
    if (measure.metric && is_wanted(measure.metric->group)) add_metrics(measure, metrics);
  }
  return metrics;
}

}  // namespace

MetricName metric_name(const MeasureId& id) {
  const Measure& row = measure_of(id.quantity);
  expects(row.metric.has_value(), "a metric is a row of the table of measures");
  return {id, measure_key(id), row.metric->unit, row.metric->better};
}

const std::vector<MetricName>& replication_metrics() {
  static const std::vector<MetricName> metrics = metrics_where([](MetricGroup group) {
    return group == MetricGroup::cohort || group == MetricGroup::business;
  });
  return metrics;
}

const std::vector<MetricName>& run_metrics() {
  static const std::vector<MetricName> metrics =
      metrics_where([](MetricGroup group) { return group == MetricGroup::run; });
  return metrics;
}

std::size_t replication_metric(const MeasureId& id) {
  const auto& metrics = replication_metrics();
  const auto found = std::ranges::find(metrics, id, &MetricName::id);
  expects(found != metrics.end(), "a metric is asked for that every replication has");
  return static_cast<std::size_t>(found - metrics.begin());
}

std::vector<double> measure(const Accounts& accounts, const Scenario& scenario) {
  std::vector<double> values;
  for (const MetricName& metric : replication_metrics()) {
    values.push_back(measure(metric.id, accounts, scenario));
  }
  return values;
}

double measure(const MeasureId& id, const Accounts& accounts, const Scenario& scenario) {
  const Measure& row = measure_of(id.quantity);
  expects(row.metric && row.metric->read != nullptr, "a measure of one replication is read");
  return row.metric->read(Books(accounts, scenario), id);
}

}  // namespace retain::business::measures
