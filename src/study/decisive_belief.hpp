#pragma once

#include <optional>
#include <string>

#include "base/namespaces.hpp"

namespace retain::study {

/// A belief that moves the difference between a scenario and its comparator, alone within its
/// plausible range (an assumption of ours, model/parameters/plausible.hpp).
struct DecisiveBelief {
  std::string key;
  double value;  ///< in the scenario
  double low;    ///< 90 % of what is plausible lies between low and high
  double high;
  double difference;  ///< in the value of the business at the end, yuan per customer of week 0
  double at_low;      ///< the same with the belief at its low end
  double at_high;
  /// Where the difference changes its sign: within the plausible range, else the nearest place
  /// beyond it within the range of the parameter; none where there is none.
  std::optional<double> turns_at = {};

  [[nodiscard]] double swing() const;
};

}  // namespace retain::study
