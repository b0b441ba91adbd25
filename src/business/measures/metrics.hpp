#pragma once

#include <string>
#include <vector>

#include "business/accounts.hpp"
#include "business/measures/measure.hpp"
#include "model/scenario.hpp"

namespace retain::business::measures {

/// A number that sums up a run, as data files name it.
struct MetricName {
  MeasureId id;
  std::string name;
  std::string_view unit;
  Better better;  ///< what is better for the firm
};

/// A metric of the table of measures.
[[nodiscard]] MetricName metric_name(const MeasureId& id);

/// The metrics that every single replication has.
[[nodiscard]] const std::vector<MetricName>& replication_metrics();

/// The metrics that only a run as a whole has, those of touchpoints aside.
[[nodiscard]] const std::vector<MetricName>& run_metrics();

/// Position of a metric in replication_metrics(). It must be one of them.
[[nodiscard]] std::size_t replication_metric(const MeasureId& id);

/// The metrics of one replication, in the order of replication_metrics(). Amounts of money are per
/// customer of week 0. A metric at a time beyond the horizon is not available.
[[nodiscard]] std::vector<double> measure(const Accounts& accounts, const Scenario& scenario);

/// One metric of a replication, after any number of years or at the end of the horizon.
[[nodiscard]] double measure(const MeasureId& id, const Accounts& accounts,
                             const Scenario& scenario);

}  // namespace retain::business::measures
