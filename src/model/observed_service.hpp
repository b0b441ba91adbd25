#pragma once

#include <string>
#include <vector>

#include "base/sentence.hpp"
#include "model/scenario.hpp"

namespace retain::model {

/// Share of the encounters of settled customers that dissatisfy in the first week (p_D of equation
/// 3, segments as they join).
[[nodiscard]] double dissatisfied_share(const Scenario& reference);

/// Complaints about encounters that 1,000 such customers make in a year.
[[nodiscard]] double complaints_per_1000_a_year(const Scenario& reference);

/// A figure that nothing brings about in the reference.
struct OutOfReach {
  std::string key;
  Sentence text;
};

/// Turns what a firm counts of its service into what the model goes by (equation 47): where
/// `scenario` states service.dissatisfied_share, it gets the zone of tolerance with which
/// `reference` has that share; where it states complaints.per_1000_customers_a_year, it gets the
/// share who complain with which the reference, whose zone is then the scenario's, has so many.
/// Returns what cannot be met.
[[nodiscard]] std::vector<OutOfReach> settle_observed(Scenario reference, Scenario& scenario);

}  // namespace retain::model
