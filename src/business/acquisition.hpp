#pragma once

#include <algorithm>
#include <cstdint>

#include "business/chance.hpp"
#include "business/path.hpp"
#include "model/market.hpp"
#include "model/scenario.hpp"

namespace retain::business {

/// Customers who join in a week, bounded by the prospects there are.
struct Inflow {
  double joined = 0;
  double acquired = 0;     ///< of them at the acquisition cost
  double recommended = 0;  ///< of them won by recommendation
};

/// Who joins at the end of a week whose flows are known but for them (docs/model.md, section 6.3).
template <class Luck>
[[nodiscard]] Inflow inflow(const Scenario& scenario, const WeekFlows& flows, std::uint32_t week,
                            const Luck& chance) {
  const Acquisition& acquisition = scenario.acquisition;
  const Address address{0, week, Purpose::newcomers, 0};
  Inflow inflow;
  double answers = 0.0;
  switch (acquisition.policy) {
    case AcquisitionPolicy::none:
      break;
    case AcquisitionPolicy::replace:
      inflow.acquired = chance.binomial(flows.lost(), acquisition.share, address);
      break;
    case AcquisitionPolicy::weekly: {
      const double mean = acquired_in(week, acquisition);
      inflow.acquired = chance.people(mean, 0.0, address);
      answers = chance.people(answers_to_advertising(scenario, flows.awareness), mean, address);
      break;
    }
  }
  if (flows.recommended_to > 0.0) {
    inflow.recommended =
        chance.binomial(flows.recommended_to,
                        conversion_of_listeners(scenario, flows.awareness, flows.active.business),
                        {0, week, Purpose::recommended, 0});
  }
  const double all = inflow.acquired + answers + inflow.recommended;
  if (all <= 0.0) return inflow;
  const double most = chance.most_people(prospects(scenario, flows.active.business));
  inflow.joined = std::min(all, most);
  inflow.acquired = std::min(inflow.acquired, most);
  inflow.recommended = std::min(inflow.recommended, inflow.joined - inflow.acquired);
  return inflow;
}

}  // namespace retain::business
