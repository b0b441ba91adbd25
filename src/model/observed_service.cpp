#include "model/observed_service.hpp"

#include <algorithm>
#include <cstddef>

#include "base/message.hpp"
#include "base/units.hpp"
#include "maths/bracketed_root.hpp"
#include "model/complaint.hpp"
#include "model/delivery.hpp"
#include "model/parameters/parameters.hpp"
#include "model/week_table.hpp"

namespace retain::message {

constexpr Message no_encounters{
    "{} = {} needs encounters: service.visits_per_week is 0 in the firm '{}'",
    "{} = {} 需要有接触：企业“{}”的 service.visits_per_week 为 0"};
constexpr Message too_dissatisfied{
    "service.dissatisfied_share = {}: at the levels of the firm '{}' no more than {:.4g} of the "
    "encounters dissatisfy, even without a zone of tolerance; state less, or lower levels",
    "service.dissatisfied_share = {}：在企业“{}”的水平下，即使没有容忍区，不满意的接触也至多占 "
    "{:.4g}；请写更小的数或降低水平"};
constexpr Message hardly_dissatisfied{
    "service.dissatisfied_share = {}: in the firm '{}' no zone of tolerance makes so few "
    "encounters dissatisfy; state at least {:.4g}",
    "service.dissatisfied_share = {}：在企业“{}”中，没有容忍区能使不满意的接触这么少；至少应写 "
    "{:.4g}"};
constexpr Message too_many_complaints{
    "complaints.per_1000_customers_a_year = {}: in the firm '{}' 1,000 customers have {:.4g} "
    "dissatisfied encounters a year that they could complain of; state at most that, or a larger "
    "service.dissatisfied_share",
    "complaints.per_1000_customers_a_year = {}：企业“{}”的 1,000 位客户每年只有 {:.4g} "
    "次可投诉的不满意接触；请写不大于它的数，或写更大的 service.dissatisfied_share"};

}  // namespace retain::message

namespace retain::model {
namespace {

constexpr double customers = 1000.0;

/// What the customers of a reference meet in a week.
struct Encounters {
  double all;           ///< per customer
  double dissatisfied;  ///< of them

  explicit Encounters(const DeliveredScenario& reference) : all(0.0), dissatisfied(0.0) {
    const auto tables = WeekModel(reference, uncalibrated(reference)).tables({});
    const std::size_t stages = stages_of(reference);
    const std::vector<Group> groups = groups_of(reference);
    for (std::size_t settled = 0; settled < groups.size(); settled += stages) {
      const double share = groups[settled + stages - 1].share;
      all += share * tables[settled].encounters;
      dissatisfied += share * tables[settled].dissatisfied;
    }
  }

  [[nodiscard]] double share() const { return dissatisfied / all; }
};

double share_with_zone(DeliveredScenario& reference, double zone) {
  reference.expectation.zone_below = zone;
  return Encounters(reference).share();
}

std::vector<OutOfReach> settle_zone(const Scenario& reference, Scenario& scenario) {
  const std::string key = "service.dissatisfied_share";
  const double stated = scenario.service.dissatisfied_share;
  DeliveredScenario delivered = deliver(reference);
  if (Encounters(delivered).all <= 0.0) {
    return {{key, Sentence(message::no_encounters, key, stated, reference.name)}};
  }
  const double narrow = find_parameter("expectation.zone_below")->info.lowest;
  const double wide = find_parameter("expectation.zone_below")->info.highest;
  const auto excess = [&](double zone) { return share_with_zone(delivered, zone) - stated; };
  const double at_most = excess(narrow);
  const double at_least = excess(wide);
  if (at_most < 0.0) {
    return {{key, Sentence(message::too_dissatisfied, stated, reference.name, at_most + stated)}};
  }
  if (at_least > 0.0) {
    return {
        {key, Sentence(message::hardly_dissatisfied, stated, reference.name, at_least + stated)}};
  }
  scenario.expectation.zone_below = maths::bracketed_root(excess, narrow, wide, at_most, at_least);
  return {};
}

/// All encounters that somebody who is neither without hope nor without time could complain of.
double complaints_of_all(const DeliveredScenario& reference) {
  Complaints everybody = reference.complaints;
  everybody.complain = 1.0;
  return customers * weeks_per_year * Encounters(reference).dissatisfied *
         complaining_share(everybody);
}

std::vector<OutOfReach> settle_complaints(const Scenario& reference, Scenario& scenario) {
  const std::string key = "complaints.per_1000_customers_a_year";
  const double stated = scenario.complaints.per_1000_customers_a_year;
  const DeliveredScenario delivered = deliver(reference);
  const double all = complaints_of_all(delivered);
  if (stated > all) {
    return {{key, Sentence(message::too_many_complaints, stated, reference.name, all)}};
  }
  const double of_levers = delivered.complaints.complain - reference.complaints.complain;
  scenario.complaints.complain = std::max(0.0, (all > 0.0 ? stated / all : 0.0) - of_levers);
  return {};
}

}  // namespace

double dissatisfied_share(const Scenario& reference) {
  return Encounters(deliver(reference)).share();
}

double complaints_per_1000_a_year(const Scenario& reference) {
  const DeliveredScenario delivered = deliver(reference);
  return customers * weeks_per_year * Encounters(delivered).dissatisfied *
         complaining_share(delivered.complaints);
}

std::vector<OutOfReach> settle_observed(Scenario reference, Scenario& scenario) {
  if (scenario.service.dissatisfied_share > 0.0) {
    std::vector<OutOfReach> missed = settle_zone(reference, scenario);
    if (!missed.empty()) return missed;
    reference.expectation.zone_below = scenario.expectation.zone_below;
  }
  if (scenario.complaints.per_1000_customers_a_year < 0.0) return {};
  return settle_complaints(reference, scenario);
}

}  // namespace retain::model
