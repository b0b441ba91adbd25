#pragma once

#include <string>
#include <vector>

#include "engine/accounts.hpp"
#include "engine/curves.hpp"
#include "model/scenario.hpp"

namespace retain {

/// A number that sums up a run.
struct MetricName {
  std::string name;
  std::string unit;
  Better better;  ///< what is better for the firm
};

/// The metrics that every single replication has.
[[nodiscard]] const std::vector<MetricName>& replication_metrics();

/// Position of a metric in replication_metrics(). The name must exist.
[[nodiscard]] std::size_t replication_metric(const std::string& name);

/// The metrics of one replication, in the order of replication_metrics(). Amounts of money are per
/// customer of week 0. A metric at a time beyond the horizon is not available.
[[nodiscard]] std::vector<double> measure(const Accounts& accounts, const Scenario& scenario);

/// Name of the ten-year loss metric of a cause: "loss_poor_service_10y".
[[nodiscard]] std::string loss_metric(Cause cause);

}  // namespace retain
