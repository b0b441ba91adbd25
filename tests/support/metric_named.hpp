#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>

#include "business/measures/metrics.hpp"
#include "support/namespaces.hpp"

namespace retain::test {

/// Position of the metric of that name in replication_metrics().
[[nodiscard]] inline std::size_t metric_named(const std::string& name) {
  const auto& metrics = replication_metrics();
  const auto found = std::ranges::find(metrics, name, &MetricName::name);
  if (found == metrics.end()) throw std::runtime_error("no metric " + name);
  return static_cast<std::size_t>(found - metrics.begin());
}

}  // namespace retain::test
